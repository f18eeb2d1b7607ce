using System.Text.Json;
using System.Text.Json.Serialization;
using Oversight.Domain.Archives;

namespace Oversight.Infrastructure.Archives;

/// <summary>The table of retention (保管期限表) that ships with the product. Each body makes its own and has it approved (规定第十二条), so every line is 待核定.</summary>
public static class RetentionTable
{
    private const string Resource = "Oversight.Infrastructure.Archives.retention-rules.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The lines; the first that fits a case counts.</summary>
    public static IReadOnlyList<RetentionRule> All { get; } = Load();

    private static List<RetentionRule> Load()
    {
        using var stream = typeof(RetentionTable).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException($"{Resource} is not in the assembly.");
        return JsonSerializer.Deserialize<List<RetentionRule>>(stream, Json) ?? throw new InvalidDataException($"{Resource} is empty.");
    }
}
