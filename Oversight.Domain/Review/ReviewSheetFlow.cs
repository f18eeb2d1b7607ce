using Oversight.Domain.Common;

namespace Oversight.Domain.Review;

/// <summary>Where a review sheet stands.</summary>
public enum ReviewSheetState
{
    /// <summary>待指定评查人</summary>
    Drawn,

    /// <summary>评查中</summary>
    Assigned,

    /// <summary>已办结</summary>
    Concluded,
}

/// <summary>What can be done with it.</summary>
public enum ReviewSheetStep
{
    Assign,
    Judge,
    Conclude,
}

/// <summary>The life of a review sheet (案卷评查).</summary>
public static class ReviewSheetFlow
{
    /// <summary>The table.</summary>
    public static Flow<ReviewSheetState, ReviewSheetStep> Table { get; } = new("案卷评查",
    [
        new(ReviewSheetState.Drawn, ReviewSheetStep.Assign, ReviewSheetState.Assigned, "指定评查人", "法制室"),
        new(ReviewSheetState.Assigned, ReviewSheetStep.Assign, ReviewSheetState.Assigned, "另行指定评查人", "法制室"),
        new(ReviewSheetState.Assigned, ReviewSheetStep.Judge, ReviewSheetState.Assigned, "填写评查意见", "评查人"),
        new(ReviewSheetState.Assigned, ReviewSheetStep.Conclude, ReviewSheetState.Concluded, "办结", "评查人"),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this ReviewSheetState state) => state switch
    {
        ReviewSheetState.Drawn => "待指定评查人",
        ReviewSheetState.Assigned => "评查中",
        ReviewSheetState.Concluded => "已办结",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
