using System.Text.Json;
using System.Text.Json.Serialization;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Seeding.Catalogue;

/// <summary>The catalogue that ships with the product: the items as the law texts have them, and our procedures and assignments, which wait for confirmation (待核定).</summary>
public sealed class ShippedCatalogue
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
    };

    private ShippedCatalogue(string source, IReadOnlyList<ShippedItem> items, IReadOnlyList<ShippedProcedure> procedures, IReadOnlyDictionary<string, ShippedHandling> handling) =>
        (Source, Items, Procedures, Handling) = (source, items, procedures, handling);

    /// <summary>Where the items come from, repository and commit.</summary>
    public string Source { get; }

    /// <summary>The items, in the order of their codes.</summary>
    public IReadOnlyList<ShippedItem> Items { get; }

    /// <summary>The procedures.</summary>
    public IReadOnlyList<ShippedProcedure> Procedures { get; }

    /// <summary>Procedure, departments and limit by the code of the item.</summary>
    public IReadOnlyDictionary<string, ShippedHandling> Handling { get; }

    /// <summary>Reads the shipped files.</summary>
    /// <exception cref="InvalidDataException">A file is missing, or an item has no procedure.</exception>
    public static ShippedCatalogue Load()
    {
        var file = Read<ItemFile>("power-items");
        var procedures = Read<List<ShippedProcedure>>("procedures");
        var handling = new Dictionary<string, ShippedHandling>(StringComparer.Ordinal);
        foreach (var group in Read<List<ShippedHandling>>("handling"))
        {
            foreach (var item in group.Items)
                handling.Add($"{file.Meta.CodePrefix}{item}", group);
        }

        var unassigned = file.Items.Where(i => !handling.ContainsKey(i.Code)).Select(i => i.Code).ToList();
        return unassigned.Count == 0
            ? new ShippedCatalogue($"{file.Meta.SourceRepo}@{file.Meta.Commit}", file.Items, procedures, handling)
            : throw new InvalidDataException($"No procedure is given for {string.Join(", ", unassigned)}.");
    }

    /// <summary>The procedure that an item runs through.</summary>
    public ShippedProcedure ProcedureOf(ShippedHandling handling) => Procedures.First(p => string.Equals(p.Code, handling.Procedure, StringComparison.Ordinal));

    private static T Read<T>(string name)
    {
        var resource = $"Oversight.Infrastructure.Seeding.Catalogue.{name}.json";
        using var stream = typeof(ShippedCatalogue).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"{resource} is not in the assembly.");
        return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new InvalidDataException($"{resource} is empty.");
    }

    private sealed record ItemFile(ItemFileMeta Meta, List<ShippedItem> Items);

    private sealed record ItemFileMeta(
        [property: JsonPropertyName("source_repo")] string SourceRepo,
        string Commit,
        [property: JsonPropertyName("code_prefix")] string CodePrefix);
}

/// <summary>An item as the file has it; the words of the law are literal.</summary>
public sealed record ShippedItem(
    [property: JsonPropertyName("provisional_code")] string Code,
    string Type,
    string Name,
    string Law,
    [property: JsonPropertyName("law_level")] string LawLevel,
    [property: JsonPropertyName("law_text_version")] string LawVersion,
    [property: JsonPropertyName("violation_article")] string ViolationArticle,
    [property: JsonPropertyName("violation_quote")] string ViolationQuote,
    [property: JsonPropertyName("basis_article")] string BasisArticle,
    [property: JsonPropertyName("basis_quote")] string BasisQuote,
    [property: JsonPropertyName("fine_min")] int? FineMin,
    [property: JsonPropertyName("fine_max")] int? FineMax,
    [property: JsonPropertyName("fine_unit")] string FineUnit,
    [property: JsonPropertyName("rectify_first")] bool? RectifyFirst,
    string Note,
    string Source)
{
    /// <summary>Which of the four categories.</summary>
    public PowerCategory Category => Enum.GetValues<PowerCategory>().First(c => string.Equals(c.Name(), Type, StringComparison.Ordinal));
}

/// <summary>A procedure with its limits.</summary>
public sealed record ShippedProcedure(string Code, string Name, PowerCategory Category, ShippedLimit Committed, IReadOnlyList<ShippedStep> Steps, IReadOnlyList<ShippedPause> Pauses, ShippedLimit? Statutory = null);

/// <summary>A step of a procedure.</summary>
public sealed record ShippedStep(string Code, string Name, StepKind Kind, Role By, string Clause, bool Evidence, string Guidance, bool Optional = false, ShippedLimit? Limit = null);

/// <summary>A ground on which the clock may stop.</summary>
public sealed record ShippedPause(string Code, string Name, string Clause, int MostDays);

/// <summary>A limit.</summary>
public sealed record ShippedLimit(int Length, TermUnit Unit, bool RollsOver = true, string Clause = "")
{
    /// <summary>The limit as a term; the clause given stands where the limit names none.</summary>
    public Term ToTerm(string clause = "") => new(Length, Unit, RollsOver, Clause.Length > 0 ? Clause : clause);
}

/// <summary>How a group of items is handled.</summary>
public sealed record ShippedHandling(string Procedure, IReadOnlyList<string> Departments, IReadOnlyList<string> Items, ShippedLimit? Statutory = null);
