using Oversight.Domain.Supervision;
using Oversight.Domain.Time;

namespace Oversight.Domain.Catalogue;

/// <content>The clock: the term for the application, its derived columns, reminders, and what follows when it is missed.</content>
public sealed partial class Adjustment
{
    private static readonly DateOnly Earliest = new(1949, 10, 1);

    /// <summary>The day on which the Measures came into force: no term begins before it (办法第十八条).</summary>
    private static readonly DateOnly InForce = new(2016, 5, 12);

    /// <summary>Working days for the application, as set when it was drafted.</summary>
    public int TermDays { get; private set; }

    /// <summary>Derived: the first instant that is too late for the application, UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>Derived: when the light turns amber, UTC.</summary>
    public DateTime AmberAt { get; private set; }

    /// <summary>Derived: whether the due day lies beyond the announced holidays.</summary>
    public bool Provisional { get; private set; }

    /// <summary>Derived: whether the clock stands: the application is made, or the sheet is withdrawn.</summary>
    public bool Stopped { get; private set; }

    /// <summary>The finding about its being overdue, or null.</summary>
    public Guid? FindingId { get; private set; }

    /// <summary>The last light that was reminded of: green for none.</summary>
    public Light Reminded { get; private set; }

    /// <summary>Whether its being overdue is recorded.</summary>
    public bool Lapsed => FindingId is not null;

    /// <summary>The due day in China, shown as 24:00.</summary>
    public DateOnly DueOn => ChinaTime.DayOf(DueAt.AddMicroseconds(-1));

    /// <summary>The instant from whose day the term counts: that of the circumstance, but not before the Measures.</summary>
    public DateTime StartFact => ChinaTime.StartOf(ArisenOn < InForce ? InForce : ArisenOn);

    /// <summary>The term for the application.</summary>
    public Deadline Deadline(WorkingCalendar calendar, AmberRule amber) =>
        Time.Deadline.Of(StartFact, new Term(TermDays, TermUnit.WorkingDays, true, Clause), calendar, amber: amber);

    /// <summary>Whether the due instant has come while the clock ran, and no finding is recorded about it yet.</summary>
    public bool IsOverdueUnrecorded(DateTime now) => !Stopped && !Lapsed && now >= DueAt;

    /// <summary>
    /// What follows when the term is missed: a finding against the department that drafted it, once a sheet. It occurred at the due
    /// instant and is recorded now. Null where nothing lapsed.
    /// </summary>
    public Finding? Lapse(Guid findingId, DateTime now)
    {
        if (!IsOverdueUnrecorded(now))
            return null;
        FindingId = findingId;
        Record(new AdjustmentLapsed(DueOn, findingId, DueAt));
        var items = string.Join("、", Lines.Take(5).Select(l => l.Code)) + (Lines.Count > 5 ? $"等{Lines.Count}项" : "");
        var text = new FindingText(
            $"{Circumstance.Name()}后未按期申请动态调整",
            "动态调整期限届满",
            Circumstance is Circumstance.BodyChanged or Circumstance.HandedDown ? Dimension.ImplementingBody : Dimension.LegalBasis,
            $"{ChinaTime.Text(ArisenOn)}发生{Circumstance.Name()}的情形，涉及{items}；应在{TermDays}个工作日内申请动态调整，{ChinaTime.Text(DueOn)} 24:00届满未提交申请。",
            Clause);
        return Finding.ByRule(findingId, text, DepartmentId, OfLegalOffice, Lines.Count == 1 ? Lines[0].ItemId : null, ChinaTime.DayOf(now));
    }

    /// <summary>
    /// Records each light that was reached and not reminded of yet, in office hours: none is lost when both passed meanwhile. False
    /// where there is none.
    /// </summary>
    public bool Remind(WorkingCalendar calendar, DateTime now)
    {
        var light = LightAt(now);
        if (light <= Reminded || light == Light.Grey || !LadderAddressees.InOfficeHours(now, calendar))
            return false;
        if (Reminded < Light.Amber)
            Record(new AdjustmentReminded(Light.Amber, DueOn, AmberAt));
        if (light == Light.Red)
            Record(new AdjustmentReminded(Light.Red, DueOn, DueAt));
        Reminded = light;
        return true;
    }

    /// <summary>The light of the application at an instant: grey once it is made.</summary>
    public Light LightAt(DateTime now) => Stopped ? Light.Grey : now >= DueAt ? Light.Red : now >= AmberAt ? Light.Amber : Light.Green;

    /// <summary>Counts the term anew after the calendar changed; true where the due day moved. A due instant that was met or missed does not move any more.</summary>
    public bool Recount(WorkingCalendar calendar, AmberRule amber)
    {
        if (Stopped || Lapsed)
            return false;
        var old = DueOn;
        Count(calendar, amber);
        if (old == DueOn)
            return false;
        Reminded = Light.Green;
        Record(new AdjustmentDueMoved(old, DueOn));
        return true;
    }

    /// <inheritdoc/>
    public override bool DerivedAgree() => Stopped == Stands;

    private bool Stands => State != AdjustmentState.Drafted || SubmittedAt is not null;

    private void Derive(AdjustmentTiming timing)
    {
        Stopped = Stands;
        if (!Stopped && !Lapsed)
            Count(timing.Calendar, timing.Amber);
    }

    private void Count(WorkingCalendar calendar, AmberRule amber)
    {
        var deadline = Deadline(calendar, amber);
        (DueAt, AmberAt, Provisional) = (deadline.DueAt!.Value, deadline.AmberAt!.Value, deadline.Provisional);
    }
}
