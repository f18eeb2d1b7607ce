using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Publications;

namespace Oversight.Web.Demonstration;

/// <summary>The list published on the three channels, a few items taken down and forgotten, and two monthly checks, one of them with a difference.</summary>
internal sealed class PublicationStories(IServiceProvider acts, WorkingCalendar calendar, DemoOrder order)
{
    private const string Office = "legal2";
    private const int Forgotten = 3;

    private readonly List<DemoEvent> _events = [];

    /// <summary>Everything that happens, sweeps among it, in no order.</summary>
    public IReadOnlyList<DemoEvent> Events()
    {
        var first = calendar.NextWorkingDayOnOrAfter(order.AsOf.AddDays(-363));
        Publish(first, PublicationChannel.ServicePortal, "https://zwfw.example.gov.cn/guancheng/qzqd", 10);
        Publish(first, PublicationChannel.GovernmentSite, "https://www.example.gov.cn/guancheng/zwgk/qzqd", 14);
        Publish(calendar.AddWorkingDays(first, 1), PublicationChannel.HallPoster, "区政务服务大厅一楼公示栏", 9);
        TakeDown(Day(12));
        for (var day = Day(12).AddDays(1); day < order.AsOf; day = day.AddDays(1))
            _events.Add(new DemoEvent(ChinaTime.StartOf(day).AddMinutes((8 * 60) + 15), null, [], _ => Of<LapsePublications>().Run()));
        var month = new DateOnly(order.AsOf.Year, order.AsOf.Month, 1);
        Check(month.AddMonths(-1), int.MaxValue, wrong: 3);
        Check(month, 7, wrong: 0);
        return [.. _events.Where(e => e.At < order.End)];
    }

    private void Publish(DateOnly day, PublicationChannel channel, string place, int hour) => _events.Add(new DemoEvent(
        ChinaTime.StartOf(day).AddHours(hour), Office, channel == PublicationChannel.HallPoster ? EvidenceFolder.ForPoster : EvidenceFolder.ForWebPage, async files =>
        {
            var choice = await Of<PublicationViews>().Publishable(new PublicationFilter(), channel, null);
            await Of<RecordPublication>().Run(
                Op("publish", $"{channel}"), new NewPublication(new PublicationForm(channel, place, day, order.AsOf.AddDays(45)), [.. choice.Items.Select(i => new VersionChoice(i.ItemId, i.Number))], files));
        }));

    // Taken down while the page was rebuilt, and not put up again.
    private void TakeDown(DateOnly day) => _events.Add(new DemoEvent(ChinaTime.StartOf(day).AddHours(16), Office, [], async _ =>
    {
        var rows = await Of<PublicationViews>().All(new PublicationFilter(Category: PowerCategory.PublicService));
        var record = rows.SelectMany(r => r.Cells).First(c => c is { Channel: PublicationChannel.GovernmentSite, PublicationId: not null }).PublicationId!.Value;
        await Of<WithdrawPublication>().Run(Op("take-down", ""), record, [.. rows.Take(Forgotten).Select(r => r.ItemId)], day, "网站栏目改版，页面暂时撤下，待重新挂出。");
    }));

    private void Check(DateOnly month, int looked, int wrong)
    {
        var drawn = calendar.NextWorkingDayOnOrAfter(month);
        _events.Add(new DemoEvent(ChinaTime.StartOf(drawn).AddMinutes((8 * 60) + 30), null, [], _ => Of<DrawChecks>().Run()));
        for (var place = 1; place <= Math.Min(looked, 10); place++)
        {
            var at = place;
            _events.Add(new DemoEvent(ChinaTime.StartOf(calendar.AddWorkingDays(drawn, 1 + (place / 5))).AddHours(10).AddMinutes(place * 7), Office, EvidenceFolder.ForWebPage, async files =>
            {
                var (result, differs) = at == wrong ? (CheckResult.Different, "承诺时限：清单为现行版本的时限，公布页面仍写“30日”。") : (CheckResult.Same, "");
                await Of<NoteCheckLine>().Run(Op("note", $"{month:yyyy-MM}-{at}"), await Id(month), at, result, differs, files);
            }));
        }

        if (looked >= 10)
            _events.Add(new DemoEvent(ChinaTime.StartOf(calendar.AddWorkingDays(drawn, 4)).AddHours(15), Office, [], async _ => await Of<ConcludeCheck>().Run(Op("conclude", $"{month:yyyy-MM}"), await Id(month))));
    }

    private async Task<Guid> Id(DateOnly month) => (await Of<CheckViews>().List()).First(c => c.Month == month).Id;

    /// <summary>A working day so many before the day of the demonstration.</summary>
    private DateOnly Day(int before) => calendar.SubtractWorkingDays(order.AsOf, before);

    private static Guid Op(string what, string which) => DerivedId.Of("demonstration.publication", what, which);

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();
}
