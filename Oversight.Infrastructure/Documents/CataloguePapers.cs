using System.Globalization;

namespace Oversight.Infrastructure.Documents;

/// <summary>The list of powers as papers: a poster for each category, and the whole as an official document.</summary>
public static class CataloguePapers
{
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <summary>A poster of one category, across, for a wall.</summary>
    /// <param name="list">What stands on the list on the day.</param>
    /// <param name="category">Name of the category; its part has to be on the list.</param>
    /// <param name="sheet"><see cref="OfficialMeasures.PosterA3"/> or <see cref="OfficialMeasures.PosterA2"/>.</param>
    public static OfficialDocument Poster(CataloguePaper list, string category, OfficialMeasures sheet)
    {
        var part = list.Parts.Single(p => string.Equals(p.Category, category, StringComparison.Ordinal));
        var title = $"{category}权责事项公示";
        var phone = list.Phone.Length > 0 ? $"　监督电话：{list.Phone}" : "";


        // The telephone stands in the head; an item that has one of its own says it under the department. What has no fine needs no column for it.
        var fines = part.Items.Any(i => i.Fine.Length > 0);
        IReadOnlyList<TableColumn> columns = fines
            ? [new("编号", 9.4, CellAlign.Centre), new("事项名称", 19), new("实施依据", 20), new("罚款幅度", 10.4), new("承办机构", 9, CellAlign.Centre), new("承诺时限", 6.6, CellAlign.Centre)]
            : [new("编号", 9.4, CellAlign.Centre), new("事项名称", 24), new("实施依据", 25.4), new("承办机构", 9, CellAlign.Centre), new("承诺时限", 6.6, CellAlign.Centre)];
        return new OfficialDocument($"{list.Bureau}{title}", list.Bureau,
        [
            new PosterHeadBlock(list.Bureau, title, $"{Day(list.On)}有效　共{part.Items.Count}项{phone}"),
            new TableBlock(
                columns,
                [.. part.Items.Select(i => (IReadOnlyList<string>)[i.Code, i.Name, i.Basis, .. fines ? [i.Fine.Length > 0 ? i.Fine : "—"] : Array.Empty<string>(), Office(i, list.Phone), i.Committed])])
            {
                Tinted = true,
                Together = 3,
            },
        ])
        {
            Date = list.On,
            Sheet = sheet,
            CountsPages = true,
            RunningHead = $"{list.Bureau}　{title}",
            FootLine = $"{list.Bureau}　{Day(list.On)}有效的版本　办法第七条",
            Mark = list.Demonstration ? "演示数据" : null,
        };
    }

    /// <summary>The whole list on A4 with a table of contents by category.</summary>
    public static OfficialDocument List(CataloguePaper list)
    {
        var title = $"{list.Bureau}行政权责清单";
        var blocks = new List<Block>
        {
            new TitleBlock(title),
            new ParagraphBlock([new Run($"（{Day(list.On)}有效，共{list.Parts.Sum(p => p.Items.Count)}项）", FontRole.KaiTi)]),
            new HeadingBlock(1, "目　录"),
            new ContentsBlock([.. list.Parts.Select((p, i) => new ContentsLine(Heading(p, i), p.Category))]),
        };
        for (var i = 0; i < list.Parts.Count; i++)
        {
            var part = list.Parts[i];
            blocks.Add(new PageBreakBlock());
            blocks.Add(new HeadingBlock(1, Heading(part, i), part.Category));
            blocks.Add(part.Items.Count == 0
                ? new ParagraphBlock("本类没有有效的事项。")
                : new TableBlock(
                    [new("序号", 3.4, CellAlign.Centre), new("事项名称及编号", 14), new("实施依据", 12.9), new("承办机构", 7, CellAlign.Centre), new("承诺时限", 5.7, CellAlign.Centre)],
                    [.. part.Items.Select((item, n) => (IReadOnlyList<string>)[(n + 1).ToString(CultureInfo.InvariantCulture), $"{item.Name}\n{item.Code}", item.Basis, Lines(item.Departments), item.Committed])])
                {
                    Together = 2,
                });
        }

        if (list.Phone.Length > 0)
            blocks.Add(new NoteBlock($"监督电话：{list.Phone}"));
        return new OfficialDocument(title, list.Bureau, blocks)
        {
            Date = list.On,
            FootLine = $"{Day(list.On)}有效的版本",
            Mark = list.Demonstration ? "演示数据" : null,
        };
    }

    private static string Heading(CataloguePart part, int index) => $"{Numerals[index]}、{part.Category}（{part.Items.Count}项）";

    private static string Office(CatalogueEntry item, string phone) =>
        Lines(item.Departments) + (item.Phone.Length > 0 && !string.Equals(item.Phone, phone, StringComparison.Ordinal) ? $"\n{item.Phone}" : "");

    // A department on each line is found sooner than a name that is broken.
    private static string Lines(string departments) => departments.Replace("、", "\n", StringComparison.Ordinal);

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}

/// <summary>The list as it stands on a day.</summary>
/// <param name="Bureau">Name of the bureau.</param>
/// <param name="Phone">Telephone for supervision, or empty.</param>
/// <param name="On">The day, China time.</param>
/// <param name="Parts">The categories in their order.</param>
/// <param name="Demonstration">Whether it is marked 演示数据.</param>
public sealed record CataloguePaper(string Bureau, string Phone, DateOnly On, IReadOnlyList<CataloguePart> Parts, bool Demonstration);

/// <summary>A category with its items in the order of their codes.</summary>
public sealed record CataloguePart(string Category, IReadOnlyList<CatalogueEntry> Items);

/// <summary>An item as the public reads it.</summary>
/// <param name="Code">编号.</param>
/// <param name="Name">名称.</param>
/// <param name="Basis">依据, with its article.</param>
/// <param name="Departments">承办机构.</param>
/// <param name="Committed">承诺时限.</param>
/// <param name="Phone">监督电话, or empty for the bureau's.</param>
/// <param name="Fine">罚款幅度, or empty.</param>
public sealed record CatalogueEntry(string Code, string Name, string Basis, string Departments, string Committed, string Phone, string Fine = "");
