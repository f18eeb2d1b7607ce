namespace Oversight.Web.Commands;

/// <summary>A word after <c>--</c> that does one thing instead of serving. Exit code 0 when done, 1 when it failed, 2 when called wrongly.</summary>
/// <param name="Name">The word.</param>
/// <param name="Usage">What follows it, and what it does.</param>
/// <param name="Run">Does it.</param>
internal sealed record Command(string Name, string Usage, Func<IServiceProvider, CommandLine, Task<int>> Run);

/// <summary>What was typed after the word.</summary>
internal sealed class CommandLine(IReadOnlyList<string> words)
{
    /// <summary>Words that are neither an option nor its value.</summary>
    public IReadOnlyList<string> Values { get; } = [.. words.Where((w, i) => !w.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !words[i - 1].StartsWith("--", StringComparison.Ordinal) || IsSwitch(words[i - 1])))];

    /// <summary>Whether a switch was given.</summary>
    public bool Has(string name) => words.Contains("--" + name, StringComparer.Ordinal);

    /// <summary>The value of an option, or null.</summary>
    public string? Option(string name)
    {
        for (var i = 0; i < words.Count - 1; i++)
        {
            if (string.Equals(words[i], "--" + name, StringComparison.Ordinal))
                return words[i + 1];
        }

        return null;
    }

    private static bool IsSwitch(string word) => word is "--reset" or "--help";
}
