using Oversight.Infrastructure.Live.Board;

namespace Oversight.Web.Features.Board.Wall;

/// <summary>The parts of the big screen: what stands all the time, and the panels that take turns.</summary>
public static class WallParts
{
    /// <summary>Rows that one panel shows at a size that is read at ten metres.</summary>
    public const int Rows = 10;

    /// <summary>Every panel and its name, in the order in which they are shown where the address names none.</summary>
    public static IReadOnlyList<(string Panel, string Name)> Panels { get; } =
    [
        ("departments", "各部门在办办件"), ("notices", "整改倒计时"), ("complaints", "各部门在办投诉"), ("trend", "近12个月办件"), ("alerts", "预警与考核"), ("items", "权责事项行使"),
    ];

    /// <summary>The panels that an address names, in its order; all where it names none that there is.</summary>
    public static IReadOnlyList<string> Chosen(string? panels)
    {
        List<string> known = [.. (panels ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => p.ToLowerInvariant()).Where(p => Panels.Any(k => string.Equals(k.Panel, p, StringComparison.Ordinal))).Distinct(StringComparer.Ordinal)];
        return known.Count > 0 ? known : [.. Panels.Select(p => p.Panel)];
    }

    /// <summary>Every part of a moment.</summary>
    public static IReadOnlyList<WallPart> Of(WallData data)
    {
        var parts = new List<WallPart> { new("totals", null, typeof(WallTotals), With(data)), new("ticker", null, typeof(WallTicker), With(data)) };
        BoardDepartment[][] sheets = [.. data.Board.Departments.Items.Chunk(Rows)];
        foreach (var (panel, _) in Panels)
        {
            var type = TypeOf(panel);
            if (panel is "notices" or "trend")
            {
                parts.Add(new(panel, panel, type, With(data)));
                continue;
            }

            for (var sheet = 0; sheet < Math.Max(1, sheets.Length); sheet++)
                parts.Add(new($"{panel}.{sheet + 1}", panel, type, With(data, sheets.Length == 0 ? [] : sheets[sheet], sheets.Length > 1 ? $"（{sheet + 1}/{sheets.Length}）" : "")));
        }

        return parts;
    }

    private static Type TypeOf(string panel) => panel switch
    {
        "departments" => typeof(WallDepartments),
        "notices" => typeof(WallCountdowns),
        "complaints" => typeof(WallComplaints),
        "trend" => typeof(WallTrend),
        "alerts" => typeof(WallAlerts),
        _ => typeof(WallItems),
    };

    private static Dictionary<string, object?> With(WallData data) => new(StringComparer.Ordinal) { ["Data"] = data };

    private static Dictionary<string, object?> With(WallData data, BoardDepartment[] rows, string sheet) =>
        new(StringComparer.Ordinal) { ["Data"] = data, ["Rows"] = rows, ["Sheet"] = sheet };
}

/// <summary>A part and what draws it.</summary>
/// <param name="Key">See <see cref="DrawnPart.Key"/>.</param>
/// <param name="Panel">See <see cref="DrawnPart.Panel"/>.</param>
/// <param name="Type">The component.</param>
/// <param name="Parameters">What it is given.</param>
public sealed record WallPart(string Key, string? Panel, Type Type, IDictionary<string, object?> Parameters);
