using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Archives;

/// <summary>归档案卷: the file of a case that ended, put away under a number of its own and kept as one document (办法第十一条).</summary>
public sealed class CaseArchive : Aggregate
{
    /// <summary>机关代字 of the numbers.</summary>
    public const string Series = "管执法卷";

    private readonly List<CaseVolume> _volumes = [];
    private readonly List<ArchiveReading> _readings = [];

    private CaseArchive() => (Number, ItemCode, ItemName, Rule, RuleName, Clause) = ("", "", "", "", "", "");

    public Guid CaseId { get; private init; }

    /// <summary>承办机构 of the case.</summary>
    public Guid DepartmentId { get; private init; }

    public PowerCategory Category { get; private init; }

    public string ItemCode { get; private init; }

    public string ItemName { get; private init; }

    /// <summary>卷号: gapless in each China year.</summary>
    public string Number { get; private init; }

    /// <summary>China year of the number.</summary>
    public int Year { get; private init; }

    public ArchiveState State { get; private set; }

    /// <summary>The day the case ended, China time.</summary>
    public DateOnly EndedOn { get; private init; }

    /// <summary>How long it is kept.</summary>
    public RetentionPeriod Period { get; private init; }

    /// <summary>Last day that it is kept, China time; null for good.</summary>
    public DateOnly? RetainThrough { get; private init; }

    /// <summary>Code of the line of the table that says so.</summary>
    public string Rule { get; private init; }

    /// <summary>Its name.</summary>
    public string RuleName { get; private init; }

    /// <summary>What it rests on.</summary>
    public string Clause { get; private init; }

    /// <summary>Why it is kept longer than the table says; empty where it is not.</summary>
    public string PeriodReason { get; private init; } = "";

    /// <summary>The versions in order.</summary>
    public IReadOnlyList<CaseVolume> Volumes => [.. _volumes.OrderBy(v => v.Number)];

    /// <summary>Who read it, in order.</summary>
    public IReadOnlyList<ArchiveReading> Readings => [.. _readings.OrderBy(r => r.At)];

    /// <summary>The latest version.</summary>
    public CaseVolume Latest => Volumes[^1];

    /// <summary>Puts the file of a case away: from now on the case takes no change.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="on">The case, which has ended.</param>
    /// <param name="papers">The papers of the case.</param>
    /// <param name="card">What the form holds.</param>
    /// <param name="rule">The line of the table of retention that fits.</param>
    /// <param name="number">卷号.</param>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="newId">Gives ids.</param>
    /// <param name="now">UTC.</param>
    public static CaseArchive File(Guid id, Case on, IReadOnlyList<FilingPaper> papers, FilingCard card, RetentionRule rule, DocumentNumber number, Actor actor, Func<Guid> newId, DateTime now)
    {
        on.PutAway(actor, number.ToString(), 1, now);
        DemandComplete(papers);
        if (card.Period > rule.Period)
            throw new InvalidInput("period", $"本案按保管期限表应保管{rule.Period.Name()}（{rule.Name}），不能缩短，请选择{rule.Period.Name()}或者更长。");
        var ended = ChinaTime.DayOf(on.ClosedAt!.Value);
        var archive = new CaseArchive
        {
            Id = id,
            CaseId = on.Id,
            DepartmentId = on.DepartmentId,
            Category = on.Category,
            ItemCode = on.ItemCode,
            ItemName = on.ItemName,
            Number = number.ToString(),
            Year = number.Year,
            State = ArchiveState.Filed,
            EndedOn = ended,
            Period = card.Period,
            RetainThrough = card.Period.Through(ended),
            Rule = rule.Code,
            RuleName = rule.Name,
            Clause = rule.Clause,
            PeriodReason = card.Period < rule.Period ? InvalidInput.Require("reason", "延长保管的理由", card.Reason, 200, 4) : "",
        };
        archive._volumes.Add(new CaseVolume(newId(), 1, "", card.Files, actor.Id, now));
        archive.Record(new ArchiveFiled(on.Id, on.Number ?? "", archive.Number, card.Period.Name(), rule.Name, archive.PeriodReason, archive.RetainThrough, Hashes(card.Files)));
        return archive;
    }

    /// <summary>Keeps the PDF of a version.</summary>
    /// <param name="volumeId">The version.</param>
    /// <param name="hash">SHA-256, lower-case hex.</param>
    /// <param name="length">Bytes.</param>
    /// <param name="now">UTC.</param>
    public void Seal(Guid volumeId, string hash, long length, DateTime now)
    {
        var next = After(ArchiveMove.Seal);
        var volume = _volumes.Find(v => v.Id == volumeId) ?? throw RuleBroken.NotVisible();
        if (hash.Length != 64 || length <= 0)
            throw new ArgumentException("A volume is sealed with the SHA-256 and the length of its stored bytes.", nameof(hash));
        volume.Seal(hash, length, now);
        State = next;
        Record(new ArchiveSealed(volume.Number, hash, length));
    }

    /// <summary>Opens it again, so that what was missing can be added. The earlier versions stay as they are.</summary>
    public void Unseal(Case on, Actor actor, string reason, DateTime now)
    {
        var next = After(ArchiveMove.Unseal);
        if (!actor.Is(Role.LegalOffice))
            throw new RuleBroken("post", "归档案卷由法制室启封，请写明理由提请法制室办理。", FilingTerm.Clause);
        var why = InvalidInput.Require("reason", "启封理由", reason, 500, 5);
        on.TakeOut(Number, why, now);
        State = next;
        Record(new ArchiveUnsealed(Latest.Number, why));
    }

    /// <summary>Puts it away again with what was added, as a further version.</summary>
    /// <param name="on">The case.</param>
    /// <param name="papers">The papers of the case.</param>
    /// <param name="note">What was added.</param>
    /// <param name="files">Papers from outside the system.</param>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="id">Id of the version.</param>
    /// <param name="now">UTC.</param>
    public void Supplement(Case on, IReadOnlyList<FilingPaper> papers, string note, IReadOnlyList<EvidenceFile> files, Actor actor, Guid id, DateTime now)
    {
        var next = After(ArchiveMove.Supplement);
        on.PutAway(actor, Number, Latest.Number + 1, now);
        DemandComplete(papers);
        var volume = new CaseVolume(id, Latest.Number + 1, InvalidInput.Require("note", "补充内容", note, 500, 5), files, actor.Id, now);
        _volumes.Add(volume);
        State = next;
        Record(new ArchiveSupplemented(volume.Number, volume.Note, Hashes(files)));
    }

    /// <summary>Enters that somebody reads a version and what for.</summary>
    public void Read(int volume, string purpose, Actor actor, Guid id, DateTime now)
    {
        State = After(ArchiveMove.Read);
        if (_volumes.Find(v => v.Number == volume) is not { Hash: not null })
            throw new RuleBroken("not-sealed", "该版卷宗正在生成，请稍后再查阅。");
        var reading = new ArchiveReading(id, volume, InvalidInput.Require("purpose", "查阅用途", purpose, 100, 2), actor.Id, now);
        _readings.Add(reading);
        Record(new ArchiveRead(volume, reading.Purpose));
    }

    /// <summary>What can be done with it by somebody, for the buttons of its page. The verbs check again.</summary>
    public IReadOnlyList<ArchiveMove> Open(Case on, Actor actor) =>
        [.. ArchiveFlow.Table.From(State).Select(s => s.Step).Where(move => move switch
        {
            ArchiveMove.Read => _volumes.Exists(v => v.Hash is not null),
            ArchiveMove.Unseal => actor.Is(Role.LegalOffice),
            ArchiveMove.Supplement => on.Holds(actor, Role.Officer) || on.Holds(actor, Role.DepartmentHead),
            _ => false,
        })];

    private static void DemandComplete(IReadOnlyList<FilingPaper> papers)
    {
        if (papers.FirstOrDefault(p => p.State == PaperState.Drafted) is { } draft)
            throw new RuleBroken("paper-draft", $"案卷中还有草稿《{draft.Title}》，请制发或者删去后再归档。", FilingTerm.Clause);
        if (papers.FirstOrDefault(p => p is { Served: true, State: PaperState.Issued }) is { } unserved)
            throw new RuleBroken("paper-unserved", $"《{unserved.Title}》还没有登记送达，请登记送达并上传送达回证后再归档。", FilingTerm.Clause);
        if (papers.FirstOrDefault(p => p is { Archived: false, State: not PaperState.Discarded }) is { } making)
            throw new RuleBroken("paper-pdf", $"《{making.Title}》的正式文件正在生成，请稍后再归档。", FilingTerm.Clause);
    }

    private static IReadOnlyList<string> Hashes(IReadOnlyList<EvidenceFile> files) => [.. files.Select(f => f.Hash)];

    private ArchiveState After(ArchiveMove move) => ArchiveFlow.Table.After(State, move, s => s.Name());
}
