namespace Oversight.Web.Features.Window.Decisions;

/// <summary>Which kinds of decision and which matters are in public, kept for a minute, so that strangers who turn pages do not make the database count them each time. Holds nothing of one decision.</summary>
public sealed class PublishedWords
{
    /// <summary>Most kinds that are offered.</summary>
    public const int MostKinds = 50;

    /// <summary>Most matters that are searched.</summary>
    public const int MostTitles = 1000;

    private static readonly TimeSpan Age = TimeSpan.FromMinutes(1);

    private volatile Kept? _kept;

    /// <summary>What is kept, or what is read now where that is too old.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="read">Reads it.</param>
    public async Task<KeptWords> Read(DateTime now, Func<Task<KeptWords>> read)
    {
        if (_kept is { } kept && now >= kept.At && now < kept.At + Age)
            return kept.Words;
        var words = await read();
        _kept = new Kept(now, words);
        return words;
    }

    private sealed record Kept(DateTime At, KeptWords Words);
}

/// <summary>Kinds of decision and matters.</summary>
/// <param name="Kinds">What was decided in a word.</param>
/// <param name="Titles">Names of items.</param>
public sealed record KeptWords(IReadOnlyList<string> Kinds, IReadOnlyList<string> Titles);
