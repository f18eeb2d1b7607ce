using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Imports;
using Oversight.Infrastructure.Identity;
using Oversight.Tests.Support;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Imports;
using Oversight.Web.Features.Trail;

namespace Oversight.Tests.Features.Imports;

/// <summary>Who may do what with what an import drafted, and what an interruption leaves.</summary>
public sealed class ImportPeopleTests
{
    [Fact]
    public async Task Who_uploaded_the_file_does_not_review_the_sheet_that_somebody_else_had_drafted_from_it()
    {
        await using var scene = await ImportScenario.Start(s =>
        {
            s.AddStaleForms();
            s.AddAdjustments();
        });
        var id = await scene.Read(ListFile.Make(3, 0, []).Xlsx());
        await scene.World.As("legal2");
        await scene.Accept(id, goodOnly: false);
        var sheet = await Only(scene);
        await scene.World.Get<SubmitAdjustment>().Run(Guid.NewGuid(), sheet, 1);

        // legal only uploaded it: neither the button nor the list of what waits nor the act.
        await scene.World.As("legal");
        Assert.DoesNotContain(AdjustmentStep.Review, (await scene.World.Get<AdjustmentPageView>().Find(sheet))!.Steps);
        Assert.DoesNotContain(await Waiting(scene), i => i == sheet);
        Assert.Equal("own-draft", (await World.Refused(() => scene.World.Get<ReviewAdjustment>().Run(Guid.NewGuid(), sheet, 2, ""))).Code);
        await using var db = scene.World.Read();
        Assert.Equal(AdjustmentState.Submitted, await db.Adjustments.Where(a => a.Id == sheet).Select(a => a.State).SingleAsync(TestContext.Current.CancellationToken));

        // Of a sheet that the uploader had nothing to do with, the office's other person reviews as ever.
        var other = await scene.World.Get<DraftAdjustment>().Run(Guid.NewGuid(), new NewAdjustment(Circumstance.Registration, new DateOnly(2026, 11, 20), "登记完善权责清单。", [await Line(scene)]));
        await scene.World.Get<SubmitAdjustment>().Run(Guid.NewGuid(), other, 1);
        await scene.World.As("legal2");
        Assert.Contains(AdjustmentStep.Review, (await scene.World.Get<AdjustmentPageView>().Find(other))!.Steps);
        Assert.Contains(await Waiting(scene), i => i == other);
        await scene.World.Get<ReviewAdjustment>().Run(Guid.NewGuid(), other, 2, "");
    }

    [Fact]
    public async Task After_the_server_stopped_in_the_middle_drafting_goes_on_and_repeats_nothing()
    {
        await using var scene = await ImportScenario.Start();
        var id = await scene.Read(ListFile.Make(1_001, 0, []).Xlsx());
        var runs = scene.World.Get<ImportRuns>();
        await scene.World.Get<AcceptImport>().Run(Guid.NewGuid(), id, goodOnly: false);
        while ((await scene.Find(id)).DraftedSheets == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        var ended = runs.Ended(id);
        runs.Dispose();
        await ended;
        var half = await scene.Find(id);
        Assert.Equal(ImportState.Drafting, half.State);
        Assert.InRange(half.DraftedSheets, 1, 2);
        var first = await Codes(scene);
        Assert.Equal(half.DraftedRows, first.Count);

        // The memory of the process is gone; the page finds nothing under way and offers to go on.
        using var fresh = new ImportRuns(scene.World.Get<IServiceScopeFactory>(), scene.Log);
        Assert.Null(fresh.Of(id));
        await new AcceptImport(scene.World.Work, fresh, scene.World.Get<ICurrentAccount>()).Continue(id);
        await fresh.Ended(id);
        var whole = await scene.Find(id);
        Assert.Equal((ImportState.Done, 1_001, 3), (whole.State, whole.DraftedRows, whole.DraftedSheets));
        var all = await Codes(scene);
        Assert.Equal(1_001, all.Count);
        Assert.Equal(1_001, all.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(first, all.Take(first.Count));
        Assert.Equal(3, await scene.Sheets());

        // Going on once more does nothing.
        await new AcceptImport(scene.World.Work, fresh, scene.World.Get<ICurrentAccount>()).Continue(id);
        await fresh.Ended(id);
        Assert.Equal(3, await scene.Sheets());
    }

    [Fact]
    public void Looking_at_a_large_file_stops_at_the_row_where_it_is_cancelled()
    {
        var text = new StringBuilder("编号,类别,事项名称,设定依据,承办科室,承诺时限\n");
        for (var i = 0; i < 20_000; i++)
            text.Append($"410104-DR-{i:00000},行政检查,第{i}种检查,《城市道路管理条例》第一条：{new string('文', 60)},ZD1,5个工作日\n");
        var file = Encoding.UTF8.GetBytes(text.ToString());
        using var whole = new CountedReads(file);
        Assert.NotEmpty(TakeImport.Look(whole, "清单.csv", TestContext.Current.CancellationToken).Sheets);

        // The last tenth of the readings is in the rows: what comes before looks for the encoding.
        using var stop = new CancellationTokenSource();
        var at = whole.Reads * 9 / 10;
        using var cut = new CountedReads(file, at, stop.Cancel);
        Assert.ThrowsAny<OperationCanceledException>(() => TakeImport.Look(cut, "清单.csv", stop.Token));
        Assert.InRange(cut.Reads, at, at + 8);
        Assert.True(at + 8 < whole.Reads);
    }

    [Fact]
    public async Task What_is_cancelled_takes_nothing_up()
    {
        await using var scene = await ImportScenario.Start();
        var staged = await scene.Stage(ListFile.Make(3, 0, []).Csv(Encoding.UTF8), "清单.csv");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scene.World.Get<TakeImport>().Run(Guid.NewGuid(), staged, stop.Token));
        await using var db = scene.World.Read();
        Assert.Equal(0, await db.Imports.CountAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Guid> Only(ImportScenario scene)
    {
        await using var db = scene.World.Read();
        return await db.Adjustments.Select(a => a.Id).SingleAsync();
    }

    private static async Task<List<string>> Codes(ImportScenario scene)
    {
        await using var db = scene.World.Read();
        return [.. (await db.Adjustments.AsNoTracking().AsSplitQuery().OrderBy(a => a.Ordinal).ToListAsync()).SelectMany(a => a.Lines).Select(l => l.Code)];
    }

    private static async Task<ProposedLine> Line(ImportScenario scene)
    {
        await using var db = scene.World.Read();
        var item = await db.Items.AsNoTracking().AsSplitQuery().OrderBy(i => i.Code).FirstAsync();
        return new ProposedLine(AdjustmentChange.Revise, item.Id, item.Code, item.Category, 1, item.Versions[^1].ToContent() with { Note = "登记完善" });
    }

    private static async Task<IEnumerable<Guid>> Waiting(ImportScenario scene) =>
        (await scene.World.Get<IEnumerable<Oversight.Web.Features.Workbench.ITodoArea>>().OfType<AdjustmentTodo>().Single().Mine(TestContext.Current.CancellationToken))
            .Where(i => i.Tab != Oversight.Web.Features.Workbench.WorkTab.Running).Select(i => i.Id);
}

/// <summary>A file that counts how often it is read and does something at one of the readings.</summary>
internal sealed class CountedReads(byte[] file, int at = int.MaxValue, Action? then = null) : MemoryStream(file)
{
    public int Reads { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (++Reads == at)
            then?.Invoke();
        var part = new byte[Math.Min(buffer.Length, 4096)];
        var read = base.Read(part, 0, part.Length);
        part.AsSpan(0, read).CopyTo(buffer);
        return read;
    }
}
