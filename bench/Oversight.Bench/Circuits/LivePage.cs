using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Oversight.Bench.Circuits;

/// <summary>What a page says about its interactive parts, in comments of its HTML.</summary>
/// <param name="Operations">The first UpdateRootComponents: one addition for each part.</param>
/// <param name="State">The persisted state of the prerendering, or empty.</param>
internal sealed partial record LivePage(string Operations, string State)
{
    /// <exception cref="InvalidDataException">The page has no interactive part.</exception>
    public static LivePage Of(string html)
    {
        var operations = new JsonArray();
        foreach (var marker in Marker().Matches(html).Select(m => JsonNode.Parse(m.Groups["json"].Value)!.AsObject()).Where(m => m.ContainsKey("descriptor")))
            operations.Add((JsonNode)new JsonObject { ["type"] = "add", ["ssrComponentId"] = operations.Count + 1, ["marker"] = marker });
        if (operations.Count == 0)
            throw new InvalidDataException("The page has no interactive part.");
        var update = new JsonObject { ["batchId"] = 1, ["operations"] = operations };
        return new(update.ToJsonString(JsonSerializerOptions.Web), State_().Match(html).Groups["state"].Value);
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{.*?\\})-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[^-]+)-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex State_();
}
