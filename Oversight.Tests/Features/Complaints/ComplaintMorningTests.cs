using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Search;
using Oversight.Tests.Support;
using Oversight.Web.Features.Complaints;
using static Oversight.Tests.Features.Complaints.ComplaintScenario;

namespace Oversight.Tests.Features.Complaints;

/// <summary>A morning on which everybody complains at once.</summary>
public sealed class ComplaintMorningTests
{
    private const int Morning = 2000;
    private const int AtOnce = 8;

    [Fact]
    public async Task Two_thousand_complaints_of_a_morning_each_get_a_number_a_clock_and_their_sender_back()
    {
        await using var scenario = await Start();
        var world = scenario.World;
        // The first makes the bureau's key; the second of a form that is sent twice makes nothing.
        var numbers = new string[Morning];
        numbers[0] = await Lodge(world, 0);
        await Parallel.ForEachAsync(Enumerable.Range(1, Morning - 1), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (i, _) =>
        {
            numbers[i] = await Lodge(world, i);
            if (i % 100 == 0)
                Assert.Equal(numbers[i], await Lodge(world, i));
        });

        Assert.Equal(Morning, numbers.Distinct(StringComparer.Ordinal).Count());
        await using var db = world.Read();
        var complaints = await db.Complaints.AsNoTracking().AsSplitQuery().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(numbers.Order(StringComparer.Ordinal), complaints.Select(c => c.Number).Order(StringComparer.Ordinal));
        Assert.All(complaints, c => Assert.NotNull(c.DueAt));
        var vault = scenario.Act<Infrastructure.Complaints.ComplaintVault>();
        var named = complaints.ToDictionary(c => c.Number, StringComparer.Ordinal);
        foreach (var i in new[] { 0, 7, 999, Morning - 1 })
            Assert.Equal(Phone(i), vault.OpenAsSystem(named[numbers[i]])!.Phone);

        // The desk sees them all, and finds the one it looks for, whether or not the index has caught up.
        await world.As("zh.a");
        var views = scenario.Act<ComplaintViews>();
        Assert.Equal(numbers[1234], Assert.Single((await views.List(new ComplaintFilter { Tab = ComplaintFilter.All, Q = Title(1234) }, null, TestContext.Current.CancellationToken)).Rows).Number);
        await scenario.Act<SearchKeeper>().Gather(TestContext.Current.CancellationToken);
        Assert.Equal(numbers[1234], Assert.Single((await views.List(new ComplaintFilter { Tab = ComplaintFilter.All, Q = Title(1234) }, null, TestContext.Current.CancellationToken)).Rows).Number);
    }

    private static async Task<string> Lodge(World world, int i)
    {
        await using var scope = world.Scope();
        var form = new ComplaintForm(IntakeChannel.Window, ComplaintKind.Complaint, Confidentiality.Internal, Title(i), "早高峰占道经营，行人无法通行，请处理。", new ComplainantCard($"晨间{i}", Phone(i))) { Place = $"紫荆山路{i}号" };
        return await scope.ServiceProvider.GetRequiredService<LodgeComplaint>().Run(DerivedId.Of("morning", $"{i}"), NewCode(), form, [], []);
    }

    private static string Title(int i) => $"早市占道第{i:0000}摊";

    private static string Phone(int i) => $"1380000{i:0000}";
}
