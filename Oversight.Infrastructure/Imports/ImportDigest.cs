using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Oversight.Infrastructure.Imports;

/// <summary>
/// The digest of what a dry run found, row by row. The rows are no record of their own; their digest is on the trail, so that what was
/// shown to whoever decided is what the sheets of adjustment are drafted from.
/// </summary>
public sealed class ImportDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds the next row, in the order of the file.</summary>
    public void Add(ImportRow row)
    {
        string?[] parts =
        [
            Number(row.Run), Number(row.Place), row.Sheet, Number(row.Number), row.Code, row.Name, row.Category?.ToString(), row.Outcome.ToString(),
            row.ItemId?.ToString("N"), Number(row.BaseVersion), row.Content, row.Changes, row.Faults,
        ];
        foreach (var part in parts)
        {
            // Framed, so that no text can run over into the next.
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            _hash.AppendData(BitConverter.GetBytes(part is null ? -1 : bytes.Length));
            _hash.AppendData(bytes);
        }
    }

    /// <summary>SHA-256 of the rows, lower-case hex.</summary>
    public string Take() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
