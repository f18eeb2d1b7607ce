using System.Globalization;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Laws;

/// <summary>Something that cites: one clause of one owner.</summary>
internal sealed record CitationSource(CitationKind Kind, Guid OwnerId, int OwnerVersion, string OwnerCode, string OwnerName, string Place, string Clause)
{
    private const string Own = "本局";

    /// <summary>The day before the owner's next version begins, or null.</summary>
    public DateOnly? CountsThrough { get; init; }

    /// <summary>The basis where the clause is one; its law and text are named apart.</summary>
    public LegalBasis? Basis { get; init; }

    /// <summary>Every clause of a version of an item.</summary>
    public static IEnumerable<CitationSource> Of(PowerItem item, ItemVersion version)
    {
        var through = Through(item, version.Number);
        foreach (var basis in version.Bases.OrderBy(b => b.Breached).ThenBy(b => b.Id))
            yield return Item(basis.Breached ? CitationKind.Breach : CitationKind.Basis, basis.Breached ? "违反条款" : "实施依据", $"{basis.Law}{basis.Article}") with { Basis = basis };
        if (version.StatutoryLength is not null)
            yield return Item(CitationKind.StatutoryLimit, "法定时限", version.StatutoryClause ?? "");
        yield return Item(CitationKind.CommittedLimit, "承诺时限", version.CommittedClause);

        CitationSource Item(CitationKind kind, string place, string clause) => new(kind, item.Id, version.Number, item.Code, version.Name, place, clause) { CountsThrough = through };
    }

    /// <summary>The last day on which a version of an item governs, or null while no next one is known.</summary>
    public static DateOnly? Through(PowerItem item, int version) => item.Versions.FirstOrDefault(v => v.Number == version + 1)?.EffectiveFrom.AddDays(-1);

    /// <summary>Every clause of a procedure.</summary>
    public static IEnumerable<CitationSource> Of(Procedure procedure) =>
    [
        .. procedure.Steps.Select(s => new CitationSource(CitationKind.Step, procedure.Id, 0, procedure.Code, procedure.Name, s.Name, s.Clause)),
        .. procedure.PauseGrounds.OrderBy(g => g.Code, StringComparer.Ordinal).Select(g => new CitationSource(CitationKind.Pause, procedure.Id, 0, procedure.Code, procedure.Name, g.Name, g.Clause)),
    ];

    /// <summary>The rows of the clauses of one owner, numbered from 1.</summary>
    public static IEnumerable<LawCitation> Rows(IEnumerable<CitationSource> clauses, LawRegister register, DateOnly day)
    {
        var position = 0;
        foreach (var clause in clauses)
        {
            foreach (var cited in clause.Read(register, day))
            {
                position++;
                yield return new LawCitation
                {
                    Id = DerivedId.Of("citation", clause.Kind.ToString(), clause.OwnerId.ToString(), clause.OwnerVersion.ToString(CultureInfo.InvariantCulture), clause.OwnerCode, position.ToString(CultureInfo.InvariantCulture)),
                    Kind = clause.Kind,
                    OwnerId = clause.OwnerId,
                    OwnerVersion = clause.OwnerVersion,
                    CountsThrough = clause.CountsThrough,
                    OwnerCode = clause.OwnerCode,
                    OwnerName = clause.OwnerName,
                    Place = clause.Place,
                    Position = position,
                    Clause = clause.Clause,
                    LawId = cited.LawId,
                    LawVersionId = cited.LawVersionId,
                    ArticleId = cited.ArticleId,
                    Article = cited.Article,
                    Problem = cited.Problem,
                    MadeOn = day,
                };
            }
        }
    }

    /// <summary>Where the clause leads; at least one answer, so that nothing is dropped.</summary>
    public IReadOnlyList<Cited> Read(LawRegister register, DateOnly day)
    {
        if (Basis is { } basis)
            return Some(register.ReadBasis(basis.Law, basis.LawVersion, basis.LawVersionId, basis.Article, basis.Quote, day));
        if (Kind == CitationKind.CommittedLimit && Clause.StartsWith(Own, StringComparison.Ordinal))
            return [new Cited(null, null, null, "", "本局自定的承诺，不引法条")];
        return Some(register.Read(Clause, day));
    }

    private List<Cited> Some(IEnumerable<Cited> read)
    {
        var all = read.ToList();
        return all.Count > 0 ? all : [new Cited(null, null, null, "", Clause.Trim().Length == 0 ? "没有写条款" : "读不出条款")];
    }
}
