using System.Collections;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Persistence;

/// <summary>
/// The registered content of an item as JSON text, the same text for the same content. What is empty is left out, so that a field
/// which joins later changes no text written before: the trail commits to it.
/// </summary>
public static class ItemContentText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsEmpty } },
    };

    /// <summary>The content as text.</summary>
    public static string Write(ItemContent content) => JsonSerializer.Serialize(content, Json);

    /// <summary>The content of a text that <see cref="Write"/> made.</summary>
    /// <exception cref="JsonException">It is no such text.</exception>
    public static ItemContent Read(string text) => JsonSerializer.Deserialize<ItemContent>(text, Json) ?? throw new JsonException("The text holds no content.");

    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.ToList())
        {
            if (type.Type == typeof(ItemContent) && property.AttributeProvider is MemberInfo { Name: nameof(ItemContent.CommittedAsWritten) })
                type.Properties.Remove(property);
            else if (type.Type == typeof(ItemContent) && property.AttributeProvider is MemberInfo { Name: nameof(ItemContent.Committed) })
                property.Get = static content => ((ItemContent)content).CommittedAsWritten;
            if (type.Type == typeof(ItemContent))
                property.ShouldSerialize = static (_, value) => value is not (null or "" or false or ICollection { Count: 0 }) && !(value is Guid id && id == Guid.Empty);
            else if (type.Type == typeof(Term) && string.Equals(property.Name, "text", StringComparison.Ordinal))
                type.Properties.Remove(property);
        }
    }
}

internal sealed class ItemContentConverter() : ValueConverter<ItemContent?, string>(v => ItemContentText.Write(v!), v => ItemContentText.Read(v));

internal sealed class ItemContentComparer() : ValueComparer<ItemContent?>(
    (a, b) => a == null ? b == null : b != null && ItemContentText.Write(a) == ItemContentText.Write(b),
    v => v == null ? 0 : string.GetHashCode(ItemContentText.Write(v), StringComparison.Ordinal),
    v => v);
