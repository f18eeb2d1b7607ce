using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Files;
using Oversight.Web.Features.Complaints.Orders;

namespace Oversight.Tests.Features.Complaints;

public sealed class OrderImportTests
{
    private const string Head = "工单编号,诉求类型,标题,诉求内容,事发地址,诉求人,联系电话,被诉单位,是否保密,办理时限\n";

    [Fact]
    public async Task Each_order_comes_in_once_with_its_own_limit_and_faulty_rows_stop_nothing()
    {
        await using var s = await ComplaintScenario.Start();
        var file = Head
            + "HZ-1,投诉,欧阳建国反映渣土车扰民,每晚十一点后渣土车经过。,航海东路,欧阳建国,13837100001,,否,2026-11-27\n"
            + "HZ-2,举报,执法人员放行无证车辆,城市管理执法一中队放行无证渣土车。,,王某某,13837100002,{0},,2026-11-26 18:00\n"
            + "HZ-3,抱怨,夜间噪声扰民,每晚十一点后噪声大。,,,,,,\n";
        await using (var read = s.World.Read())
            file = string.Format(System.Globalization.CultureInfo.InvariantCulture, file, await read.Departments.Where(d => d.Code == "ZD1").Select(d => d.Name).SingleAsync(TestContext.Current.CancellationToken));
        var staged = await Stage(s, file);
        Assert.Equal([OrderState.New, OrderState.New, OrderState.Faulty], (await s.Act<ImportOrders>().Read(staged)).Select(l => l.State));
        Assert.Equal([OrderState.Taken, OrderState.Taken, OrderState.Faulty], (await s.Act<ImportOrders>().Run(staged, _ => { })).Select(l => l.State));

        // Again, the same file and a mended one.
        Assert.Equal([OrderState.Known, OrderState.Known, OrderState.Faulty], (await s.Act<ImportOrders>().Run(staged, _ => { })).Select(l => l.State));
        var mended = await Stage(s, file.Replace("抱怨", "投诉", StringComparison.Ordinal));
        Assert.Equal([OrderState.Known, OrderState.Known, OrderState.Taken], (await s.Act<ImportOrders>().Run(mended, _ => { })).Select(l => l.State));

        await using var db = s.World.Read();
        var kept = await db.Complaints.AsNoTracking().AsSplitQuery().OrderBy(c => c.SourceKey).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["HZ-1", "HZ-2", "HZ-3"], kept.Select(c => c.SourceKey));
        Assert.Equal("＊＊反映渣土车扰民", kept[0].Title);
        Assert.Equal(ChinaTime.EndOf(new DateOnly(2026, 11, 27)), kept[0].OrderDueAt);
        Assert.Equal((Confidentiality.Confidential, Against.Department), (kept[1].Level, kept[1].Against));
        Assert.Equal("13837100001", s.Act<ComplaintVault>().OpenAsSystem(kept[0])!.Phone);
        await s.Accept(kept[0].Id);
        Assert.Equal((ChinaTime.EndOf(new DateOnly(2026, 11, 27)), LimitSource.WorkOrder), ((await s.Find(kept[0].Id)).AnswerDueAt, (await s.Find(kept[0].Id)).LimitSource));
    }

    [Fact]
    public async Task A_file_that_went_in_wholly_lies_about_no_longer()
    {
        await using var s = await ComplaintScenario.Start();
        var staged = await Stage(s, Head + "HZ-9,投诉,夜间渣土车扰民,每晚十一点后渣土车经过。,,欧阳建国,13837100001,,,\n");
        string hash;
        await using (var db = s.World.Read())
            hash = (await db.StagedFiles.AsNoTracking().SingleAsync(f => f.Id == staged, TestContext.Current.CancellationToken)).Hash;
        Assert.True(File.Exists(s.Act<FileStore>().PathOf(hash)));
        await s.Act<ImportOrders>().Run(staged, _ => { });
        Assert.False(File.Exists(s.Act<FileStore>().PathOf(hash)));
    }

    [Fact]
    public async Task Nobody_else_imports_and_what_is_no_table_says_so()
    {
        await using var s = await ComplaintScenario.Start();
        var staged = await Stage(s, "不是表格");
        Assert.Equal("files", (await Assert.ThrowsAsync<InvalidInput>(() => s.Act<ImportOrders>().Read(staged))).Field);
        await s.World.As("zt.head");
        await Assert.ThrowsAsync<RuleBroken>(() => s.Act<ImportOrders>().Read(staged));
    }

    private static async Task<Guid> Stage(ComplaintScenario s, string csv)
    {
        await s.World.As("zh.a");
        var stored = await s.World.Get<FileStore>().Store(new MemoryStream(Encoding.UTF8.GetBytes(csv)), 1024 * 1024);
        var id = Guid.CreateVersion7();
        await using var db = s.World.Read();
        db.StagedFiles.Add(new StagedFile { Id = id, Hash = stored.Hash, Name = "工单.csv", ContentType = "text/csv", Length = stored.Length, UploadedBy = await s.World.OfficerOf("zh.a"), UploadedAt = s.World.Clock.Now });
        await db.SaveChangesAsync();
        return id;
    }
}
