using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;

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
        on.Version++;
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
            CloseMove => Of<CloseCase>().Run(op, id, version),
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
