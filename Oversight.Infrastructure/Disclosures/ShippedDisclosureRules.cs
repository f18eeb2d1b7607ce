using System.Text.Json;
using Oversight.Domain.Disclosures;

namespace Oversight.Infrastructure.Disclosures;

/// <summary>
/// The rules of disclosure that ship with the product: grounds and classes with their clauses. The periods follow the 信用修复管理办法 (in force since
/// 2026-04-01) as told by second-hand sources, so each class is marked 待核定 until the legal office has compared it with the text.
/// </summary>
public static class ShippedDisclosureRules
{
    private const string Resource = "Oversight.Infrastructure.Disclosures.disclosure-rules.json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { RespectRequiredConstructorParameters = true };

    /// <summary>The rules.</summary>
    public static DisclosureRules Rules { get; } = Load();

    private static DisclosureRules Load()
    {
        using var stream = typeof(ShippedDisclosureRules).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException($"{Resource} is not in the assembly.");
        return JsonSerializer.Deserialize<DisclosureRules>(stream, Json) ?? throw new InvalidDataException($"{Resource} is empty.");
    }
}
