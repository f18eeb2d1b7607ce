using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Tests.Features.Publications;
using Oversight.Web.Features.Publications;

namespace Oversight.Tests.Features.Adjustments;

/// <summary>The last step of a sheet: it follows from what stands on the channels.</summary>
public sealed class AdjustmentPublishedTests
{
    private static readonly DateOnly Today = AdjustmentScenario.Today;

    [Fact]
    public async Task The_third_of_the_required_channels_completes_the_sheet()
    {
        await using var bureau = await Start();
        var sheet = await Confirmed(bureau, await bureau.Revise(bureau.Cases.Penalty), Today.AddDays(1));
        bureau.GoTo(Today.AddDays(1));
        await bureau.Record(bureau.Cases.Penalty, 2, PublicationChannel.ServicePortal, PublicationChannel.GovernmentSite);
        Assert.Equal(AdjustmentState.Confirmed, (await bureau.Find(sheet)).State);
        await bureau.Record(bureau.Cases.Penalty, 2, PublicationChannel.HallPoster);
        Assert.Equal((AdjustmentState.Published, bureau.World.Clock.Now), ((await bureau.Find(sheet)).State, (await bureau.Find(sheet)).PublishedAt!.Value));
        Assert.Equal(0, await Sweep(bureau));
    }

    [Fact]
    public async Task A_newer_version_on_the_channels_completes_the_sheet_of_the_older_one_too()
    {
        await using var bureau = await Start();
        var older = await Confirmed(bureau, await bureau.Revise(bureau.Cases.Service), Today.AddDays(1));
        var newer = await Confirmed(bureau, await bureau.Revise(bureau.Cases.Service), Today.AddDays(2));
        bureau.GoTo(Today.AddDays(2));
        await bureau.Record(bureau.Cases.Service, 3, [.. PublicationChannels.All.Take(3)]);
        Assert.Equal((AdjustmentState.Published, AdjustmentState.Published), ((await bureau.Find(older)).State, (await bureau.Find(newer)).State));
    }

    [Fact]
    public async Task An_older_version_on_the_channels_does_not_complete_the_sheet()
    {
        await using var bureau = await Start();
        await bureau.Record(bureau.Cases.Penalty, 1, [.. PublicationChannels.All.Take(3)]);
        var sheet = await Confirmed(bureau, await bureau.Revise(bureau.Cases.Penalty), Today.AddDays(1));
        Assert.Equal(0, await Sweep(bureau));
        Assert.Equal(AdjustmentState.Confirmed, (await bureau.Find(sheet)).State);
    }

    [Fact]
    public async Task A_power_that_never_stood_anywhere_is_off_every_channel_with_the_confirmation_of_its_end()
    {
        await using var bureau = await Start();
        var sheet = await Confirmed(bureau, await bureau.HandDown(bureau.Cases.Penalty, Today.AddDays(6)), Today.AddDays(7));
        Assert.Equal(AdjustmentState.Published, (await bureau.Find(sheet)).State);
        Assert.EndsWith("起调整；各渠道公布完成", (await bureau.Sentences(sheet))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_power_that_ends_waits_until_the_last_channel_has_taken_it_down()
    {
        await using var bureau = await Start();
        var portal = await bureau.Record(bureau.Cases.Penalty, 1, PublicationChannel.ServicePortal);
        var other = await bureau.Record(bureau.Cases.Penalty, 1, PublicationChannel.Other);
        var sheet = await Confirmed(bureau, await bureau.HandDown(bureau.Cases.Penalty, Today), Today.AddDays(1));
        bureau.GoTo(Today.AddDays(1));
        await bureau.Act<WithdrawPublication>().Run(Guid.NewGuid(), portal, null, Today.AddDays(1), "事项已下放");
        Assert.Equal(0, await Sweep(bureau));
        Assert.Equal(AdjustmentState.Confirmed, (await bureau.Find(sheet)).State);
        await bureau.Act<WithdrawPublication>().Run(Guid.NewGuid(), other, null, Today.AddDays(1), "事项已下放");
        Assert.Equal(AdjustmentState.Published, (await bureau.Find(sheet)).State);
    }

    [Fact]
    public async Task A_version_whose_power_ended_before_it_was_put_up_waits_for_nothing_any_more()
    {
        await using var bureau = await Start();
        var sheet = await Confirmed(bureau, await bureau.Revise(bureau.Cases.Penalty), Today.AddDays(1));
        await Confirmed(bureau, await bureau.HandDown(bureau.Cases.Penalty, Today.AddDays(2)), Today.AddDays(3));
        bureau.GoTo(Today.AddDays(2));
        Assert.Equal(0, await Sweep(bureau));
        bureau.GoTo(Today.AddDays(3));
        Assert.Equal(1, await Sweep(bureau));
        Assert.Equal(AdjustmentState.Published, (await bureau.Find(sheet)).State);
    }

    [Fact]
    public async Task A_channel_that_is_no_longer_required_is_waited_for_no_more_and_two_sweeps_at_once_mark_once()
    {
        await using var bureau = await Start();
        var sheet = await Confirmed(bureau, await bureau.Revise(bureau.Cases.Penalty), Today);
        await bureau.Record(bureau.Cases.Penalty, 2, PublicationChannel.ServicePortal, PublicationChannel.GovernmentSite);
        Assert.Equal(0, await Sweep(bureau));
        await bureau.World.Work.Do(ParameterDuties.Change, Subject.New(Kinds.Parameter), Guid.NewGuid(), (db, _) =>
        {
            db.Parameters.Add(Parameter.Set(Guid.CreateVersion7(), Parameters.PublishInHall, 0, "大厅公示栏拆除"));
            return Task.CompletedTask;
        });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var scope = bureau.World.Scope();
            await scope.ServiceProvider.GetRequiredService<CompleteAdjustments>().Run(TestContext.Current.CancellationToken);
        }));
        Assert.Equal(AdjustmentState.Published, (await bureau.Find(sheet)).State);
        Assert.Single((await bureau.World.TrailOf(sheet)).FindAll(a => a == "adjustment.published"));
    }

    [Fact]
    public async Task A_confirmed_version_is_a_task_on_each_channel_and_at_the_end_of_its_term_a_finding_on_each_that_does_not_show_it()
    {
        await using var bureau = await Start();
        await bureau.World.As("legal2");
        await bureau.World.PublishAll();
        var effective = Today.AddDays(1);
        await Confirmed(bureau, await bureau.Revise(bureau.Cases.Penalty), effective);
        Assert.Equal(0, (await Counts(bureau))[PublicationStanding.Due]);
        bureau.GoTo(effective);
        Assert.Equal((1, 0), ((await Counts(bureau))[PublicationStanding.Due], (await Counts(bureau))[PublicationStanding.Overdue]));
        foreach (var channel in PublicationChannels.All.Take(3))
            Assert.Equal("T-CF-001", Assert.Single(await bureau.Act<PublicationViews>().All(new(PublicationStanding.Due, channel))).Code);
        await bureau.Record(bureau.Cases.Penalty, 2, PublicationChannel.GovernmentSite);

        await using var db = bureau.World.Read();
        var due = (await db.PublicationDue(bureau.Act<CalendarSource>())).Of(effective);
        Assert.Equal(bureau.Act<CalendarSource>().Current.AddWorkingDays(effective, 5), due.DueOn);
        bureau.World.Clock.Now = due.DueAt!.Value.AddMicroseconds(-1);
        Assert.Equal((0, 0), (await bureau.Act<LapsePublications>().Run(TestContext.Current.CancellationToken), (await Counts(bureau))[PublicationStanding.Overdue]));
        bureau.World.Clock.Now = due.DueAt.Value;
        Assert.Equal((2, 1), (await bureau.Act<LapsePublications>().Run(TestContext.Current.CancellationToken), (await Counts(bureau))[PublicationStanding.Overdue]));
        Assert.Equal(0, await bureau.Act<LapsePublications>().Run(TestContext.Current.CancellationToken));
        var findings = await db.Findings.AsNoTracking().OrderBy(f => f.Title).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["1项权责事项逾期未在大厅张贴公布", "1项权责事项逾期未在政务服务网公布"], findings.Select(f => f.Title).Order(StringComparer.Ordinal));
        Assert.All(findings, f => Assert.Equal((bureau.Cases.Penalty, true), (f.ItemId, f.AgainstLegalOffice)));
    }

    private static async Task<IReadOnlyDictionary<PublicationStanding, int>> Counts(AdjustmentScenario bureau) => await bureau.Act<PublicationViews>().Counts(new());

    private static Task<AdjustmentScenario> Start() => AdjustmentScenario.Start(s => s.AddPublication());

    private static Task<int> Sweep(AdjustmentScenario bureau) => bureau.Act<CompleteAdjustments>().Run(TestContext.Current.CancellationToken);

    private static async Task<Guid> Confirmed(AdjustmentScenario bureau, ProposedLine line, DateOnly effective)
    {
        var sheet = await bureau.Approved(line);
        await bureau.Confirm(sheet, effective);
        return sheet;
    }
}
