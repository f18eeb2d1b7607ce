using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Search;
using Oversight.Web.Features.Casework;

namespace Oversight.Tests.Features.Search;

/// <summary>Whatever is typed, the search finds what reading every row finds: before there are lists, with them, and after rows changed.</summary>
public sealed class SearchEqualsScanTests
{
    [Fact]
    public async Task Every_question_is_answered_as_by_reading_every_row()
    {
        await using var room = await SearchRoom.Start();
        var ids = new List<Guid>();
        for (var i = 0; i < 70; i++)
            ids.Add(await room.Register());
        await room.Keeper.Gather(TestContext.Current.CancellationToken);
        await Ask(30);

        await room.Keeper.Seal(16, TestContext.Current.CancellationToken);
        await using (var db = room.World.Read())
            Assert.Equal(64, await db.SearchTexts.CountAsync(t => t.Kind == Kinds.Case && t.Segment > 0, TestContext.Current.CancellationToken));
        await Ask(80);

        // What changes leaves its segment; what comes waits; then both get lists of their own beside the old ones.
        for (var i = 0; i < 60; i += 6)
            await room.Scenario.Do("zd1.head", ids[i], (op, v) => room.World.Get<AcceptCase>().Run(op, ids[i], v));
        for (var i = 3; i < 60; i += 9)
            await room.Scenario.Do("zd1.a", ids[i], (op, v) => room.World.Get<DescribeParty>().Run(op, ids[i], v, 1, PartyCard.Named(PartyKind.Person, "李" + room.Text(6)), "当事人名称登记有误"));
        for (var i = 0; i < 10; i++)
            ids.Add(await room.Register());
        await Ask(60);
        Assert.True(await room.Keeper.Seal(5, TestContext.Current.CancellationToken) >= 20);
        await Ask(60);
        Assert.Empty(await room.World.Get<SearchCheck>().Mend(TestContext.Current.CancellationToken));

        async Task Ask(int questions)
        {
            await using var db = room.World.Read();
            string[] set = ["路", "𠮷", "%", "_", "[", "'", "\\", "ａ", "A", "fi", "m2", "张", "李", "管执", "经查:", "没有这样的", "410104", "在道路", "😀", .. Enumerable.Range(0, questions).Select(_ => room.Question())];
            foreach (var question in set)
                await room.Agree(db, question);
        }
    }

    [Fact]
    public async Task Rows_of_departments_are_found_without_the_others()
    {
        await using var room = await SearchRoom.Start();
        for (var i = 0; i < 24; i++)
            await (i % 3 == 0 ? room.RegisterElsewhere() : room.Register());
        await room.Keeper.Gather(TestContext.Current.CancellationToken);
        await room.Keeper.Seal(5, TestContext.Current.CancellationToken);
        var (one, two) = (await room.World.DepartmentOf("ZD1"), await room.World.DepartmentOf("ZD2"));
        await using var db = room.World.Read();
        foreach (var question in (string[])["路", "经查", "张", "街", "没有", .. Enumerable.Range(0, 20).Select(_ => room.Question())])
        {
            foreach (var departments in (Guid[][])[[one], [two], [one, two], []])
                await room.Agree(db, question, departments);
        }

        // The lists of departments spare reading the others: an officer of one is offered none of the other's.
        var found = await new SearchIndex().Find(db, Kinds.Case, SearchWords.Of("经查"), [two], TestContext.Current.CancellationToken);
        var listed = await db.SearchTexts.Where(t => t.Kind == Kinds.Case && t.Segment > 0 && t.DepartmentId == one).Select(t => t.Ordinal).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(listed);
        Assert.Empty(found!.Rows.Intersect(listed));
    }

    [Fact]
    public async Task The_list_of_cases_finds_by_words_in_every_order_and_says_the_same_while_rows_are_gathered()
    {
        await using var room = await SearchRoom.Start();
        var first = await room.Scenario.Accepted(party: "张三丰");
        await room.Scenario.Accepted(party: "李四光");
        var views = room.World.Get<CaseViews>();
        await room.World.As("legal");
        foreach (var gathered in (bool[])[false, true])
        {
            if (gathered)
                await room.Keeper.Gather(TestContext.Current.CancellationToken);
            foreach (var filter in (CaseFilter[])[new() { Q = "三丰" }, new() { Q = "三丰", Open = true }, new() { Q = "三丰", Department = "ZD1" }])
            {
                Assert.Equal([first], (await views.List(filter, TestContext.Current.CancellationToken)).Rows.Select(r => r.Id));
                Assert.Equal([first], (await views.Export(filter, TestContext.Current.CancellationToken)).Select(r => r.Id));
            }

            Assert.Empty((await views.List(new CaseFilter { Q = "三丰", Department = "ZD2" }, TestContext.Current.CancellationToken)).Rows);
            Assert.Equal(2, (await views.List(new CaseFilter { Q = "商城路口" }, TestContext.Current.CancellationToken)).Count);
        }

        Assert.Single((await views.List(new CaseFilter { Q = "李四光　架空 路口" }, TestContext.Current.CancellationToken)).Rows);
    }
}
