using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Search;
using Oversight.Tests.Features.Casework;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;

namespace Oversight.Tests.Features.Search;

/// <summary>Cases with texts drawn by lot, registered by acting, and the plain scan that every search is held against.</summary>
internal sealed class SearchRoom(CaseScenario scenario) : IAsyncDisposable
{
    // Few signs, so that they meet often: common and rare ones, pairs beyond the basic plane, widths, and what patterns are made of.
    private static readonly string[] Signs =
        ["路", "路", "路", "街", "街", "区", "城", "管", "渣", "土", "车", "𠮷", "𠀋", "😀", "Ａ", "a", "ｂ", "B", "1", "２", "%", "_", "[", "]", "^", "\\", "'", "ﬁ", "㎡", "—", "（", ")"];

    private readonly Random _random = new(20261123);

    public CaseScenario Scenario => scenario;

    public World World => scenario.World;

    public SearchKeeper Keeper => World.Get<SearchKeeper>();

    public static async Task<SearchRoom> Start() => new(await CaseScenario.Start());

    public ValueTask DisposeAsync() => scenario.DisposeAsync();

    public string Text(int most) => string.Concat(Enumerable.Range(0, _random.Next(2, most + 1)).Select(_ => Signs[_random.Next(Signs.Length)]));

    /// <summary>Registers a case with texts drawn by lot.</summary>
    public Task<Guid> Register() => Register("zd1.a", "ZD1", scenario.Penalty);

    /// <summary>The same by an officer of another department.</summary>
    public async Task<Guid> RegisterElsewhere()
    {
        var department = await World.DepartmentOf("ZD2");
        await using var db = World.Read();
        return await Register("zd2.a", "ZD2", await db.Items.Where(i => i.Category == PowerCategory.Penalty && i.Versions.Any(v => v.Handlers.Any(h => h.DepartmentId == department))).Select(i => i.Id).FirstAsync());
    }

    private async Task<Guid> Register(string user, string department, Guid item)
    {
        await World.As(user);
        return await World.Get<RegisterCase>().Run(Guid.NewGuid(), item, await World.DepartmentOf(department), new CaseIntake(PartyCard.Named(PartyKind.Person, "张" + Text(6)), "甲" + Text(12), "经查：" + Text(40)));
    }

    /// <summary>A question drawn by lot: a piece of a text, or signs that hardly stand together; now and then two words, or another width.</summary>
    public string Question()
    {
        var one = Text(_random.Next(2) == 0 ? 2 : 6);
        var word = _random.Next(4) == 0 ? Signs[_random.Next(Signs.Length)] : one;
        return _random.Next(5) switch
        {
            0 => word + " " + Signs[_random.Next(Signs.Length)],
            1 => word.ToUpperInvariant(),
            _ => word,
        };
    }

    /// <summary>What a scan of the rows themselves finds, the newest first.</summary>
    public static async Task<List<long>> Scan(OversightDb db, string question)
    {
        var cases = await db.Cases.AsNoTracking().AsSplitQuery().OrderByDescending(c => c.Ordinal).ToListAsync();
        return [.. cases.Where(c => Plain(c, question)).Select(c => c.Ordinal)];
    }

    /// <summary>Asks the index in each of its ways and holds every one against the scan.</summary>
    public async Task Agree(OversightDb db, string question, IReadOnlyCollection<Guid>? departments = null)
    {
        var expected = departments is null ? await Scan(db, question) : await Scan(db, question, departments);
        foreach (var few in (int[])[0, 4, 4000])
        {
            var seen = departments is null ? db.Cases : db.Cases.Where(c => departments.Contains(c.DepartmentId));
            var sought = await new SearchIndex { Few = few }.Seek(db, seen, Kinds.Case, SearchWords.Of(question), departments, _ => false);
            Assert.Equal((question, few, string.Join(',', expected)), (question, few, string.Join(',', await sought.Rows.OrderByDescending(c => c.Ordinal).Select(c => c.Ordinal).ToListAsync())));
            Assert.Equal((question, few, expected.Count), (question, few, await sought.Count(1000)));
            Assert.Equal((question, few, Math.Min(3, expected.Count)), (question, few, await sought.Count(3)));
            Assert.Equal(expected.Take(7), await sought.Newest(rows => rows.Select(c => c.Ordinal), null, 7));
            if (expected.Count > 3)
                Assert.Equal(expected.Skip(3).Take(5), await sought.Newest(rows => rows.Select(c => c.Ordinal), expected[2], 5));
        }
    }

    private static async Task<List<long>> Scan(OversightDb db, string question, IReadOnlyCollection<Guid> departments) =>
        [.. (await db.Cases.AsNoTracking().AsSplitQuery().OrderByDescending(c => c.Ordinal).ToListAsync()).Where(c => departments.Contains(c.DepartmentId) && Plain(c, question)).Select(c => c.Ordinal)];

    private static bool Plain(Case c, string question)
    {
        string[] fields = [c.Number ?? "", c.ItemName, c.ItemCode, c.Place, c.BriefFacts, c.Party.Value ?? "", .. c.Parties.Where(p => !p.Struck).Select(p => p.Name.Value ?? "")];
        return question.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(w => fields.Any(f => f.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Contains(w, StringComparison.Ordinal)));
    }
}
