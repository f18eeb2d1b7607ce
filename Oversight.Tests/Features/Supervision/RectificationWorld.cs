using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Assessment;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Files;
using Oversight.Tests.Support;
using Oversight.Web.Features.Ledger;
using Oversight.Web.Features.Supervision;

namespace Oversight.Tests.Features.Supervision;

/// <summary>Rectification on a real database, reached by acting as the people of the bureau.</summary>
internal sealed class RectificationWorld(World world) : IAsyncDisposable
{
    public World World => world;

    public static async Task<RectificationWorld> Start() => new(await World.Start(s => s.AddSupervision()));

    public ValueTask DisposeAsync() => world.DisposeAsync();

    public async Task<Guid> Finding(string department = "ZTZD", string drafter = "legal2")
    {
        await world.As(drafter);
        return await world.Get<RecordFinding>().Run(Guid.NewGuid(), new NewFinding(
            new FindingText("渣土运输台账不全", "11月专项督查 · 第3号问题", Dimension.Conduct, "抽查12车次运输记录，5车次无处置核准文件编号。", "城市建筑垃圾管理规定"),
            await world.DepartmentOf(department), null, null, ChinaTime.DayOf(world.Clock.Now), []));
    }

    public async Task<Guid> Draft(string department = "ZTZD", string drafter = "legal2", int days = 5)
    {
        var finding = await Finding(department, drafter);
        return await world.Get<DraftNotice>().Run(Guid.NewGuid(), finding, Text(days));
    }

    public static NoticeText Text(int days = 5) =>
        new("渣土运输台账不全", days, [new("补齐5车次处置核准文件编号", "核准件与车次逐一对应"), new("建立每日核对制度", "每日核对表由队长签字")]);

    public async Task<string> Sign(Guid notice, string signer = "leader", Guid? op = null)
    {
        await world.As(signer);
        return await world.Get<SignNotice>().Run(op ?? Guid.NewGuid(), notice, (await Notice(notice)).Version);
    }

    public async Task<Guid> Received(string department = "ZTZD", string receiver = "zt.liaison", int days = 5)
    {
        var notice = await Draft(department, days: days);
        await Sign(notice);
        await world.As("legal2");
        await world.Get<ServeNotice>().Run(Guid.NewGuid(), notice, "当面送达");
        await world.As(receiver);
        await world.Get<ReceiveNotice>().Run(Guid.NewGuid(), notice);
        return notice;
    }

    public async Task FeedBack(Guid notice, string officer = "zt.a")
    {
        await world.As(officer);
        foreach (var requirement in (await Notice(notice)).Requirements.Where(r => !r.InPlace))
            await world.Get<PrepareFeedback>().Run(Guid.NewGuid(), notice, requirement.Number, "已补齐并逐车核对", [await Stage(officer)], []);
        await world.Get<GiveFeedback>().Run(Guid.NewGuid(), notice, (await Notice(notice)).Version);
    }

    public async Task<bool> Verify(Guid notice, Verdict second, string verifier = "legal2")
    {
        await world.As(verifier);
        await world.Get<GiveVerdict>().Run(Guid.NewGuid(), notice, 1, Verdict.InPlace, "逐车核对，一致");
        await world.Get<GiveVerdict>().Run(Guid.NewGuid(), notice, 2, second, "制度和核对表均已查看");
        return await world.Get<ConcludeVerification>().Run(Guid.NewGuid(), notice, (await Notice(notice)).Version);
    }

    public async Task<Guid> Stage(string user)
    {
        var bytes = Encoding.UTF8.GetBytes(Guid.NewGuid().ToString());
        var stored = await world.Get<FileStore>().Store(new MemoryStream(bytes), 1024);
        var id = Guid.NewGuid();
        await using var db = world.Read();
        db.StagedFiles.Add(new StagedFile { Id = id, Hash = stored.Hash, Name = "核准件扫描.pdf", ContentType = "application/pdf", Length = stored.Length, UploadedBy = await world.OfficerOf(user), UploadedAt = world.Clock.Now });
        await db.SaveChangesAsync();
        return id;
    }

    public async Task<RectificationNotice> Notice(Guid id)
    {
        await using var db = world.Read();
        return await db.Notices.AsNoTracking().AsSplitQuery().SingleAsync(n => n.Id == id);
    }

    public async Task<List<LedgerEntry>> Ledger()
    {
        await using var db = world.Read();
        return await db.LedgerEntries.AsNoTracking().OrderBy(e => e.Ordinal).ToListAsync();
    }

    public async Task Appeal(Guid entry, string head = "zt.head")
    {
        await world.As(head);
        await world.Get<AppealEntry>().Run(Guid.NewGuid(), entry, "届满前已完成，系统故障未能提交", [await Stage(head)]);
    }
}
