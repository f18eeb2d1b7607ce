using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Files;
using Oversight.Tests.Features.Casework;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Files;

namespace Oversight.Tests.Features.Files;

public sealed class FileTransferTests
{
    [Fact]
    public async Task An_upload_becomes_evidence_that_only_those_who_see_the_case_can_open()
    {
        await using var scene = await CaseScenario.Start();
        await using var host = await FilesHost.Start(scene.World);
        var id = await scene.Accepted();
        await scene.World.As("zd1.a");
        var staged = await host.Uploaded("现场 照片.jpg", Samples.Jpeg);
        Guid[] two = [await scene.World.OfficerOf("zd1.a"), await scene.World.OfficerOf("zd1.b")];
        await scene.Do("zd1.a", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 1, "取证", [staged], two));
        var address = FileOwner.Address(Kinds.Case, id, staged);
        using var shown = await host.Browser.GetAsync(address);
        Assert.Equal(Samples.Jpeg, await shown.Content.ReadAsByteArrayAsync());
        Assert.Equal(("image/jpeg", "inline", "现场 照片.jpg"), (shown.Content.Headers.ContentType!.MediaType, shown.Content.Headers.ContentDisposition!.DispositionType, shown.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
        foreach (var (user, status) in new[] { ("zd1.head", HttpStatusCode.OK), ("legal", HttpStatusCode.OK), ("zd2.a", HttpStatusCode.NotFound), ("admin", HttpStatusCode.NotFound) })
        {
            await scene.World.As(user);
            using var answer = await host.Browser.GetAsync(address);
            Assert.Equal(status, answer.StatusCode);
        }

        await scene.World.As("zd1.a");
        using var elsewhere = await host.Browser.GetAsync(FileOwner.Address(Kinds.Case, Guid.NewGuid(), staged));
        using var unknown = await host.Browser.GetAsync(FileOwner.Address("officer", id, staged));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (elsewhere.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public async Task A_document_is_saved_and_not_opened()
    {
        await using var scene = await CaseScenario.Start();
        await using var host = await FilesHost.Start(scene.World);
        var id = await scene.Accepted();
        await scene.World.As("zd1.a");
        var staged = await host.Uploaded("笔录.docx", Samples.Docx);
        Guid[] two = [await scene.World.OfficerOf("zd1.a"), await scene.World.OfficerOf("zd1.b")];
        await scene.Do("zd1.a", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 1, "取证", [staged], two));
        using var saved = await host.Browser.GetAsync(FileOwner.Address(Kinds.Case, id, staged));
        Assert.Equal("attachment", saved.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("照片.jpg", "PDF")]
    [InlineData("报告.pdf", "PDF")]
    [InlineData("脚本.exe", "不接受")]
    public async Task A_renamed_file_is_refused_with_one_sentence_and_leaves_nothing_behind(string name, string mentions)
    {
        await using var scene = await CaseScenario.Start();
        await using var host = await FilesHost.Start(scene.World);
        await scene.World.As("zd1.a");
        using var answer = await host.Upload(name, name.EndsWith("jpg", StringComparison.Ordinal) ? Samples.Pdf : "MZ程序"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(mentions, await FilesHost.Sentence(answer), StringComparison.Ordinal);
        await NothingKept(scene);
    }

    [Theory]
    [InlineData("清单.xlsx")]
    [InlineData("清单.xls")]
    [InlineData("笔录.docx")]
    [InlineData("笔录.doc")]
    public async Task A_document_with_a_password_is_refused_with_what_to_do(string name)
    {
        await using var scene = await CaseScenario.Start();
        await using var host = await FilesHost.Start(scene.World);
        await scene.World.As("legal");
        using var answer = await host.Upload(name, Samples.Encrypted);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "文件设有打开密码，请取消密码后重新上传。"), (answer.StatusCode, await FilesHost.Sentence(answer)));
        await NothingKept(scene);
    }

    [Fact]
    public async Task A_picture_of_40_MB_is_refused_while_it_is_read_and_a_video_of_that_size_is_not()
    {
        await using var scene = await CaseScenario.Start();
        await using var host = await FilesHost.Start(scene.World);
        await scene.World.As("zd1.a");
        var large = new byte[40 * 1024 * 1024];
        Samples.Jpeg.CopyTo(large, 0);
        using var picture = await host.Upload("大图.jpg", large);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, picture.StatusCode);
        Assert.Contains("20MB", await FilesHost.Sentence(picture), StringComparison.Ordinal);
        await NothingKept(scene);
        Samples.Mp4.CopyTo(large, 0);
        await host.Uploaded("执法记录.mp4", large);
    }

    [Fact]
    public async Task An_upload_needs_the_pages_token_a_file_and_somebody_signed_in()
    {
        await using var scene = await CaseScenario.Start();
        await using var host = await FilesHost.Start(scene.World);
        await scene.World.As("zd1.a");
        using var forged = await host.Upload("现场.jpg", Samples.Jpeg, withToken: false);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var empty = await host.Upload("现场.jpg", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        scene.World.Who.SignedIn = null;
        using var nobody = await host.Upload("现场.jpg", Samples.Jpeg);
        Assert.Equal(HttpStatusCode.Forbidden, nobody.StatusCode);
        await NothingKept(scene);
    }

    private static async Task NothingKept(CaseScenario scene)
    {
        await using var db = scene.World.Read();
        Assert.Equal(0, await db.StagedFiles.CountAsync());
        var files = Path.Combine(scene.World.Folder, "files");
        Assert.Empty(Directory.Exists(files) ? Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories) : []);
    }

    [Fact]
    public async Task What_one_person_piles_up_is_bounded_and_swept_and_what_an_act_took_stays()
    {
        await using var scene = await CaseScenario.Start();
        await using var host = await FilesHost.Start(scene.World);
        var (store, sweep) = (scene.World.Get<FileStore>(), scene.World.Get<StagedSweep>());
        var id = await scene.Accepted();
        await scene.World.As("zd1.a");
        var taken = await host.Uploaded("现场.jpg", Samples.Jpeg);
        await host.Uploaded("没有提交.pdf", Samples.Pdf);
        Guid[] two = [await scene.World.OfficerOf("zd1.a"), await scene.World.OfficerOf("zd1.b")];
        await scene.Do("zd1.a", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 1, "取证", [taken], two));
        var hashes = await scene.World.Read().StagedFiles.ToDictionaryAsync(f => f.ContentType, f => f.Hash);
        foreach (var hash in hashes.Values)
            File.SetLastWriteTimeUtc(store.PathOf(hash), scene.World.Clock.Now);
        Assert.Equal(0, await sweep.Run(TestContext.Current.CancellationToken));
        scene.World.Clock.Now += TimeSpan.FromDays(8);
        Assert.Equal(2, await sweep.Run(TestContext.Current.CancellationToken));
        Assert.True(File.Exists(store.PathOf(hashes["image/jpeg"])));
        Assert.False(File.Exists(store.PathOf(hashes["application/pdf"])));
        await using (var db = scene.World.Read())
        {
            Assert.Empty(await db.StagedFiles.ToListAsync());
            db.StagedFiles.Add(new StagedFile { Id = Guid.NewGuid(), Hash = hashes["image/jpeg"], Name = "大.mp4", ContentType = "video/mp4", Length = 3L << 30, UploadedBy = two[0], UploadedAt = scene.World.Clock.Now });
            await db.SaveChangesAsync();
        }

        using var refused = await host.Upload("再传.pdf", Samples.Pdf);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("2048MB", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_uploads_leave_one_entry_for_each_reason_and_minute()
    {
        await using var scene = await CaseScenario.Start();
        await using var host = await FilesHost.Start(scene.World);
        await scene.World.As("zd1.a");
        for (var i = 0; i < 5; i++)
        {
            (await host.Upload($"第{i}个.exe", Samples.Pdf)).Dispose();
            (await host.Upload($"第{i}个.pdf", [])).Dispose();
        }

        await using (var db = scene.World.Read())
            Assert.Equal(2, await db.Trail.CountAsync(e => e.Action == FileDuties.Upload.Code));
        scene.World.Clock.Now += TimeSpan.FromMinutes(1);
        (await host.Upload("又一个.exe", Samples.Pdf)).Dispose();
        await using var after = scene.World.Read();
        Assert.Equal(3, await after.Trail.CountAsync(e => e.Action == FileDuties.Upload.Code));
    }
}
