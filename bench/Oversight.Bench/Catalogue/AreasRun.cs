using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Laws;
using Oversight.Web.Features.Organisation;
using Oversight.Web.Features.Publications;
using Oversight.Web.Features.Responsibility;

namespace Oversight.Bench.Catalogue;

/// <summary>Measures what else rests on a list of thousands of items with many versions: publication, responsibility, laws, adjustments.</summary>
internal static class AreasRun
{
    private const double List = 100;
    private const int SheetLines = 100;
    private static readonly DateOnly Today = Oversight.Domain.Time.ChinaTime.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static async Task<int> Run(int items, int versions, int rounds, string? kept, string file)
    {
        await using var folder = await CatalogueFolder.Make(items, versions, kept);
        await using var scope = folder.Services.CreateAsyncScope();
        var of = scope.ServiceProvider;
        if (!folder.Filled)
            await Fill(of, items);
        var (law, sheet, post) = await Subjects(of);
        var quiet = new Quiet();
        quiet.Calibrate();
        var measured = new List<Measured>();
        foreach (var (name, act) in Lists(of, items, law, sheet, post))
        {
            measured.Add(await CatalogueRun.Time(name, List, rounds, act));
            quiet.Calibrate();
        }

        return await Verdict.Give(file, new { items, versions, rounds, megabytes = folder.Bytes / (1024 * 1024), measured }, quiet.Report(), [.. measured.Select(m => Goal.Most($"{m.Name}, p95 ms", m.Ms.P95, m.Goal, timed: true))]);
    }

    private static List<(string Name, Func<int, Task> Act)> Lists(IServiceProvider of, int items, Guid law, Guid sheet, Guid post)
    {
        var (ledger, matrix, gaps, laws, law1, sheets, page, answers, duties, departments, posts) = (of.GetRequiredService<PublicationViews>(), of.GetRequiredService<MatrixViews>(), of.GetRequiredService<GapViews>(), of.GetRequiredService<LawViews>(), of.GetRequiredService<LawPageViews>(), of.GetRequiredService<AdjustmentViews>(), of.GetRequiredService<AdjustmentPageView>(), of.GetRequiredService<AnswerViews>(), of.GetRequiredService<DutyListViews>(), of.GetRequiredService<DepartmentViews>(), of.GetRequiredService<PostViews>());
        return
        [
            ("ledger, first page", _ => ledger.Page(new())),
            ("ledger, in the middle", i => ledger.Page(new(), after: Code(i))),
            ("ledger, counts of the tabs", _ => ledger.Counts(new())),
            ("ledger, still an old version", _ => ledger.Page(new(PublicationStanding.Old))),
            ("ledger, published", _ => ledger.Page(new(PublicationStanding.Published))),
            ("ledger, overdue of a department", _ => ledger.Page(new(PublicationStanding.Overdue, Department: "ZD1"))),
            ("ledger, search", _ => ledger.Page(new(Q: "道路"))),
            ("matrix, first page", _ => matrix.Page(new(Today), null, null)),
            ("matrix, in the middle", i => matrix.Page(new(Today), Code(i), null)),
            ("matrix, without a post", _ => matrix.Page(new(Today, Cover: MatrixCover.Unposted), null, null)),
            ("matrix, a department and a word", _ => matrix.Page(new(Today, Department: "ZD1", Q: "道路"), null, null)),
            ("matrix, five years ago", _ => matrix.Page(new(Today.AddYears(-5)), null, null)),
            ("gaps, first page", _ => gaps.Page(new(), 0)),
            ("gaps, page 20", _ => gaps.Page(new(), 600)),
            ("gaps, of a department", _ => gaps.Page(new(Department: "ZD1"), 0)),
            ("laws, first page", _ => laws.List(new LawFilter(), null)),
            ("laws, counts of the tabs", _ => laws.Counts(new LawFilter())),
            ("laws, bases of the Measures", _ => laws.OwnBases()),
            ("laws, clauses without an article", _ => laws.Open()),
            ("law that most items cite", _ => law1.Find(law)),
            ("adjustments, first page", _ => sheets.List(new(), null)),
            ("adjustments, counts of the tabs", _ => sheets.Counts()),
            ("adjustments, search by item", _ => sheets.List(new("all", Q: "架空管线"), null)),
            ("adjustments, one sheet", _ => page.Find(sheet)),
            ("answer for an item", i => answers.Of(new(Today, Code(i)))),
            ("answer for a department", _ => answers.Of(new(Today, Department: "ZD1"))),
            ("duty lists of all", _ => duties.Of(new(Today))),
            ("department", _ => departments.Find("ZD1")),
            ("post", _ => posts.Find(post)),
        ];

        string Code(int i) => $"TEST-{i * 37 % items:00000}";
    }

    private static async Task<(Guid Law, Guid Sheet, Guid Post)> Subjects(IServiceProvider of)
    {
        await using var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        return (
            (await db.LawCitations.Where(c => c.LawId != null).GroupBy(c => c.LawId).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).FirstAsync()).Key!.Value,
            await db.Adjustments.OrderByDescending(a => a.Ordinal).Select(a => a.Id).FirstAsync(),
            await db.Posts.OrderByDescending(p => p.Items.Count).Select(p => p.Id).FirstAsync());
    }

    // Two thirds stand on two channels, half of these as an older version; half of the items are linked to posts; twenty sheets are open.
    private static async Task Fill(IServiceProvider of, int items)
    {
        List<(Guid Id, string Code, PowerCategory Category, int Number, DateOnly From, Guid Lead)> all;
        Dictionary<Guid, Guid> posts;
        Guid legal;
        await using (var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync())
        {
            all = [.. (await db.InForce(Today).OrderBy(x => x.Item.Code).Select(x => new { x.Item.Id, x.Item.Code, x.Item.Category, x.Version.Number, x.Version.EffectiveFrom, Lead = x.Version.Handlers.Where(h => h.Lead).Select(h => h.DepartmentId).First() }).ToListAsync())
                .Select(x => (x.Id, x.Code, x.Category, x.Number, x.EffectiveFrom, x.Lead))];
            posts = (await db.Posts.Where(p => p.Role == Domain.Common.Role.Officer).ToListAsync()).GroupBy(p => p.DepartmentId).ToDictionary(g => g.Key, g => g.First().Id);
            legal = await db.Users.Where(u => u.UserName == "legal").Join(db.Officers, u => u.Id, o => o.AccountId, (u, o) => o.Id).SingleAsync();
        }

        foreach (var channel in PublicationChannels.All.Take(2))
        {
            foreach (var part in all.Take(items * 2 / 3).Chunk(Publication.MostLines))
                await of.GetRequiredService<RecordPublication>().Run(Guid.NewGuid(), new NewPublication(new PublicationForm(channel, "https://example.invalid/list", Today.AddDays(-3), Today.AddDays(180)), [.. part.Select(x => new VersionChoice(x.Id, x.Number))], [await Stage(of, legal)]));
        }

        foreach (var lead in all.Take(items / 2).GroupBy(x => x.Lead).Where(g => posts.ContainsKey(g.Key)))
        {
            int version;
            await using (var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync())
                version = await db.Posts.Where(p => p.Id == posts[lead.Key]).Select(p => p.Version).SingleAsync();
            await of.GetRequiredService<LinkPostItems>().Run(Guid.NewGuid(), posts[lead.Key], [.. lead.Select(x => x.Id)], Today.AddDays(-30), "岗位设置方案", version);
        }

        for (var n = 0; n < 20; n++)
        {
            var from = TimeProvider.System.GetTimestamp();
            List<ProposedLine> lines;
            await using (var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync())
            {
                var ids = all.Skip(n * SheetLines).Take(SheetLines).Select(x => x.Id).ToList();
                lines = [.. (await db.Items.AsNoTracking().AsSplitQuery().Where(i => ids.Contains(i.Id)).ToListAsync()).Select(i => new ProposedLine(AdjustmentChange.Revise, i.Id, i.Code, i.Category, i.Versions.Count, i.Versions[^1].ToContent() with { Phone = "12319" }))];
            }

            var read = TimeProvider.System.GetElapsedTime(from).TotalMilliseconds;
            await of.GetRequiredService<DraftAdjustment>().Run(Guid.NewGuid(), new NewAdjustment(Circumstance.LawChanged, Today.AddDays(-3), "法规修改，核对依据。", lines));
            if (n == 19)
                Console.WriteLine($"a sheet of {SheetLines} lines drafted in {TimeProvider.System.GetElapsedTime(from).TotalMilliseconds - read:0} ms; all versions of its items read in {read:0} ms");
        }
    }

    private static async Task<Guid> Stage(IServiceProvider of, Guid by)
    {
        using var bytes = new MemoryStream("公布截图"u8.ToArray());
        var stored = await of.GetRequiredService<FileStore>().Store(bytes, 1024);
        await using var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var id = Guid.CreateVersion7();
        db.StagedFiles.Add(new StagedFile { Id = id, Hash = stored.Hash, Name = "公布截图.jpg", ContentType = "image/jpeg", Length = stored.Length, UploadedBy = by, UploadedAt = TimeProvider.System.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync();
        return id;
    }
}
