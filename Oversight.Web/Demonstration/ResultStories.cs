using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Credit;
using Oversight.Web.Features.Disclosures;
using Oversight.Web.Features.Papers;

namespace Oversight.Web.Demonstration;

/// <summary>What becomes of decisions week by week: their documents, disclosures in every state, credit batches, and one that fell.</summary>
internal sealed class ResultStories(IServiceProvider acts, DemoScene scene, WorkingCalendar calendar, DemoOrder order)
{
    private const string Reviewer = "legal2";
    private const int Quiet = 3;

    private readonly List<DemoEvent> _events = [];
    private int _proposed;

    /// <summary>Everything that happens, in no order.</summary>
    public IReadOnlyList<DemoEvent> Events()
    {
        for (var ago = 245; ago > Quiet; ago -= 4)
        {
            var late = ago < 12;
            At(ago, 16, 10, () => Disclose(late));
            At(ago, 17, 20, () => Of<FillCredits>().Run(default));
            At(ago, 17, 22, () => Of<TakeDownDisclosures>().Run(default));
        }

        for (var ago = 230; ago > 6; ago -= 20)
        {
            var answered = ago > 12;
            At(ago, 17, 30, () => Report(answered));
        }

        At(5, 15, 0, Fall);
        At(2, 17, 30, () => Close(() => Task.CompletedTask));
        At(1, 8, 2, () => Of<LapseDisclosures>().Run(default));
        At(1, 8, 3, () => Of<LapseCredits>().Run(default));
        return [.. _events.Where(e => e.At < order.End)];
    }

    // The documents are issued, and each decision is proposed and reviewed; towards the end some wait at each stage.
    private async Task Disclose(bool late)
    {
        foreach (var due in await Due())
        {
            if (due.Penalty && due.Paper is null)
                await Issue(due);
            var stage = late ? _proposed % 5 : 4;
            if (stage == 0)
            {
                _proposed++;
                continue;
            }

            try
            {
                await Propose(due);
            }
            catch (RuleBroken left) when (string.Equals(left.Code, "leak", StringComparison.Ordinal))
            {
                // The suggestion missed a place; in the demonstration nobody reads on, and the decision waits for a person.
                continue;
            }

            if (stage == 1)
                continue;
            scene.Person.Become(Reviewer);
            var version = await Version(due.Id);
            await Of<ReviewDisclosure>().Run(Op(), due.Id, version, stage != 2, stage == 2 ? "正文第三段的门牌号仍可认出，请补充隐去。" : "已逐段核对，同意。");
        }
    }

    private async Task Issue(DueDecision due)
    {
        scene.Person.Become(due.Handler);
        var form = due.OnTheSpot ? "penalty-on-the-spot" : "penalty-decision";
        var start = await Of<PaperViews>().Start(due.CaseId, form) ?? throw new InvalidOperationException($"Case {due.CaseId} has no form {form}.");
        var typed = start.Form.Fields.ToDictionary(f => f.Code, f => start.Presets[f.Code] is { Length: > 0 } preset ? preset : f.Kind == PaperFieldKind.Day ? $"{ChinaTime.DayOf(Now):yyyy-MM-dd}" : "当事人在期限内没有提出陈述、申辩，情节与裁量基准的相应档次相符。", StringComparer.Ordinal);
        var paper = await Of<DraftPaper>().Run(Op(), due.CaseId, form, typed);
        scene.Person.Become(start.Form.IssuedBy == Role.Leader ? Staff.Leader : due.Handler);
        await Of<IssuePaper>().Run(Op(), paper, 1);
    }

    private async Task Propose(DueDecision due)
    {
        scene.Person.Become(due.Handler);
        var view = (await Of<DisclosurePageViews>().Find(due.Id))!;
        var number = _proposed++;
        var text = view.Class switch
        {
            _ when !due.Penalty => new DisclosureProposal(DisclosureMode.Withhold, "other", 0, "file", "只涉及案卷，不属于应当公示的运行结果。", []),
            "minor" when number % 3 == 0 => new DisclosureProposal(Mode(view), "minor", 3, "", "占道经营整治的重点路段，公示有警示作用。", view.Spans),
            "minor" => new DisclosureProposal(DisclosureMode.Withhold, "minor", 0, "light", "适用简易程序，情节轻微，已当场改正。", []),
            _ when number % 11 == 5 => new DisclosureProposal(DisclosureMode.Withhold, view.Class, 0, "privacy", "案情涉及家庭纠纷，隐去后仍能认出本人。", []),
            _ => new DisclosureProposal(Mode(view), view.Class, view.Rules.Class(view.Class)!.Usual, "", "", view.Spans),
        };
        await Of<ProposeDisclosure>().Run(Op(), due.Id, view.Disclosure.Version, view.Mark, text);
    }

    private Task Report(bool answered) => Close(async () =>
    {
        await using var db = await Db();
        var batch = await db.CreditBatches.AsNoTracking().AsSplitQuery().OrderByDescending(b => b.Ordinal).FirstAsync();
        await Of<SendBatch>().Run(Op(), batch.Id, batch.Version, "郑州市信用信息共享平台（演示）", "");
        if (!answered)
            return;
        var rows = batch.Lines.Select((l, i) => $"{l.DocumentNumber},{(i == 1 ? "退回,行政相对人代码在库中不存在" : i == 3 ? "处理中," : "接收,")}").Where(r => !r.Contains("处理中", StringComparison.Ordinal));
        var staged = await DemoReceipt.Stage(acts, scene.Person.Officers[Reviewer], $"决定书文号,处理结果,失败原因\n{string.Join('\n', rows)}\n");
        await Of<ReadBatchReceipt>().Run(Op(), batch.Id, await BatchVersion(batch.Id), staged);
    });

    private async Task Close(Func<Task> then)
    {
        await using (var db = await Db())
        {
            var live = db.CreditBatches.SelectMany(b => b.Lines).Where(l => l.LiveRecordId != null);
            if (!await db.CreditRecords.AnyAsync(r => r.State == Oversight.Domain.Credit.CreditState.Ready && !live.Any(l => l.LiveRecordId == r.Id)))
                return;
        }

        scene.Person.Become(Reviewer);
        await Of<CloseBatch>().Run(Op());
        await then();
    }

    private async Task Fall()
    {
        await using var db = await Db();
        var fallen = await (from d in db.Disclosures
                            join c in db.Cases on d.CaseId equals c.Id
                            where d.State == DisclosureState.Published && c.State == CaseState.Closed
                            orderby d.Ordinal descending
                            select new { c.Id, c.Version }).FirstOrDefaultAsync();
        if (fallen is null)
            return;
        scene.Person.Become(Staff.Leader);
        await Of<RevokeDecision>().Run(Op(), fallen.Id, fallen.Version, new Revocation(RevocationGround.RevokedOnReview, "管政复决〔2026〕7号行政复议决定书", ChinaTime.DayOf(Now), "复议机关认为主要事实不清、证据不足，决定撤销。"));
    }

    private async Task<List<DueDecision>> Due()
    {
        await using var db = await Db();
        var rows = await (from d in db.Disclosures
                          join c in db.Cases on d.CaseId equals c.Id
                          where d.State == DisclosureState.Due
                          orderby d.Ordinal
                          select new
                          {
                              d.Id,
                              d.CaseId,
                              c.HandlerId,
                              c.Category,
                              Decision = c.Decisions.Where(x => x.Id == d.DecisionId).Select(x => new { x.Outcome, Spot = x.CheckedAt == null }).First(),
                              Paper = db.Papers.Where(p => p.CaseId == c.Id && p.State == PaperState.Issued).Select(p => (Guid?)p.Id).FirstOrDefault(),
                          }).ToListAsync();
        var users = scene.Person.Officers.ToDictionary(p => p.Value, p => p.Key);
        return [.. rows.Where(r => users.ContainsKey(r.HandlerId)).Select(r => new DueDecision(r.Id, r.CaseId, users[r.HandlerId], r.Category == PowerCategory.Penalty && r.Decision.Outcome == DecisionOutcome.Penalty, r.Decision.Spot, r.Paper))];
    }

    private static DisclosureMode Mode(DisclosureView view) => view.Spans.Count > 0 ? DisclosureMode.Redact : DisclosureMode.Publish;

    private async Task<int> Version(Guid id)
    {
        await using var db = await Db();
        return await db.Disclosures.Where(d => d.Id == id).Select(d => d.Version).SingleAsync();
    }

    private async Task<int> BatchVersion(Guid id)
    {
        await using var db = await Db();
        return await db.CreditBatches.Where(b => b.Id == id).Select(b => b.Version).SingleAsync();
    }

    private void At(int workingDaysAgo, int hour, int minute, Func<Task> happen) =>
        _events.Add(new DemoEvent(ChinaTime.StartOf(calendar.SubtractWorkingDays(order.AsOf, workingDaysAgo)).AddHours(hour).AddMinutes(minute), null, [], _ => happen()));

    private DateTime Now => Of<IClock>().Now;

    private Guid Op() => Of<IdSource>().Next(Now);

    private Task<OversightDb> Db() => Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();

    private sealed record DueDecision(Guid Id, Guid CaseId, string Handler, bool Penalty, bool OnTheSpot, Guid? Paper);
}
