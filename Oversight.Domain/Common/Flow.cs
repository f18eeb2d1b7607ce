namespace Oversight.Domain.Common;

/// <summary>The life cycle of an aggregate as one table. Buttons, checks and the diagram in docs/flows.md come from it.</summary>
/// <param name="Name">What it is the life cycle of, in Chinese.</param>
/// <param name="Steps">Every allowed transition.</param>
public sealed record Flow<TState, TStep>(string Name, IReadOnlyList<FlowStep<TState, TStep>> Steps)
    where TState : struct, Enum
    where TStep : struct, Enum
{
    /// <summary>The state after the step, or a broken rule that names the steps allowed instead.</summary>
    public TState After(TState state, TStep step, Func<TState, string> stateName)
    {
        foreach (var s in Steps)
        {
            if (s.From.Equals(state) && s.Step.Equals(step))
                return s.To;
        }

        var wanted = Steps.FirstOrDefault(s => s.Step.Equals(step))?.Label ?? step.ToString();
        var allowed = Steps.Where(s => s.From.Equals(state)).Select(s => s.Label).Distinct(StringComparer.Ordinal).ToList();
        var instead = allowed.Count == 0 ? "不再有后续步骤" : $"现在可以：{string.Join("、", allowed)}";
        throw new RuleBroken("step", $"{Name}当前为“{stateName(state)}”，不能{wanted}；{instead}。", "办法第八条");
    }

    /// <summary>Whether the step is in the table for the state.</summary>
    public bool Allows(TState state, TStep step) => Steps.Any(s => s.From.Equals(state) && s.Step.Equals(step));

    /// <summary>The steps in the table for the state.</summary>
    public IEnumerable<FlowStep<TState, TStep>> From(TState state) => Steps.Where(s => s.From.Equals(state));
}

/// <summary>One allowed transition.</summary>
/// <param name="From">State before.</param>
/// <param name="Step">The verb.</param>
/// <param name="To">State after.</param>
/// <param name="Label">The verb in Chinese, as on the button.</param>
/// <param name="By">Who does it, in Chinese.</param>
public sealed record FlowStep<TState, TStep>(TState From, TStep Step, TState To, string Label, string By)
    where TState : struct, Enum
    where TStep : struct, Enum;
