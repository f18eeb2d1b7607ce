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
            DeclineMove m => Of<DeclineCase>().Run(op, id, version, m.Reason),
            StartMove m => Of<StartStep>().Run(op, id, version, m.Step),
            CompleteMove m => Of<CompleteStep>().Run(op, id, version, m.Step, m.Note, files, [.. m.OnTheSpot.Select(o => scene.Person.Officers[o])]),
            SkipMove m => Of<SkipStep>().Run(op, id, version, m.Step, m.Reason),
            SuspendMove m => Of<SuspendCase>().Run(op, id, version, m.Ground, m.Reason),
            ResumeMove => Of<ResumeCase>().Run(op, id, version),
            ExtendMove m => Of<ExtendStatutoryLimit>().Run(op, id, version, m.Length, m.Reason),
            ReassignMove m => Of<ReassignCase>().Run(op, id, version, scene.Person.Officers[m.To], m.Reason),
            ProposeMove m => Of<ProposeDecision>().Run(op, id, version, m.Draft, files),
            CheckMove m => Of<CheckDecision>().Run(op, id, version, m.Agree, m.Opinion),
            DecideMove m => Of<DecideCase>().Run(op, id, version, m.Agree, m.Opinion),
            DecideOnTheSpotMove m => Of<DecideOnTheSpot>().Run(op, id, version, m.Draft, files),
            CloseMove => Of<CloseCase>().Run(op, id, version),
            TerminateMove m => Of<TerminateCase>().Run(op, id, version, m.Reason),
            WithdrawMove m => Of<WithdrawCase>().Run(op, id, version, m.Reason),
            _ => throw new InvalidOperationException($"{move.GetType().Name} has no act."),
        };
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
    }
}
