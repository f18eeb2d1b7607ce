using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Tests.Support;
using Oversight.Web.Features.Publications;

namespace Oversight.Tests.Features.Publications;

public sealed class CheckTests
{
    [Fact]
    public async Task A_month_has_one_check_however_often_and_by_however_many_it_is_drawn()
    {
        await using var world = await PublicationWorld.Start();
        await world.PublishAll();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var scope = world.Scope();
            await scope.ServiceProvider.GetRequiredService<DrawChecks>().Run(TestContext.Current.CancellationToken);
        }));
        await world.Get<DrawChecks>().Run(TestContext.Current.CancellationToken);
        await using var db = world.Read();
        var check = await db.PublicationChecks.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((new DateOnly(2026, 11, 1), 294, 10), (check.Month, check.Population, check.Lines.Count));
        Assert.All(check.Lines, l => Assert.NotNull(l.PublicationId));
    }

    [Fact]
    public async Task It_is_drawn_on_the_first_working_day_and_months_without_one_are_made_up_for()
    {
        await using var world = await PublicationWorld.Start();
        world.Clock.GoTo(new DateOnly(2026, 8, 10));
        await world.PublishAll();
        var draw = world.Get<DrawChecks>();
        Assert.Equal(1, await draw.Run(TestContext.Current.CancellationToken));
        // The first of October is a holiday; September was slept through.
        world.Clock.GoTo(new DateOnly(2026, 10, 1));
        Assert.Equal(1, await draw.Run(TestContext.Current.CancellationToken));
        Assert.Equal(new DateOnly(2026, 9, 1), (await world.Check()).Month);
        world.Clock.GoTo(new DateOnly(2026, 10, 7));
        Assert.Equal(0, await draw.Run(TestContext.Current.CancellationToken));
        world.Clock.GoTo(new DateOnly(2026, 10, 8));
        Assert.Equal(1, await draw.Run(TestContext.Current.CancellationToken));
        Assert.Equal(new DateOnly(2026, 10, 1), (await world.Check()).Month);
        Assert.Equal(0, await draw.Run(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_draw_repeats_out_of_seed_and_kept_population_and_a_changed_file_is_told()
    {
        await using var world = await PublicationWorld.Start();
        await world.PublishAll();
        await world.Get<DrawChecks>().Run(TestContext.Current.CancellationToken);
        var check = await world.Check();
        var proof = (await world.Get<CheckViews>().Repeat(check.Id, TestContext.Current.CancellationToken))!;
        Assert.True(proof.Same);
        Assert.Equal((294, check.PopulationHash), (proof.Population, proof.Hash));
        // What was published and repealed since does not change the draw.
        await PublicationViewsTests.NewVersion(world, check.Lines[0].Code);
        Assert.True((await world.Get<CheckViews>().Repeat(check.Id, TestContext.Current.CancellationToken))!.Same);
        var path = world.Get<Oversight.Infrastructure.Files.FileStore>().PathOf(check.PopulationHash);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, text.Replace("|1|", "|2|", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.False((await world.Get<CheckViews>().Repeat(check.Id, TestContext.Current.CancellationToken))!.Same);
        world.VerifyAtEnd = false;
    }

    [Fact]
    public async Task Nobody_chooses_the_seed_and_a_list_that_was_drawn_is_not_drawn_again()
    {
        List<(string Seed, string Population, string Drawn)> draws = [];
        for (var i = 0; i < 2; i++)
        {
            await using var world = await PublicationWorld.Start();
            await world.PublishAll();

            // No person draws: the duty is the system's.
            foreach (var user in new[] { "leader", "legal", "admin", "auditor" })
            {
                await world.As(user);
                Assert.Equal("duty", (await World.Refused(() => world.Work.Do(PublicationDuties.Draw, Subject.New(Kinds.PublicationCheck), Guid.NewGuid(), (_, _) => Task.CompletedTask))).Code);
            }

            await world.As("legal2");
            await world.Get<DrawChecks>().Run(TestContext.Current.CancellationToken);
            var check = await world.Check();
            Assert.Equal(64, check.Seed.Length);
            draws.Add((check.Seed, check.PopulationHash, string.Join(' ', check.Lines.Select(l => $"{l.Code}{l.Channel}"))));

            // Whoever knows the population and dislikes the draw gets no other one for the month, whatever is published or taken down meanwhile.
            await using var db = world.Read();
            await world.Get<WithdrawPublication>().Run(Guid.NewGuid(), await db.Publications.Where(p => p.Channel == PublicationChannel.HallPoster).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken), null, ChinaTime.DayOf(world.Clock.Now), "栏目改版撤下");
            Assert.Equal(0, await world.Get<DrawChecks>().Run(TestContext.Current.CancellationToken));
            Assert.Equal((check.Seed, 1), ((await world.Check()).Seed, await db.PublicationChecks.CountAsync(TestContext.Current.CancellationToken)));
            Assert.Contains(await db.Trail.Join(db.TrailPayloads, e => e.Seq, p => p.Seq, (e, p) => new { e.Action, e.Actor, p.Payload }).Where(e => e.Action == "publication-check.drawn").ToListAsync(TestContext.Current.CancellationToken),
                e => e.Actor == Guid.Empty.ToString() && System.Text.Encoding.UTF8.GetString(e.Payload!).Contains(check.Seed, StringComparison.Ordinal));
        }

        // The same list at the same instant: neither follows from the list or the clock.
        Assert.Equal(draws[0].Population, draws[1].Population);
        Assert.NotEqual(draws[0].Seed, draws[1].Seed);
        Assert.NotEqual(draws[0].Drawn, draws[1].Drawn);
    }

    [Fact]
    public async Task What_is_wrong_becomes_a_finding_for_each_channel_linked_both_ways_and_sets_the_next_look()
    {
        await using var world = await PublicationWorld.Start();
        await world.PublishAll();
        await world.Get<DrawChecks>().Run(TestContext.Current.CancellationToken);
        var check = await world.Check();
        var wrong = check.Lines.Take(4).ToList();
        Assert.Equal("check-open", (await World.Refused(() => world.Get<ConcludeCheck>().Run(Guid.NewGuid(), check.Id))).Code);
        foreach (var line in check.Lines)
        {
            var (result, differs) = wrong.Contains(line) ? (CheckResult.Different, "承诺时限写作60日，清单为30日。") : (CheckResult.Same, "");
            await world.Get<NoteCheckLine>().Run(Guid.NewGuid(), check.Id, line.Place, result, differs, [await world.Stage()]);
        }

        var op = Guid.NewGuid();
        var findings = await world.Get<ConcludeCheck>().Run(op, check.Id);
        Assert.Equal(findings, await world.Get<ConcludeCheck>().Run(op, check.Id));
        Assert.Equal(wrong.Select(l => l.Channel).Distinct().Count(), findings.Count);
        check = await world.Check();
        Assert.Equal(CheckState.Concluded, check.State);
        Assert.All(check.Lines, l => Assert.Equal(wrong.Exists(w => w.Place == l.Place), l.FindingId is not null));
        foreach (var finding in findings)
            Assert.Equal($"/publication/checks/{check.Id}", Assert.Single(await world.Get<FindingOrigins>().Of(finding)).Href);
        await using var db = world.Read();
        var today = ChinaTime.DayOf(world.Clock.Now);
        foreach (var line in check.Lines)
        {
            var stands = await db.Publications.SelectMany(p => p.Lines).AsNoTracking().SingleAsync(l => l.ItemId == line.ItemId && l.Channel == line.Channel, TestContext.Current.CancellationToken);
            Assert.Equal((today, line.Wrong ? new DateOnly(2026, 11, 30) : today.AddDays(90)), (stands.CheckedOn!.Value, stands.NextCheckOn));
        }

        Assert.Equal("step", (await World.Refused(async () => await world.Get<NoteCheckLine>().Run(Guid.NewGuid(), check.Id, 1, CheckResult.Same, "", [await world.Stage()]))).Code);
    }

    [Fact]
    public async Task A_result_needs_its_proof_and_its_words_and_the_legal_office()
    {
        await using var world = await PublicationWorld.Start();
        await world.PublishAll();
        await world.Get<DrawChecks>().Run(TestContext.Current.CancellationToken);
        var id = (await world.Check()).Id;
        var note = world.Get<NoteCheckLine>();
        Assert.Equal("evidence", (await Assert.ThrowsAsync<InvalidInput>(() => note.Run(Guid.NewGuid(), id, 1, CheckResult.Same, "", []))).Field);
        var file = await world.Stage();
        Assert.Equal("differs", (await Assert.ThrowsAsync<InvalidInput>(() => note.Run(Guid.NewGuid(), id, 1, CheckResult.Missing, " ", [file]))).Field);
        await world.As("zd1.head");
        Assert.Equal("duty", (await World.Refused(() => note.Run(Guid.NewGuid(), id, 1, CheckResult.Same, "", []))).Code);
    }
}
