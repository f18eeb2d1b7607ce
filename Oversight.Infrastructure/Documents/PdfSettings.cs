namespace Oversight.Infrastructure.Documents;

/// <summary>What a site may set about its documents (<c>Oversight:Pdf</c>).</summary>
/// <param name="FontFolder">
/// A folder with the bureau's own licensed fonts, which then come before the shipped ones: TrueType files named
/// 小标宋.ttf, 仿宋.ttf, 楷体.ttf, 黑体.ttf, 宋体.ttf; each may be missing. Null: the shipped fonts alone.
/// </param>
public sealed record PdfSettings(string? FontFolder = null);
