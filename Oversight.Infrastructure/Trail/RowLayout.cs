using System.Buffers.Binary;
using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Trail;

/// <summary>
/// The canonical bytes of an aggregate's rows, which the trail commits to: named, typed, framed, in the order of the names and
/// independent of provider, culture and collation. Derived columns stay out; personal values enter as their digest.
/// </summary>
public static class RowLayout
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>The rows of a loaded aggregate, laid out as in the given version.</summary>
    public static byte[] Rows(EntityEntry entry, int layout)
    {
        using var stream = new MemoryStream(1024);
        Text(stream, "OVS-ROW-1");
        Text(stream, entry.Metadata.KindOf()!);
        Int32(stream, layout);
        Row(stream, entry, layout);
        return stream.ToArray();
    }

    /// <summary>The layout of a kind as text, one column a line: kept in a file, so that no column joins unnoticed.</summary>
    public static IEnumerable<string> Describe(IReadOnlyEntityType type, string path)
    {
        foreach (var property in Columns(type, int.MaxValue))
            yield return $"{path}.{property.Name} {TypeName(property)} since {Since(property)}";
        foreach (var navigation in Parts(type, int.MaxValue))
            yield return $"{path}.{navigation.Name} parts since {Since(navigation.TargetEntityType)}";
        foreach (var navigation in Personal(type, int.MaxValue))
            yield return $"{path}.{navigation.Name} personal since {Since(navigation)}";
        foreach (var navigation in Parts(type, int.MaxValue).Concat(Personal(type, int.MaxValue)).OrderBy(n => n.Name, StringComparer.Ordinal))
        {
            foreach (var line in Describe(navigation.TargetEntityType, $"{path}.{navigation.Name}"))
                yield return line;
        }
    }

    private static void Row(MemoryStream stream, EntityEntry entry, int layout)
    {
        var columns = Columns(entry.Metadata, layout).ToList();
        Int32(stream, columns.Count);
        foreach (var column in columns)
        {
            Text(stream, column.Name);
            Value(stream, Stored((IProperty)column, entry.Property(column.Name).CurrentValue));
        }

        foreach (var navigation in Personal(entry.Metadata, layout))
        {
            Text(stream, navigation.Name);
            var datum = (PersonalDatum?)entry.Reference(navigation.Name).CurrentValue;
            Value(stream, datum?.Id);
            Value(stream, datum?.Digest);
        }

        foreach (var navigation in Parts(entry.Metadata, layout))
        {
            Text(stream, navigation.Name);
            var rows = new List<byte[]>();

            // Asking for the collection looks at every part in it, so it is asked for once and not for each part.
            var parts = entry.Collection(navigation.Name);
            foreach (var part in parts.CurrentValue ?? Array.Empty<object>())
            {
                using var row = new MemoryStream(256);
                Row(row, parts.FindEntry(part)!, layout);
                rows.Add(row.ToArray());
            }

            rows.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
            Int32(stream, rows.Count);
            foreach (var row in rows)
            {
                Int32(stream, row.Length);
                stream.Write(row);
            }
        }
    }

    private static IEnumerable<IReadOnlyProperty> Columns(IReadOnlyEntityType type, int layout) =>
        type.GetProperties()
            .Where(p => !p.IsShadowProperty() && p.FindAnnotation(AggregateMapping.DerivedAnnotation) is null && Since(p) <= layout
                && !(type.ClrType == typeof(PersonalDatum) && p.Name is nameof(PersonalDatum.Salt) or nameof(PersonalDatum.Value)))
            .OrderBy(p => p.Name, StringComparer.Ordinal);

    private static IEnumerable<IReadOnlyNavigation> Parts(IReadOnlyEntityType type, int layout) =>
        type.GetNavigations().Where(n => n.IsCollection && n.TargetEntityType.IsOwned() && Since(n.TargetEntityType) <= layout).OrderBy(n => n.Name, StringComparer.Ordinal);

    private static IEnumerable<IReadOnlyNavigation> Personal(IReadOnlyEntityType type, int layout) =>
        type.GetNavigations().Where(n => n.TargetEntityType.ClrType == typeof(PersonalDatum) && Since(n) <= layout).OrderBy(n => n.Name, StringComparer.Ordinal);

    private static string TypeName(IReadOnlyProperty property) =>
        Nullable.GetUnderlyingType(property.ClrType) is { } value ? $"{value.Name}?" : property.IsNullable ? $"{property.ClrType.Name}?" : property.ClrType.Name;

    private static int Since(IReadOnlyAnnotatable annotated) => (int?)annotated.FindAnnotation(AggregateMapping.SinceAnnotation)?.Value ?? 1;

    private static object? Stored(IProperty property, object? value) =>
        value is null ? null : property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;

    private static void Value(MemoryStream stream, object? value)
    {
        switch (value)
        {
            case null:
                stream.WriteByte(0);
                break;
            case string text:
                stream.WriteByte(1);
                Text(stream, text);
                break;
            case Guid id:
                stream.WriteByte(2);
                stream.Write(id.ToByteArray(bigEndian: true));
                break;
            case bool flag:
                stream.WriteByte(3);
                stream.WriteByte(flag ? (byte)1 : (byte)0);
                break;
            case int or long or short or byte:
                stream.WriteByte(4);
                Int64(stream, Convert.ToInt64(value, null));
                break;
            case DateTime instant:
                stream.WriteByte(5);
                Int64(stream, TrailAppender.Microseconds(instant));
                break;
            case DateOnly day:
                stream.WriteByte(6);
                Int32(stream, day.DayNumber);
                break;
            case byte[] bytes:
                stream.WriteByte(7);
                Int32(stream, bytes.Length);
                stream.Write(bytes);
                break;
            case Enum name:
                stream.WriteByte(1);
                Text(stream, name.ToString());
                break;
            default:
                throw new NotSupportedException($"A column of type {value.GetType().Name} has no canonical form.");
        }
    }

    private static void Text(MemoryStream stream, string text)
    {
        var bytes = Strict.GetBytes(text);
        Int32(stream, bytes.Length);
        stream.Write(bytes);
    }

    private static void Int32(MemoryStream stream, int value)
    {
        Span<byte> buffer = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(buffer, value);
        stream.Write(buffer);
    }

    private static void Int64(MemoryStream stream, long value)
    {
        Span<byte> buffer = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(buffer, value);
        stream.Write(buffer);
    }
}
