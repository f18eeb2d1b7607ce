using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Features.Casework;
using Oversight.Tests.Features.Publications;
using Oversight.Tests.Support;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Features.Publications;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Features.Trail;

namespace Oversight.Tests.Features.Adjustments;

/// <summary>Adjustments on a real database, reached by acting as the people of the bureau. Today is Monday 2026-11-23.</summary>
internal sealed class AdjustmentScenario(CaseScenario cases) : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public CaseScenario Cases => cases;

    public World World => cases.World;

    public static async Task<AdjustmentScenario> Start(Action<IServiceCollection>? also = null) => new(await CaseScenario.Start(services =>
    {
        services.AddSupervision().AddAdjustments().AddScoped<ItemFormViews>();
        also?.Invoke(services);
    }));

    public ValueTask DisposeAsync() => cases.DisposeAsync();

    public T Act<T>()
        where T : notnull => World.Get<T>();

    public static NewAdjustment Form(params ProposedLine[] lines) => new(Circumstance.LawChanged, Today.AddDays(-3), "市容条例修改，罚款幅度变化。", lines);

    /// <summary>A line that raises the largest fine of a penalty, or shortens nothing but renames a service.</summary>
    public async Task<ProposedLine> Revise(Guid item)
    {
        var found = await Item(item);
        var content = found.Versions[^1].ToContent();
        return new(AdjustmentChange.Revise, item, found.Code, found.Category, found.Versions.Count, found.Category == PowerCategory.Penalty ? content with { FineMax = 2000_00 } : content with { Name = content.Name + "（改）" });
    }

    public async Task<ProposedLine> HandDown(Guid item, DateOnly last)
    {
        var found = await Item(item);
        return new(AdjustmentChange.HandDown, item, found.Code, found.Category, found.Versions.Count, null, last, "由紫荆山路街道办事处办理（地址：商城路1号；电话：0371-60000000）");
    }

    public async Task<Guid> Draft(string who, params ProposedLine[] lines)
    {
        await World.As(who);
        return await Act<DraftAdjustment>().Run(Guid.NewGuid(), Form(lines));
    }

    /// <summary>Drafts as an act on the register of laws does.</summary>
    public Task<Guid> DraftAsSystem(ProposedLine line, Guid law) => World.Work.DoAsSystem(
        new Duty("test.draft", "法规废止", Role.System), Subject.New(Kinds.Adjustment), Guid.NewGuid(), async (db, actor) =>
            (await DraftAdjustment.Draft(db, Act<IdSource>(), Act<CalendarSource>(), actor, Form(line) with { LawId = law })).Id);

    /// <summary>What the trail says of a thing, oldest first.</summary>
    public async Task<List<string>> Sentences(Guid subject)
    {
        var sentences = new Sentences([new SentenceBook(AdjustmentSentences.All), new SentenceBook(CatalogueSentences.All)]);
        await using var db = World.Read();
        var rows = await (from e in db.Trail join p in db.TrailPayloads on e.Seq equals p.Seq where e.SubjectId == subject orderby e.Seq select new { e.Action, e.Outcome, p.Payload }).ToListAsync();
        return [.. rows.Select(r => sentences.Of(r.Action, r.Outcome, r.Payload))];
    }

    /// <summary>Acts as somebody on the version that the sheet has now.</summary>
    public async Task Do(string who, Guid sheet, Func<Guid, int, Task> act)
    {
        await World.As(who);
        await act(Guid.NewGuid(), (await Find(sheet)).Version);
    }

    public Task Submit(Guid sheet, string who = "legal2") => Do(who, sheet, (op, v) => Act<SubmitAdjustment>().Run(op, sheet, v));

    public Task Review(Guid sheet, string who = "legal") => Do(who, sheet, (op, v) => Act<ReviewAdjustment>().Run(op, sheet, v, "同意"));

    public Task Approve(Guid sheet, string who = "leader") => Do(who, sheet, (op, v) => Act<ApproveAdjustment>().Run(op, sheet, v, ""));

    public async Task Confirm(Guid sheet, DateOnly effective, string who = "legal2")
    {
        var file = await cases.Upload(who, Guid.NewGuid().ToString());
        await Do(who, sheet, (op, v) => Act<ConfirmAdjustment>().Run(op, sheet, v, new ConfirmationText("区司法局", "管司〔2026〕5号", Today, effective), [file]));
    }

    /// <summary>Records that a version of an item is published, as the legal office; returns the last record. Needs the publication area.</summary>
    public async Task<Guid> Record(Guid item, int number, params PublicationChannel[] channels)
    {
        await World.As("legal2");
        var last = Guid.Empty;
        foreach (var channel in channels)
            last = (await Act<RecordPublication>().Run(Guid.NewGuid(), new NewPublication(World.Form(channel), [new(item, number)], [await World.Stage()]))).Recorded[0];
        return last;
    }

    public async Task<Guid> Approved(params ProposedLine[] lines)
    {
        var sheet = await Draft("legal2", lines);
        await Submit(sheet);
        await Review(sheet);
        await Approve(sheet);
        return sheet;
    }

    public async Task<Adjustment> Find(Guid id)
    {
        await using var db = World.Read();
        return await db.Adjustments.AsNoTracking().AsSplitQuery().SingleAsync(a => a.Id == id);
    }

    public async Task<PowerItem> Item(Guid id)
    {
        await using var db = World.Read();
        return await db.Items.AsNoTracking().AsSplitQuery().SingleAsync(i => i.Id == id);
    }

    public void GoTo(DateOnly day) => World.Clock.Now = ChinaTime.StartOf(day).AddHours(10);
}
