using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Search;
using Oversight.Tests.Support;

namespace Oversight.Tests.Features.Search;

/// <summary>What is searched is derived: gathered from rows of before, taken up where it broke off, held against the rows and mended.</summary>
public sealed class SearchKeepingTests
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gathered_from_the_rows_it_is_what_the_acts_had_written()
    {
        await using var room = await SearchRoom.Start();
        for (var i = 0; i < 9; i++)
            await room.Register();
        var written = await All(room.World);
        Assert.True(written.Count > 9 + 98);
        await room.Keeper.Empty(Ends);
        Assert.Empty(await All(room.World));
        await using (var db = room.World.Read())
            Assert.False(await SearchIndex.IsComplete(db, Ends));
        Assert.Equal(written.Count, await room.Keeper.Gather(Ends));
        Assert.Equal(written, await All(room.World));
        Assert.Equal(0, await room.Keeper.Gather(Ends));
        await using (var db = room.World.Read())
            Assert.True(await SearchIndex.IsComplete(db, Ends));
        Assert.Empty(await room.World.Get<SearchCheck>().Mend(Ends));
    }

    [Fact]
    public async Task Gathering_goes_on_where_it_ended_and_rules_that_changed_begin_it_anew()
    {
        await using var room = await SearchRoom.Start();
        for (var i = 0; i < 6; i++)
            await room.Register();
        await room.Keeper.Gather(Ends);
        var written = await All(room.World);

        // As an upgrade leaves it that was ended half way: the older rows are not gathered.
        await using (var db = room.World.Read())
        {
            var state = await db.SearchStates.SingleAsync(s => s.Kind == Kinds.Case, Ends);
            var cases = await db.SearchTexts.Where(t => t.Kind == Kinds.Case).OrderByDescending(t => t.Ordinal).ToListAsync(Ends);
            (state.Complete, state.Through) = (false, cases[2].Ordinal);
            db.SearchTexts.RemoveRange(cases.Skip(3));
            await db.SaveChangesAsync(Ends);
        }

        await using (var db = room.World.Read())
            Assert.Null(await new SearchIndex().Find(db, Kinds.Case, SearchWords.Of("路"), null, Ends));
        Assert.Equal(3, await room.Keeper.Gather(Ends));
        Assert.Equal(written, await All(room.World));

        await using (var db = room.World.Read())
        {
            (await db.SearchStates.SingleAsync(s => s.Kind == Kinds.Case, Ends)).Rules = -1;
            (await db.SearchTexts.FirstAsync(t => t.Kind == Kinds.Case, Ends)).Text = "旧规则";
            await db.SaveChangesAsync(Ends);
        }

        Assert.Equal(6, await room.Keeper.Gather(Ends));
        Assert.Equal(written, await All(room.World));
    }

    [Fact]
    public async Task What_was_broken_off_is_read_word_by_word_and_thrown_away_later()
    {
        await using var room = await SearchRoom.Start();
        for (var i = 0; i < 6; i++)
            await room.Register();
        await room.Keeper.Gather(Ends);
        await using (var db = room.World.Read())
        {
            db.SearchSegments.Add(new SearchSegment { Id = 1, Kind = Kinds.Case, Newest = long.MaxValue, BegunAt = room.World.Clock.Now });
            db.SearchPostings.Add(new SearchPosting { Key = Grams.Key(1, 7), Count = 1, Rows = PostingList.Pack([5]) });
            foreach (var text in await db.SearchTexts.Where(t => t.Kind == Kinds.Case).ToListAsync(Ends))
                text.Segment = 1;
            await db.SaveChangesAsync(Ends);
        }

        await using (var db = room.World.Read())
            await room.Agree(db, "经查");
        await room.Keeper.Seal(6, Ends);
        Assert.Equal([1], await Segments());
        room.World.Clock.Pass(TimeSpan.FromMinutes(31));
        await room.Keeper.Seal(6, Ends);
        Assert.DoesNotContain(1, await Segments());
        await using (var db = room.World.Read())
        {
            Assert.True(await db.SearchSegments.AllAsync(s => s.Ready && s.Id != 1, Ends));
            Assert.False(await db.SearchPostings.AnyAsync(p => p.Key == Grams.Key(1, 7), Ends));
            await room.Agree(db, "经查");
        }

        async Task<List<int>> Segments()
        {
            await using var db = room.World.Read();
            return await db.SearchTexts.Where(t => t.Kind == Kinds.Case).Select(t => t.Segment).Distinct().ToListAsync(Ends);
        }
    }

    [Fact]
    public async Task Damage_is_found_at_night_and_mended()
    {
        await using var room = await SearchRoom.Start();
        for (var i = 0; i < 8; i++)
            await room.Register();
        await room.Keeper.Gather(Ends);
        await room.Keeper.Seal(4, Ends);
        var sound = await Texts(room.World);
        var check = room.World.Get<SearchCheck>();
        await using (var db = room.World.Read())
        {
            var cases = await db.SearchTexts.Where(t => t.Kind == Kinds.Case).OrderBy(t => t.Ordinal).ToListAsync(Ends);
            cases[0].Text = "被改过的文本";
            cases[1].DepartmentId = Guid.Empty;
            db.SearchTexts.Remove(cases[2]);
            db.SearchTexts.Add(new SearchText { Ordinal = long.MaxValue - 1, Kind = Kinds.Case, Text = "没有这一件" });
            var common = Grams.Of("路").Single();
            var list = await db.SearchPostings.OrderByDescending(p => p.Key).FirstAsync(p => p.Key == Grams.Key(2, common), Ends);
            db.SearchPostings.Remove(list);
            await db.SaveChangesAsync(Ends);
        }

        var differences = await check.Mend(Ends);
        Assert.Contains(differences, d => d.Contains("没有检索文本", StringComparison.Ordinal));
        Assert.Contains(differences, d => d.Contains("没有对应的记录", StringComparison.Ordinal));
        Assert.Contains(differences, d => d.Contains("检索字表缺少该件", StringComparison.Ordinal));
        Assert.Equal(2, differences.Count(d => d.Contains("检索文本与记录不符", StringComparison.Ordinal)));
        Assert.Empty(await check.Mend(Ends));
        Assert.Equal(sound, await Texts(room.World));
        await using (var db = room.World.Read())
        {
            foreach (var question in (string[])["路", "经查", "甲", "张"])
                await room.Agree(db, question);
        }
    }

    private static async Task<List<string>> Texts(World world)
    {
        await using var db = world.Read();
        return [.. (await db.SearchTexts.OrderBy(t => t.Ordinal).ToListAsync(Ends)).Select(t => $"{t.Ordinal} {t.Kind} {t.DepartmentId} {t.Text}")];
    }

    private static async Task<List<string>> All(World world)
    {
        await using var db = world.Read();
        return [.. (await db.SearchTexts.OrderBy(t => t.Ordinal).ToListAsync(Ends)).Select(t => $"{t.Ordinal} {t.Kind} {t.DepartmentId} {t.Segment} {t.Text}")];
    }
}
