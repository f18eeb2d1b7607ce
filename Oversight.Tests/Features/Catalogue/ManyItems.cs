using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Domain.Catalogue;
using Oversight.Tests.Support;
using Oversight.Web.Features.Catalogue;

namespace Oversight.Tests.Features.Catalogue;

/// <summary>The bureau's list with items beside it that are complete, lack one thing each, change, come, or have ended.</summary>
internal static class ManyItems
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Duty Enter = new("catalogue.enter", "录入权责清单", Role.System);

    public static async Task<World> Start()
    {
        var world = await World.Start();
        await world.As("legal");
        var (zd1, zd2) = (await world.DepartmentOf("ZD1"), await world.DepartmentOf("ZD2"));
        var procedures = await new ItemFormViews(world.Get<Reads>()).Choices(PowerCategory.Penalty);
        var services = await new ItemFormViews(world.Get<Reads>()).Choices(PowerCategory.PublicService);
        var full = FullItem.Content with { Handling = [new(zd1, true), new(zd2, false)], ProcedureId = procedures.Procedures[0].Id };
        var service = full with { ProcedureId = services.Procedures[0].Id, FineMin = null, FineMax = null, FineUnit = "", Remedy = "" };
        await Act(world, items =>
        {
            items.Enter("A-001", PowerCategory.Penalty, ("2020-01-01", full));
            items.Enter("A-002", PowerCategory.PublicService, ("2020-01-01", service));
            items.Enter("A-003", PowerCategory.PublicService, ("2020-01-01", service with { Charges = "" }));
            items.Enter("A-004", PowerCategory.Penalty, ("2020-01-01", full with { Unconfirmed = true, Handling = [new(zd2, true)] }));
            (string Code, ItemContent Content)[] lacking =
            [
                ("powerSource", full with { PowerSource = "" }), ("exerciseLevel", full with { ExerciseLevel = "" }), ("target", full with { Target = "" }), ("phone", full with { Phone = "" }),
                ("dutyMatters", full with { DutyMatters = "" }), ("dutyBasis", full with { DutyBasis = "" }), ("accountabilityScope", full with { AccountabilityScope = "" }),
                ("accountabilityCases", full with { AccountabilityCases = "" }), ("remedy", full with { Remedy = "" }), ("risks", full with { Risks = [] }), ("charts", full with { Charts = [] }),
            ];
            foreach (var (code, content) in lacking)
                items.Enter($"B-{code}", PowerCategory.Penalty, ("2020-01-01", content));
            items.Enter("C-001", PowerCategory.Penalty, ("2020-01-01", full with { DutyMatters = "旧的责任" }), ("2024-05-01", full with { Name = "改过的名称", Handling = [new(zd2, true), new(zd1, false)] }), ("2027-01-01", full with { Note = "明年" }));
            items.Enter("D-001", PowerCategory.Penalty, ("2027-03-01", full with { Name = "明年才有的事项" }));
            items.Enter("E-001", PowerCategory.Penalty, ("2019-01-01", full with { Name = "=SUM(A1:A9)", Note = "\t+1", SubName = "@cmd" })).Repeal(new DateOnly(2025, 6, 30), "由街道办事处办理", "豫政〔2025〕1号");
        });
        return world;
    }

    public static Task Act(World world, Action<Entering> act) => world.Work.DoAsSystem(Enter, Subject.New(Kinds.PowerItem), Guid.NewGuid(), (db, _) =>
    {
        act(new Entering(db));
        return Task.FromResult(true);
    });

    /// <summary>Every item with all its versions, as the rules see them.</summary>
    public static async Task<List<PowerItem>> Whole(World world)
    {
        await using var db = world.Read();
        return await db.Items.AsNoTracking().AsSplitQuery().ToListAsync(TestContext.Current.CancellationToken);
    }

    internal sealed class Entering(OversightDb db)
    {
        public PowerItem Enter(string code, PowerCategory category, params (string From, ItemContent Content)[] versions)
        {
            var made = versions.Select((v, i) => new ItemVersion(i + 1, DateOnly.Parse(v.From), category, v.Content, Guid.CreateVersion7)).ToList();
            var item = PowerItem.Enter(Guid.CreateVersion7(), code, category, made[0]);
            foreach (var version in made.Skip(1))
                item.Publish(version);
            db.Items.Add(item);
            return item;
        }
    }
}
