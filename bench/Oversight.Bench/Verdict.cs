using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Oversight.Bench;

/// <summary>One goal against what was measured.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Measured">The figure.</param>
/// <param name="Bound">The bound.</param>
/// <param name="AtLeast">Whether the figure must not be below the bound rather than not above it.</param>
/// <param name="Timed">Whether a noisy machine spoils it.</param>
internal sealed record Goal(string Name, double Measured, double Bound, bool AtLeast, bool Timed)
{
    public bool Met => AtLeast ? Measured >= Bound : Measured <= Bound;

    public static Goal Most(string name, double measured, double goal, bool timed) => new(name, measured, goal, false, timed);

    public static Goal Least(string name, double measured, double goal, bool timed) => new(name, measured, goal, true, timed);
}

/// <summary>Writes the result and says how it ended: 0 met, 1 missed, 3 the machine was too noisy to judge the times.</summary>
internal static class Verdict
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static async Task<int> Give<T>(string file, T result, MachineReport machine, IReadOnlyList<Goal> goals)
    {
        var code = goals.Any(g => !g.Met && !(g.Timed && machine.Noisy)) ? 1 : machine.Noisy ? 3 : 0;
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { exit = code, machine, result, goals = goals.Select(g => new { g.Name, g.Measured, g.Bound, g.AtLeast, g.Timed, g.Met }) }, Json) + "\n");
        foreach (var g in goals)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(g.Met ? "met   " : "missed")}  {g.Name}: {g.Measured:0.##} ({(g.AtLeast ? "at least" : "at most")} {g.Bound:0.##})"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{machine.Cores} cores; load {machine.Before.Load:0.0} before, {machine.After.Load:0.0} after; CPU pressure {machine.Before.Pressure:0} % before, {machine.After.Pressure:0} % after; calibration spread {machine.Spread:P0}{(machine.Noisy ? ": too noisy to judge times" : "")}"));
        Console.WriteLine($"{file}: exit {code}");
        return code;
    }
}
