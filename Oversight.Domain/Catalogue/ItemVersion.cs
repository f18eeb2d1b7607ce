using Oversight.Domain.Time;

namespace Oversight.Domain.Catalogue;

/// <summary>What an item says from a day on: name, basis, body, procedure, commitment (办法第八条). Immutable.</summary>
public sealed partial class ItemVersion
{
    private readonly List<LegalBasis> _bases = [];
    private readonly List<ItemHandler> _handlers = [];
    private readonly List<ItemRisk> _risks = [];
    private readonly List<ItemChart> _charts = [];

    private ItemVersion() => (Name, ImplementingBody) = ("", "");

    public Guid Id { get; private init; }

    /// <summary>Version number from 1.</summary>
    public int Number { get; private init; }

    /// <summary>First day, China time.</summary>
    public DateOnly EffectiveFrom { get; private init; }

    /// <inheritdoc cref="ItemContent.Name"/>
    public string Name { get; private init; }

    /// <inheritdoc cref="ItemContent.SubName"/>
    public string SubName { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.PowerSource"/>
    public string PowerSource { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.ExerciseLevel"/>
    public string ExerciseLevel { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.ImplementingBody"/>
    public string ImplementingBody { get; private init; }

    /// <inheritdoc cref="ItemContent.JointBodies"/>
    public string JointBodies { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.Target"/>
    public string Target { get; private init; } = "";

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

    /// <inheritdoc cref="ItemContent.DutyMatters"/>
    public string DutyMatters { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.DutyBasis"/>
    public string DutyBasis { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.AccountabilityScope"/>
    public string AccountabilityScope { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.AccountabilityCases"/>
    public string AccountabilityCases { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.FineMin"/>
    public long? FineMin { get; private init; }

    /// <inheritdoc cref="ItemContent.FineMax"/>
    public long? FineMax { get; private init; }

    /// <inheritdoc cref="ItemContent.FineUnit"/>
    public string FineUnit { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.RectifyFirst"/>
    public bool? RectifyFirst { get; private init; }

    /// <inheritdoc cref="ItemContent.Charges"/>
    public string Charges { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.Phone"/>
    public string Phone { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.Remedy"/>
    public string Remedy { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.ChangeNote"/>
    public string ChangeNote { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.Opinions"/>
    public string Opinions { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.Note"/>
    public string Note { get; private init; } = "";

    /// <inheritdoc cref="ItemContent.Unconfirmed"/>
    public bool Unconfirmed { get; private init; }

    /// <summary>实施依据</summary>
    public IReadOnlyList<LegalBasis> Bases => _bases;

    /// <summary>承办机构</summary>
    public IReadOnlyList<ItemHandler> Handlers => _handlers;

    /// <summary>廉政风险点</summary>
    public IReadOnlyList<ItemRisk> Risks => _risks;

    /// <summary>流程图</summary>
    public IReadOnlyList<ItemChart> Charts => _charts;

    /// <summary>The committed limit as a term.</summary>
    public Term Committed => new(CommittedLength, CommittedUnit, true, CommittedClause);

    /// <summary>The statutory limit as a term, or null.</summary>
    public Term? Statutory => StatutoryLength is { } length && StatutoryUnit is { } unit ? new Term(length, unit, StatutoryRollsOver ?? true, StatutoryClause ?? "") : null;

    /// <summary>Whether the department is registered to handle the item.</summary>
    public bool HandledBy(Guid departmentId) => _handlers.Exists(h => h.DepartmentId == departmentId);

    internal void Link(IReadOnlyDictionary<(string Law, string Version), Guid> versions)
    {
        foreach (var basis in _bases)
        {
            if (basis.LawVersionId is null && versions.TryGetValue((basis.Law, basis.LawVersion), out var id))
                basis.Link(id);
        }
    }
}
