using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Search;
using Oversight.Tests.Features.Complaints;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Search;
using static Oversight.Tests.Features.Complaints.ComplaintScenario;

namespace Oversight.Tests.Features.Search;

/// <summary>Complaints are found by whoever sees them, in what was said too, and nothing at rest or in a figure tells of them to others.</summary>
public sealed class ComplaintSearchTests(ComplaintSearchTests.Room room) : IClassFixture<ComplaintSearchTests.Room>
{
    private const string Said = "紧挨水塔根的旧货回收棚";
    private static readonly string[] Everybody = ["leader", "deputy", "legal", "zh.a", "zt.head", "zt.a", "zd1.head", "zd1.a", "ddb.a", "ddb.head", "rs.head", "admin", "auditor"];

    private readonly ComplaintScenario _scenario = room.Scenario;

    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_finds_and_counts_what_they_see_and_nothing_else()
    {
        foreach (var user in Everybody)
        {
            await _scenario.World.As(user);
            var (actor, seen) = await _scenario.Act<Reads>().Ask(async (db, actor) => (actor, await db.Complaints.VisibleTo(actor).AsSplitQuery().OrderByDescending(c => c.Ordinal).ToListAsync(Ends)), Ends);
            var vault = _scenario.Act<ComplaintVault>();
            foreach (var q in (string[])["旧货", "棚", "水塔根", "渣土", "渣土 水塔", "举报", room.Secret.Number, room.Plain.Number, room.Plain.Number[^5..], "航海东路", "没有这样的", "%"])
            {
                var words = SearchWords.Of(q);
                var expected = seen.Where(c => ComplaintQuest.Whole(q) is { } number ? c.Number == number : words.In(SearchWords.Join([c.Number, c.Title, c.Party, c.Place]) + "\n" + SearchWords.Normal(vault.Account(c) ?? ""))).Select(c => c.Number).ToList();
                var group = (await _scenario.Act<SearchViews>().Find(new SearchQuery(q, Kinds.Complaint), Ends)).SingleOrDefault(g => g.Kind == Kinds.Complaint);
                Assert.Equal((user, q, string.Join(',', expected)), (user, q, string.Join(',', group?.Hits.Select(h => h.Number) ?? [])));
                Assert.Equal((user, q, expected.Count), (user, q, group?.Count ?? 0));
                var overview = (await _scenario.Act<SearchViews>().Find(new SearchQuery(q), Ends)).SingleOrDefault(g => g.Kind == Kinds.Complaint);
                Assert.Equal((user, q, expected.Count), (user, q, overview?.Count ?? 0));
                var listed = await _scenario.Act<ComplaintViews>().List(new ComplaintFilter { Tab = ComplaintFilter.All, Q = q }, null, Ends);
                Assert.Equal((user, q, string.Join(',', expected), expected.Count), (user, q, string.Join(',', listed.Rows.Select(r => r.Number)), listed.Count));
                Assert.Equal(expected, (await _scenario.Act<ComplaintViews>().Export(new ComplaintFilter { Tab = ComplaintFilter.All, Q = q }, Ends)).Select(r => r.Number));
            }

            Assert.Equal((user, user is "leader" or "legal" or "ddb.a"), (user, seen.Exists(c => c.Id == room.Secret.Id)));
            Assert.NotEqual(Guid.Empty, actor.Id);
        }
    }

    [Fact]
    public async Task What_was_said_is_shown_around_the_word_to_whoever_found_it()
    {
        await _scenario.World.As("legal");
        var hit = (await _scenario.Act<SearchViews>().Find(new SearchQuery("回收棚"), Ends)).Single().Hits.Single(h => h.Number == room.Secret.Number);
        Assert.Contains(Said, Marking.Piece(hit.Further, SearchWords.Of("回收棚")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confidential_one_lies_apart_from_all_lists_of_characters()
    {
        await using var db = _scenario.World.Read();
        Assert.Equal(SearchText.Apart, (await db.SearchTexts.SingleAsync(t => t.Ordinal == room.Secret.Ordinal, Ends)).Segment);
        Assert.InRange((await db.SearchTexts.SingleAsync(t => t.Ordinal == room.Plain.Ordinal, Ends)).Segment, 1, 1000);
        await foreach (var list in db.SearchPostings.AsAsyncEnumerable().WithCancellation(Ends))
            Assert.DoesNotContain(room.Secret.Ordinal, PostingList.Read(list.Rows, list.Count));
        Assert.Empty(await _scenario.Act<SearchCheck>().Mend(Ends));
    }

    [Fact]
    public async Task What_was_said_lies_nowhere_in_plain_and_the_same_words_leave_other_marks_each_time()
    {
        await using var db = _scenario.World.Read();
        var (one, other) = (await db.SearchMarks.SingleAsync(m => m.Ordinal == room.Plain.Ordinal, Ends), await db.SearchMarks.SingleAsync(m => m.Ordinal == room.Twin.Ordinal, Ends));
        Assert.Equal(one.Bits.Length, other.Bits.Length);

        // Of bits that are set with chance p in both, a share p stands in both; the same places would share all.
        var (set, both) = (one.Bits.Sum(b => (int)byte.PopCount(b)), one.Bits.Zip(other.Bits).Sum(p => (int)byte.PopCount((byte)(p.First & p.Second))));
        Assert.InRange((double)both / set, 0.05, 0.45);
        foreach (var text in await db.SearchTexts.Where(t => t.Kind == Kinds.Complaint).Select(t => t.Text).ToListAsync(Ends))
            Assert.DoesNotContain("水塔根", text, StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(_scenario.World.Folder, "oversight.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, Ends);
            Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes("水塔根")));
        }
    }

    [Fact]
    public void Marks_never_deny_a_word_that_was_said_and_hardly_ever_claim_one_that_was_not()
    {
        var marks = _scenario.Act<AccountMarks>();
        var random = new Random(5);
        var rows = Enumerable.Range(1, 60).Select(i => (Text: string.Concat(Enumerable.Range(0, 200).Select(_ => char.ConvertFromUtf32(0x4E00 + random.Next(3000)))), Ordinal: (long)i)).ToList();
        var kept = rows.ConvertAll(r => new SearchMarks { Ordinal = r.Ordinal, Bits = marks.Of(r.Ordinal, r.Text) });
        var claimed = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var word = rows[i].Text.Substring(random.Next(190), 1 + random.Next(6));
            var held = marks.Hold(kept, SearchWords.Of(word));
            Assert.True(held[i][0]);
            claimed += rows.Where((r, j) => held[j][0] && !r.Text.Contains(word, StringComparison.Ordinal)).Count();
        }

        Assert.InRange(claimed, 0, 36);
    }

    [Fact]
    public async Task What_is_erased_is_found_no_more_and_leaves_no_mark()
    {
        await using var scenario = await ComplaintScenario.Start();
        var (gone, kept) = (await scenario.Register(Form() with { Account = Said + "堵路。" }), await scenario.Register(Form(title: "夜间施工扰民") with { Account = Said + "又开了。" }));
        await scenario.Act<SearchKeeper>().Gather(Ends);
        await scenario.World.As("zh.a");
        Assert.Equal(2, await Count("水塔根"));
        await scenario.Do("zh.a", gone.Id, (op, c, v) => scenario.Act<WithdrawComplaint>().Run(op, c, v, "投诉人来电撤回"));
        scenario.World.Clock.Pass(TimeSpan.FromDays(1097));
        Assert.Equal(1, await scenario.Act<EraseComplainants>().Run(Ends));
        await scenario.World.As("zh.a");
        Assert.Equal(1, await Count("水塔根"));
        Assert.Equal(1, await Count("夜间渣土车扰民"));
        await using var db = scenario.World.Read();
        Assert.Equal([kept.Ordinal], await db.SearchMarks.Select(m => m.Ordinal).ToListAsync(Ends));
        Assert.Empty(await scenario.Act<SearchCheck>().Mend(Ends));

        async Task<int> Count(string q) => (await scenario.Act<SearchViews>().Find(new SearchQuery(q, Kinds.Complaint), Ends)).Single(g => g.Kind == Kinds.Complaint).Count;
    }

    [Fact]
    public async Task A_level_that_rises_takes_it_from_those_who_may_no_longer_know()
    {
        await using var scenario = await ComplaintScenario.Start();
        var raised = await scenario.Register(Form(title: "沿街商户占道") with { Account = Said + "。" }, about: "ZTZD");
        await scenario.Act<SearchKeeper>().Gather(Ends);
        await scenario.Act<SearchKeeper>().Seal(1, Ends);
        Assert.Equal((1, 1), (await Count("zh.a", "占道"), await Count("zt.head", "水塔")));
        await scenario.Do("zh.a", raised.Id, (op, c, v) => scenario.Act<SetComplaintLevel>().Run(op, c, v, Confidentiality.Confidential, "涉及打击报复风险"));
        foreach (var q in (string[])["占道", "水塔", raised.Number, raised.Number[^5..]])
            Assert.Equal((0, 0, 1), (await Count("zh.a", q), await Count("zt.head", q), await Count("legal", q)));
        await using var db = scenario.World.Read();
        Assert.Equal(SearchText.Apart, (await db.SearchTexts.SingleAsync(t => t.Ordinal == raised.Ordinal, Ends)).Segment);

        async Task<int> Count(string user, string q)
        {
            await scenario.World.As(user);
            return (await scenario.Act<SearchViews>().Find(new SearchQuery(q), Ends)).Sum(g => g.Kind == Kinds.Complaint ? g.Count : 0);
        }
    }

    /// <summary>A bureau with a confidential report and two ordinary complaints in the same words, searched through lists of characters.</summary>
    public sealed class Room : IAsyncLifetime
    {
        internal ComplaintScenario Scenario { get; private set; } = null!;

        internal Complaint Secret { get; private set; } = null!;

        internal Complaint Plain { get; private set; } = null!;

        internal Complaint Twin { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Scenario = await ComplaintScenario.Start();
            Secret = await Scenario.Register(Form(ComplaintKind.Report, Confidentiality.Confidential, "举报放任旧货棚经营") with { Account = $"有人放任{Said}。" }, "legal2", "ZTZD");
            await Scenario.Accept(Secret.Id, "legal2");
            await Scenario.Assign(Secret.Id, "DDB", "ddb.a", "legal2");
            Plain = await Scenario.Register(Form() with { Account = $"{Said}，夜里还在装车。" }, about: "ZTZD");
            Twin = await Scenario.Register(Form(title: "道路扬尘严重") with { Account = $"{Said}，夜里还在装车。" });
            await Scenario.Accept(Twin.Id);
            await Scenario.Assign(Twin.Id, "ZD1");
            await Scenario.Act<SearchKeeper>().Gather(TestContext.Current.CancellationToken);
            await Scenario.Act<SearchKeeper>().Seal(1, TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync() => Scenario.DisposeAsync();
    }
}
