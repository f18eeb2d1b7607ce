using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Features.Organisation;
using Oversight.Tests.Support;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Features.Organisation;
using Oversight.Web.Features.Publications;

namespace Oversight.Tests.Features.Catalogue;

/// <summary>A department that was renamed keeps its old name on every day before, wherever the list of a day is read.</summary>
public sealed class DepartmentNamesTests : Drawing
{
    private const string Code = "410104-CG-CF-001", Old = "执法一中队", New = "城区执法大队";
    private static readonly DateOnly From = new(2026, 3, 5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-03-04", Old, New)]
    [InlineData("2026-03-05", New, Old)]
    [InlineData("2026-11-23", New, Old)]
    public async Task The_list_the_item_the_files_and_the_posters_of_a_day_say_the_name_of_that_day(string text, string said, string unsaid)
    {
        await using var world = await Renamed();
        var on = DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var reads = world.Get<Reads>();
        var (list, items) = (new CatalogueViews(reads), new ItemViews(reads));
        var row = (await list.Page(new CatalogueFilter(on, Search: Code))).Rows[0];
        Tells(row.Departments);
        Tells((await list.All(new CatalogueFilter(on, Search: Code), Stop).FirstAsync(Stop)).Departments);
        Tells(string.Join('、', (await list.Choices(on)).Departments.Select(d => d.Name)));

        var item = await items.Find(Code, on);
        Tells(string.Join('、', item.Shown(null).Departments));
        Tells(item.Shown(null).Text("handling"));

        using var csv = new MemoryStream();
        await CatalogueExport.Table(Address(text), list, "yes").WriteCsv(csv, Stop);
        Tells(Encoding.UTF8.GetString(csv.ToArray()));
        using var json = new MemoryStream();
        await CatalogueJson.Write(json, "本局", new CatalogueFilter(on), list, Stop);
        Tells(Encoding.UTF8.GetString(json.ToArray()));

        var paper = await new PublicationPapers(reads, world.Get<Settings>()).List(on);
        Tells(string.Join('、', paper.Parts.SelectMany(p => p.Items).Select(e => e.Departments)));

        void Tells(string what)
        {
            Assert.Contains(said, what, StringComparison.Ordinal);
            Assert.DoesNotContain(unsaid, what, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_day_the_name_is_that_of_today()
    {
        await using var world = await Renamed();
        Assert.Contains(New, (await new ItemViews(world.Get<Reads>()).Find(Code)).Shown(null).Departments);
        Assert.Contains(New, (await new CatalogueViews(world.Get<Reads>()).Choices()).Departments.Select(d => d.Name));
    }

    [Fact]
    public async Task The_printed_list_and_the_printed_item_are_those_of_the_day()
    {
        await using var world = await Renamed();
        Services.AddSingleton(new CatalogueViews(world.Get<Reads>())).AddSingleton(new ItemViews(world.Get<Reads>()));
        Go("/catalogue/print?on=2026-03-04&category=Penalty");
        var list = Render<ListPrintPage>();
        list.WaitForAssertion(() => Assert.Equal(79, list.FindAll("tbody tr").Count));
        Assert.Contains("权责清单（2026-03-04有效）", list.Markup, StringComparison.Ordinal);
        Assert.Contains("共 79 项 · 条件：行政处罚", list.Markup, StringComparison.Ordinal);
        Assert.Contains(Old, list.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(New, list.Markup, StringComparison.Ordinal);

        Go($"/catalogue/{Code}/print?on=2026-03-04");
        var item = Render<ItemPrintPage>(p => p.Add(c => c.Code, Code));
        item.WaitForAssertion(() => Assert.Contains("按 2026-03-04 查看", item.Markup, StringComparison.Ordinal));
        Assert.Contains(Old, item.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(New, item.Markup, StringComparison.Ordinal);
        Assert.Contains("办理环节", item.FindAll("th").Select(h => h.TextContent));
    }

    [Fact]
    public async Task A_day_that_is_none_is_told_in_one_sentence_and_gives_no_file()
    {
        await using var world = await Renamed();
        Services.AddSingleton(new CatalogueViews(world.Get<Reads>()));
        Go("/catalogue/print?on=abc&category=Check");
        var list = Render<ListPrintPage>();
        Assert.Equal("地址中的日期“abc”无法识别，请写成 2026-11-23 这样的日期（2000 年至 2100 年）；以下按今天列出。", list.Find("[role=alert]").TextContent);
        Assert.Null(Address("2026-03-04").WrongDay(""));
        Assert.Null(Address(null).WrongDay(""));
        Assert.NotNull(Address("2026-02-30").WrongDay(""));
        Assert.NotNull(Address("1026-02-03").WrongDay(""));
    }

    private static CatalogueAddress Address(string? on) => new(null, null, null, null, null, on, null, null, null, null, null);

    private static async Task<World> Renamed()
    {
        var world = await OrganisationActsTests.Start();
        await world.As("rs.a");
        await world.Get<RenameDepartment>().Run(Guid.NewGuid(), await world.DepartmentOf("ZD1"), New, From, "管编〔2026〕8号", 1);
        await world.As("legal2");
        return world;
    }

    private void Go(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);
}
