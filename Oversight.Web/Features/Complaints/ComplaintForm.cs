using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>What is known of a complaint when it comes in, whatever the channel.</summary>
/// <param name="Channel">How it came.</param>
/// <param name="Kind">What is wanted.</param>
/// <param name="Level">Its confidentiality.</param>
/// <param name="Title">What it is about in a few words.</param>
/// <param name="Account">The complaint in the complainant's words; kept sealed.</param>
/// <param name="Card">Who complains; kept sealed.</param>
public sealed record ComplaintForm(IntakeChannel Channel, ComplaintKind Kind, Confidentiality Level, string Title, string Account, ComplainantCard Card)
{
    /// <summary>问题发生地点, or empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>被反映的单位 or place of business, or empty; never a private person.</summary>
    public string Party { get; init; } = "";

    /// <summary>被投诉部门, or null.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>被投诉人, or null.</summary>
    public Guid? OfficerId { get; init; }

    public Guid? ItemId { get; init; }

    /// <summary>When it came in, UTC; null for now.</summary>
    public DateTime? ReceivedAt { get; init; }

    /// <summary>What it is called where it comes from, at most 100 signs and without anybody's name or address; or null. The same one in a channel is taken once.</summary>
    public string? SourceKey { get; init; }

    /// <summary>The limit that the work order itself sets, UTC, exclusive; or null.</summary>
    public DateTime? OrderDueAt { get; init; }

    /// <summary>What else its channel says of where it comes from.</summary>
    public ComplaintOrigin Origin { get; init; } = ComplaintOrigin.None;

    /// <summary>Whether somebody outside wrote title and place: who complains is struck out of them and not refused.</summary>
    public bool Outside { get; init; }

    /// <summary>Staged scans that show who complains.</summary>
    public IReadOnlyList<Guid> Originals { get; init; } = [];

    /// <summary>Staged files that handlers may see.</summary>
    public IReadOnlyList<Guid> Materials { get; init; } = [];
}
