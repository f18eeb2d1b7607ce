using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Features.Disclosures;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Clients.Interface;
using Oversight.Web.Features.Credit;

namespace Oversight.Tests.Features.Credit;

public sealed class CreditActsTests
{
    [Fact]
    public async Task A_record_is_filled_from_the_case_and_ready_when_nothing_is_missing()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Decided(ResultScenario.Firm, issue: false);
        await scene.Act<FillCredits>().Run(default);
        var record = await scene.Record(id);
        Assert.Equal(CreditState.Collecting, record.State);
        Assert.Contains("决定书", record.FaultText, StringComparison.Ordinal);
        await scene.Issue(id);
        await scene.Act<FillCredits>().Run(default);
        record = await scene.Record(id);
        Assert.True(record.FaultCount == 0, record.FaultText);
        var values = CreditValues.Read(record.Values!.Value);
        Assert.Equal(("0.08", "罚款", "管执罚决〔2026〕1号", "2026/11/23"), (values["CF_NR_FK"], values["CF_CFLB"], values["CF_WSH"], values["CF_JDRQ"]));
        Assert.Equal(0, await scene.Act<FillCredits>().Run(default));
        await using var db = scene.Cases.World.Read();
        var cursor = Assert.Single(await db.Followers.Where(f => f.Name.StartsWith("credit-fill-")).ToListAsync());
        Assert.Equal(await db.TrailHeads.Select(h => h.Seq).SingleAsync(), cursor.Seq);
    }

    [Fact]
    public async Task Two_who_close_at_once_make_one_batch()
    {
        await using var scene = await ResultScenario.Start();
        await Ready(scene);
        await scene.Cases.World.As("legal2");
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var scope = scene.Cases.World.Scope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<CloseBatch>().Run(Guid.NewGuid());
                return true;
            }
            catch (RuleBroken e) when (string.Equals(e.Code, "nothing-ready", StringComparison.Ordinal))
            {
                return false;
            }
        })));
        Assert.Equal(1, made.Count(m => m));
        await using var db = scene.Cases.World.Read();
        Assert.Equal("管执信报〔2026〕1号", (await db.CreditBatches.SingleAsync()).Number);
        Assert.Equal(1, await db.CreditBatches.SelectMany(b => b.Lines).CountAsync());
    }

    [Fact]
    public async Task The_files_keep_their_bytes_and_formulas_do_not_run()
    {
        await using var scene = await ResultScenario.Start();
        var id = await Ready(scene);
        await scene.Cases.World.As("zd1.a");
        var record = await scene.Record(id);
        await scene.Act<CorrectCredit>().Run(Guid.NewGuid(), record.Id, record.Version, new Dictionary<string, string>(StringComparer.Ordinal) { ["BZ"] = "=HYPERLINK(\"http://x\")" }, "补充备注内容");
        var batch = await Close(scene);
        Assert.Null(await scene.Act<BatchViews>().File(batch, "xlsx"));
        await Take(scene, batch);
        var hashes = new List<string>();
        foreach (var format in new[] { "xlsx", "csv", "xml" })
        {
            var file = await scene.Act<BatchViews>().File(batch, format);
            Assert.Equal(file, await scene.Act<BatchViews>().File(batch, format));
            hashes.Add(file!.Value.Hash);
        }

        var store = scene.Act<FileStore>();
        var csv = await File.ReadAllTextAsync(store.PathOf(hashes[1]));
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.Contains(ResultScenario.Firm.Identity, csv, StringComparison.Ordinal);
        var xml = System.Xml.Linq.XDocument.Parse(await File.ReadAllTextAsync(store.PathOf(hashes[2])));
        Assert.Equal("0.08", xml.Root!.Element("record")!.Element("CF_NR_FK")!.Value);
        await scene.Act<ArchiveBatches>().Run(default);
        Assert.Equal(hashes[0], (await scene.Act<BatchViews>().File(batch, "xlsx"))!.Value.Hash);
    }

    [Fact]
    public async Task Batches_open_to_the_legal_office_and_the_leaders_alone()
    {
        await using var scene = await ResultScenario.Start();
        await Ready(scene);
        var batch = await Close(scene);
        foreach (var stranger in new[] { "zd1.a", "zd1.head", "zd2.a", "admin", "security", "auditor", "rs.a" })
        {
            await scene.Cases.World.As(stranger);
            Assert.Null(await scene.Act<BatchViews>().Find(batch));
            Assert.Null(await scene.Act<BatchViews>().File(batch, "xlsx"));
            Assert.Null(await scene.Act<BatchViews>().List(null));
            Assert.Equal("duty", (await World.Refused(() => Take(scene, batch))).Code);
            Assert.Equal("duty", (await World.Refused(() => scene.Act<SendBatch>().Run(Guid.NewGuid(), batch, 2, "信用平台", ""))).Code);
        }

        await scene.Cases.World.As("legal2");
        await Take(scene, batch);
        await scene.Cases.World.As("leader");
        Assert.Null(await scene.Act<BatchViews>().File(batch, "csv"));
        await Take(scene, batch);
        Assert.NotNull(await scene.Act<BatchViews>().File(batch, "csv"));
        Assert.Null(await scene.Act<BatchViews>().File(batch, "../x"));
    }

    [Fact]
    public async Task A_receipt_settles_the_batch_and_a_rejected_record_goes_with_the_next_after_its_correction()
    {
        await using var scene = await ResultScenario.Start();
        var (one, two) = (await Ready(scene), await Ready(scene));
        var batch = await Sent(scene);
        var outcome = await Receipt(scene, batch, "回执.csv", "信用平台回执\n序号,决定书文号,处理结果,失败原因\n1,管执罚决[2026]001号,入库成功,\n2,管执罚决〔2026〕2号,失败,行政相对人代码重复\n3,管执罚决〔2026〕99号,成功,\n");
        Assert.Equal((1, 1, 1), (outcome.Accepted, outcome.Rejected, outcome.UnknownCount));
        var rejected = await scene.Record(two);
        Assert.Equal((CreditState.Rejected, "行政相对人代码重复"), (rejected.State, rejected.RejectedReason));
        Assert.Equal(CreditState.Ready, (await scene.Record(one)).State);
        Assert.Equal("nothing-ready", (await World.Refused(() => Close(scene))).Code);
        await scene.Cases.World.As("zd1.a");
        Assert.Contains(await scene.Act<IEnumerable<Oversight.Web.Features.Workbench.ITodoArea>>().OfType<CreditTodo>().Single().Mine(), w => w.Id == rejected.Id && string.Equals(w.NextAct, "更正退回记录", StringComparison.Ordinal));
        await scene.Act<CorrectCredit>().Run(Guid.NewGuid(), rejected.Id, rejected.Version, new Dictionary<string, string>(StringComparer.Ordinal) { ["CF_XDR_SWDJ"] = "410104000000000" }, "补填税务登记号后重报");
        var next = await Close(scene);
        await scene.Cases.World.As("legal2");
        Assert.Equal((1, BatchState.Closed), ((await scene.Act<BatchViews>().Find(next))!.Row.Count, (await scene.Act<BatchViews>().Find(next))!.Row.State));
        var months = await scene.Act<BatchViews>().Months();
        Assert.Equal((2, 3, 2, 1, 1, 1), (months[0].Batches, months[0].Count, months[0].Sent, months[0].Accepted, months[0].Rejected, months[0].Waiting));
    }

    [Theory]
    [InlineData("回执.csv", "这不是表格的内容", "表头")]
    [InlineData("回执.csv", "文号,结果\n", "没有数据")]
    [InlineData("回执.csv", "文号,结果\n别的文号,成功\n", "没有一行")]
    [InlineData("回执.csv", "文号,结果\n管执罚决〔2026〕1号,大概可以\n", "没有一行")]
    [InlineData("回执.csv", "文号,结果\n管执罚决〔2026〕1号,成功\n管执罚决〔2026〕1号,失败\n", "没有一行")]
    [InlineData("回执.xlsx", "PK\u0003\u0004垃圾", "")]
    [InlineData("回执.csv", "\0\0\0\0", "")]
    public async Task Garbage_changes_nothing_and_says_why(string name, string content, string says)
    {
        await using var scene = await ResultScenario.Start();
        var id = await Ready(scene);
        var batch = await Sent(scene);
        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => Receipt(scene, batch, name, content));
        Assert.True(thrown is RuleBroken or InvalidInput, thrown.ToString());
        Assert.Contains(says, thrown.Message, StringComparison.Ordinal);
        await scene.Cases.World.As("legal2");
        Assert.Equal((0, 0, BatchState.Sent), ((await scene.Act<BatchViews>().Find(batch))!.Row.Accepted, (await scene.Act<BatchViews>().Find(batch))!.Row.Rejected, (await scene.Act<BatchViews>().Find(batch))!.Row.State));
        Assert.Equal(CreditState.Ready, (await scene.Record(id)).State);
    }

    [Fact]
    public async Task A_hostile_reason_is_kept_as_words()
    {
        await using var scene = await ResultScenario.Start();
        var id = await Ready(scene);
        var batch = await Sent(scene);
        await Receipt(scene, batch, "回执.csv", $"文号,状态,备注\n管执罚决〔2026〕1号,驳回,<script>alert(1)</script>{new string('长', 3000)}\n");
        var reason = (await scene.Record(id)).RejectedReason;
        Assert.StartsWith("<script>", reason, StringComparison.Ordinal);
        Assert.True(reason.Length <= 500);
    }

    [Fact]
    public async Task A_decision_that_falls_before_sending_is_not_sent_and_after_it_is_withdrawn()
    {
        await using var scene = await ResultScenario.Start();
        var (kept, sent) = (await Ready(scene), await Ready(scene));
        await scene.Fall(kept);
        Assert.Equal(CreditState.Void, (await scene.Record(kept)).State);
        var batch = await Sent(scene);
        await Receipt(scene, batch, "回执.csv", "文号,结果\n管执罚决〔2026〕2号,成功\n");
        await scene.Fall(sent);
        var withdrawal = await scene.Record(sent, CreditKind.Withdrawal);
        Assert.Equal((CreditState.Ready, new DateOnly(2026, 11, 26), (await scene.Record(sent)).Id), (withdrawal.State, withdrawal.DueOn, withdrawal.FormerId!.Value));
        var next = await Close(scene);
        await Take(scene, next);
        var csv = await File.ReadAllTextAsync(scene.Act<FileStore>().PathOf((await scene.Act<BatchViews>().File(next, "csv"))!.Value.Hash));
        Assert.Contains("撤销,郑州禾澜商贸有限公司", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_falls_between_closing_and_dissolving_a_batch_is_never_sent()
    {
        await using var scene = await ResultScenario.Start();
        var (fell, stands) = (await Ready(scene), await Ready(scene));
        var batch = await Close(scene);
        await scene.Fall(fell);
        Assert.Equal("nothing-ready", (await World.Refused(() => Close(scene))).Code);
        var version = (await scene.Act<BatchViews>().Find(batch))!.Version;
        Assert.Equal("fallen", (await World.Refused(() => scene.Act<SendBatch>().Run(Guid.NewGuid(), batch, version, "郑州市信用信息平台", ""))).Code);
        await scene.Act<DissolveBatch>().Run(Guid.NewGuid(), batch, version, "其中一条的决定已被撤销");
        Assert.Equal((CreditState.Void, CreditState.Void, CreditState.Ready), ((await scene.Record(fell)).State, (await scene.Record(fell, CreditKind.Withdrawal)).State, (await scene.Record(stands)).State));
        var next = await Close(scene);
        Assert.Equal(1, (await scene.Act<BatchViews>().Find(next))!.Row.Count);
    }

    [Fact]
    public async Task A_withdrawal_that_the_receipt_rejects_is_sent_again()
    {
        await using var scene = await ResultScenario.Start();
        var id = await Ready(scene);
        await Sent(scene);
        await scene.Fall(id);
        var second = await Sent(scene);
        await Receipt(scene, second, "回执.csv", "文号,结果,原因\n管执罚决〔2026〕1号,失败,原记录尚未入库\n");
        var rejected = await scene.Record(id, CreditKind.Withdrawal);
        Assert.Equal(CreditState.Rejected, rejected.State);
        await scene.Cases.World.As("zd2.a");
        Assert.Equal(RuleBroken.NotVisibleCode, (await World.Refused(() => scene.Act<ResendCredit>().Run(Guid.NewGuid(), rejected.Id, rejected.Version, "原记录已经入库"))).Code);
        await scene.Cases.World.As("zd1.a");
        Assert.True((await scene.Act<CreditViews>().Find(rejected.Id))!.Resends);
        await scene.Act<ResendCredit>().Run(Guid.NewGuid(), rejected.Id, rejected.Version, "原记录已经入库");
        var sent = await scene.Record(id);
        Assert.Equal("step", (await World.Refused(() => scene.Act<ResendCredit>().Run(Guid.NewGuid(), rejected.Id, rejected.Version + 1, "再报送一次"))).Code);
        Assert.Equal((CreditState.Ready, ""), ((await scene.Record(id, CreditKind.Withdrawal)).State, (await scene.Record(id, CreditKind.Withdrawal)).RejectedReason));
        var third = await Close(scene);
        Assert.Equal(1, (await scene.Act<BatchViews>().Find(third))!.Row.Count);
        Assert.Equal(CreditState.Ready, sent.State);
    }

    [Fact]
    public async Task What_fell_is_told_to_sister_systems_and_is_no_example_for_other_decisions()
    {
        await using var scene = await ResultScenario.Start();
        var id = await Ready(scene);
        await scene.Cases.World.As("zd1.a");
        Assert.Equal(1, (await scene.Act<SimilarDecisions>().Of(scene.Cases.Penalty, Guid.Empty, null)).Count);
        var api = new ApiViews(scene.Act<IDbContextFactory<OversightDb>>(), scene.Cases.World.Clock);
        var caller = new ApiCaller(Guid.NewGuid(), "数据共享平台", [scene.Cases.Squadron]);
        var before = await api.Results(caller, 0);
        Assert.Equal(("decided", "penalty"), (Assert.Single(before.Data).Event, before.Data[0].Outcome));
        await scene.Fall(id);
        var after = await api.Results(caller, before.Next);
        Assert.Equal(("revoked", null, null), (Assert.Single(after.Data).Event, after.Data[0].Outcome, after.Data[0].FineFen));
        await scene.Cases.World.As("zd1.a");
        Assert.Equal(0, (await scene.Act<SimilarDecisions>().Of(scene.Cases.Penalty, Guid.Empty, null)).Count);
    }

    [Fact]
    public void Neither_disclosure_nor_credit_may_take_longer_than_seven_working_days()
    {
        foreach (var kind in new[] { Parameters.DisclosureDays, Parameters.CreditDays })
            Assert.Equal("value", Assert.Throws<InvalidInput>(() => Parameter.Set(Guid.NewGuid(), kind, 8, "想多留几天")).Field);
    }

    [Fact]
    public async Task An_accepted_record_changes_by_a_record_of_its_own()
    {
        await using var scene = await ResultScenario.Start();
        var id = await Ready(scene);
        var batch = await Sent(scene);
        var record = await scene.Record(id);
        await scene.Cases.World.As("zd1.a");
        Assert.Equal("in-batch", (await World.Refused(() => scene.Act<CorrectCredit>().Run(Guid.NewGuid(), record.Id, record.Version, new Dictionary<string, string>(StringComparer.Ordinal) { ["BZ"] = "改" }, "想直接改一下"))).Code);
        await scene.Cases.World.As("legal2");
        Assert.Equal("not-accepted", (await World.Refused(() => scene.Act<AmendCredit>().Run(Guid.NewGuid(), record.Id, record.Version, "名称有误更正"))).Code);
        await Receipt(scene, batch, "回执.csv", "文号,结果\n管执罚决〔2026〕1号,1\n");
        var change = await scene.Act<AmendCredit>().Run(Guid.NewGuid(), record.Id, record.Version, "名称有误更正");
        Assert.Equal("followed", (await World.Refused(() => scene.Act<AmendCredit>().Run(Guid.NewGuid(), record.Id, record.Version, "再提一次变更"))).Code);
        await scene.Act<CorrectCredit>().Run(Guid.NewGuid(), change, 1, new Dictionary<string, string>(StringComparer.Ordinal) { ["BZ"] = "更正说明" }, "按营业执照更正");
        Assert.Equal((CreditState.Ready, CreditKind.Change), ((await scene.Record(id, CreditKind.Change)).State, (await scene.Record(id, CreditKind.Change)).Kind));
    }

    [Fact]
    public async Task A_batch_that_was_not_sent_gives_its_records_back()
    {
        await using var scene = await ResultScenario.Start();
        await Ready(scene);
        var batch = await Close(scene);
        await scene.Act<DissolveBatch>().Run(Guid.NewGuid(), batch, 2, "还有一条要一并报送");
        var again = await Close(scene);
        await using var db = scene.Cases.World.Read();
        Assert.Equal("管执信报〔2026〕2号", await db.CreditBatches.Where(b => b.Id == again).Select(b => b.Number).SingleAsync());
    }

    [Fact]
    public async Task Files_are_taken_for_a_purpose_for_two_hours_and_not_of_a_dissolved_batch()
    {
        await using var scene = await ResultScenario.Start();
        await Ready(scene);
        var batch = await Close(scene);
        await Assert.ThrowsAsync<InvalidInput>(() => scene.Act<TakeBatchFiles>().Run(Guid.NewGuid(), batch, 2, " "));
        await Take(scene, batch);
        Assert.Equal("核对报送文件", Assert.Single((await scene.Act<BatchViews>().Find(batch))!.Takings).Purpose);
        scene.Cases.World.Clock.Now += TimeSpan.FromHours(2);
        Assert.Null(await scene.Act<BatchViews>().File(batch, "csv"));
        await Take(scene, batch);
        Assert.NotNull(await scene.Act<BatchViews>().File(batch, "csv"));
        Assert.Equal("taken", (await World.Refused(() => scene.Act<DissolveBatch>().Run(Guid.NewGuid(), batch, 2, "还有一条要一并报送"))).Code);
        await scene.Act<DissolveBatch>().Run(Guid.NewGuid(), batch, 2, "还有一条要一并报送", declared: true);
        Assert.Null(await scene.Act<BatchViews>().File(batch, "csv"));
        Assert.Equal("step", (await World.Refused(() => Take(scene, batch))).Code);
        Assert.Null((await scene.Cases.World.Verify()).Damage);
    }

    [Theory]
    [InlineData("CF_NR_FK", "9.9")]
    [InlineData("CF_JDRQ", "2026/11/01")]
    [InlineData("CF_WSH", "管执罚决〔2026〕999号")]
    [InlineData("CF_XDR_MC", "别的单位")]
    public async Task What_the_decision_says_is_not_typed_over(string field, string value)
    {
        await using var scene = await ResultScenario.Start();
        var id = await Ready(scene);
        await scene.Cases.World.As("zd1.a");
        var record = await scene.Record(id);
        var refused = await Assert.ThrowsAsync<InvalidInput>(() => scene.Act<CorrectCredit>().Run(Guid.NewGuid(), record.Id, record.Version, new Dictionary<string, string>(StringComparer.Ordinal) { [field] = value }, "核对后更正"));
        Assert.Equal(field, refused.Field);
        Assert.Equal(CreditState.Ready, (await scene.Record(id)).State);
    }

    [Fact]
    public async Task A_hidden_number_stays_where_nothing_is_typed_over_it()
    {
        await using var scene = await ResultScenario.Start();
        var id = await Ready(scene);
        await scene.Cases.World.As("zd1.a");
        var record = await scene.Record(id);
        await scene.Act<CorrectCredit>().Run(Guid.NewGuid(), record.Id, record.Version, new Dictionary<string, string>(StringComparer.Ordinal) { ["CF_FR_ZJHM"] = "11010519491231002X" }, "补填法定代表人证件");
        record = await scene.Record(id);
        await scene.Act<CorrectCredit>().Run(Guid.NewGuid(), record.Id, record.Version, new Dictionary<string, string>(StringComparer.Ordinal) { ["BZ"] = "补充备注" }, "补充备注内容", ["CF_FR_ZJHM", "CF_XDR_ZJHM"]);
        Assert.Equal("11010519491231002X", CreditValues.Read((await scene.Record(id)).Values!.Value)["CF_FR_ZJHM"]);
    }

    [Fact]
    public async Task What_was_not_sent_in_time_is_noted_once()
    {
        await using var scene = await ResultScenario.Start();
        await Ready(scene);
        var sweep = scene.Act<LapseCredits>();
        await Close(scene);
        scene.Cases.World.Clock.GoTo(new DateOnly(2026, 12, 3));
        Assert.Equal(1, await sweep.Run(default));
        Assert.Equal(0, await sweep.Run(default));
    }

    [Fact]
    public async Task Another_department_sees_no_record()
    {
        await using var scene = await ResultScenario.Start();
        var id = await Ready(scene);
        var record = await scene.Record(id);
        foreach (var stranger in new[] { "zd2.a", "admin", "auditor" })
        {
            await scene.Cases.World.As(stranger);
            Assert.Null(await scene.Act<CreditViews>().Find(record.Id));
            Assert.Empty((await scene.Act<CreditViews>().List(new CreditFilter("all"), null)).Rows);
        }
    }

    private static async Task<Guid> Ready(ResultScenario scene)
    {
        var id = await scene.Decided(ResultScenario.Firm);
        await scene.Act<FillCredits>().Run(default);
        Assert.True((await scene.Record(id)).State == CreditState.Ready, (await scene.Record(id)).FaultText);
        return id;
    }

    private static async Task<Guid> Close(ResultScenario scene)
    {
        await scene.Cases.World.As("legal2");
        return await scene.Act<CloseBatch>().Run(Guid.NewGuid());
    }

    private static async Task Take(ResultScenario scene, Guid batch)
    {
        await using var db = scene.Cases.World.Read();
        var version = await db.CreditBatches.Where(b => b.Id == batch).Select(b => b.Version).SingleAsync();
        await scene.Act<TakeBatchFiles>().Run(Guid.NewGuid(), batch, version, "核对报送文件");
    }

    private static async Task<Guid> Sent(ResultScenario scene)
    {
        var batch = await Close(scene);
        await scene.Act<SendBatch>().Run(Guid.NewGuid(), batch, (await scene.Act<BatchViews>().Find(batch))!.Version, "郑州市信用信息平台", "");
        return batch;
    }

    private static async Task<ReceiptSummary> Receipt(ResultScenario scene, Guid batch, string name, string content)
    {
        await scene.Cases.World.As("legal2");
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var stored = await scene.Act<FileStore>().Store(bytes, 1 << 20);
        var staged = Guid.CreateVersion7();
        await using (var db = scene.Cases.World.Read())
        {
            db.StagedFiles.Add(new StagedFile { Id = staged, Hash = stored.Hash, Name = name, ContentType = "text/csv", Length = stored.Length, UploadedBy = await scene.Cases.World.OfficerOf("legal2"), UploadedAt = scene.Cases.World.Clock.Now });
            await db.SaveChangesAsync();
        }

        return await scene.Act<ReadBatchReceipt>().Run(Guid.NewGuid(), batch, (await scene.Act<BatchViews>().Find(batch))!.Version, staged);
    }
}
