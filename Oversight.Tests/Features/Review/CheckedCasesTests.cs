using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Review;
using Oversight.Infrastructure.Review;
using Oversight.Tests.Features.Demonstration;

namespace Oversight.Tests.Features.Review;

/// <summary>The recount reads cases narrowly; the page of a case reads them whole. Both must say the same.</summary>
[Collection(DemonstrationCollection.Name)]
public sealed class CheckedCasesTests(SmallDemonstration demonstration)
{
    private readonly DemoWorld _world = demonstration.World;

    [Fact]
    public async Task What_is_read_of_many_cases_is_what_each_case_says_of_itself()
    {
        await using var db = _world.Read();
        var read = (await CheckedCases.Read(db.Cases)).ToDictionary(c => c.Id);
        var whole = await db.Cases.AsNoTracking().AsSplitQuery().ToListAsync();
        Assert.Equal(whole.Count, read.Count);
        Assert.All(whole, c => Assert.Equal(Text(CheckedCase.Of(c)), Text(read[c.Id])));
        var variety = new Dictionary<string, Func<CheckedCase, bool>>(StringComparer.Ordinal)
        {
            ["stops"] = c => c.Clocks.Stops.Count > 0,
            ["no statutory term"] = c => c.Clocks.Statutory is null,
            ["proposal"] = c => c.Proposal is not null,
            ["on the spot"] = c => c.Made is { OnTheSpot: true },
            ["skipped"] = c => c.Steps.Any(s => s.SkippedAt is not null),
            ["files and officers"] = c => c.Steps.Any(s => s.Files > 0 && s.Officers.Count > 1),
            ["explanations"] = c => c.Explanations.Count > 0,
            ["parties"] = c => c.Parties.Count > 0,
        };
        Assert.Empty(variety.Where(v => !read.Values.Any(v.Value)).Select(v => v.Key));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(400)]
    public async Task The_sheet_of_every_case_is_the_same_alone_and_among_all(int daysLater)
    {
        await using var db = _world.Read();
        var now = SmallDemonstration.Order.End.AddDays(daysLater).AddHours(1);
        var reader = _world.Get<CheckReader>();
        var all = await reader.Grounds(db, await CheckedCases.Read(db.Cases), now);
        foreach (var ground in all)
        {
            var on = await db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == ground.Case.Id);
            Assert.Equal(Text(await reader.Live(db, on, now)), Text(ProcedureCheck.Of(ProcedureChecks.All, ground with { About = CheckGround.NextOf(ground.Case.NextMove) })));
        }
    }

    [Fact]
    public async Task What_is_written_of_every_case_is_what_its_sheet_comes_to()
    {
        await using var db = _world.Read();
        var written = await db.CaseChecks.AsNoTracking().ToDictionaryAsync(t => t.CaseId);
        foreach (var on in await db.Cases.AsNoTracking().AsSplitQuery().Where(c => !c.IsOpen).ToListAsync())
        {
            var lines = await _world.Get<CheckReader>().Live(db, on, SmallDemonstration.Order.End);
            Assert.Equal((ProcedureCheck.Red(lines), ProcedureCheck.Amber(lines)), (written[on.Id].Red, written[on.Id].Amber));
        }
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value);
}
