using Oversight.Domain.Complaints;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Web.Features.Casework;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Complaints;

/// <summary>A row of the list: nothing of who complained is in it.</summary>
public sealed record ComplaintRow(
    Guid Id, long Ordinal, string Number, string Title, string Place, IntakeChannel Channel, ComplaintKind Kind, Confidentiality Level, ComplaintState State, bool IsOpen, bool Anonymous,
    string Department, DateTime ReceivedAt, DateTime? DueAt, DateOnly? DueOn, DateTime? AmberAt, DateTime SortDueAt, DateTime? RepliedAt, DateTime? AnswerDueAt, CallOutcome? Satisfaction, bool Joined)
{
    /// <summary>Whether the answer went out in time; null before it.</summary>
    public bool? OnTime => RepliedAt is { } at && AnswerDueAt is { } due ? at < due : null;

    /// <summary>The light in colour and words.</summary>
    public (string Tone, string Text) Light(DateTime now, WorkingCalendar calendar) => DueAt is null
        ? (OnTime switch { true => Tones.Green, false => Tones.Red, _ => Tones.Grey }, State.Name())
        : (CaseLight.Tone(IsOpen, false, DueAt, AmberAt, null, now), CaseLight.Left(false, DueAt, DueOn, now, calendar));
}

/// <summary>Something that a complaint is linked with, where the asker may see it.</summary>
public sealed record ComplaintTie(string Number, string Href, string Title);

/// <summary>Everything that the page of one complaint shows; who complained is not in it.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Account">It in the complainant's words; null once erased.</param>
/// <param name="Departments">Names by department.</param>
/// <param name="People">Names by officer.</param>
/// <param name="Item">The item, or null.</param>
/// <param name="Case">The case, or null.</param>
/// <param name="Finding">The finding that it became, or null.</param>
/// <param name="Main">The complaint that it was joined to, or null.</param>
/// <param name="Joined">Those joined to it.</param>
/// <param name="Scope">The entry of the scope catalogue that was cited, or null.</param>
/// <param name="Steps">What the asker can do now.</param>
/// <param name="MaySeeWho">Whether the asker may be shown who complained, with a reason.</param>
/// <param name="Runs">Whether the asker runs it.</param>
/// <param name="Supervises">Whether the asker supervises it.</param>
/// <param name="OriginalsOpen">Whether the originals are open to the asker for a while.</param>
/// <param name="Now">UTC.</param>
public sealed record ComplaintDetail(
    Complaint Complaint, string? Account, IReadOnlyDictionary<Guid, string> Departments, IReadOnlyDictionary<Guid, string> People, ComplaintTie? Item, ComplaintTie? Case, ComplaintTie? Finding,
    ComplaintTie? Main, IReadOnlyList<ComplaintTie> Joined, ComplaintScope? Scope, IReadOnlyList<ComplaintStep> Steps, bool MaySeeWho, bool Runs, bool Supervises, bool OriginalsOpen, DateTime Now)
{
    /// <summary>The 协办 part that waits for the asker, or null.</summary>
    public ComplaintAssignment? OwnTask { get; init; }

    /// <summary>Whether the asker may join it to another now.</summary>
    public bool MayJoin { get; init; }

    /// <summary>Whether the asker may turn it into a finding now.</summary>
    public bool MayUphold { get; init; }

    /// <summary>Whether the asker may make the copies that bear name and code.</summary>
    public bool MayHandOver { get; init; }

    /// <summary>What the complainant added.</summary>
    public IReadOnlyList<ComplaintAddition> Additions { get; init; } = [];

    /// <summary>A person's name; 系统 or 公众 for nobody of the staff.</summary>
    public string Who(Guid? id) => id is { } someone && People.TryGetValue(someone, out var name) ? name : id == Domain.Common.Actor.Public.Id ? "投诉人" : "系统";

    /// <summary>A department's name, or empty.</summary>
    public string Department(Guid? id) => id is { } department ? Departments.GetValueOrDefault(department, "") : "";

    /// <summary>The light in colour and words.</summary>
    public (string Tone, string Text) Light(WorkingCalendar calendar) => Complaint.DueAt is null
        ? (Tones.Grey, Complaint.State.Name())
        : (CaseLight.Tone(Complaint.IsOpen, false, Complaint.DueAt, Complaint.AmberAt, null, Now), CaseLight.Left(false, Complaint.DueAt, Complaint.DueOn, Now, calendar));
}

/// <summary>The clocks of a complaint, worked out in words.</summary>
public sealed record ComplaintClocks(Guid Id, string Number, string Title, IReadOnlyList<ComplaintClock> Clocks);

/// <summary>Something that the complainant added; the text is null once erased.</summary>
public sealed record ComplaintAddition(int Number, DateTime At, string? Text);

/// <summary>What forms and filters offer.</summary>
public sealed record ComplaintChoices(IReadOnlyList<ComplaintDepartment> Departments, IReadOnlyList<ComplaintPerson> People, IReadOnlyList<ComplaintScope> Scopes)
{
    /// <summary>The power items of the list.</summary>
    public IReadOnlyList<ComplaintItem> Items { get; init; } = [];

    /// <summary>Departments that a complaint can be given to.</summary>
    public IEnumerable<ComplaintDepartment> Handlers => Departments.Where(d => d.Kind != DepartmentKind.Leadership);
}

/// <summary>A department to choose.</summary>
public sealed record ComplaintDepartment(Guid Id, string Code, string Name, DepartmentKind Kind);

/// <summary>A power item to choose.</summary>
public sealed record ComplaintItem(Guid Id, string Code, string Name)
{
    /// <summary>As it stands in a line.</summary>
    public string Text => $"{Code} {Name}";
}

/// <summary>Somebody to choose.</summary>
public sealed record ComplaintPerson(Guid Id, string Name, Guid DepartmentId);

/// <summary>A channel of the register.</summary>
/// <param name="Channel">The entry.</param>
/// <param name="Department">Name of the owner.</param>
/// <param name="Owner">Who answers for it, or empty.</param>
/// <param name="TestLate">Whether it should have been tried again.</param>
public sealed record ChannelRow(ComplaintChannel Channel, string Department, string Owner, bool TestLate);
