using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Catalogue;

/// <summary>What an item says from a day on: name, basis, body, procedure, commitment (办法第八条). Immutable.</summary>
public sealed class ItemVersion
{
    private readonly List<LegalBasis> _bases = [];
    private readonly List<ItemHandler> _handlers = [];

    private ItemVersion() => (Name, ImplementingBody) = ("", "");

    /// <summary>A version with everything that the list registers.</summary>
    public ItemVersion(Guid id, int number, DateOnly effectiveFrom, string name, string implementingBody, Guid procedureId, Term committed, Term? statutory, IEnumerable<LegalBasis> bases, IEnumerable<ItemHandler> handlers)
    {
        Id = id;
        Number = number;
        EffectiveFrom = effectiveFrom;
        Name = InvalidInput.Require("name", "事项名称", name, 200);
        ImplementingBody = InvalidInput.Require("implementingBody", "实施主体", implementingBody, 100);
        ProcedureId = procedureId;
        CommittedLength = committed.Length;
        CommittedUnit = committed.Unit;
        CommittedClause = committed.Clause;
        StatutoryLength = statutory?.Length;
        StatutoryUnit = statutory?.Unit;
        StatutoryRollsOver = statutory?.RollsOver;
        StatutoryClause = statutory?.Clause;
        _bases.AddRange(bases);
        _handlers.AddRange(handlers);
    }

    public Guid Id { get; private init; }

    /// <summary>Version number from 1.</summary>
    public int Number { get; private init; }

    /// <summary>First day, China time.</summary>
    public DateOnly EffectiveFrom { get; private init; }

    /// <summary>事项名称</summary>
    public string Name { get; private init; }

    /// <summary>实施主体: in whose name one acts.</summary>
    public string ImplementingBody { get; private init; }

    /// <summary>The registered procedure.</summary>
    public Guid ProcedureId { get; private init; }

    /// <summary>承诺时限, length.</summary>
    public int CommittedLength { get; private init; }

    public TermUnit CommittedUnit { get; private init; }

    public string CommittedClause { get; private init; } = "";

    /// <summary>法定时限, length; null where the law sets none.</summary>
    public int? StatutoryLength { get; private init; }

    public TermUnit? StatutoryUnit { get; private init; }

    /// <summary>Whether an end of the statutory limit on a day off moves to the next working day; not for 查封扣押.</summary>
    public bool? StatutoryRollsOver { get; private init; }

    public string? StatutoryClause { get; private init; }

    /// <summary>Least fine in 分, or null.</summary>
    public long? FineMin { get; init; }

    /// <summary>Largest fine in 分, or null.</summary>
    public long? FineMax { get; init; }

    /// <summary>What the fine is counted by, e.g. 元, 元/平方米.</summary>
    public string FineUnit { get; init; } = "";

    /// <summary>Whether the law asks to order correction first (责令改正).</summary>
    public bool? RectifyFirst { get; init; }

    /// <summary>A remark of the register.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether procedure, department and commitment are ours and wait for the legal office (待核定).</summary>
    public bool Unconfirmed { get; init; }

    /// <summary>实施依据</summary>
    public IReadOnlyList<LegalBasis> Bases => _bases;

    /// <summary>承办机构</summary>
    public IReadOnlyList<ItemHandler> Handlers => _handlers;

    /// <summary>The committed limit as a term.</summary>
    public Term Committed => new(CommittedLength, CommittedUnit, true, CommittedClause);

    /// <summary>The statutory limit as a term, or null.</summary>
    public Term? Statutory => StatutoryLength is { } length && StatutoryUnit is { } unit ? new Term(length, unit, StatutoryRollsOver ?? true, StatutoryClause ?? "") : null;

    /// <summary>Whether the department is registered to handle the item.</summary>
    public bool HandledBy(Guid departmentId) => _handlers.Exists(h => h.DepartmentId == departmentId);
}

/// <summary>One legal basis, quoted.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="Law">Name of the law.</param>
/// <param name="LawVersion">Which text of it, e.g. 2020-08-05.</param>
/// <param name="Level">法律, 行政法规, 地方性法规, 规章.</param>
/// <param name="Article">Article, e.g. 第四十八条第一项.</param>
/// <param name="Quote">The words of the law.</param>
/// <param name="Source">Where the words were taken from.</param>
/// <param name="Breached">Whether it is the clause that is breached (违反条款) and not the one that empowers.</param>
public sealed record LegalBasis(Guid Id, string Law, string LawVersion, string Level, string Article, string Quote, string Source, bool Breached);

/// <summary>A department registered to handle the item.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="DepartmentId">The department.</param>
public sealed record ItemHandler(Guid Id, Guid DepartmentId);
