using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;

namespace Oversight.Tests.Features.Casework;

/// <summary>SQLite looks a bare boolean column up in no index; at a million cases that costs seconds.</summary>
public sealed class CaseListPlanTests
{
    [Fact]
    public async Task Every_list_of_open_cases_is_read_along_an_index()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var actor = new Actor(Guid.CreateVersion7(), "某人", [new HeldPost(Guid.CreateVersion7(), Guid.CreateVersion7(), "法制审核岗", Role.LegalOffice)], new HashSet<Guid>());
        foreach (var filter in (CaseFilter[])
        [
            .. Enum.GetValues<Light>().Select(l => new CaseFilter { Light = l }),
            new() { Tab = CaseFilter.Mine }, new() { Tab = CaseFilter.Here }, new() { Tab = CaseFilter.Pressing }, new() { Open = true },
        ])
        {
            await using var command = db.Cases.Narrow(filter, db, actor, world.Clock.Now).OrderBy(c => c.SortDueAt).ThenBy(c => c.Ordinal).Take(21).Select(c => c.Id).CreateDbCommand();
            command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
            await db.Database.OpenConnectionAsync();
            await using var reader = await command.ExecuteReaderAsync();
            List<string> plan = [];
            while (await reader.ReadAsync())
                plan.Add(reader.GetString(3));
            Assert.Contains(plan, step => step.StartsWith("SEARCH", StringComparison.Ordinal) && step.Contains("IsOpen=?", StringComparison.Ordinal));
        }
    }
}
