using Oversight.Domain.Common;

namespace Oversight.Domain.Topics;

/// <summary>
/// 专题: a hot, difficult or sensitive point that is looked into, with what it rests on, what is done about it, and what the district office is told
/// (管执法文〔2016〕30号正文第三部分). Facts say neither its title nor what is written in it.
/// </summary>
public sealed partial class TopicFile : Aggregate
{
    /// <summary>The clause behind it.</summary>
    public const string Clause = "管执法文〔2016〕30号正文第三部分";

    /// <summary>Things that it is linked with, of all kinds.</summary>
    public const int MostLinks = 500;

    private readonly List<TopicLink> _links = [];
    private readonly List<TopicMeasure> _measures = [];
    private readonly List<TopicReader> _readers = [];
    private readonly List<TopicReport> _reports = [];

    private TopicFile() => (Number, Title, Origin, Findings, EndReason) = ("", "", "", "", "");

    /// <summary>ZT-20261123-482: the day and three digits drawn by lot, so that a file that one may not see leaves no gap.</summary>
    public string Number { get; private init; }

    public string Title { get; private set; }

    public TopicKind Kind { get; private set; }

    /// <summary>What it was opened on, in words: the figure that rose, or who asked for it.</summary>
    public string Origin { get; private init; }

    /// <summary>责任部门.</summary>
    public Guid DepartmentId { get; private set; }

    /// <summary>研判情况: what the look into it found, or empty.</summary>
    public string Findings { get; private set; }

    /// <summary>Whether only those named see it.</summary>
    public bool Restricted { get; private set; }

    public TopicState State { get; private set; }

    public Guid OpenedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    public string EndReason { get; private set; }

    /// <summary>The links as rows.</summary>
    public IReadOnlyList<TopicLink> LinkRows => _links;

    /// <summary>The measures as rows.</summary>
    public IReadOnlyList<TopicMeasure> MeasureRows => _measures;

    /// <summary>The readers as rows.</summary>
    public IReadOnlyList<TopicReader> ReaderRows => _readers;

    /// <summary>The reports as rows.</summary>
    public IReadOnlyList<TopicReport> ReportRows => _reports;

    /// <summary>Opens a file.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="number">See <see cref="Number"/>.</param>
    /// <param name="text">What it is.</param>
    /// <param name="origin">What it is opened on.</param>
    /// <param name="restricted">Whether only those named see it.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="now">UTC.</param>
    public static TopicFile Open(Guid id, string number, TopicHead text, string origin, bool restricted, Actor by, DateTime now)
    {
        var file = new TopicFile
        {
            Id = id,
            Number = number,
            Title = TopicText.Require("title", "专题名称", text.Title, 60, 4),
            Kind = text.Kind,
            DepartmentId = text.DepartmentId,
            Findings = TopicText.Optional("findings", "研判情况", text.Findings, 4000),
            Origin = TopicText.Require("origin", "立题缘由", origin, 300, 4),
            Restricted = restricted,
            OpenedBy = by.Id,
            OpenedAt = now,
        };
        file.Record(new TopicOpened(number, text.Kind, restricted));
        return file;
    }

    /// <summary>Writes anew what it is and what was found.</summary>
    public void Revise(TopicHead text)
    {
        Move(TopicStep.Revise);
        (Title, Kind, DepartmentId) = (TopicText.Require("title", "专题名称", text.Title, 60, 4), text.Kind, text.DepartmentId);
        Findings = TopicText.Optional("findings", "研判情况", text.Findings, 4000);
        Record(new TopicRevised());
    }

    /// <summary>Links it with something.</summary>
    /// <param name="kind">A complaint that is counted, a case or a finding.</param>
    /// <param name="targetId">What.</param>
    /// <param name="number">What it is called; for the trail, where the file is open.</param>
    /// <param name="by">Who.</param>
    /// <param name="id">Id of the link.</param>
    /// <param name="now">UTC.</param>
    public void Link(string kind, Guid targetId, string number, Actor by, Guid id, DateTime now)
    {
        Move(TopicStep.Link);
        if (_links.Exists(l => l.Live && l.TargetId == targetId))
            throw new RuleBroken("linked", "该件已经关联到本专题，无需重复关联。", Clause);
        if (_links.Count(l => l.Live) >= MostLinks)
            throw new RuleBroken("too-many-links", $"一个专题最多关联{MostLinks}件，请另立专题。", Clause);
        _links.Add(new TopicLink(id, kind, targetId, by.Id, now));
        Record(new TopicLinked(kind, Said(number)));
    }

    /// <summary>Takes a link away.</summary>
    public void Unlink(Guid targetId, string reason)
    {
        Move(TopicStep.Link);
        var link = _links.Find(l => l.Live && l.TargetId == targetId) ?? throw RuleBroken.NotVisible();
        var why = TopicText.Require("reason", "解除理由", reason, 200, 4);
        link.End();
        Record(new TopicUnlinked(link.Kind, Said(why)));
    }

    /// <summary>Has a department do something about it.</summary>
    public void SetMeasure(string text, Guid departmentId, string department, DateOnly dueOn, Actor by, Guid id, DateOnly today, DateTime now)
    {
        var next = After(TopicStep.SetMeasure);
        if (dueOn < today || dueOn > today.AddDays(366))
            throw new InvalidInput("dueOn", "完成日期应在今天之后的一年以内。");
        var what = TopicText.Require("text", "措施", text, 500, 4);
        State = next;
        _measures.Add(new TopicMeasure(id, _measures.Count + 1, what, departmentId, dueOn, by.Id, now));
        Record(new TopicMeasureSet(_measures.Count, Restricted ? "" : department, dueOn));
    }

    /// <summary>The department says what it did.</summary>
    public void FinishMeasure(Actor actor, int number, string result, DateTime now)
    {
        Move(TopicStep.FinishMeasure);
        var measure = _measures.Find(m => m.Number == number) ?? throw RuleBroken.NotVisible();
        if (!actor.Is(Role.LegalOffice) && !actor.IsAnyIn(measure.DepartmentId, Role.DepartmentHead, Role.Officer, Role.Liaison))
            throw new RuleBroken("measure-department", "该项措施由责任部门回复，请转其办理。", Clause);
        if (measure.DoneAt is not null)
            throw new RuleBroken("measure-done", "该项措施已经回复，无需重复回复。", Clause);
        measure.Finish(TopicText.Require("result", "落实情况", result, 1000, 5), actor.Id, now);
        Record(new TopicMeasureFinished(number));
    }

    /// <summary>Shuts it to all but those named, or opens it again.</summary>
    public void Restrict(bool restricted, string reason)
    {
        Move(TopicStep.Restrict);
        if (restricted == Restricted)
            throw new RuleBroken("unchanged", restricted ? "本专题已经限定知悉范围。" : "本专题没有限定知悉范围。", Clause);
        var why = TopicText.Require("reason", "理由", reason, 200, 4);
        Restricted = restricted;
        Record(new TopicRestricted(restricted, Said(why)));
    }

    /// <summary>Names somebody, or a post, that it is open to.</summary>
    public void Admit(Guid? officerId, Guid? postId, string reason, Actor by, Guid id, DateTime now)
    {
        Move(TopicStep.Restrict);
        if (officerId is null == postId is null)
            throw new InvalidInput("reader", "请选择一名人员或者一个岗位。");
        if (_readers.Exists(r => r.Live && r.OfficerId == officerId && r.PostId == postId))
            throw new RuleBroken("admitted", "所选人员或者岗位已在知悉范围内。", Clause);
        _readers.Add(new TopicReader(id, officerId, postId, TopicText.Require("reason", "理由", reason, 200, 4), by.Id, now));
        Record(new TopicReaderSet(officerId ?? Guid.Empty, postId ?? Guid.Empty, true));
    }

    /// <summary>Takes somebody off.</summary>
    public void Dismiss(Guid readerId)
    {
        Move(TopicStep.Restrict);
        var reader = _readers.Find(r => r.Id == readerId && r.Live) ?? throw RuleBroken.NotVisible();
        reader.End();
        Record(new TopicReaderSet(reader.OfficerId ?? Guid.Empty, reader.PostId ?? Guid.Empty, false));
    }

    /// <summary>Notes that somebody opened it, before they are shown it.</summary>
    public void NoteOpening() => Record(new TopicRead());

    /// <summary>Ends it.</summary>
    public void Close(string reason, DateTime now)
    {
        var next = After(TopicStep.Close);
        if (_measures.Find(m => m.DoneAt is null) is { } open)
            throw new RuleBroken("measures-open", $"措施{open.Number}还没有回复，请待责任部门回复后再结束专题。", Clause);
        if (OpenReport is not null)
            throw new RuleBroken("report-open", "还有没有报送的专题报告，请报送后再结束专题。", Clause);
        var why = TopicText.Require("reason", "结束说明", reason, 500, 4);
        (State, ClosedAt, EndReason) = (next, now, why);
        Record(new TopicClosed(Said(why)));
    }

    /// <summary>Takes it up again.</summary>
    public void Reopen(string reason)
    {
        var next = After(TopicStep.Reopen);
        var why = TopicText.Require("reason", "重新研判的理由", reason, 200, 4);
        (State, ClosedAt, EndReason) = (next, null, "");
        Record(new TopicReopened(Said(why)));
    }

    private void Move(TopicStep step) => _ = After(step);

    private TopicState After(TopicStep step) => TopicFlow.Table.After(State, step, TopicFlow.Name);

    // What is written as a reason is in the file; the trail of a restricted one does not repeat it.
    private string Said(string text) => Restricted ? "" : text;
}

/// <summary>What a topic file is.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Kind">Of the three.</param>
/// <param name="DepartmentId">责任部门.</param>
/// <param name="Findings">What was found, or empty.</param>
public sealed record TopicHead(string Title, TopicKind Kind, Guid DepartmentId, string Findings);
