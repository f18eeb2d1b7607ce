using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <summary>文书 of a case: written from a template, issued under a number, frozen, and served on the party.</summary>
public sealed partial class CasePaper : Aggregate
{
    private readonly List<CasePaperValue> _values = [];
    private readonly List<EvidenceFile> _receipt = [];

    private CasePaper() => (Template, Title) = ("", "");

    public Guid CaseId { get; private init; }

    /// <summary>承办机构 of the case.</summary>
    public Guid DepartmentId { get; private init; }

    /// <summary>Code of the template.</summary>
    public string Template { get; private init; }

    /// <summary>Its name.</summary>
    public string Title { get; private init; }

    public PaperState State { get; private set; }

    /// <summary>文号, given when it is issued; null before that, and in papers without one.</summary>
    public string? Number { get; private set; }

    /// <summary>What is printed, frozen when it was issued; null before that.</summary>
    public string? Snapshot { get; private set; }

    public Guid DraftedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime DraftedAt { get; private init; }

    public Guid? IssuedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? IssuedAt { get; private set; }

    /// <summary>China time.</summary>
    public DateOnly? ServedOn { get; private set; }

    public ServiceManner? Manner { get; private set; }

    /// <summary>Who took it, and what else is to be said of the service.</summary>
    public string ServiceNote { get; private set; } = "";

    /// <summary>Why it was taken back or thrown away.</summary>
    public string EndReason { get; private set; } = "";

    /// <summary>What the officer filled in.</summary>
    public IReadOnlyList<CasePaperValue> Values => [.. _values.OrderBy(v => v.Field, StringComparer.Ordinal)];

    /// <summary>送达回证 and the like.</summary>
    public IReadOnlyList<EvidenceFile> Receipt => _receipt;

    /// <summary>Whether its words stand and were not taken back.</summary>
    public bool Stands => State is PaperState.Issued or PaperState.Served;

    /// <summary>Begins a paper of a case.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="on">The case.</param>
    /// <param name="procedure">Code of the procedure that the case runs by.</param>
    /// <param name="template">Its form.</param>
    /// <param name="typed">What was filled in, by field.</param>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="newId">Gives ids.</param>
    /// <param name="now">UTC.</param>
    public static CasePaper Draft(Guid id, Case on, string procedure, PaperTemplate template, IReadOnlyDictionary<string, string> typed, Actor actor, Func<Guid> newId, DateTime now)
    {
        if (!template.Categories.Contains(on.Category))
            throw new RuleBroken("paper-category", $"“{template.Title}”不是{on.Category.Name()}的文书，请另选文书。");
        if (!template.Concerns(on.Category, procedure))
            throw new RuleBroken("paper-procedure", $"“{template.Title}”不是本案登记流程的文书，请按本案流程另选文书。", template.Clauses.Count > 0 ? template.Clauses[0] : "");
        DemandHandling(on, actor, $"起草{template.Title}");
        var paper = new CasePaper { Id = id, CaseId = on.Id, DepartmentId = on.DepartmentId, Template = template.Code, Title = template.Title, DraftedBy = actor.Id, DraftedAt = now };
        paper.Fill(template, typed, newId);
        paper.Record(new CasePaperDrafted(on.Id, template.Code, template.Title));
        return paper;
    }

    /// <summary>Changes what was filled in.</summary>
    public void Edit(Case on, PaperTemplate template, IReadOnlyDictionary<string, string> typed, Actor actor, Func<Guid> newId)
    {
        var next = After(PaperMove.Edit);
        DemandHandling(on, actor, "修改文书");
        if (!Fill(template, typed, newId))
            throw new RuleBroken("unchanged", "文书内容没有变化，无需保存。");
        State = next;
        Record(new CasePaperEdited());
    }

    /// <summary>Issues it: from now on its words stand.</summary>
    /// <param name="on">The case.</param>
    /// <param name="template">Its form.</param>
    /// <param name="others">The papers of the case that stand.</param>
    /// <param name="number">文号, or null where the form has none.</param>
    /// <param name="snapshot">What is printed.</param>
    /// <param name="actor">Who issues it.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void Issue(Case on, PaperTemplate template, IReadOnlyCollection<CasePaper> others, DocumentNumber? number, string snapshot, Actor actor, CaseTiming timing)
    {
        var next = After(PaperMove.Issue);
        DemandIssuer(on, template, actor);
        DemandMoment(on, template);
        if (template.Single && others.Any(p => p.Id != Id && p.Stands && string.Equals(p.Template, Template, StringComparison.Ordinal)))
            throw new RuleBroken("paper-single", $"本案已制发{Title}，须先收回原件，再制发新的。");
        foreach (var field in template.Fields.Where(f => f.Required && ValueOf(f.Code).Length == 0))
            throw new InvalidInput(field.Code, $"请填写{field.Label}，再制发{Title}。");
        DemandAhead(template, timing);
        DemandAmount(on, template);
        (State, Number, Snapshot, IssuedBy, IssuedAt) = (next, number?.ToString(), snapshot, actor.Id, timing.Now);
        Record(new CasePaperIssued(CaseId, Title, Number ?? ""));
    }

    /// <summary>Enters on which day and how it was served.</summary>
    /// <param name="on">The case.</param>
    /// <param name="service">What the form holds.</param>
    /// <param name="receipt">送达回证 and the like.</param>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="template">Its form.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void EnterService(Case on, PaperDelivery service, IReadOnlyList<EvidenceFile> receipt, Actor actor, PaperTemplate template, CaseTiming timing)
    {
        var next = After(PaperMove.EnterService);
        DemandHandling(on, actor, "登记送达");
        var day = InvalidInput.Within("served", "送达日期", service.On, ChinaTime.DayOf(IssuedAt!.Value), timing.Today);
        DemandElapsed(service.Manner, day);
        DemandServedAhead(template, day, timing);
        var note = InvalidInput.Require("note", "收件人", service.Note, 200, 2);
        if (receipt.Count == 0)
            throw new InvalidInput("files", "请上传送达回证（照片或者扫描件）。");
        (State, ServedOn, Manner, ServiceNote) = (next, day, service.Manner, note);
        _receipt.AddRange(receipt);
        Record(new CasePaperServed(Title, service.Manner.Name(), day, [.. receipt.Select(f => f.Hash)]));
    }

    /// <summary>Enters that somebody opened the issued paper, which names people with their numbers and addresses.</summary>
    public void NoteReading() => Record(new CasePaperRead(Title, Number ?? ""));

    /// <summary>Throws a draft away.</summary>
    public void Discard(Case on, Actor actor)
    {
        var next = After(PaperMove.Discard);
        DemandHandling(on, actor, "删去文书草稿");
        State = next;
        Record(new CasePaperDiscarded(Title));
    }

    /// <summary>Takes back what was issued; it stays in the file with the reason.</summary>
    public void Revoke(Case on, string reason, Actor actor)
    {
        var next = After(PaperMove.Revoke);
        on.DemandUnfiled("收回文书");
        if (!on.Holds(actor, Role.DepartmentHead))
            throw new RuleBroken("post", "收回已制发的文书由承办机构的部门负责人办理，请提请其处理。", "办法第八条");
        EndReason = InvalidInput.Require("reason", "收回理由", reason, 500, 5);
        State = next;
        Record(new CasePaperRevoked(Title, Number ?? "", EndReason));
    }

    /// <summary>What can be done with it by somebody, for the buttons of its page. The verbs check again.</summary>
    public IReadOnlyList<PaperMove> Open(Case on, PaperTemplate template, Actor actor) =>
        [.. PaperFlow.Table.From(State).Select(s => s.Step).Distinct().Where(move => on.FiledAt is null && move switch
        {
            PaperMove.Issue => Issues(on, template, actor),
            PaperMove.EnterService => template.Served && Handles(on, actor),
            PaperMove.Revoke => on.Holds(actor, Role.DepartmentHead),
            _ => Handles(on, actor),
        })];

    /// <summary>What was filled in, or empty.</summary>
    public string ValueOf(string field) => _values.Find(v => string.Equals(v.Field, field, StringComparison.Ordinal))?.Text ?? "";
}
