using Oversight.Domain.Casework;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Review;
using Oversight.Tests.Domain.Casework;

namespace Oversight.Tests.Domain.Review;

/// <summary>A case on paper and what the check says of it.</summary>
internal sealed class Examined(Paper paper)
{
    private readonly List<CheckPaper> _papers = [];

    public Paper Paper { get; } = paper;

    public string Procedure { get; set; } = "penalty-ordinary";

    public CheckRules Rules { get; set; } = CheckRules.Default;

    public IReadOnlyList<CheckDefinition> Table { get; set; } = ProcedureChecks.All;

    /// <summary>What is registered of the reviewer; null for nothing.</summary>
    public string? Qualification { get; set; } = "A20094101040016";

    /// <summary>The first day on which nobody leads.</summary>
    public DateOnly LedThrough { get; set; } = new(2030, 12, 31);

    public CheckLine Line(string code, CheckPoint? about = null, DecisionDraft? draft = null, DateTime? acted = null) => Lines(about, draft, acted).Single(l => l.Code == code);

    public IReadOnlyList<CheckLine> Lines(CheckPoint? about = null, DecisionDraft? draft = null, DateTime? acted = null)
    {
        var leader = new CheckPerson("周正清", null, null, null, [new CheckTerm(new DateOnly(2020, 1, 1), LedThrough)]);
        var people = new Dictionary<Guid, CheckPerson>
        {
            [Paper.Legal.Id] = new("韩知行", "41010401002", new DateOnly(2030, 1, 1), Qualification, []),
            [Paper.Leader.Id] = leader,
            [Paper.Officer.Id] = new("马跃进", "41010409999", new DateOnly(2030, 12, 31), null, []),
            [Paper.Head.Id] = new("梁振东", null, null, null, []),
        };
        return ProcedureCheck.Of(Table, new CheckGround(CheckedCase.Of(Paper.Case), Procedure, _papers, people, FineRange.Of(Paper.Item.Versions[0]), Rules, Paper.Calendar, Paper.Now) { About = about, Draft = draft, Acted = acted });
    }

    public void Issued(string template, DateOnly on, DateOnly? served = null, ServiceManner? manner = null, bool hearing = false, long? fine = null) =>
        _papers.Add(new CheckPaper(Guid.CreateVersion7(), template, "文书", "〔2026〕1号", on, served, manner) { HearingOffered = hearing, AnnouncedFine = fine });

    /// <summary>10:00 China time on a day.</summary>
    public void GoTo(int month, int day, int hour = 10) => Paper.Now = ChinaTime.StartOf(new DateOnly(2026, month, day)).AddHours(hour);

    public static DecisionDraft Fine(long? fen, DecisionOutcome outcome = DecisionOutcome.Penalty, string content = "违法事实清楚，证据确凿，作出如下处理") => new(outcome, fen, 100, content);
}
