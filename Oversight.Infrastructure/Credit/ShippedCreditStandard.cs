using System.Text.Json;
using System.Text.Json.Serialization;
using Oversight.Domain.Credit;

namespace Oversight.Infrastructure.Credit;

/// <summary>The thirty fields of 双公示 (行政处罚, 2018) and where their values come from, as they ship with the product.</summary>
public static class ShippedCreditStandard
{
    private const string Folder = "Oversight.Infrastructure.Credit.";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() }, RespectRequiredConstructorParameters = true };

    /// <summary>The standard.</summary>
    public static CreditStandard Standard { get; } = new(Read<CreditField>("credit-fields.json"), Read<CreditMapped>("credit-mapping.json"));

    private static List<T> Read<T>(string name)
    {
        using var stream = typeof(ShippedCreditStandard).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidDataException($"{name} is not in the assembly.");
        return JsonSerializer.Deserialize<List<T>>(stream, Json) ?? throw new InvalidDataException($"{name} is empty.");
    }
}
