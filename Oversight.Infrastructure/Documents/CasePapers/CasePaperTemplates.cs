using System.Text.Json;
using System.Text.Json.Serialization;
using Oversight.Domain.Casework;

namespace Oversight.Infrastructure.Documents.CasePapers;

/// <summary>The forms of papers that ship with the product; their words wait for confirmation by the legal office (待核定).</summary>
public static class CasePaperTemplates
{
    private const string Resource = "Oversight.Infrastructure.Documents.CasePapers.case-papers.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Every form, in the order in which a case usually needs them.</summary>
    public static IReadOnlyList<PaperTemplate> All { get; } = Load();

    /// <summary>The form with the code.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static PaperTemplate Of(string code) => All.FirstOrDefault(t => string.Equals(t.Code, code, StringComparison.Ordinal)) ?? throw new InvalidDataException($"No form of paper is called {code}.");

    private static List<PaperTemplate> Load()
    {
        using var stream = typeof(CasePaperTemplates).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException($"{Resource} is not in the assembly.");
        return JsonSerializer.Deserialize<List<PaperTemplate>>(stream, Json) ?? throw new InvalidDataException($"{Resource} is empty.");
    }
}
