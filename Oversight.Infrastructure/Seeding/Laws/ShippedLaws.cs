using System.Text.Json;
using System.Text.Json.Serialization;
using Oversight.Domain.Laws;

namespace Oversight.Infrastructure.Seeding.Laws;

/// <summary>The laws that ship with the product, and the table of statutory limits; their texts are literal.</summary>
public sealed class ShippedLaws
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
    };

    private ShippedLaws(IReadOnlyList<ShippedLaw> laws, IReadOnlyList<StatutoryLimit> limits) => (Laws, Limits) = (laws, limits);

    /// <summary>The laws, those that the Measures rest on first.</summary>
    public IReadOnlyList<ShippedLaw> Laws { get; }

    /// <summary>Statutory limits with their clauses (法定时限表).</summary>
    public IReadOnlyList<StatutoryLimit> Limits { get; }

    /// <summary>Reads the shipped files.</summary>
    /// <exception cref="InvalidDataException">A file is missing.</exception>
    public static ShippedLaws Load() => new(Read<List<ShippedLaw>>("laws"), Read<List<StatutoryLimit>>("statutory-limits"));

    private static T Read<T>(string name)
    {
        var resource = $"Oversight.Infrastructure.Seeding.Laws.{name}.json";
        using var stream = typeof(ShippedLaws).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"{resource} is not in the assembly.");
        return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new InvalidDataException($"{resource} is empty.");
    }
}

/// <summary>A law as the file has it.</summary>
public sealed record ShippedLaw(
    string Name, IReadOnlyList<string> OtherNames, LawLevel Level, string Issuer, IReadOnlyList<ShippedText> Versions, bool OwnBasis, string Doubt, string Remark, ShippedRepeal? Repeal);

/// <summary>A text as the file has it.</summary>
public sealed record ShippedText(string Label, LawChange Change, DateOnly? From, string Source, string History, bool Complete, IReadOnlyList<ShippedArticle> Articles)
{
    /// <summary>The text as the register takes it.</summary>
    public LawText ToText() => new()
    {
        Label = Label,
        Change = Change,
        InForceFrom = From,
        Source = Source,
        History = History,
        Complete = Complete,
        Articles = [.. Articles.Select(a => (a.Number, a.Text))],
    };
}

/// <summary>An article as the file has it.</summary>
public sealed record ShippedArticle(string Number, string Text);

/// <summary>A repeal as the file has it.</summary>
public sealed record ShippedRepeal(DateOnly LastDay, string Evidence, string Source, string Successor);

/// <summary>A statutory limit as the file has it.</summary>
public sealed record StatutoryLimit(string Code, string Matter, string Value, string Unit, string Starts, string Clause, string Note);
