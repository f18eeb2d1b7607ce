namespace Oversight.Domain.Catalogue;

/// <content>From the content that a sheet proposes, and back to it.</content>
public sealed partial class ItemVersion
{
    /// <summary>A version with everything that the list registers.</summary>
    /// <param name="number">Version number from 1.</param>
    /// <param name="effectiveFrom">First day, China time.</param>
    /// <param name="category">Category of its item.</param>
    /// <param name="content">What it registers.</param>
    /// <param name="newId">Gives the addresses of the version and its parts.</param>
    /// <exception cref="Common.InvalidInput">A field cannot be taken as typed.</exception>
    public ItemVersion(int number, DateOnly effectiveFrom, PowerCategory category, ItemContent content, Func<Guid> newId)
    {
        content.Demand(category);
        Id = newId();
        Number = number;
        EffectiveFrom = effectiveFrom;
        Name = content.Name.Trim();
        SubName = content.SubName.Trim();
        PowerSource = content.PowerSource.Trim();
        ExerciseLevel = content.ExerciseLevel.Trim();
        ImplementingBody = content.ImplementingBody.Trim();
        JointBodies = content.JointBodies.Trim();
        Target = content.Target.Trim();
        ProcedureId = content.ProcedureId;
        (CommittedLength, CommittedUnit, CommittedClause) = (content.Committed!.Length, content.Committed.Unit, content.Committed.Clause);
        (StatutoryLength, StatutoryUnit, StatutoryRollsOver, StatutoryClause) = (content.Statutory?.Length, content.Statutory?.Unit, content.Statutory?.RollsOver, content.Statutory?.Clause);
        DutyMatters = content.DutyMatters.Trim();
        DutyBasis = content.DutyBasis.Trim();
        AccountabilityScope = content.AccountabilityScope.Trim();
        AccountabilityCases = content.AccountabilityCases.Trim();
        (FineMin, FineMax, FineUnit, RectifyFirst) = (content.FineMin, content.FineMax, content.FineUnit.Trim(), content.RectifyFirst);
        Charges = content.Charges.Trim();
        Phone = content.Phone.Trim();
        Remedy = content.Remedy.Trim();
        ChangeNote = content.ChangeNote.Trim();
        Opinions = content.Opinions.Trim();
        Note = content.Note.Trim();
        Unconfirmed = content.Unconfirmed;
        _bases.AddRange(content.Bases.Select(b => new LegalBasis(newId(), b.Law, b.LawVersion, b.Level, b.Article, b.Quote, b.Source, b.Breached, b.LawVersionId)));
        _handlers.AddRange(content.Handling.Select(h => new ItemHandler(newId(), h.DepartmentId) { Lead = h.Lead }));
        _risks.AddRange(content.Risks.Select(r => new ItemRisk(newId(), r.Stage, r.Form, r.Level, r.Measure, r.Responsible)));
        _charts.AddRange(content.Charts.Select(c => new ItemChart(newId(), c.Outside, c.Hash, c.Name, c.ContentType, c.Length)));
    }

    /// <summary>What the version registers, as the start of the next proposal.</summary>
    public ItemContent ToContent() => new()
    {
        Name = Name,
        SubName = SubName,
        PowerSource = PowerSource,
        ExerciseLevel = ExerciseLevel,
        ImplementingBody = ImplementingBody,
        JointBodies = JointBodies,
        Handling = [.. _handlers.OrderByDescending(h => h.Lead).ThenBy(h => h.Id).Select(h => new ContentHandling(h.DepartmentId, h.Lead))],
        Target = Target,
        ProcedureId = ProcedureId,
        Committed = Committed,
        Statutory = Statutory,
        Bases = [.. _bases.OrderBy(b => b.Breached).ThenBy(b => b.Id).Select(b => new ContentBasis(b.Law, b.LawVersion, b.Level, b.Article, b.Quote, b.Source, b.Breached, b.LawVersionId))],
        DutyMatters = DutyMatters,
        DutyBasis = DutyBasis,
        AccountabilityScope = AccountabilityScope,
        AccountabilityCases = AccountabilityCases,
        Risks = [.. _risks.OrderBy(r => r.Id).Select(r => new ContentRisk(r.Stage, r.Form, r.Level, r.Measure, r.Responsible))],
        Charts = [.. _charts.OrderByDescending(c => c.Outside).ThenBy(c => c.Id).Select(c => new ContentChart(c.Outside, c.Hash, c.Name, c.ContentType, c.Length))],
        FineMin = FineMin,
        FineMax = FineMax,
        FineUnit = FineUnit,
        RectifyFirst = RectifyFirst,
        Charges = Charges,
        Phone = Phone,
        Remedy = Remedy,
        ChangeNote = ChangeNote,
        Opinions = Opinions,
        Note = Note,
        Unconfirmed = Unconfirmed,
    };
}
