using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Complaints;

/// <summary>What the list of complaints shows. It lives in the address, so that a number and a link open exactly the same rows.</summary>
public sealed record ComplaintFilter
{
    public const string Waiting = "mine";
    public const string Live = "open";
    public const string Done = "done";
    public const string All = "all";

    /// <summary>Which view.</summary>
    public string Tab { get; init; } = Live;

    public ComplaintState? State { get; init; }

    public IntakeChannel? Channel { get; init; }

    public ComplaintKind? Kind { get; init; }

    public Confidentiality? Level { get; init; }

    /// <summary>Code of the department that handles it.</summary>
    public string? Department { get; init; }

    /// <summary>Code of the department complained about.</summary>
    public string? About { get; init; }

    /// <summary>red, amber or green.</summary>
    public string? Light { get; init; }

    /// <summary>Code of the item.</summary>
    public string? Item { get; init; }

    public CallOutcome? Satisfaction { get; init; }

    public string? Q { get; init; }

    /// <summary>Reads the filter out of an address; what cannot be read is as if it were not there.</summary>
    public static ComplaintFilter From(Func<string, string?> value) => new()
    {
        Tab = value("tab") is Waiting or Done or All or Live ? value("tab")! : Live,
        State = Asked.One<ComplaintState>(value("state")),
        Channel = Asked.One<IntakeChannel>(value("channel")),
        Kind = Asked.One<ComplaintKind>(value("kind")),
        Level = Asked.One<Confidentiality>(value("level")),
        Department = Blank(value("department")),
        About = Blank(value("about")),
        Light = value("light") is "red" or "amber" or "green" ? value("light") : null,
        Item = Blank(value("item")),
        Satisfaction = Asked.One<CallOutcome>(value("satisfaction")),
        Q = Blank(value("q")),
    };

    /// <summary>The address of the list.</summary>
    public ListAddress Address => new("/complaints",
    [
        new("tab", Tab), new("state", State?.ToString()), new("channel", Channel?.ToString()), new("kind", Kind?.ToString()), new("level", Level?.ToString()),
        new("department", Department), new("about", About), new("light", Light), new("item", Item), new("satisfaction", Satisfaction?.ToString()), new("q", Q),
    ]);

    /// <summary>Whether anything besides the tab narrows it.</summary>
    public bool Narrowed => State is not null || Channel is not null || Kind is not null || Level is not null || Department is not null || About is not null || Light is not null || Item is not null || Satisfaction is not null || Q is not null;

    /// <summary>What the filter leaves of the complaints that somebody sees; sight comes first.</summary>
    internal IQueryable<Complaint> Apply(IQueryable<Complaint> seen, Guid? department, Guid? about, Guid? item, Actor actor, DateTime now)
    {
        seen = Tab switch
        {
            Waiting => seen.WaitingFor(actor),
            Live => seen.Where(c => c.IsOpen),
            Done => seen.Where(c => !c.IsOpen),
            _ => seen,
        };
        if (State is { } state)
            seen = seen.Where(c => c.State == state);
        if (Channel is { } channel)
            seen = seen.Where(c => c.Channel == channel);
        if (Kind is { } kind)
            seen = seen.Where(c => c.Kind == kind);
        if (Level is { } level)
            seen = seen.Where(c => c.Level == level);
        if (Department is not null)
            seen = seen.Where(c => c.AssignedTo == department);
        if (About is not null)
            seen = seen.Where(c => c.AboutDepartmentId == about);
        if (Item is not null)
            seen = seen.Where(c => c.ItemId == item);
        if (Satisfaction is { } satisfaction)
            seen = seen.Where(c => c.Satisfaction == satisfaction);
        seen = Light switch
        {
            "red" => seen.Where(c => c.DueAt <= now),
            "amber" => seen.Where(c => c.AmberAt <= now && c.DueAt > now),
            "green" => seen.Where(c => c.AmberAt > now),
            _ => seen,
        };
        if (Q is { } q)
        {
            var number = ComplaintNumber.Read(q);
            seen = seen.Where(c => c.Title.Contains(q) || c.Place.Contains(q) || c.Party.Contains(q) || c.Number == number || (c.SourceKey == q && c.Channel == IntakeChannel.WorkOrder));
        }

        return seen;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Which complaints wait for somebody.</summary>
internal static class ComplaintReach
{
    /// <summary>Those whose next step is the actor's, as the verbs of the complaint say it; a test holds both against each other.</summary>
    public static IQueryable<Complaint> WaitingFor(this IQueryable<Complaint> seen, Actor actor)
    {
        var me = actor.Id;
        var (legal, desk, leader, deputy) = (actor.Is(Role.LegalOffice), actor.Is(Role.CommandCentre), actor.Is(Role.Leader), actor.Is(Role.DeputyLeader));
        var own = actor.Departments.Select(d => (Guid?)d).ToList();
        var charge = actor.InCharge.Select(d => (Guid?)d).ToList();
        var heads = actor.Posts.Where(p => p.Role is Role.DepartmentHead).Select(p => (Guid?)p.DepartmentId).ToList();
        var works = actor.Posts.Where(p => p.Role is Role.DepartmentHead or Role.Officer or Role.LegalOffice).Select(p => (Guid?)p.DepartmentId).ToList();
        var tasks = actor.Posts.Where(p => p.Role is Role.DepartmentHead or Role.Officer or Role.Liaison or Role.LegalOffice).Select(p => p.DepartmentId).ToList();
        return seen.Where(c => c.AboutOfficerId != me && (c.AboutDepartmentId == null || !own.Contains(c.AboutDepartmentId)) && (
            ((c.Against == Against.LegalOffice
                    ? deputy && charge.Contains(c.AboutDepartmentId)
                    : legal || (desk && c.Level != Confidentiality.Confidential && (c.Against == Against.Nobody || c.Against == Against.Department)))
                && (c.State == ComplaintState.Registered || (c.State == ComplaintState.Accepted && c.MainId == null) || c.State == ComplaintState.Replied || c.State == ComplaintState.Satisfied || c.State == ComplaintState.Dissatisfied
                    || (c.State == ComplaintState.Answered
                        && (legal || deputy || (c.Against == Against.Nobody && c.Kind != ComplaintKind.Report))
                        && (c.Level == Confidentiality.Confidential || !own.Contains(c.AssignedTo))
                        && !c.AnswerRows.Any(a => a.Approved == null && a.By == me))))
            || (c.State == ComplaintState.Assigned
                && (c.HandlerId == me || (c.Level != Confidentiality.Confidential && (c.HandlerId == null ? works.Contains(c.AssignedTo) : heads.Contains(c.AssignedTo)))))
            || (c.State == ComplaintState.Assigned && c.AssignmentRows.Any(a => a.Live && !a.Lead && a.DoneAt == null && (a.OfficerId == null ? tasks.Contains(a.DepartmentId) : a.OfficerId == me)))
            || (c.State == ComplaintState.Assigned && c.ExtensionRows.Any(e => e.Granted == null && e.AskedBy != me) && (leader || (deputy && charge.Contains(c.AssignedTo))))));
    }
}
