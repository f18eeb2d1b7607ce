using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Imports;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Spreadsheets;
using Oversight.Tests.Support;
using Oversight.Web.Features.Imports;

namespace Oversight.Tests.Features.Imports;

public sealed class ImportTests
{
    [Fact]
    public async Task OfTenThousandRowsExactlyTheFiveHundredFaultsAreReportedInBoundedMemory()
    {
        await using var scene = await ImportScenario.Start();
        var list = ListFile.Make(10_000, 500, await scene.OtherCodes());
        Assert.True(ListFile.Kinds >= 25);
        var id = await scene.Take(list.Xlsx());
        GC.Collect();
        var (before, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        await using (var _ = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before), null, 0, 50))
        {
            await scene.Begin(id);
            await scene.Ended(id);
        }

        Assert.Equal("9500/0/0/0/500 Ready", await scene.Counts(id));
        Assert.Equal(list.Faults, await scene.Faults(id));
        Assert.True(most < 300L << 20, $"memory grew by {most >> 20} MB");
        var wrong = (await scene.Rows(id)).First(r => r.Kinds == "|committed-looser|");
        var fault = Assert.Single(RowDetails.Faults(wrong.Faults));
        Assert.Equal(("清单", "I", "承诺办结时限", "120日"), (wrong.Sheet, fault.Column, fault.Heading, fault.Value));
        Assert.Contains("宽于法定时限90日", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWorkbookAndTextInBothEncodingsGiveTheSameResult()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var scene = await ImportScenario.Start();
        var list = ListFile.Make(120, 40, await scene.OtherCodes());
        var results = new List<string>();
        foreach (var (file, name) in new[] { (list.Xlsx(), "清单.xlsx"), (list.Csv(new UTF8Encoding(true)), "清单.csv"), (list.Csv(Encoding.GetEncoding("GB18030")), "清单.csv") })
        {
            var id = await scene.Read(file, name);
            results.Add(string.Join('\n', (await scene.Rows(id)).Select(r => $"{r.Number} {r.Code} {r.Name} {r.Outcome} {r.Content} {r.Faults}")));
            Assert.Equal(list.Faults, await scene.Faults(id));
        }

        Assert.Equal(results[0], results[1]);
        Assert.Equal(results[0], results[2]);
    }

    [Fact]
    public async Task TheListAsItIsGivenOutComesBackUnchanged()
    {
        await using var scene = await ImportScenario.Start();
        await using var db = scene.World.Read();
        var names = new ItemNames(await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name), await db.Procedures.ToDictionaryAsync(p => p.Id, p => p.Name));
        var items = await db.Items.AsNoTracking().AsSplitQuery().OrderBy(i => i.Code).ToListAsync();
        var maker = new WorkbookMaker().Sheet("权责清单").Row(["事项编号", "类别", .. ItemFields.All.Select(f => f.Label)]);
        foreach (var item in items)
            maker.Row([item.Code, item.Category.Name(), .. ItemFields.All.Select(f => f.Text(item.Versions[^1].ToContent(), names))]);
        var id = await scene.Read(maker.Make());
        Assert.Equal([], await scene.Faults(id));
        Assert.Equal([], (await scene.Rows(id)).Where(r => r.Outcome != RowOutcome.Unchanged).Select(r => $"{r.Code} {r.Changes}"));
        Assert.Equal($"0/0/{items.Count}/0/0 Ready", await scene.Counts(id));
        Assert.Equal("import-nothing", (await World.Refused(() => scene.World.Get<AcceptImport>().Run(Guid.NewGuid(), id, false))).Code);
    }

    [Fact]
    public async Task ARealSheetIsRead()
    {
        await using var scene = await ImportScenario.Start();
        var id = await scene.Read(new WorkbookMaker()
            .Sheet("行政处罚").Row("某某局权责清单（行政处罚）")
            .Row("序号", "职权名称", "子项", "设定依据", "服务承诺", null, "责任处室", "处罚种类", "职权编码", "办理流程")
            .Row(null, null, null, null, "法定期限", "承诺办结时限", null, null, null, null)
            .Row("1", "占道经营的处罚", null, "《城市道路管理条例》第四十二条：处罚款", "90日", "60日", "执法一中队", "罚款", "410104-DR-1", "penalty-ordinary")
            .Row(null, null, null, "《郑州市城市市容和环境卫生管理条例》第五十条", null, null, null, null, null, null)
            .Row("2", "噪声扰民的处罚", "施工噪声", "《城市市容和环境卫生管理条例》第三十四条", "无", "60日", "执法二中队", "罚款", "410104-DR-2", "行政处罚普通程序")
            .Row(null, null, "商业噪声", "《城市市容和环境卫生管理条例》第三十五条", "无", "60日", "执法二中队", "罚款", "410104-DR-3", "行政处罚普通程序")
            .Row("序号", "职权名称", "子项", "设定依据", null, null, "责任处室", "处罚种类", "职权编码", "办理流程")
            .Row("注：以上事项由法制室解释。").Row("合计", "3项")
            .Merge("A1:J1").Merge("A2:A3").Merge("B2:B3").Merge("C2:C3").Merge("D2:D3").Merge("E2:F2").Merge("G2:G3").Merge("H2:H3").Merge("I2:I3").Merge("J2:J3")
            .Merge("A4:A5").Merge("B4:B5").Merge("I4:I5").Merge("G4:G5").Merge("A6:A7").Merge("B6:B7")
            .Sheet("行政检查").Row("事项名称", "编号", "依据", "承办科室", "承诺期限").Row("建筑垃圾处置检查", "410104-DR-4", "《郑州市城市市容和环境卫生管理条例》第六条", "渣土管理中队", "10个工作日")
            .Sheet("填表说明").Row("请各科室按时填报").Make());
        Assert.Equal([], await scene.Faults(id));
        var rows = await scene.Rows(id);
        Assert.Equal(["410104-DR-1 Penalty 4", "410104-DR-2 Penalty 6", "410104-DR-3 Penalty 7", "410104-DR-4 Check 2"], rows.Select(r => $"{r.Code} {r.Category} {r.Number}"));
        var first = ItemContentText.Read(rows[0].Content!);
        Assert.Equal(["城市道路管理条例", "郑州市城市市容和环境卫生管理条例"], first.Bases.Select(b => b.Law));
        Assert.Equal(("商业噪声", "噪声扰民的处罚"), (ItemContentText.Read(rows[2].Content!).SubName, rows[2].Name));
    }

    [Fact]
    public async Task RowsThatWereChangedBehindTheTrailBecomeNoSheetAndAfterAnotherRunTheyDo()
    {
        await using var scene = await ImportScenario.Start();
        var id = await scene.Read(ListFile.Make(20, 0, []).Xlsx());
        await using (var db = scene.World.Read())
            await db.ImportRows.Where(r => r.ImportId == id && r.Place == 7).ExecuteUpdateAsync(s => s.SetProperty(r => r.Name, "改过的名称"));
        await scene.World.Get<AcceptImport>().Run(Guid.NewGuid(), id, goodOnly: true);
        await scene.World.Get<ImportRuns>().Ended(id);
        Assert.Contains("校验值不符", scene.World.Get<ImportRuns>().Stopped(id), StringComparison.Ordinal);
        Assert.Equal(0, await scene.Sheets());

        // An old refusal is no answer to the next attempt.
        await using (var db = scene.World.Read())
        {
            var name = (await db.ImportRows.AsNoTracking().SingleAsync(r => r.ImportId == id && r.Place == 7)).Content!;
            await db.ImportRows.Where(r => r.ImportId == id && r.Place == 7).ExecuteUpdateAsync(s => s.SetProperty(r => r.Name, ItemContentText.Read(name).Name));
        }

        await scene.World.Get<AcceptImport>().Continue(id);
        await scene.Ended(id);
        Assert.Equal(1, await scene.Sheets());
    }

    [Fact]
    public async Task ACellPaddedByThousandsOfEmptyLinesStopsNothing()
    {
        await using var scene = await ImportScenario.Start();
        var list = ListFile.Make(5, 0, []);
        list.Rows[2][3] = "《城市道路管理条例》第四十二条" + new string('\n', 5_000) + "：" + string.Concat(Enumerable.Repeat(" \n", 5_000)) + "违反的，处罚。";
        var id = await scene.Read(list.Xlsx());
        Assert.Equal("5/0/0/0/0 Ready", await scene.Counts(id));
    }

    [Fact]
    public async Task TheFileOfFaultsOpensWhateverTheNameOfTheFileOrSheet()
    {
        await using var scene = await ImportScenario.Start();
        var id = await scene.Read(ListFile.Make(8, 3, []).Csv(new System.Text.UTF8Encoding(true)), $"{new string('长', 120)}[1].csv");
        Assert.Equal("5/0/0/0/3 Ready", await scene.Counts(id));
        var back = Oversight.Infrastructure.Spreadsheets.TableFile.Read(new MemoryStream(await scene.World.Get<ImportFiles>().Faults(id)), "有误.xlsx", Oversight.Infrastructure.Spreadsheets.TableLimits.Usual, TestContext.Current.CancellationToken).ToList();
        Assert.Equal(4, back.Count);
    }

    [Fact]
    public async Task GoodRowsBecomeSheetsAndImportingTheCorrectedFileAgainMakesNoDuplicates()
    {
        await using var scene = await ImportScenario.Start();
        var (list, good) = (ListFile.Make(700, 30, []), ListFile.Make(700, 0, []));
        var id = await scene.Read(list.Xlsx());
        Assert.Equal("import-faults", (await World.Refused(() => scene.World.Get<AcceptImport>().Run(Guid.NewGuid(), id, goodOnly: false))).Code);
        Assert.Equal(0, await scene.Sheets());
        await scene.Accept(id, goodOnly: true);
        Assert.Equal("670/0/0/0/30 Done", await scene.Counts(id));
        Assert.Equal(2, await scene.Sheets());
        await using (var db = scene.World.Read())
        {
            var sheets = await db.Adjustments.AsNoTracking().AsSplitQuery().OrderBy(a => a.Ordinal).ToListAsync();
            Assert.Equal([500, 170], sheets.Select(s => s.Lines.Count));
            Assert.All(sheets, s => Assert.Equal((Circumstance.Registration, AdjustmentState.Drafted), (s.Circumstance, s.State)));
            Assert.Equal(98, await db.Items.CountAsync());
        }

        // The file of faults has the headings of the original, and corrected it is what was missing.
        var faults = new MemoryStream(await scene.World.Get<ImportFiles>().Faults(id));
        var back = Oversight.Infrastructure.Spreadsheets.TableFile.Read(faults, "有误.xlsx", Oversight.Infrastructure.Spreadsheets.TableLimits.Usual, TestContext.Current.CancellationToken).ToList();
        Assert.Equal(31, back.Count);
        Assert.Equal([ImportFiles.Reason, .. ListFile.Heading], back[0].Cells.Select(c => c.Text));
        Assert.Contains("没有事项编号", back[1].Text(0), StringComparison.Ordinal);

        var again = await scene.Read(good.Xlsx());
        Assert.Equal("30/0/0/670/0 Ready", await scene.Counts(again));
        await scene.Accept(again, goodOnly: false);
        Assert.Equal(3, await scene.Sheets());
        var third = await scene.Read(good.Xlsx());
        Assert.Equal("0/0/0/700/0 Ready", await scene.Counts(third));
        await using (var db = scene.World.Read())
            Assert.Equal(0, await db.Adjustments.SelectMany(a => a.LineRows).GroupBy(l => l.Code).CountAsync(g => g.Count() > 1));
        Assert.Equal(["import.taken", "import.read-begun", "import.read", "!import.run", "import.accepted", "import.drafted", "import.drafted", "import.completed"], await scene.World.TrailOf(id));
    }

    [Fact]
    public async Task AChangedRowRevisesItsItemAndWhatTheFileDoesNotSayStays()
    {
        await using var scene = await ImportScenario.Start();
        const string code = "410104-CG-CF-001";
        var id = await scene.Read(Encoding.UTF8.GetBytes($"编号,事项名称,承诺时限\n{code},在主要道路和重点地区公共场所上空新建架空管线设施,45日\n"), "清单.csv");
        var row = Assert.Single(await scene.Rows(id));
        Assert.Equal(RowOutcome.Changed, row.Outcome);
        Assert.Equal("承诺时限", Assert.Single(RowDetails.Changes(row.Changes)).Label);
        await scene.Accept(id, goodOnly: false);
        await using var db = scene.World.Read();
        var line = (await db.Adjustments.AsNoTracking().AsSplitQuery().SingleAsync()).Lines[0];
        var item = await db.Items.AsNoTracking().AsSplitQuery().SingleAsync(i => i.Code == code);
        Assert.Equal((AdjustmentChange.Revise, item.Id, 1, 45), (line.Change, line.ItemId, line.BaseVersion, line.Content!.Committed!.Length));
        Assert.Equal(item.Versions[^1].ToContent().Bases, line.Content.Bases);
    }

    [Theory]
    [InlineData("《不存在的条例》第一条", "law-unknown", "法规库中没有《不存在的条例》，请先在法规库登记，或更正名称。")]
    [InlineData("《城市道路管理条例》第九十九条", "law-article", "《城市道路管理条例》（2019-03-24文本）没有第九十九条，请核对条款，或更正法规名称。")]
    [InlineData("《行政监察法》第二十条", "law-repealed", "《中华人民共和国行政监察法》已于2018-03-20废止，由《中华人民共和国监察法》接替，请改引接替的法规。")]
    public async Task ARowThatRestsOnALawThatIsNotThereOrNoLongerIsWrong(string basis, string kind, string sentence)
    {
        await using var scene = await ImportScenario.Start();
        var file = $"编号,类别,事项名称,设定依据,承办科室,承诺时限\n410104-DR-8,行政检查,甲,{basis},ZD1,5个工作日\n410104-DR-9,行政检查,乙,《行政处罚法》第四十二条,ZD1,5个工作日\n";
        var changed = $"编号,设定依据\n410104-CG-CF-001,{basis}\n";
        foreach (var (text, counts) in new[] { (file, "1/0/0/0/1 Ready"), (changed, "0/0/0/0/1 Ready") })
        {
            var id = await scene.Read(Encoding.UTF8.GetBytes(text), "清单.csv");
            Assert.Equal(counts, await scene.Counts(id));
            var fault = Assert.Single(RowDetails.Faults((await scene.Rows(id))[0].Faults));
            Assert.Equal((kind, "设定依据", basis, sentence), (fault.Kind, fault.Heading, fault.Value, fault.Sentence));
        }
    }

    [Fact]
    public async Task CancellingLeavesNothing()
    {
        await using var scene = await ImportScenario.Start();
        var id = await scene.Take(ListFile.Make(10_000, 100, []).Xlsx());
        await scene.Begin(id);
        var runs = scene.World.Get<ImportRuns>();
        while (runs.Of(id) is { Rows: 0 })
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.NotNull(runs.Of(id));
        await scene.World.Get<CancelImport>().Run(Guid.NewGuid(), id);
        Assert.Equal("0/0/0/0/0 Cancelled", await scene.Counts(id));
        Assert.Empty(await scene.Rows(id));
        Assert.Null(runs.Of(id));
        Assert.Equal(0, await scene.Sheets());
        Assert.Equal("step", (await World.Refused(() => scene.World.Get<AcceptImport>().Run(Guid.NewGuid(), id, true))).Code);
    }

    [Fact]
    public async Task ALaterDryRunStopsTheEarlierOneAndAnEarlierOneGivesWayToIt()
    {
        await using var scene = await ImportScenario.Start();
        var id = await scene.Take(ListFile.Make(2_000, 0, []).Xlsx());
        var runs = scene.World.Get<ImportRuns>();
        await scene.Begin(id);
        var first = runs.Of(id)!;
        while (first is { Over: false, Rows: 0 })
            await Task.Delay(5, TestContext.Current.CancellationToken);
        Assert.False(first.Over);
        await scene.Begin(id);
        var second = runs.Of(id)!;
        Assert.Equal((true, 1, 2), (first.Over, first.Run, second.Run));
        await runs.Read(id, 1);
        Assert.Same(second, runs.Of(id));
        Assert.False(second.Cancellation.IsCancellationRequested);
        await scene.Ended(id);
        Assert.Equal("2000/0/0/0/0 Ready", await scene.Counts(id));
        var rows = await scene.Rows(id);
        Assert.Equal((2_000, 2_000), (rows.Count, rows.Select(r => r.Place).Distinct().Count()));
    }

    [Fact]
    public async Task ABombIsRefusedWithOneSentenceAndNothingIsTakenUp()
    {
        await using var scene = await ImportScenario.Start();
        var refused = await Assert.ThrowsAsync<InvalidInput>(() => scene.Take(Bombs.Archive("xl/workbook.xml", 1L << 30, ' ')));
        Assert.Contains("未予读取", refused.Message, StringComparison.Ordinal);
        await using var db = scene.World.Read();
        Assert.Equal(0, await db.Imports.CountAsync());
    }

    [Fact]
    public async Task OnlyTheLegalOfficeImports()
    {
        await using var scene = await ImportScenario.Start();
        var staged = await scene.Stage(ListFile.Make(3, 0, []).Xlsx(), "清单.xlsx");
        var id = await scene.Read(ListFile.Make(3, 0, []).Xlsx());
        foreach (var user in new[] { "leader", "zd1.head", "zd1.a", "admin" })
        {
            await scene.World.As(user);
            Assert.Equal("duty", (await World.Refused(() => scene.World.Get<TakeImport>().Run(Guid.NewGuid(), staged))).Code);
            Assert.Equal("duty", (await World.Refused(() => scene.World.Get<AcceptImport>().Run(Guid.NewGuid(), id, true))).Code);
            Assert.Equal("duty", (await World.Refused(() => scene.World.Get<CancelImport>().Run(Guid.NewGuid(), id))).Code);
            Assert.Equal(RuleBroken.NotVisibleCode, (await World.Refused(() => scene.World.Get<ImportViews>().Find(id))).Code);
        }
    }

    [Fact]
    public async Task TwoColumnsForOneFieldAreAFaultAndTheChoiceIsRememberedForTheNextFile()
    {
        await using var scene = await ImportScenario.Start();
        static byte[] File(string code) => Encoding.UTF8.GetBytes($"编号,类别,事项名称,职权名称,设定依据,承办科室,承诺时限\n{code},公共服务,甲,乙,《城市道路管理条例》第一条,ZD1,5个工作日\n");
        var id = await scene.Take(File("410104-DR-8"), "清单.csv");
        var form = ImportForm.Read((await scene.Find(id)).Columns);
        Assert.Contains("都对应“事项名称”", Assert.Single(form.Faults()), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidInput>(() => scene.World.Get<BeginImport>().Run(Guid.NewGuid(), id, form));
        await scene.World.Get<BeginImport>().Run(Guid.NewGuid(), id, form.With(0, 3, null));
        await scene.Ended(id);
        Assert.Equal("甲", Assert.Single(await scene.Rows(id)).Name);
        var next = await scene.Take(File("410104-DR-9"), "另一份.csv");
        Assert.Equal([], ImportForm.Read((await scene.Find(next)).Columns).Faults());
    }
}
