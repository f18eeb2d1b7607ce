using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Alerts;

/// <summary>What the list of alerts shows. It lives in the address, so that a number and a link open exactly the same rows.</summary>
public sealed record AlertFilter
{
    public const string Mine = "mine";
    public const string Live = "open";
    public const string Done = "done";
    public const string All = "all";

    /// <summary>Which view.</summary>
    public string Tab { get; init; } = Live;

    public AlertState? State { get; init; }

    public Dimension? Dimension { get; init; }

    public AlertWeight? Weight { get; init; }

    /// <summary>Code of the department.</summary>
    public string? Department { get; init; }

    /// <summary>Code of the rule.</summary>
    public string? Rule { get; init; }

    /// <summary>The day on which they were raised, China time.</summary>
    public DateOnly? Day { get; init; }

    public string? Q { get; init; }

    /// <summary>Reads the filter out of an address; what cannot be read is as if it were not there.</summary>
    public static AlertFilter From(Func<string, string?> value) => new()
    {
        Tab = value("tab") is Mine or Done or All or Live ? value("tab")! : value("day") is null ? Live : All,
        State = Asked.One<AlertState>(value("state")),
        Dimension = Asked.One<Dimension>(value("dimension")),
        Weight = Asked.One<AlertWeight>(value("weight")),
        Department = Blank(value("department")),
        Rule = Blank(value("rule")),
        Day = Asked.Day(value("day")),
        Q = Blank(value("q")),
    };

    /// <summary>The address of the list.</summary>
    public ListAddress Address => new("/alerts",
    [
        new("tab", Tab), new("state", State?.ToString()), new("dimension", Dimension?.ToString()), new("weight", Weight?.ToString()),
        new("department", Department), new("rule", Rule), new("day", Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), new("q", Q),
    ]);

    /// <summary>Whether anything besides the tab narrows it.</summary>
    public bool Narrowed => State is not null || Dimension is not null || Weight is not null || Department is not null || Rule is not null || Day is not null || Q is not null;

    internal IQueryable<Alert> Apply(IQueryable<Alert> alerts, Guid? departmentId, Actor actor)
    {
        alerts = Tab switch
        {
            Mine => alerts.WaitingFor(actor),
            Live => alerts.Live(),
            Done => alerts.Where(a => a.State == AlertState.Accepted || a.State == AlertState.TurnedIntoFinding || a.State == AlertState.Resolved),
            _ => alerts,
        };
        if (State is { } state)
            alerts = alerts.Where(a => a.State == state);
        if (Dimension is { } dimension)
            alerts = alerts.Where(a => a.Dimension == dimension);
        if (Weight is { } weight)
            alerts = alerts.Where(a => a.Weight == weight);
        if (Department is not null)
            alerts = alerts.Where(a => a.DepartmentId == departmentId);
        if (Rule is { } rule)
            alerts = alerts.Where(a => a.RuleCode == rule);
        if (Day is { } day)
            alerts = alerts.Where(a => a.RaisedOn == day);
        if (Q is { } q)
            alerts = alerts.Where(a => a.Title.Contains(q));
        return alerts;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Which alerts somebody may see, and which wait for them.</summary>
internal static class AlertReach
{
    /// <summary>The alerts of departments whose rows the actor may read.</summary>
    public static IQueryable<Alert> SeenBy(this IQueryable<Alert> alerts, Actor actor)
    {
        if (actor.SeesAllDepartments)
            return alerts;
        var own = actor.Departments;
        return alerts.Where(a => own.Contains(a.DepartmentId));
    }

    /// <summary>Those with which somebody still has something to do.</summary>
    public static IQueryable<Alert> Live(this IQueryable<Alert> alerts) =>
        alerts.Where(a => a.State == AlertState.Raised || a.State == AlertState.Acknowledged || a.State == AlertState.Explained);

    /// <summary>Those whose next step is the actor's, as <see cref="Alert.Open"/> says it; a test holds both against each other.</summary>
    public static IQueryable<Alert> WaitingFor(this IQueryable<Alert> alerts, Actor actor)
    {
        var (me, legal) = (actor.Id, actor.Is(Role.LegalOffice));
        List<Guid> charge = actor.Is(Role.DeputyLeader) ? [.. actor.InCharge] : [];
        var answers = actor.Posts.Where(p => p.Role is Role.DepartmentHead or Role.Liaison).Select(p => p.DepartmentId).ToList();
        var office = actor.Posts.Where(p => p.Role == Role.LegalOffice).Select(p => p.DepartmentId).ToList();
        return alerts.Where(a =>
            ((a.State == AlertState.Raised || a.State == AlertState.Acknowledged) && (answers.Contains(a.DepartmentId) || (a.AgainstLegalOffice && office.Contains(a.DepartmentId))))
            || (a.State == AlertState.Explained && ((legal && !a.AgainstLegalOffice) || (a.AgainstLegalOffice && charge.Contains(a.DepartmentId))) && !a.ExplanationRows.Any(e => e.By == me)));
    }
}
