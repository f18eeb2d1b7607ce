using System.Text;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Tests.Spreadsheets;

public sealed class TableFileTests
{
    [Fact]
    public void MergedCellsAreFilledAndEmptyRowsAndHiddenSheetsPassedOver()
    {
        var rows = Read(new WorkbookMaker()
            .Sheet("处罚").Row("清单", null, null).Row("名称", "时限", null).Row("", "法定", "承诺").RowAt(6, "甲", "90日", "60日").Row(null, "30日", null)
            .Merge("A1:C1").Merge("A2:A3").Merge("B2:C2").Merge("A6:A7")
            .Sheet("草稿", "hidden").Row("不看")
            .Sheet("检查").Row("乙").Make());
        Assert.Equal(["处罚1:清单,清单,清单", "处罚2:名称,时限,时限", "处罚3:名称,法定,承诺", "处罚6:甲,90日,60日", "处罚7:甲,30日", "检查1:乙"], rows);
    }

    [Fact]
    public void NumbersDatesFormulasAndRichTextComeAsOneReadsThem()
    {
        var rows = Read(new WorkbookMaker().Sheet("一").Row(
            "<c ><v>410104001</v></c>",
            "<c s=\"1\"><v>46349</v></c>",
            "<c t=\"str\"><f>A1&amp;\"x\"</f><v>结果</v></c>",
            "<c t=\"inlineStr\"><is><r><t>粗</t></r><r><t>细</t></r></is></c>",
            "<c ><v>0.1</v></c>",
            "<c t=\"b\"><v>1</v></c>",
            "\u00a0　 前后\u200b空白 \r\n第二行 ").Make());
        Assert.Equal(["一1:410104001,2026-11-23,结果,粗细,0.1,是,前后空白 \n第二行"], rows);
    }

    [Theory]
    [InlineData("utf-8", ",")]
    [InlineData("utf-8-bom", ";")]
    [InlineData("gb18030", ",")]
    [InlineData("gb18030", "\t")]
    [InlineData("utf-16", "\t")]
    public void TextIsReadInEveryEncodingAndWithEverySeparator(string encoding, string separator)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = $"编号{separator}名称{separator}备注\r\n1{separator}\"甲{separator}“乙”\n丙\"{separator}\"他说\"\"好\"\"㙊\"\r\n\r\n4{separator}丁{separator}\r\n";
        Encoding with = encoding switch { "utf-8" => new UTF8Encoding(false), "utf-8-bom" => new UTF8Encoding(true), "utf-16" => Encoding.Unicode, _ => Encoding.GetEncoding("GB18030") };
        Assert.Equal(["表1:编号,名称,备注", $"表2:1,甲{separator}“乙”\n丙,他说\"好\"㙊", "表4:4,丁,"], Read([.. with.Preamble, .. with.GetBytes(text)], "表.csv"));
    }

    [Fact]
    public void TextInNoKnownEncodingOrWithAnOpenQuoteIsRefused()
    {
        Assert.Equal("encoding", Refused([0x41, 0x2C, 0x80, 0x20, 0xFF, 0xFF, 0x0A], "a.csv").Code);
        Assert.Equal("characters", Refused(Encoding.UTF8.GetBytes("编号,\"没有收口\n" + new string('字', 40_000)), "a.csv").Code);
    }

    [Theory]
    [InlineData("xls", "清单.xls")]
    [InlineData("xls", "清单.xlsx")]
    [InlineData("encrypted", "清单.xlsx")]
    [InlineData("extension", "workbook.csv")]
    [InlineData("extension", "text.xlsx")]
    [InlineData("archive", "zip.xlsx")]
    [InlineData("kind", "pdf.xlsx")]
    [InlineData("empty", "empty.csv")]
    [InlineData("damaged", "half.xlsx")]
    [InlineData("damaged", "dtd.xlsx")]
    public void AFileThatIsNotWhatItSaysIsToldInOneSentence(string code, string name)
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        var workbook = new WorkbookMaker().Sheet("一").Row("甲").Make();
        var refused = Refused((code, name) switch
        {
            ("encrypted", _) => [.. ole, .. new byte[100_000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]],
            ("xls", _) => ole,
            (_, "workbook.csv") => workbook,
            (_, "text.xlsx") => Encoding.UTF8.GetBytes("<html><table><tr><td>甲</td></tr></table></html>"),
            (_, "zip.xlsx") => Bombs.Archive("readme.txt", 10, 'a'),
            (_, "pdf.xlsx") => Encoding.ASCII.GetBytes("%PDF-1.7 and so on"),
            (_, "half.xlsx") => workbook[..(workbook.Length / 2)],
            (_, "dtd.xlsx") => new WorkbookMaker().Sheet("一").Row("甲").Make("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"),
            _ => [],
        }, name);
        Assert.Equal(code, refused.Code);
        Assert.EndsWith("。", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, refused.Message.Count(c => c == '。'));
    }

    [Theory]
    [InlineData("unpacked")]
    [InlineData("ratio")]
    [InlineData("texts")]
    [InlineData("columns")]
    [InlineData("lying")]
    [InlineData("rows")]
    public void ABombIsRefusedBeforeMemoryGrows(string bomb)
    {
        var file = bomb switch
        {
            "unpacked" => Bombs.Archive("xl/workbook.xml", 1L << 30, ' '),
            "ratio" => Bombs.Archive("xl/workbook.xml", 200L << 20, ' '),
            "texts" => Bombs.Noise("xl/sharedStrings.xml", 40L << 20),
            "columns" => new WorkbookMaker().Sheet("一").Row("甲").Row([.. Enumerable.Repeat<string?>(null, 16_383), "末列"]).Make(),
            "lying" => Bombs.Lying(1L << 30),
            _ => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1,2\n", 60_000))),
        };
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var refused = Refused(file, bomb == "rows" ? "a.csv" : "a.xlsx");
        Assert.Equal(bomb == "lying" ? "damaged" : bomb, refused.Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < 64 << 20, $"{(GC.GetAllocatedBytesForCurrentThread() - allocated) >> 20} MB were allocated");
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 16 << 20);
    }

    [Theory]
    [InlineData("a,b\n", ",", "columns")]
    [InlineData("a,b\n\"open\n", ",", "columns")]
    [InlineData("a;b;c\n", ";", "columns")]
    public void ALineOfMillionsOfSeparatorsIsRefusedBeforeCellsAreMade(string head, string separator, string code)
    {
        var file = Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(separator, 4_000_000)));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var refused = Refused(file, "a.csv");
        Assert.Contains(refused.Code, (string[])[code, "characters"]);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < 32 << 20, $"{(GC.GetAllocatedBytesForCurrentThread() - allocated) >> 20} MB were allocated");
    }

    [Fact]
    public void QuotedSeparatorsAreNoColumns()
    {
        var text = new string(',', 30_000);
        Assert.Equal(["a1:名称,备注", $"a2:甲,{text}"], Read(Encoding.UTF8.GetBytes($"名称,备注\n甲,\"{text}\"\n"), "a.csv"));
    }

    [Theory]
    [InlineData("<c t=\"inlineStr\"><is><t>{0}</t></is></c>")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>{0}</t></r><r><t>{0}</t></r></is></c>")]
    public void ACellOfMillionsOfCharactersIsRefusedBeforeItIsOneText(string cell)
    {
        var noise = string.Create(6_000_000, 7, (text, seed) =>
        {
            var random = new Random(seed);
            for (var i = 0; i < text.Length; i++)
                text[i] = (char)('a' + random.Next(26));
        });
        var file = new WorkbookMaker().Sheet("一").Row(string.Format(System.Globalization.CultureInfo.InvariantCulture, cell, noise)).Make();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("characters", Refused(file, "a.xlsx").Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < 8 << 20);
    }

    [Theory]
    [InlineData("处罚[一]：甲/乙*?\\", "处罚（一）：甲_乙___")]
    [InlineData("", "表")]
    [InlineData("'引号'", "引号")]
    public void ANameOfASheetIsMadeSuchAsAWorkbookTakes(string name, string taken) => Assert.Equal(taken, SheetName.Of(name));

    [Fact]
    public void NamesOfSheetsAreCutAndStayDifferent()
    {
        var name = new string('长', 40);
        var first = SheetName.Of(name);
        var second = SheetName.Of(name, first);
        Assert.Equal((31, 31), (first.Length, second.Length));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void AMergedAreaOfAMillionRowsAndARowFarBelowCostNothing()
    {
        var rows = Read(new WorkbookMaker().Sheet("一").Row("甲", "乙").RowAt(1_048_576, null, "丙").Merge("A1:A1048576").Make());
        Assert.Equal(["一1:甲,乙", "一1048576:甲,丙"], rows);
    }

    [Theory]
    [InlineData(12, "")]
    [InlineData(11, "content")]
    public void WhatMergedCellsRepeatCountsAsText(long most, string code)
    {
        // Four cells of two and two of one, those of the merged area counted each time.
        var file = new WorkbookMaker().Sheet("一").Row("标题", null, null, null).Row("甲", "乙", "丙", "丁").Merge("A1:D1").Make();
        using var stream = new MemoryStream(file);
        var read = () => TableFile.Read(stream, "a.xlsx", TableLimits.Usual with { Content = most }, TestContext.Current.CancellationToken).Count();
        if (code.Length == 0)
            Assert.Equal(2, read());
        else
            Assert.Equal(code, Assert.Throws<TableRefused>(() => read()).Code);
    }

    [Fact]
    public void MergedAreasThatOverlapAreRefusedBeforeTheyCostTime()
    {
        var beside = new WorkbookMaker().Sheet("一").Row([.. Enumerable.Range(1, 200).Select(n => $"列{n}")]);
        for (var i = 0; i < 200; i++)
            beside.Merge($"{TableRow.Letters(i)}1:{TableRow.Letters(i)}9");
        Assert.Single(Read(beside.Make()), r => r.StartsWith("一1:", StringComparison.Ordinal));
        var over = new WorkbookMaker().Sheet("一").Row("甲", "乙");
        for (var i = 0; i < 201; i++)
            over.Merge("A1:B9");
        var refused = Refused(over.Make(), "a.xlsx");
        Assert.Equal(("merges", "工作表的合并单元格互相重叠，请取消合并后重新上传。"), (refused.Code, refused.Message));
    }

    [Fact]
    public void ARowThatNoSpreadsheetHasIsRefusedBeforeTheRowsAboveItAreWalked()
    {
        var refused = Assert.Throws<TableRefused>(() => Read(new WorkbookMaker().Sheet("一").Row("甲", "乙").RowAt(2_000_000_000, "丙").Make()));
        Assert.Equal("empty-rows", refused.Code);
    }

    [Fact]
    public void ReadingStopsWhenItIsCancelled()
    {
        using var cancel = new CancellationTokenSource();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("1,2\n3,4\n5,6\n"));
        var read = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var _ in TableFile.Read(stream, "a.csv", TableLimits.Usual, cancel.Token))
            {
                if (++read == 2)
                    cancel.Cancel();
            }
        });
        Assert.Equal(2, read);
    }

    [Fact]
    public void TheHeadingIsFoundBelowTitlesInTwoRowsAndInAnyOrder()
    {
        using var stream = new MemoryStream(new WorkbookMaker().Sheet("处罚")
            .Row("某某局权责清单").Row("填报单位：法制室").Row()
            .Row("序号", "职权名称", "服务承诺", null, "责任处室", "处罚种类").Row(null, null, "法定期限", "承诺办结时限", null, null)
            .Row("1", "事项一", "90日", "60日", "执法一中队", "罚款")
            .Merge("A1:F1").Merge("A4:A5").Merge("B4:B5").Merge("C4:D4").Merge("E4:E5").Merge("F4:F5").Make());
        var heading = HeadingFinder.Find([.. TableFile.Read(stream, "a.xlsx", TableLimits.Usual, TestContext.Current.CancellationToken)], Headings.Catalogue);
        Assert.NotNull(heading);
        Assert.Equal(5, heading.LastRow);
        Assert.Equal(["A number", "B name", "C statutory", "D committed", "E handling", "F -"], heading.Columns.Select(c => $"{c.Letters} {c.Field ?? "-"}"));
    }

    [Fact]
    public void EachWordOfTheFieldNamesOneFieldAndHalvesOfCharactersNone()
    {
        foreach (var (field, words) in new[]
        {
            ("implementingBody", "实施主体 实施部门 行使主体 责任主体 实施机关 行使机关 职权行使主体"), ("handling", "责任处室 承办机构 承办科室 责任部门 责任股室 承办单位"), ("jointBodies", "共同实施部门"),
            ("bases", "实施依据 设定依据 法律依据"), ("committed", "承诺时限 承诺办结时限"), ("dutyMatters", "责任事项"), ("dutyBasis", "责任事项依据"), ("name", "事项名称 职权名称 权力名称"), ("exerciseLevel", "行使层级"),
        })
        {
            Assert.All(words.Split(' '), w => Assert.Equal((w, field), (w, Headings.Catalogue.FieldOf(w))));
        }

        Assert.Equal("implementingBody", Headings.Catalogue.FieldOf(" 责任 主体（盖章）"));
        Assert.Null(Headings.Catalogue.FieldOf("\ud800"));
        Assert.Equal("name", Headings.Catalogue.FieldOf("事项\udc00名称"));
        using var stream = typeof(Headings).Assembly.GetManifestResourceStream("Oversight.Infrastructure.Spreadsheets.catalogue-headings.json")!;
        var all = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.SelectMany(f => f.Value.Select(Headings.Plain)).ToList();
        Assert.Equal([], all.GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    private static List<string> Read(byte[] file, string name = "a.xlsx")
    {
        using var stream = new MemoryStream(file);
        return [.. TableFile.Read(stream, name, TableLimits.Usual, TestContext.Current.CancellationToken).Select(r => $"{r.Sheet.Name}{r.Number}:{string.Join(',', r.Cells.Select(c => c.Text))}")];
    }

    private static TableRefused Refused(byte[] file, string name)
    {
        using var stream = new MemoryStream(file);
        return Assert.Throws<TableRefused>(() => TableFile.Read(stream, name, TableLimits.Usual, TestContext.Current.CancellationToken).Count());
    }
}
