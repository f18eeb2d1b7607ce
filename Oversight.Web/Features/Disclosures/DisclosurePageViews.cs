using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Disclosures;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Disclosures;

/// <summary>Reads one disclosure, for whoever may see its case.</summary>
public sealed class DisclosurePageViews(Reads reads, DecisionReading reading, CalendarSource calendar)
{
    /// <summary>The disclosure with its text, or null where it does not exist or the asker may not see it.</summary>
    public Task<DisclosureView?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var disclosure = await db.Disclosures.SeenBy(actor).AsSplitQuery().FirstOrDefaultAsync(d => d.Id == id);
        if (disclosure is null)
            return null;
        var on = await db.Cases.AsSplitQuery().FirstAsync(c => c.Id == disclosure.CaseId);
        var words = await reading.Of(db, on);

        // Before it is proposed the text is what the file says now; from then on what was frozen.
        var frozen = disclosure.State != DisclosureState.Due && disclosure.Source?.Value is { } kept ? DisclosureText.Read(kept) : words.Text;
        var proposed = RedactionFinder.Propose(frozen, words.Known);
        var people = new[] { disclosure.DecidedBy, disclosure.ProposedBy ?? Guid.Empty, disclosure.ReviewedBy ?? Guid.Empty };
        var again = disclosure.State == DisclosureState.Due && disclosure.Source?.Value is { } before && string.Equals(before, words.Text.Write(), StringComparison.Ordinal);
        return new DisclosureView(
            disclosure, frozen, RedactionMask.Of(frozen, words.Known), words.Mark, again ? disclosure.Spans : disclosure.State == DisclosureState.Due ? proposed : disclosure.Spans, proposed,
            ClassReading.Of(on, await db.Of(Parameters.HearingFinePerson), await db.Of(Parameters.HearingFineOrganisation)), words.Kind, disclosure.Open(actor),
            await db.Departments.Where(d => d.Id == disclosure.DepartmentId).Select(d => d.Name).FirstAsync(),
            await db.Officers.Where(o => people.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name),
            disclosure.PublicId is { } shown ? await db.PublishedDecisions.FirstOrDefaultAsync(p => p.Id == shown) : null,
            ShippedDisclosureRules.Rules, reads.Now, !actor.SeesAllDepartments || disclosure.IsSecondPerson(actor));
    });

    /// <summary>期限推演单, or null where the asker may not see it.</summary>
    public Task<(string Number, ComputationSheet Sheet)?> Sheet(Guid id) => reads.Ask<(string, ComputationSheet)?>(async (db, actor) =>
        await db.Disclosures.SeenBy(actor).AsSplitQuery().FirstOrDefaultAsync(d => d.Id == id) is { } d
            ? (d.CaseNumber, d.Sheet(calendar.Current, new AmberRule(WorkingDays: await db.Of(Parameters.AmberDays)), ChinaTime.DayOf(reads.Now)))
            : null);
}

/// <summary>One disclosure with everything that its page shows.</summary>
/// <param name="Disclosure">The disclosure, not tracked.</param>
/// <param name="Source">What the decision says, as it stands in the file.</param>
/// <param name="Shown">The same as the page shows it: whole numbers are read in the case, with a reason.</param>
/// <param name="Mark">Which text that is.</param>
/// <param name="Spans">What is taken out, or what the page starts with.</param>
/// <param name="Proposed">What the system would take out.</param>
/// <param name="Class">The class that the decision seems to fall under.</param>
/// <param name="Kind">What was decided in a word.</param>
/// <param name="Moves">What the asker can do now.</param>
/// <param name="Department">Name of the department.</param>
/// <param name="Names">Names of the people in it, by id.</param>
/// <param name="Published">What the public reads or read, or null.</param>
/// <param name="Rules">Grounds and classes.</param>
/// <param name="Now">UTC.</param>
/// <param name="Second">Whether the asker is another than who proposed and who decided.</param>
public sealed record DisclosureView(
    Disclosure Disclosure, DisclosureText Source, DisclosureText Shown, string Mark, IReadOnlyList<RedactionSpan> Spans, IReadOnlyList<RedactionSpan> Proposed, string Class, string Kind,
    IReadOnlyList<DisclosureMove> Moves, string Department, IReadOnlyDictionary<Guid, string> Names, PublishedDecision? Published, DisclosureRules Rules, DateTime Now, bool Second)
{
    /// <summary>The name of a person, or 系统.</summary>
    public string Who(Guid? id) => id is { } i && i != Guid.Empty ? Names.GetValueOrDefault(i, "其他人员") : "系统";
}
