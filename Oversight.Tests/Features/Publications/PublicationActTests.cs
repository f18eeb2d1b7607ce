using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Tests.Features.Catalogue;
using Oversight.Tests.Support;
using Oversight.Web.Features.Publications;

namespace Oversight.Tests.Features.Publications;

public sealed class PublicationActTests
{
    [Fact]
    public async Task The_whole_list_is_recorded_in_one_submit_and_what_stands_already_is_left_out_with_its_reason()
    {
        await using var world = await PublicationWorld.Start();
        var first = await world.Publish(PublicationChannel.ServicePortal, most: 10);
        Assert.Equal(10, first.Items);
        await using var db = world.Read();
        List<VersionChoice> all = [.. (await db.Items.OrderBy(i => i.Code).Select(i => i.Id).ToListAsync(TestContext.Current.CancellationToken)).Select(i => new VersionChoice(i, 1))];
        var op = Guid.NewGuid();
        var form = new NewPublication(world.Form(PublicationChannel.ServicePortal), all, [await world.Stage()]);
        var result = await world.Get<RecordPublication>().Run(op, form);
        Assert.Equal((88, 10), (result.Items, result.Skipped.Count));
        Assert.All(result.Skipped, s => Assert.Equal("已有公布记录", s.Why));

        // The same submit twice is one record with one answer; a further one has nothing left.
        Assert.Equal(result.Recorded, (await world.Get<RecordPublication>().Run(op, form)).Recorded);
        Assert.Equal("nothing-to-publish", (await World.Refused(() => world.Get<RecordPublication>().Run(Guid.NewGuid(), form))).Code);
        Assert.Equal(2, await db.Publications.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_submit_of_which_nothing_can_be_recorded_is_refused_once()
    {
        await using var world = await PublicationWorld.Start();
        await world.Publish(PublicationChannel.HallPoster);
        await using var db = world.Read();
        List<VersionChoice> list = [.. (await db.Items.Select(i => i.Id).ToListAsync(TestContext.Current.CancellationToken)).Select(i => new VersionChoice(i, 1))];
        var broken = await World.Refused(async () => await world.Get<RecordPublication>().Run(Guid.NewGuid(), new NewPublication(world.Form(PublicationChannel.HallPoster), list, [await world.Stage()])));
        Assert.Equal("nothing-to-publish", broken.Code);
        Assert.Contains($"所选{list.Count}项", broken.Message, StringComparison.Ordinal);
        Assert.Single(await db.Trail.Where(e => e.Action == "publication.record" && e.Outcome == Outcomes.Refused).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_list_of_a_thousand_is_recorded_whole_by_one_act_or_not_at_all()
    {
        await using var world = await PublicationWorld.Start();
        await using var db = world.Read();
        var content = (await db.Items.AsNoTracking().AsSplitQuery().FirstAsync(i => i.Category == PowerCategory.Penalty, TestContext.Current.CancellationToken)).Versions[0].ToContent();
        await ManyItems.Act(world, items =>
        {
            for (var i = 0; i < 930; i++)
                items.Enter($"Z-{i:0000}", PowerCategory.Penalty, ("2020-01-01", content));
        });
        List<VersionChoice> many = [.. (await db.Items.OrderBy(i => i.Code).Select(i => i.Id).ToListAsync(TestContext.Current.CancellationToken)).Select(i => new VersionChoice(i, 1))];

        // A fault at the very end: nothing of what stands before it is recorded.
        List<VersionChoice>[] faulty = [[.. many, new VersionChoice(Guid.NewGuid(), 1)], [.. many, many[0]]];
        foreach (var list in faulty)
        {
            await Assert.ThrowsAnyAsync<Exception>(async () => await world.Get<RecordPublication>().Run(Guid.NewGuid(), new NewPublication(world.Form(PublicationChannel.ServicePortal), list, [await world.Stage()])));
            Assert.Equal(0, await db.Publications.CountAsync(TestContext.Current.CancellationToken));
        }

        var op = Guid.NewGuid();
        var form = new NewPublication(world.Form(PublicationChannel.ServicePortal), many, [await world.Stage()]);
        var result = await world.Get<RecordPublication>().Run(op, form);
        Assert.Equal((many.Count, 3), (result.Items, result.Recorded.Count));
        Assert.Equal(result.Recorded, (await world.Get<RecordPublication>().Run(op, form)).Recorded);
        Assert.Equal([op], await db.Trail.Where(e => e.Action == "publication.recorded").Select(e => e.OpId).Distinct().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal("lines", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<RecordPublication>().Run(Guid.NewGuid(), form with { Versions = [.. Enumerable.Range(0, RecordPublication.MostItems + 1).Select(_ => new VersionChoice(Guid.NewGuid(), 1))] }))).Field);
    }

    [Fact]
    public async Task Only_the_legal_office_records_and_takes_down()
    {
        await using var world = await PublicationWorld.Start();
        var id = (await world.Publish(PublicationChannel.HallPoster, most: 2)).Recorded[0];
        foreach (var other in new[] { "leader", "deputy", "zd1.head", "zd1.a", "admin", "auditor" })
        {
            await world.As(other);
            Assert.Equal("duty", (await World.Refused(() => world.Get<WithdrawPublication>().Run(Guid.NewGuid(), id, null, ChinaTime.DayOf(world.Clock.Now), "栏目改版撤下"))).Code);
            Assert.Equal("duty", (await World.Refused(() => world.Get<RecordPublication>().Run(Guid.NewGuid(), new NewPublication(world.Form(PublicationChannel.Other), [new(Guid.NewGuid(), 1)], [])))).Code);
        }
    }

    [Fact]
    public async Task Proof_an_address_and_a_day_that_has_come_are_demanded()
    {
        await using var world = await PublicationWorld.Start();
        await using var db = world.Read();
        var item = await db.Items.OrderBy(i => i.Code).Select(i => i.Id).FirstAsync(TestContext.Current.CancellationToken);
        var good = world.Form(PublicationChannel.ServicePortal);
        var file = await world.Stage();
        async Task<string> Wrong(PublicationForm form, params Guid[] proof) =>
            (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<RecordPublication>().Run(Guid.NewGuid(), new NewPublication(form, [new(item, 1)], proof)))).Field;
        Assert.Equal("proof", await Wrong(good));
        Assert.Equal("place", await Wrong(good with { Place = "www.example.gov.cn" }, file));
        Assert.Equal("place", await Wrong(good with { Place = "javascript:alert(1)" }, file));
        Assert.Equal("on", await Wrong(good with { On = good.On.AddDays(1) }, file));
        Assert.Equal("nextCheck", await Wrong(good with { NextCheckOn = good.On }, file));
        Assert.Equal("on", await Wrong(good with { On = new DateOnly(2016, 5, 11) }, file));
        Assert.Equal("nextCheck", await Wrong(good with { NextCheckOn = good.On.AddYears(2).AddDays(1) }, file));
        await world.Get<RecordPublication>().Run(Guid.NewGuid(), new NewPublication(good with { NextCheckOn = good.On.AddYears(2) }, [new(item, 1)], [file]));
    }

    [Fact]
    public async Task What_is_overdue_becomes_one_finding_for_each_channel_however_often_and_by_however_many_it_is_swept()
    {
        await using var world = await PublicationWorld.Start();
        await world.Publish(PublicationChannel.ServicePortal);
        await world.Publish(PublicationChannel.GovernmentSite, most: 90);
        var swept = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var scope = world.Scope();
            return await scope.ServiceProvider.GetRequiredService<LapsePublications>().Run(TestContext.Current.CancellationToken);
        }));
        Assert.True(swept.Max() >= 1);
        Assert.Equal(0, await world.Get<LapsePublications>().Run(TestContext.Current.CancellationToken));
        await using var db = world.Read();
        var lapses = await db.PublicationLapses.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(PublicationChannel.GovernmentSite, 8), (PublicationChannel.HallPoster, 98)], lapses.Select(l => (l.Channel, l.Lines.Count)).Order());
        var findings = await db.Findings.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, findings.Count);
        Assert.All(findings, f => Assert.True(f.AgainstLegalOffice && f.RecordedBy == Guid.Empty && f.State == FindingState.Open));
        Assert.Contains("410104-CG-CF-001至079", findings.Single(f => f.Title.Contains("大厅张贴", StringComparison.Ordinal)).Observed, StringComparison.Ordinal);

        // What is taken down afterwards was in no finding and becomes one of its own.
        var portal = await db.Publications.Where(p => p.Channel == PublicationChannel.ServicePortal).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken);
        await world.Get<WithdrawPublication>().Run(Guid.NewGuid(), portal, null, ChinaTime.DayOf(world.Clock.Now), "网站改版撤下");
        Assert.Equal(1, await world.Get<LapsePublications>().Run(TestContext.Current.CancellationToken));
        Assert.Equal(0, await world.Get<LapsePublications>().Run(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_is_overdue_until_the_fifth_working_day_after_the_list_was_entered_is_over()
    {
        await using var world = await PublicationWorld.Start();
        var due = await Due(world);
        Assert.Equal(new DateOnly(2026, 1, 9), due.DueOn);
        world.Clock.Now = due.DueAt!.Value.AddMicroseconds(-1);
        Assert.Equal(0, await world.Get<LapsePublications>().Run(TestContext.Current.CancellationToken));
        Assert.Equal(0, (await world.Get<PublicationViews>().Counts(new()))[PublicationStanding.Overdue]);
        world.Clock.Now = due.DueAt.Value;
        Assert.Equal(98, (await world.Get<PublicationViews>().Counts(new()))[PublicationStanding.Overdue]);
        Assert.Equal(3, await world.Get<LapsePublications>().Run(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_channel_that_is_not_required_is_missing_nothing()
    {
        await using var world = await PublicationWorld.Start();
        await world.Work.Do(ParameterDuties.Change, Subject.New(Kinds.Parameter), Guid.NewGuid(), (db, _) =>
        {
            foreach (var kind in new[] { Parameters.PublishOnSite, Parameters.PublishInHall })
                db.Parameters.Add(Parameter.Set(Guid.CreateVersion7(), kind, 0, "按上级要求只在政务服务网公布"));
            return Task.CompletedTask;
        });
        await world.Publish(PublicationChannel.ServicePortal);
        var counts = await world.Get<PublicationViews>().Counts(new());
        Assert.Equal((98, 0, 0), (counts[PublicationStanding.Published], counts[PublicationStanding.Due], counts[PublicationStanding.Overdue]));
        Assert.Equal(0, await world.Get<LapsePublications>().Run(TestContext.Current.CancellationToken));
    }

    private static async Task<Deadline> Due(World world)
    {
        await using var db = world.Read();
        return (await db.PublicationDue(world.Get<Infrastructure.Calendar.CalendarSource>())).Of(new DateOnly(2020, 1, 1));
    }
}
