using Oversight.Domain.Common;
using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>What is typed during a call, as the draft keeps it; drafts are encrypted for whoever types.</summary>
public sealed class ComplaintTyped
{
    public IntakeChannel Channel { get; set; } = IntakeChannel.Phone;

    public ComplaintKind Kind { get; set; } = ComplaintKind.Complaint;

    public Confidentiality Level { get; set; } = Confidentiality.Internal;

    public string Title { get; set; } = "";

    public string Account { get; set; } = "";

    public string Place { get; set; } = "";

    public string Party { get; set; } = "";

    /// <summary>The power item as it is typed, or empty.</summary>
    public string Item { get; set; } = "";

    public Guid? ItemId { get; set; }

    public string Name { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    public string Address { get; set; } = "";

    public string OnBehalfOf { get; set; } = "";

    public string SourceKey { get; set; } = "";

    public string OriginFrom { get; set; } = "";

    public string OriginLink { get; set; } = "";

    public DateOnly? OriginOn { get; set; }

    /// <summary>When a paper came in; null for today.</summary>
    public DateOnly? ReceivedOn { get; set; }

    public AssigneeForm About { get; set; } = new();

    public IReadOnlyList<Guid> Originals { get; set; } = [];

    public IReadOnlyList<Guid> Materials { get; set; } = [];

    /// <summary>As the act takes it.</summary>
    public ComplaintForm Form => new(Channel, Kind, Level, Title, Account, new ComplainantCard(Name, Phone, Email, Address, "", OnBehalfOf))
    {
        Place = Place,
        Party = Party,
        ItemId = Item.Trim().Length == 0 || ItemId is not null ? ItemId : throw new InvalidInput("item", "没有这个事项，请从建议中选择，或者留空。"),
        DepartmentId = About.DepartmentId,
        OfficerId = About.OfficerId,
        SourceKey = string.IsNullOrWhiteSpace(SourceKey) ? null : SourceKey.Trim(),
        Origin = new ComplaintOrigin(OriginFrom, OriginLink, OriginOn),
        ReceivedAt = ReceivedOn is { } day && Channel is (IntakeChannel.Letter or IntakeChannel.Instruction or IntakeChannel.Media or IntakeChannel.Petition) ? Domain.Time.ChinaTime.StartOf(day) : null,
        Originals = Originals,
        Materials = Materials,
    };
}
