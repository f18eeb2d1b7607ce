using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Oversight.Domain.Disclosures;

/// <summary>What a decision says, section by section: as it stands in the file, or as the public reads it.</summary>
/// <param name="Sections">The sections in order.</param>
public sealed record DisclosureText(IReadOnlyList<DisclosureSection> Sections)
{
    public const string Number = "number";
    public const string Party = "party";
    public const string Facts = "facts";
    public const string Basis = "basis";
    public const string Content = "content";
    public const string Body = "body";

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The sections with their names, in the order in which they are shown.</summary>
    public static IReadOnlyList<(string Code, string Label)> Known { get; } =
        [(Number, "决定书文号"), (Party, "当事人"), (Facts, "违法事实"), (Basis, "依据"), (Content, "决定内容"), (Body, "决定书正文")];

    /// <summary>The words of a section, or empty.</summary>
    public string Of(string code) => Sections.FirstOrDefault(s => string.Equals(s.Code, code, StringComparison.Ordinal))?.Text ?? "";

    /// <summary>What a section is called.</summary>
    public static string LabelOf(string code) => Known.FirstOrDefault(k => string.Equals(k.Code, code, StringComparison.Ordinal)).Label ?? code;

    /// <summary>As it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(Sections, Json);

    /// <summary>As it was kept.</summary>
    public static DisclosureText Read(string kept) => new(JsonSerializer.Deserialize<List<DisclosureSection>>(kept, Json) ?? []);
}

/// <summary>One section of a decision.</summary>
/// <param name="Code">One of <see cref="DisclosureText.Known"/>.</param>
/// <param name="Text">Its words.</param>
public sealed record DisclosureSection(string Code, string Text);
