using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Review;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;
using Oversight.Web.Features.Review;

namespace Oversight.Web.Demonstration;

/// <summary>A re-examination of closed cases, half of it done, and late cases whose handlers say why.</summary>
internal sealed class ReviewStories(IServiceProvider acts, DemoScene scene, WorkingCalendar calendar, DemoOrder order)
{
    private const string Office = "legal2";
    private const int Drawn = 4;
    private const int Explained = 2;

    private static readonly string[] Reviewers = ["legal", "legal2", "deputy2"];

    /// <summary>Everything that happens.</summary>
    public IReadOnlyList<DemoEvent> Events()
    {
        var day = calendar.SubtractWorkingDays(order.AsOf, 5);
        List<DemoEvent> events = [At(day, 9, Office, Draw)];
        for (var place = 1; place < Drawn; place++)
        {
            var at = place;
            events.Add(At(day, 10, Office, () => Assign(at)));
            events.Add(At(calendar.AddWorkingDays(day, place), 15, Office, () => Judge(at)));
        }

        events.Add(At(calendar.LastWorkingDayBefore(order.AsOf), 16, null, () => Of<RecountChecks>().Run()));
        for (var place = 0; place < Explained; place++)
        {
            var at = place;
            events.Add(At(calendar.LastWorkingDayBefore(order.AsOf), 17, Office, () => Explain(at)));
        }

        return events;
    }

    private Task Draw() => Of<DrawReexamination>().Run(Op("draw", 0), new ReexaminationForm(
        order.AsOf.AddDays(-300), calendar.SubtractWorkingDays(order.AsOf, 6), null, null, Drawn,
        [
            new(ReexaminationWeightSort.Category, nameof(PowerCategory.Penalty), "行政处罚", 3),
            new(ReexaminationWeightSort.Category, nameof(PowerCategory.Coercion), "行政强制", 4),
            new(ReexaminationWeightSort.Category, nameof(PowerCategory.Check), "行政检查", 1),
            new(ReexaminationWeightSort.Category, nameof(PowerCategory.PublicService), "基本公共服务", 1),
            new(ReexaminationWeightSort.Red, "", "程序体检每项不通过", 15),
            new(ReexaminationWeightSort.Amber, "", "程序体检每项须说明", 1),
        ],
        []));

    private async Task Assign(int place)
    {
        var sheet = await Sheet(place);
        await using var db = await Db();
        var on = await db.Cases.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == sheet.CaseId);
        await Of<AssignReviewer>().Run(Op("assign", place), sheet.Id, sheet.Version, scene.Person.Officers[Reviewers.First(r => !on.HadPart(scene.Person.Officers[r]))]);
    }

    // The third is left half judged.
    private async Task Judge(int place)
    {
        var sheet = await Sheet(place);
        scene.Person.Become(scene.Person.Officers.First(o => o.Value == sheet.ReviewerId).Key);
        var red = sheet.Lines.Any(l => l.Status == CheckStatus.Failed);
        foreach (var matter in Enum.GetValues<ReviewMatter>().Take(place == Drawn - 1 ? 3 : 6))
        {
            var (verdict, remark) = matter switch
            {
                ReviewMatter.Procedure when red => (ReviewVerdict.Fault, "程序体检不通过的情形属实，卷内没有说明，也没有采取补救措施。"),
                ReviewMatter.Documents when place == 1 => (ReviewVerdict.Flaw, "送达回证的受送达人签名处日期为补记，应当由受送达人填写。"),
                _ => (ReviewVerdict.Sound, ""),
            };
            await Of<JudgeSheet>().Run(Op($"judge-{matter}", place), sheet.Id, (await Sheet(place)).Version, matter, verdict, remark, Dimension.Conduct);
        }

        if (place < Drawn - 1)
            await Of<ConcludeSheet>().Run(Op("conclude", place), sheet.Id, (await Sheet(place)).Version, red ? "事实清楚，处理结果适当，但程序上存在问题，登记问题并督促整改。" : "案卷总体合格，所列瑕疵由承办机构在以后的办案中改正。");
    }

    private async Task Explain(int at)
    {
        await using var db = await Db();
        var late = await (from c in db.Cases.AsNoTracking() join t in db.CaseChecks on c.Id equals t.CaseId where c.State == CaseState.Accepted && t.Amber > 0 && c.AcceptedAt != null orderby c.Ordinal select new { c.Id, c.Version, c.HandlerId })
            .FirstOrDefaultAsync();
        if (late is null)
            return;
        scene.Person.Become(scene.Person.Officers.First(o => o.Value == late.HandlerId).Key);
        var on = await db.Cases.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == late.Id);
        if ((await Of<CheckReader>().Live(db, on, Of<IClock>().Now)).FirstOrDefault(l => l.Status == CheckStatus.Explain) is { } line)
            await Of<ExplainCheck>().Run(Op("explain", at), late.Id, late.Version, line.Code, "当事人外出未归，多次联系后方才配合调查，预计一周内办结；期间已书面向分管领导报告。");
    }

    private async Task<ReviewSheet> Sheet(int place)
    {
        await using var db = await Db();
        return await db.ReviewSheets.AsNoTracking().AsSplitQuery().OrderBy(s => s.Ordinal).FirstAsync(s => s.Place == place);
    }

    private static DemoEvent At(DateOnly day, int hour, string? by, Func<Task> happen) => new(ChinaTime.StartOf(day).AddHours(hour).AddMinutes(5), by, [], _ => happen());

    private Task<OversightDb> Db() => Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();

    private static Guid Op(string what, int which) => DerivedId.Of("demonstration.review", what, $"{which}");

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();
}
