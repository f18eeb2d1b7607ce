using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Live.Board;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Persistence.Tallies;
using Oversight.Tests.Features.Complaints;
using Oversight.Web.Features.Board;
using Oversight.Web.Features.Complaints;

namespace Oversight.Tests.Features.Topics;

/// <summary>The board's complaint panel: what it counts, what its links open, and what it does not tell.</summary>
public sealed class ComplaintFiguresTests
{
    [Fact]
    public async Task Every_number_opens_exactly_the_rows_that_it_counted_for_everybody_to_whom_it_opens()
    {
        await using var s = await ComplaintScenario.Start();
        await Fill(s);
        var rows = await Board(s);
        Assert.Equal(4, rows.Count);
        foreach (var user in (string[])["leader", "deputy", "legal", "zh.a", "zd1.head", "zd2.head"])
        {
            await s.World.As(user);
            var (viewer, views) = (BoardViewer.Of(await s.Act<Reads>().Me(TestContext.Current.CancellationToken)), s.Act<ComplaintViews>());
            foreach (var row in rows.Where(r => viewer.Complaints || (r.Code is { Length: > 0 } && viewer.Opens(r.Id))))
            {
                var cut = new ComplaintCut { Unassigned = row.Code is "" };
                var open = new ComplaintFilter { Tab = ComplaintFilter.Live, Department = row.Code is { Length: > 0 } ? row.Code : null, Cut = cut };
                var done = open with { Tab = ComplaintFilter.All, Cut = cut with { Answered = 2026 } };
                await Same(row.Open.Open, open);
                await Same(row.Open.Green, open with { Light = "green" });
                await Same(row.Open.Amber, open with { Light = "amber" });
                await Same(row.Open.Red, open with { Light = "red" });
                foreach (var state in Enum.GetValues<ComplaintState>().Where(x => x.IsOpen()))
                    await Same(row.States.Of(state), open with { State = state });
                await Same(row.OnTime.Closed, done);
                await Same(row.OnTime.OnTimeClosed, done with { Cut = done.Cut! with { Timely = true } });
                await Same(row.OnTime.Closed - row.OnTime.OnTimeClosed, done with { Cut = done.Cut! with { Timely = false } });
                await Same(row.OnTime.OverdueOpen, open with { Tab = ComplaintFilter.All, Cut = cut with { Late = true } });
                await Same(row.Satisfaction.Satisfied, done with { Satisfaction = CallOutcome.Satisfied });
                await Same(row.Satisfaction.Dissatisfied, done with { Satisfaction = CallOutcome.Dissatisfied });
                await Same(row.Satisfaction.NotReached, done with { Satisfaction = CallOutcome.NotReached });
                await Same(row.Satisfaction.NotAsked, done with { Cut = done.Cut! with { Unasked = true } });

                // As an address carries it.
                async Task Same(int number, ComplaintFilter filter)
                {
                    var query = filter.Address.Set.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
                    var read = ComplaintFilter.From(name => query.GetValueOrDefault(name));
                    Assert.Equal(filter, read);
                    Assert.Equal((user, row.Name, filter.Address.On(""), number), (user, row.Name, filter.Address.On(""), (await views.List(read, null, TestContext.Current.CancellationToken)).Count));
                }
            }
        }

        Assert.Empty(await s.Act<TallyRecount>().Differences(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Not_reached_is_not_satisfied_and_a_reopened_answer_counts_no_longer()
    {
        await using var s = await ComplaintScenario.Start();
        await Fill(s);
        var whole = (await Board(s))[0];
        Assert.Equal(new BoardSatisfaction(1, 0, 1, 1), whole.Satisfaction);
        Assert.Equal((3, 3), (whole.OnTime.OnTimeClosed, whole.OnTime.Closed));
    }

    [Fact]
    public async Task A_confidential_report_and_one_about_a_person_move_no_figure_of_anybody()
    {
        await using var s = await ComplaintScenario.Start();
        await Fill(s);
        var before = await Board(s);
        var (reader, now) = (new BoardReader(s.Act<IDbContextFactory<OversightDb>>()), s.World.Clock.Now);
        var picture = await reader.Read(now, null, TestContext.Current.CancellationToken);
        var secret = await s.Register(ComplaintScenario.Form(ComplaintKind.Report, Confidentiality.Confidential, "中队收钱放行渣土车"), "legal2", "ZD1");
        await s.Accept(secret.Id, "legal2");
        await s.Assign(secret.Id, "DDB", "ddb.a", "legal2");
        await s.Answer(secret.Id, "ddb.a");
        await s.Approve(secret.Id, "legal2");
        var personal = await s.Register(ComplaintScenario.Form(title: "副局长接访态度生硬"), "legal2", person: "deputy");
        Assert.Equal(Against.DeputyLeader, personal.Against);
        Assert.Equal(before, await Board(s));
        Assert.Empty(await s.Act<TallyRecount>().Differences(TestContext.Current.CancellationToken));

        // Nothing to show, so that the board's own moment does not move either; an ordinary complaint is shown.
        Assert.True((await reader.Read(now.AddSeconds(1), picture, TestContext.Current.CancellationToken)).ShowsTheSameAs(picture));
        await s.Register();
        Assert.False((await reader.Read(now.AddSeconds(2), picture, TestContext.Current.CancellationToken)).ShowsTheSameAs(picture));
    }

    [Fact]
    public async Task What_becomes_confidential_leaves_the_figures_and_their_lists_alike()
    {
        await using var s = await ComplaintScenario.Start();
        var plain = await s.Register(ComplaintScenario.Form(), about: "ZD1");
        Assert.Equal(1, (await Board(s))[0].Open.Open);
        await s.Do("legal2", plain.Id, (op, c, v) => s.Act<SetComplaintLevel>().Run(op, c, v, Confidentiality.Confidential, "涉及被举报部门，调整密级"));
        Assert.Empty(await Board(s));
        await s.World.As("legal2");
        Assert.Equal(0, (await s.Act<ComplaintViews>().List(new ComplaintFilter { Tab = ComplaintFilter.All, Cut = new ComplaintCut() }, null, TestContext.Current.CancellationToken)).Count);
        Assert.Equal(1, (await s.Act<ComplaintViews>().List(new ComplaintFilter { Tab = ComplaintFilter.All }, null, TestContext.Current.CancellationToken)).Count);
        Assert.Empty(await s.Act<TallyRecount>().Differences(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Tallies_that_an_earlier_release_did_not_keep_are_filled_at_start()
    {
        await using var s = await ComplaintScenario.Start();
        await Fill(s);
        var kept = await Board(s);
        await using (var db = s.World.Read())
        {
            await db.OpenComplaintTallies.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            await db.AnsweredComplaintTallies.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        Assert.NotEmpty(await s.Act<TallyRecount>().Differences(TestContext.Current.CancellationToken));
        await s.Act<ComplaintTallyFill>().Run(TestContext.Current.CancellationToken);
        Assert.Equal(kept, await Board(s));
        Assert.Empty(await s.Act<TallyRecount>().Differences(TestContext.Current.CancellationToken));
    }

    private static async Task<IReadOnlyList<BoardComplaints>> Board(ComplaintScenario s) =>
        (await new BoardReader(s.Act<IDbContextFactory<OversightDb>>()).Read(s.World.Clock.Now, null, TestContext.Current.CancellationToken)).Complaints.Items;

    /// <summary>One of each: waiting, assigned, overdue, answered and not asked, satisfied, not reached, reopened.</summary>
    private static async Task Fill(ComplaintScenario s)
    {
        await s.Register();
        var late = await Assigned("ZD2");
        s.World.Clock.Pass(TimeSpan.FromDays(25));
        Assert.True(late.DueAt < s.World.Clock.Now);
        await Assigned("ZD1");
        await Replied("ZD1");
        await Called(await Replied("ZD1"), CallOutcome.Satisfied);
        await Called(await Replied("ZD2"), CallOutcome.NotReached);
        var again = await Replied("ZD1");
        await Called(again, CallOutcome.Dissatisfied);
        await s.Do("zh.a", again, (op, c, v) => s.Act<ReopenComplaint>().Run(op, c, v, "投诉人不满意，问题依旧"));

        async Task<Complaint> Assigned(string department)
        {
            var complaint = await s.Register();
            await s.Accept(complaint.Id);
            await s.Assign(complaint.Id, department);
            return await s.Find(complaint.Id);
        }

        async Task<Guid> Replied(string department)
        {
            var complaint = await Assigned(department);
            await s.Answer(complaint.Id, department == "ZD1" ? "zd1.head" : "zd2.head");
            await s.Approve(complaint.Id);
            return complaint.Id;
        }

        Task Called(Guid id, CallOutcome outcome) => s.Do("zh.a", id, (op, c, v) => s.Act<CallComplainant>().Run(op, c, v, outcome, outcome == CallOutcome.Satisfied ? "" : "电话回访"));
    }
}
