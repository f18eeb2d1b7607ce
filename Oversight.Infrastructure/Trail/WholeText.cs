using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oversight.Infrastructure.Trail;

/// <summary>Writes texts as they are or not at all: the serialiser on its own puts U+FFFD where half a character stands.</summary>
internal sealed class WholeText : JsonConverter<string>
{
    private static readonly UTF8Encoding Strict = new(false, true);

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Strict.GetBytes(value));
}
