using System.Text.Json;
using System.Text.Json.Serialization;
using Oversight.Domain.Review;

namespace Oversight.Infrastructure.Review;

/// <summary>The requirements that ship with the product; they wait for confirmation by the legal office (待核定).</summary>
public static class ProcedureChecks
{
    private const string Resource = "Oversight.Infrastructure.Review.procedure-checks.json";

    /// <summary>The table, in the order of the sheet.</summary>
    public static IReadOnlyList<CheckDefinition> All { get; } = Load();

    private static List<CheckDefinition> Load()
    {
        using var stream = typeof(ProcedureChecks).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException($"{Resource} is not in the assembly.");
        return JsonSerializer.Deserialize<List<CheckDefinition>>(stream, new JsonSerializerOptions(JsonSerializerOptions.Web)
        {
            Converters = { new JsonStringEnumConverter() },
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        }) ?? throw new InvalidDataException($"{Resource} is empty.");
    }
}
