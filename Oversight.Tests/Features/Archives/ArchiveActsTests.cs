using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Archives;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Files;
using Oversight.Tests.Features.Casework;
using Oversight.Tests.Support;
using Oversight.Web.Features.Archives;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Papers;
using Oversight.Web.Features.Review;
using SkiaSharp;
using UglyToad.PdfPig;

namespace Oversight.Tests.Features.Archives;

public sealed class ArchiveActsTests
{
    [Fact]
    public async Task A_case_that_is_open_is_not_put_away()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        await scene.World.As("zd1.a");
        var refused = await World.Refused(async () => await File(scene, id));
        Assert.Equal("open", refused.Code);
        Assert.Contains("办结", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_put_away_has_a_number_a_period_and_one_document()
    {
        await using var scene = await Start();
        var id = await Ended(scene);
        var archive = await File(scene, id);
        var found = await Find(scene, archive);
        Assert.Equal(("管执法卷〔2026〕1号", RetentionPeriod.ThirtyYears, new DateOnly(2056, 12, 31), ArchiveState.Filed), (found.Number, found.Period, found.RetainThrough, found.State));
        Assert.Equal(1, await scene.Act<DocumentArchive>().Sweep());
        Assert.Equal(0, await scene.Act<DocumentArchive>().Sweep());
        found = await Find(scene, archive);
        Assert.Equal(ArchiveState.Sealed, found.State);
        using var pdf = PdfDocument.Open(scene.World.Get<FileStore>().PathOf(found.Latest.Hash!));
        var text = Text(pdf);
        Assert.Contains("卷内文件目录", text, StringComparison.Ordinal);
        Assert.Contains("管执法卷〔2026〕1号", text, StringComparison.Ordinal);
        Assert.Contains("办案痕迹", text, StringComparison.Ordinal);
        Assert.Contains($"第{pdf.NumberOfPages}页/共{pdf.NumberOfPages}页", text, StringComparison.Ordinal);
        Assert.DoesNotContain("张三", pdf.Information.ToString() ?? "", StringComparison.Ordinal);
        Assert.Contains("case.filed", await scene.World.TrailOf(id));
        Assert.Null((await scene.World.Verify()).Damage);
    }

    [Fact]
    public async Task The_list_of_contents_names_the_page_on_which_each_part_begins()
    {
        await using var scene = await Start();
        var id = await Ended(scene, paper: true);
        var archive = await File(scene, id);
        await scene.Act<DocumentArchive>().Sweep();
        using var pdf = PdfDocument.Open(scene.World.Get<FileStore>().PathOf((await Find(scene, archive)).Latest.Hash!));
        var pages = pdf.GetPages().Select(p => p.Text.Replace(" ", "", StringComparison.Ordinal)).ToList();
        var contents = pages.First(p => p.Contains("卷内文件目录", StringComparison.Ordinal));
        foreach (var title in (string[])["行政处罚事先告知书", "办理过程登记表", "办案痕迹", "卷内备考表"])
        {
            var begins = pages.FindIndex(2, p => p.Contains(title, StringComparison.Ordinal)) + 1;
            Assert.True(begins > 2, title);
            var line = contents[contents.IndexOf(title, StringComparison.Ordinal)..];
            Assert.StartsWith($"{title}2026-11-23{begins}", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_is_put_away_with_a_draft_or_an_unserved_paper_and_no_number_is_lost()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        await scene.World.As("zd1.a");
        var paper = await scene.Act<DraftPaper>().Run(Guid.NewGuid(), id, "penalty-notice", Filled);
        await scene.Closed(id);
        Assert.Equal("paper-draft", (await World.Refused(async () => await File(scene, id))).Code);
        await Discard(scene, paper);
        var archive = await File(scene, id);
        Assert.Equal("管执法卷〔2026〕1号", (await Find(scene, archive)).Number);

        var other = await scene.Accepted();
        var issued = await Issue(scene, other, "order-to-correct", new Dictionary<string, string>(StringComparer.Ordinal) { ["breach"] = "在道路上空新建架空管线", ["demand"] = "自行拆除", ["until"] = "2026-11-30" });
        await scene.Closed(other);
        Assert.Equal("paper-unserved", (await World.Refused(async () => await File(scene, other))).Code);
        await Serve(scene, issued);
        Assert.Equal("paper-pdf", (await World.Refused(async () => await File(scene, other))).Code);
        await scene.Act<DocumentArchive>().Sweep();
        Assert.Equal("管执法卷〔2026〕2号", (await Find(scene, await File(scene, other))).Number);
    }

    [Fact]
    public async Task A_file_that_was_put_away_takes_no_change_until_the_legal_office_unseals_it()
    {
        await using var scene = await Start();
        var id = await Ended(scene, paper: true);
        var archive = await File(scene, id);
        await scene.World.As("zd1.a");
        Assert.Equal("filed", (await World.Refused(() => scene.Act<DraftPaper>().Run(Guid.NewGuid(), id, "penalty-notice", Filled))).Code);
        Assert.Equal("filed", (await World.Refused(() => scene.Do("zd1.a", id, (op, v) => scene.Act<AddCost>().Run(op, id, v, new CostDraft(CostKind.Other, 100, new DateOnly(2026, 11, 23), "邮寄"))))).Code);
        Assert.Equal("archived", (await World.Refused(async () => await File(scene, id))).Code);
        await scene.Act<DocumentArchive>().Sweep();
        var first = (await Find(scene, archive)).Latest.Hash;

        Assert.Equal("duty", (await World.Refused(() => scene.Act<UnsealArchive>().Run(Guid.NewGuid(), archive, Version(scene, archive), "补入行政判决书"))).Code);
        await scene.World.As("legal2");
        await scene.Act<UnsealArchive>().Run(Guid.NewGuid(), archive, Version(scene, archive), "补入行政判决书");
        var judgment = await scene.Upload("zd1.a", "判决书");
        await scene.World.As("zd1.a");
        await scene.Act<SupplementArchive>().Run(Guid.NewGuid(), archive, Version(scene, archive), "补入人民法院行政判决书", [judgment]);
        await scene.Act<DocumentArchive>().Sweep();
        var found = await Find(scene, archive);
        Assert.Equal((2, first, ArchiveState.Sealed), (found.Volumes.Count, found.Volumes[0].Hash, found.State));
        Assert.NotEqual(first, found.Latest.Hash);
        Assert.Equal(["archive.filed", "archive.sealed", "!archive.unseal", "archive.unsealed", "archive.supplemented", "archive.sealed"], await scene.World.TrailOf(archive));
    }

    [Fact]
    public async Task A_volume_opens_to_whoever_entered_why_and_to_nobody_else()
    {
        await using var scene = await Start();
        var archive = await File(scene, await Ended(scene));
        await scene.World.As("zd1.b");
        Assert.Equal("not-sealed", (await World.Refused(() => Read(scene, archive))).Code);
        await scene.Act<DocumentArchive>().Sweep();
        var reading = await Read(scene, archive);
        var (views, hour) = (scene.Act<ArchiveViews>(), TimeSpan.FromHours(1));
        Assert.NotNull(await views.Opened(archive, 1, reading, hour));
        Assert.Null(await views.Opened(archive, 1, Guid.NewGuid(), hour));
        await scene.World.As("zd1.a");
        Assert.Null(await views.Opened(archive, 1, reading, hour));
        await scene.World.As("zd2.a");
        Assert.Null(await views.Find(archive));
        Assert.Equal("not-visible", (await World.Refused(() => Read(scene, archive))).Code);
        await scene.World.As("zd1.b");
        scene.World.Clock.Pass(TimeSpan.FromHours(2));
        Assert.Null(await views.Opened(archive, 1, reading, hour));
        Assert.Contains("archive.read", await scene.World.TrailOf(archive));
    }

    [Fact]
    public async Task What_ended_waits_with_a_light_until_it_is_put_away()
    {
        await using var scene = await Start();
        var id = await Ended(scene);
        var views = scene.Act<ArchiveViews>();
        var waiting = new ArchiveFilter(ArchiveFilter.Pending);
        await scene.World.As("zd1.a");
        var row = Assert.Single((await views.Waiting(waiting, null)).Rows);
        Assert.Equal((id, new DateOnly(2026, 12, 23)), (row.CaseId, row.Due.DueOn));
        Assert.Empty((await views.Waiting(waiting with { Light = "red" }, null)).Rows);
        scene.World.Clock.GoTo(new DateOnly(2026, 12, 23));
        Assert.Single((await views.Waiting(waiting with { Light = "amber" }, null)).Rows);
        Assert.Empty((await views.Waiting(waiting with { Light = "red" }, null)).Rows);
        scene.World.Clock.GoTo(new DateOnly(2026, 12, 24));
        Assert.Single((await views.Waiting(waiting with { Light = "red" }, null)).Rows);
        await scene.World.As("zd2.a");
        Assert.Empty((await views.Waiting(waiting, null)).Rows);
        await File(scene, id);
        await scene.World.As("zd1.a");
        Assert.Empty((await views.Waiting(waiting, null)).Rows);
        Assert.Single((await views.List(new ArchiveFilter(ArchiveFilter.Filed, Q: "张三"), null)).Rows);
        Assert.Empty((await views.List(new ArchiveFilter(ArchiveFilter.Expiring), null)).Rows);
        scene.World.Clock.GoTo(new DateOnly(2056, 5, 8));
        Assert.Single((await views.List(new ArchiveFilter(ArchiveFilter.Expiring), null)).Rows);
    }

    [Fact]
    public async Task It_is_kept_longer_with_a_reason_and_never_shorter()
    {
        await using var scene = await Start();
        var id = await Ended(scene);
        await scene.World.As("zd1.a");
        var version = (await scene.Find(id)).Version;
        Assert.Equal("period", (await Assert.ThrowsAsync<InvalidInput>(() => scene.Act<FileCase>().Run(Guid.NewGuid(), id, version, RetentionPeriod.TenYears, "", []))).Field);
        Assert.Equal("reason", (await Assert.ThrowsAsync<InvalidInput>(() => scene.Act<FileCase>().Run(Guid.NewGuid(), id, version, RetentionPeriod.Permanent, "", []))).Field);
        var found = await Find(scene, await scene.Act<FileCase>().Run(Guid.NewGuid(), id, version, RetentionPeriod.Permanent, "社会影响较大", []));
        Assert.Null(found.RetainThrough);
    }

    [Fact]
    public async Task Photographs_are_laid_in_scaled_down_and_signs_that_no_font_has_are_written_as_their_code()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        var photo = await Photograph(scene, 4000, 3000);
        var film = await scene.Upload("zd1.a", "mp4");
        await scene.Do("zd1.a", id, (op, v) => scene.Act<AddExhibit>().Run(op, id, v, new ExhibitDraft(ExhibitKind.Object, "现场照片😀", "违法架线", "紫荆山路口", new DateOnly(2026, 11, 23)), [photo, film]));
        await scene.Closed(id);
        var archive = await File(scene, id);
        Assert.Equal(1, await scene.Act<DocumentArchive>().Sweep());
        var volume = (await Find(scene, archive)).Latest;
        Assert.InRange(volume.Length!.Value, 1, 2_000_000);
        using var pdf = PdfDocument.Open(scene.World.Get<FileStore>().PathOf(volume.Hash!));
        var image = pdf.GetPages().SelectMany(p => p.GetImages()).MaxBy(i => i.WidthInSamples);
        Assert.NotNull(image);
        Assert.InRange(image.WidthInSamples, 300, 1300);
        Assert.Contains("U+1F600", Text(pdf), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Filled { get; } = new(StringComparer.Ordinal) { ["found"] = "在道路上空新建架空管线", ["proposed"] = "罚款捌佰元", ["days"] = "三个工作日内" };

    private static Task<CaseScenario> Start() => CaseScenario.Start(services =>
    {
        services.AddPapers();
        services.AddArchives();
        services.AddReview();
        services.AddSingleton<DocumentArchive>();
        services.AddSingleton(new PdfSettings());
        services.AddSingleton<IDocumentRenderer, OfficialRenderer>();
    });

    private static async Task<Guid> Ended(CaseScenario scene, bool paper = false)
    {
        var id = await scene.Accepted();
        if (paper)
        {
            await Serve(scene, await Issue(scene, id));
            await scene.Act<DocumentArchive>().Sweep();
        }

        await scene.Closed(id);
        return id;
    }

    private static async Task<Guid> File(CaseScenario scene, Guid id)
    {
        await scene.World.As("zd1.a");
        return await scene.Act<FileCase>().Run(Guid.NewGuid(), id, (await scene.Find(id)).Version, RetentionPeriod.ThirtyYears, "", []);
    }

    private static Task<Guid> Read(CaseScenario scene, Guid archive) => scene.Act<ReadArchive>().Run(Guid.NewGuid(), archive, 1, "行政复议答复");

    private static async Task<CaseArchive> Find(CaseScenario scene, Guid archive)
    {
        await using var db = scene.World.Read();
        return await db.Archives.AsNoTracking().AsSplitQuery().SingleAsync(a => a.Id == archive);
    }

    private static int Version(CaseScenario scene, Guid archive)
    {
        using var db = scene.World.Read();
        return db.Archives.Where(a => a.Id == archive).Select(a => a.Version).Single();
    }

    private static async Task<Guid> Issue(CaseScenario scene, Guid caseId, string template = "penalty-notice", Dictionary<string, string>? filled = null)
    {
        await scene.World.As("zd1.a");
        var paper = await scene.Act<DraftPaper>().Run(Guid.NewGuid(), caseId, template, filled ?? Filled);
        await scene.World.As("zd1.head");
        await scene.Act<IssuePaper>().Run(Guid.NewGuid(), paper, await PaperVersion(scene, paper));
        return paper;
    }

    private static async Task Serve(CaseScenario scene, Guid paper)
    {
        var receipt = await scene.Upload("zd1.a", "送达回证");
        await scene.World.As("zd1.a");
        await scene.Act<EnterPaperDelivery>().Run(Guid.NewGuid(), paper, await PaperVersion(scene, paper), new PaperDelivery(ChinaTime.DayOf(scene.World.Clock.Now), ServiceManner.InPerson, "张三本人签收"), [receipt]);
    }

    private static async Task Discard(CaseScenario scene, Guid paper)
    {
        await scene.World.As("zd1.a");
        await scene.Act<DiscardPaper>().Run(Guid.NewGuid(), paper, await PaperVersion(scene, paper));
    }

    private static async Task<int> PaperVersion(CaseScenario scene, Guid paper)
    {
        await using var db = scene.World.Read();
        return await db.Papers.Where(p => p.Id == paper).Select(p => p.Version).SingleAsync();
    }

    private static async Task<Guid> Photograph(CaseScenario scene, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SteelBlue);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        using var stream = data.AsStream();
        var stored = await scene.World.Get<FileStore>().Store(stream, data.Size);
        await using var db = scene.World.Read();
        var id = Guid.CreateVersion7();
        db.StagedFiles.Add(new StagedFile { Id = id, Hash = stored.Hash, Name = "照片.jpg", ContentType = "image/jpeg", Length = stored.Length, UploadedBy = await scene.World.OfficerOf("zd1.a"), UploadedAt = scene.World.Clock.Now });
        await db.SaveChangesAsync();
        return id;
    }

    private static string Text(PdfDocument pdf) => string.Concat(pdf.GetPages().Select(p => p.Text)).Replace(" ", "", StringComparison.Ordinal);
}
