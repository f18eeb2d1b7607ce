
namespace Oversight.Tests.Architecture;

/// <summary>The sources of the product as text.</summary>
internal static class Sources
{
    public static string Root { get; } = Repository.Root;

    /// <summary>Files of a project with one of the extensions, generated ones left out, by their path from the root.</summary>
    public static IEnumerable<(string Path, string Text)> Of(string project, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, project), "*", SearchOption.AllDirectories)
            .Where(f => extensions.Contains(Path.GetExtension(f), StringComparer.Ordinal))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => (f, File.ReadAllText(Path.Combine(Root, f))));

    public static IEnumerable<(string Path, string Text)> OfProduct(params string[] extensions) =>
        new[] { "Oversight.Domain", "Oversight.Infrastructure", "Oversight.Web" }.SelectMany(p => Of(p, extensions));

    /// <summary>Where a pattern stands, as <c>path:line text</c>; comments and the files allowed are passed over.</summary>
    public static List<string> Find(IEnumerable<(string Path, string Text)> files, string pattern, params string[] allowed)
    {
        var regex = new System.Text.RegularExpressions.Regex(pattern, System.Text.RegularExpressions.RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        return
        [
            .. files.Where(f => !allowed.Any(a => f.Path.EndsWith(a, StringComparison.Ordinal)))
                .SelectMany(f => f.Text.Split('\n').Select((line, i) => (f.Path, Number: i + 1, Line: line.Trim())))
                .Where(l => !l.Line.StartsWith("//", StringComparison.Ordinal) && !l.Line.StartsWith("@*", StringComparison.Ordinal) && regex.IsMatch(l.Line))
                .Select(l => $"{l.Path}:{l.Number} {l.Line}"),
        ];
    }
}
