using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Files;
using Oversight.Tests.Support;
using Oversight.Web.Features.Publications;
using Oversight.Web.Features.Supervision;

namespace Oversight.Tests.Features.Publications;

/// <summary>Publication on a real database, reached by acting.</summary>
internal static class PublicationWorld
{
    public static async Task<World> Start()
    {
        var world = await World.Start(s => { s.AddSupervision(); s.AddPublication(); });
        await world.As("legal2");
        return world;
    }

    public static async Task<Guid> Stage(this World world, string officer = "legal2")
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("截图"));
        var stored = await world.Get<FileStore>().Store(content, 100);
        await using var db = world.Read();
        var file = new StagedFile { Id = Guid.NewGuid(), Hash = stored.Hash, Name = "截图.png", ContentType = "image/png", Length = stored.Length, UploadedBy = await world.OfficerOf(officer), UploadedAt = world.Clock.Now };
        db.StagedFiles.Add(file);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return file.Id;
    }

    public static PublicationForm Form(this World world, PublicationChannel channel) =>
        new(channel, channel.OnTheWeb() ? "https://zwfw.example.gov.cn/qzqd" : "大厅一楼", ChinaTime.DayOf(world.Clock.Now), ChinaTime.DayOf(world.Clock.Now).AddDays(90));

    public static async Task<PublicationResult> Publish(this World world, PublicationChannel channel, PublicationFilter? filter = null, int most = int.MaxValue, Guid? op = null, int skip = 0)
    {
        var choice = await world.Get<PublicationViews>().Publishable(filter ?? new(), channel, null);
        return await world.Get<RecordPublication>().Run(op ?? Guid.NewGuid(), new NewPublication(world.Form(channel), [.. choice.Items.Skip(skip).Take(most).Select(i => new VersionChoice(i.ItemId, i.Number))], [await world.Stage()]));
    }

    public static async Task PublishAll(this World world)
    {
        foreach (var channel in PublicationChannels.All.Take(3))
            await world.Publish(channel);
    }

    public static async Task<PublicationCheck> Check(this World world)
    {
        await using var db = world.Read();
        return await db.PublicationChecks.AsNoTracking().OrderByDescending(c => c.Month).FirstAsync();
    }
}
