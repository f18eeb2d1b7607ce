using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Extensions;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Window;

/// <summary>The public list as files, under the same filters as its page: fields that are public, of what is in force today.</summary>
public static class WindowFiles
{
    private const int FlushAt = 64 * 1024;
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly string[] Heads = ["事项编号", "权力类型", "版本", "生效日期", .. WindowItems.Fields.Select(f => f.Label)];

    /// <summary>Maps <c>/window/items.json</c>, <c>.csv</c> and <c>.xlsx</c>.</summary>
    public static void MapWindowFiles(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/window").AllowAnonymous().ExcludeFromDescription();
        group.MapGet("/items.json", (WindowItems items, Settings settings, string? q, string? category) =>
            TypedResults.Stream(to => Json(to, items, settings.Bureau, FilterOf(items.Today, q, category)), "application/json; charset=utf-8", Name(items, "json")));
        group.MapGet("/items.csv", (HttpContext http, WindowItems items, string? q, string? category) =>
            TypedResults.Stream(to => Table(items, q, category).WriteCsv(to, http.RequestAborted), Sheet.CsvType, Name(items, "csv")));
        group.MapGet("/items.xlsx", (HttpContext http, WindowItems items, string? q, string? category) =>
            TypedResults.Stream(to => Table(items, q, category).WriteXlsx(to, http.RequestAborted), Sheet.XlsxType, Name(items, "xlsx")));
    }

    /// <summary>The filter that the address names.</summary>
    public static CatalogueFilter FilterOf(DateOnly today, string? q, string? category) =>
        new(today, Asked.One<PowerCategory>(category), q?.Trim() is { Length: > 0 and <= 100 } text ? text : null);

    /// <summary>The address of a list with its filters.</summary>
    public static string Address(string path, string? q, PowerCategory? category, string? name = null, string? value = null)
    {
        var query = new QueryBuilder();
        if (q is { Length: > 0 })
            query.Add("q", q);
        if (category is { } chosen)
            query.Add("category", chosen.ToString().ToLowerInvariant());
        if (name is not null)
            query.Add(name, value ?? "");
        return path + query;
    }

    private static SheetStream Table(WindowItems items, string? q, string? category) =>
        new("权责清单", Heads, items.All(FilterOf(items.Today, q, category)).Select(l => (IReadOnlyList<object?>)[l.Code, l.Category.Name(), l.Version, l.EffectiveFrom.Iso(), .. WindowItems.Fields.Select(f => l.Text(f.Code))]));

    private static async Task Json(Stream to, WindowItems items, string bureau, CatalogueFilter filter)
    {
        var pipe = PipeWriter.Create(to, new StreamPipeWriterOptions(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe, Readable);
        json.WriteStartObject();
        json.WriteString("schema", "oversight-public-list/1");
        json.WriteString("bureau", bureau);
        json.WriteString("on", filter.On.Iso());
        json.WriteStartArray("items");
        await foreach (var line in items.All(filter))
        {
            json.WriteStartObject();
            json.WriteString("code", line.Code);
            json.WriteString("category", JsonNamingPolicy.CamelCase.ConvertName(line.Category.ToString()));
            json.WriteNumber("version", line.Version);
            json.WriteString("effectiveFrom", line.EffectiveFrom.Iso());
            json.WriteBoolean("unconfirmed", line.Content.Unconfirmed);
            json.WriteStartObject("fields");
            foreach (var field in WindowItems.Fields.Where(f => f.UsedFor(line.Category)))
                json.WriteString(field.Code, line.Text(field.Code));
            json.WriteEndObject();
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
            {
                await json.FlushAsync();
                await pipe.FlushAsync();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync();
        await pipe.CompleteAsync();
    }

    private static string Name(WindowItems items, string kind) => $"权责清单 {items.Today.Iso()}.{kind}";
}
