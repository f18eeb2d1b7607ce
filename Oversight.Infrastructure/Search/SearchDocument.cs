using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Laws;
using Oversight.Domain.Supervision;

namespace Oversight.Infrastructure.Search;

/// <summary>Which words of a row are found: one rule for each kind, whether the row is at hand in an act or read among many.</summary>
/// <param name="Kind">See <see cref="Kinds"/>.</param>
/// <param name="Ordinal">Of the row.</param>
/// <param name="DepartmentId">The department whose people read it, or null.</param>
/// <param name="Text">Its words in normal form.</param>
internal sealed record SearchDocument(string Kind, long Ordinal, Guid? DepartmentId, string Text)
{
    /// <summary>Changes when other words of a row are found than before: all rows are then gathered anew.</summary>
    public const int Rules = 1;

    /// <summary>Kinds that are found, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Kinds.Case, Kinds.Complaint, Kinds.Notice, Kinds.Finding, Kinds.PowerItem, Kinds.Law];

    /// <summary>Whether it must lie apart, since not everybody may know of it.</summary>
    public bool Apart { get; init; }

    /// <summary>The sealed account in plain, from which marks are made; null where there is none.</summary>
    public string? Account { get; init; }

    public static SearchDocument? Of(Aggregate aggregate, Func<Complaint, string?> account) => aggregate switch
    {
        Case c => OfCase(c.Ordinal, c.DepartmentId, c.Number, c.ItemCode, c.ItemName, c.Place, c.BriefFacts, [c.Party.Value, .. c.Parties.Where(p => !p.Struck).Select(p => p.Name.Value)]),
        Complaint c => OfComplaint(c.Ordinal, c.Level, c.Channel, c.SourceKey, c.Number, c.Title, c.Party, c.Place, account(c)),
        RectificationNotice n => OfNotice(n.Ordinal, n.DepartmentId, n.Number, n.Title, n.Requirements.Select(r => r.Text)),
        Finding f => OfFinding(f.Ordinal, f.DepartmentId, f.Title, f.Source, f.Observed, f.Basis),
        PowerItem i => OfItem(i.Ordinal, i.Code, i.Versions.Select(v => (v.Name, v.SubName)), i.Versions.SelectMany(v => v.Bases).Select(b => b.Law + b.Article)),
        Law l => OfLaw(l.Ordinal, l.Name, l.OtherNames, l.Issuer),
        _ => null,
    };

    public static SearchDocument OfCase(long ordinal, Guid department, string? number, string code, string item, string place, string facts, IEnumerable<string?> parties) =>
        new(Kinds.Case, ordinal, department, SearchWords.Join([number, item, code, place, facts, .. parties.OrderBy(p => p, StringComparer.Ordinal)]));

    public static SearchDocument OfComplaint(long ordinal, Confidentiality level, IntakeChannel channel, string? source, string number, string title, string party, string place, string? account) =>
        new(Kinds.Complaint, ordinal, null, SearchWords.Join([number, title, party, place, channel == IntakeChannel.WorkOrder ? source : null])) { Apart = level == Confidentiality.Confidential, Account = account };

    public static SearchDocument OfNotice(long ordinal, Guid department, string? number, string title, IEnumerable<string> requirements) =>
        new(Kinds.Notice, ordinal, department, SearchWords.Join([number, title, .. requirements.Order(StringComparer.Ordinal)]));

    public static SearchDocument OfFinding(long ordinal, Guid department, string title, string source, string observed, string basis) =>
        new(Kinds.Finding, ordinal, department, SearchWords.Join([title, source, observed, basis]));

    public static SearchDocument OfItem(long ordinal, string code, IEnumerable<(string Name, string SubName)> names, IEnumerable<string> bases) =>
        new(Kinds.PowerItem, ordinal, null, SearchWords.Join([code, .. names.SelectMany(n => new[] { n.Name, n.SubName }).Concat(bases).Order(StringComparer.Ordinal)]));

    public static SearchDocument OfLaw(long ordinal, string name, string others, string issuer) =>
        new(Kinds.Law, ordinal, null, SearchWords.Join([name, others, issuer]));
}
