using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Papers;
using Oversight.Web.Features.Review;

namespace Oversight.Web.Demonstration;

/// <summary>Performs planned moves through the acts of casework, so that the trail is what it would be had people done it.</summary>
internal sealed class CasePerformer(IServiceProvider acts, DemoScene scene)
{
    /// <summary>What happens with one case, move by move.</summary>
    public IEnumerable<DemoEvent> Events(PlannedCase plan)
    {
        var running = new Running(plan);
        return plan.Moves.Select(move => new DemoEvent(move.At, move.By, move.Files, files => Perform(running, move, files)));
    }

    private async Task Perform(Running on, PlannedMove move, IReadOnlyList<Guid> files)
    {
        if (move is RefusedMove { Attempt: var attempt })
        {
            await Refused(() => Act(on, attempt, files));
            return;
        }

        await Act(on, move, files);
        on.Version += move is TellMove ? 0 : 1;
    }

    private Task Act(Running on, PlannedMove move, IReadOnlyList<Guid> files)
    {
        var (op, id, version) = (acts.GetRequiredService<IdSource>().Next(move.At), on.Id, on.Version);
        return move switch
        {
            RegisterMove => Register(on, op),
            AcceptMove => Of<AcceptCase>().Run(op, id, version),
            DeclineMove m => Of<DeclineCase>().Run(op, id, version, m.Reason, m.Ground),
            StartMove m => Of<StartStep>().Run(op, id, version, m.Step),
            CompleteMove m => Of<CompleteStep>().Run(op, id, version, m.Step, m.Note, files, [.. m.OnTheSpot.Select(o => scene.Person.Officers[o])]),
            SkipMove m => Of<SkipStep>().Run(op, id, version, m.Step, m.Reason),
            SuspendMove m => Of<SuspendCase>().Run(op, id, version, m.Ground, m.Reason),
            ResumeMove => Of<ResumeCase>().Run(op, id, version),
            ExtendMove m => Of<ExtendStatutoryLimit>().Run(op, id, version, m.Length, m.Reason),
            ReassignMove m => Of<ReassignCase>().Run(op, id, version, scene.Person.Officers[m.To], m.Reason),
            ProposeMove m => Propose(on, m, op, files),
            CheckMove m => Check(on, m, op),
            DecideMove m => Of<DecideCase>().Run(op, id, version, m.Agree, m.Opinion),
            DecideOnTheSpotMove m => DecideOnTheSpot(on, m, op, files),
            CloseMove => Close(on, op),
            TellMove m => Tell(on, m, files),
            TerminateMove m => Of<TerminateCase>().Run(op, id, version, m.Reason),
            WithdrawMove m => Of<WithdrawCase>().Run(op, id, version, m.Reason),
            _ => throw new InvalidOperationException($"{move.GetType().Name} has no act."),
        };
    }

    private async Task Propose(Running on, ProposeMove move, Guid op, IReadOnlyList<Guid> files)
    {
        // Where the leader himself decides in the end, the first such proposal is milder than its tier.
        var leads = on.Plan.Moves.OfType<DecideMove>().LastOrDefault() is { Agree: true, By: Staff.Leader };
        var draft = await DemoTiers.Grade(Of<SimilarDecisions>(), scene.Items[on.Plan.ItemCode], on.Plan.Moves[0].At, move.Draft, leads);
        await Of<ProposeDecision>().Run(op, on.Id, on.Version, draft, files);
        on.Departs = draft.Tier is { Reason.Length: > 0 };
    }

    private async Task DecideOnTheSpot(Running on, DecideOnTheSpotMove move, Guid op, IReadOnlyList<Guid> files) => await Of<DecideOnTheSpot>().Run(
        op, on.Id, on.Version, await DemoTiers.Grade(Of<SimilarDecisions>(), scene.Items[on.Plan.ItemCode], on.Plan.Moves[0].At, move.Draft, depart: false), files);

    private async Task Check(Running on, CheckMove move, Guid op)
    {
        await Of<CheckDecision>().Run(op, on.Id, on.Version, move.Agree, move.Opinion);
        if (!move.Agree || !on.Departs)
            return;
        scene.Person.Become("legal2");
        await Of<ReviewDeparture>().Run(Of<IdSource>().Next(move.At), on.Id, ++on.Version, true, "从轻情节有证据证明，同意偏离档次，请局长决定。");
        on.Departs = false;
    }

    /// <summary>What the procedure check asks about is answered before the case is closed.</summary>
    private async Task Close(Running on, Guid op)
    {
        await using (var db = await Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync())
        {
            var (now, file) = (Of<IClock>().Now, await db.Cases.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == on.Id));
            if (file.NextMove == CaseMove.Close)
            {
                foreach (var line in (await Of<CheckReader>().Live(db, file, now)).Where(l => l.Status == CheckStatus.Explain))
                    await Of<ExplainCheck>().Run(Of<IdSource>().Next(now), on.Id, on.Version++, line.Code, Explanation(line));
            }
        }

        await Of<CloseCase>().Run(op, on.Id, on.Version);
    }

    private static string Explanation(CheckLine line) => line.Code switch
    {
        "commitment" => "当事人多次改期配合，办结晚于承诺期限，已向其说明原因并书面报告分管领导。",
        _ => "情况属实，已在卷内书面说明原因，并报部门负责人知悉。",
    };

    private async Task Tell(Running on, TellMove move, IReadOnlyList<Guid> files)
    {
        const string Form = "penalty-notice";
        Guid Op() => Of<IdSource>().Next(move.At);
        var start = await Of<PaperViews>().Start(on.Id, Form) ?? throw new InvalidOperationException($"Case {on.Id} has no form {Form}.");
        var typed = start.Form.Fields.ToDictionary(f => f.Code, f => start.Presets[f.Code], StringComparer.Ordinal);
        (typed["proposed"], typed["hearing"]) = (move.Proposed, "你（单位）可以自收到本告知书之日起五个工作日内要求听证，逾期视为放弃要求听证的权利。");
        var paper = await Of<DraftPaper>().Run(Op(), on.Id, Form, typed);
        scene.Person.Become(Staff.Head(on.Plan.Department));
        await Of<IssuePaper>().Run(Op(), paper, 1);
        scene.Person.Become(move.By);
        await Of<EnterPaperDelivery>().Run(Op(), paper, 2, new PaperDelivery(ChinaTime.DayOf(move.At), ServiceManner.InPerson, "当事人本人签收"), files);
    }

    private async Task Register(Running on, Guid op) =>
        on.Id = await Of<RegisterCase>().Run(op, scene.Items[on.Plan.ItemCode], scene.Departments[on.Plan.Department], on.Plan.Intake);

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();

    /// <summary>Tries what must be refused.</summary>
    /// <exception cref="InvalidOperationException">It was not.</exception>
    internal static async Task Refused(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (RuleBroken)
        {
            return;
        }

        throw new InvalidOperationException("An act that the rules refuse was let through.");
    }

    private sealed class Running(PlannedCase plan)
    {
        public PlannedCase Plan { get; } = plan;

        public Guid Id { get; set; }

        public int Version { get; set; }

        /// <summary>Whether the proposal on its way leaves its tier.</summary>
        public bool Departs { get; set; }
    }
}
