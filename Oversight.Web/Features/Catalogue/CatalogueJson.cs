using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;

namespace Oversight.Web.Features.Catalogue;

/// <summary>The list for other systems, as docs/catalogue-json.md describes it. Names of members do not change within a schema number.</summary>
public static class CatalogueJson
{
    /// <summary>The schema that the file names; a member that is taken away or changes its meaning raises the number.</summary>
    public const string Schema = "oversight-catalogue/1";

    private const int FlushAt = 64 * 1024;

    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = Readable, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>Writes the items that a filter leaves, as they are read.</summary>
    public static async Task Write(Stream to, string bureau, CatalogueFilter filter, CatalogueViews views, CancellationToken cancellation = default)
    {
        // Over a pipe the writer only fills buffers: a response takes no synchronous writes.
        var pipe = PipeWriter.Create(to, new StreamPipeWriterOptions(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe, new JsonWriterOptions { Encoder = Readable });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("bureau", bureau);
        json.WriteString("on", filter.On.Iso());
        json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(filter.State.ToString()));
        json.WriteString("exportedAt", views.Now);
        json.WriteStartObject("labels");
        foreach (var field in ItemFields.All)
            json.WriteString(field.Code, field.Label);
        json.WriteEndObject();
        json.WriteStartArray("items");
        await foreach (var line in views.All(filter, cancellation))
        {
            JsonSerializer.Serialize(json, Item.Of(line), Options);
            if (pipe.UnflushedBytes > FlushAt)
                await pipe.FlushAsync(cancellation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
        await pipe.CompleteAsync();
    }

    private sealed record Item(
        string Code, PowerCategory Category, int Version, string EffectiveFrom, string? RepealedAfter, string? Successor, ItemReadiness Entry, IReadOnlyList<string> Missing,
        IReadOnlyDictionary<string, string> Fields, IReadOnlyList<Basis> Bases, IReadOnlyList<Handled> Handling, Limit? Committed, Limit? Statutory, Fine? Fine,
        bool? RectifyFirst, IReadOnlyList<ContentRisk> Risks, IReadOnlyList<Chart> Charts, bool Unconfirmed)
    {
        public static Item Of(ItemLine line)
        {
            var c = line.Content;
            return new Item(
                line.Code,
                line.Category,
                line.Version,
                line.EffectiveFrom.Iso(),
                line.RepealedAfter?.Iso(),
                line.Successor.Length > 0 ? line.Successor : null,
                line.Completeness.State,
                [.. line.Completeness.Missing.Select(f => f.Code)],
                ItemFields.All.Where(f => f.UsedFor(line.Category)).ToDictionary(f => f.Code, f => f.Text(c, line.Names), StringComparer.Ordinal),
                [.. c.Bases.Select(b => new Basis(b.Law, b.LawVersion, b.Level, b.Article, b.Quote, b.Breached))],
                [.. c.Handling.Select(h => new Handled(line.Names.Department(h.DepartmentId), h.Lead))],
                Limit.Of(c.Committed),
                Limit.Of(c.Statutory),
                line.Category == PowerCategory.Penalty ? new Fine(c.FineMin / 100m, c.FineMax / 100m, c.FineUnit) : null,
                c.RectifyFirst,
                c.Risks,
                [.. c.Charts.Select(x => new Chart(x.Outside, x.Name, x.ContentType, x.Length, x.Hash))],
                c.Unconfirmed);
        }
    }

    private sealed record Basis(string Law, string LawVersion, string Level, string Article, string Quote, bool Breached);

    private sealed record Handled(string Department, bool Lead);

    private sealed record Limit(int Length, TermUnit Unit, bool RollsOver, string Clause)
    {
        public static Limit? Of(Term? term) => term is null ? null : new Limit(term.Length, term.Unit, term.RollsOver, term.Clause);
    }

    private sealed record Fine(decimal? MinYuan, decimal? MaxYuan, string Unit);

    private sealed record Chart(bool Outside, string Name, string ContentType, long Length, string Sha256);
}
