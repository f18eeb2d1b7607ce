using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

/// <summary>Where an act of publishing stands.</summary>
public enum PublicationState
{
    /// <summary>已公布</summary>
    Standing,

    /// <summary>已撤下</summary>
    Withdrawn,
}

/// <summary>What can be done with it.</summary>
public enum PublicationStep
{
    /// <summary>巡检</summary>
    Check,

    /// <summary>撤下</summary>
    Withdraw,
}

/// <summary>The life of an act of publishing (办法第七条).</summary>
public static class PublicationFlow
{
    /// <summary>The table.</summary>
    public static Flow<PublicationState, PublicationStep> Table { get; } = new("公布记录",
    [
        new(PublicationState.Standing, PublicationStep.Check, PublicationState.Standing, "巡检", "法制室"),
        new(PublicationState.Standing, PublicationStep.Withdraw, PublicationState.Withdrawn, "撤下", "法制室"),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this PublicationState state) => state switch
    {
        PublicationState.Standing => "已公布",
        PublicationState.Withdrawn => "已撤下",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
