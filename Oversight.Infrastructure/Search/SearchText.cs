namespace Oversight.Infrastructure.Search;

/// <summary>
/// What can be found of one case, complaint, notice, finding, item or law: its words in normal form. Derived from the row itself,
/// written in the transaction of the act that changes it, rebuilt at any time; no part of what the trail commits to.
/// </summary>
public sealed class SearchText
{
    /// <summary>Not in any segment yet: read word by word.</summary>
    public const int Waiting = 0;

    /// <summary>Never in a segment, because not everybody may know that it exists: read word by word, for those who see it.</summary>
    public const int Apart = -1;

    /// <summary>Of the row it was made of; unique among all kinds, and the newest have the greatest.</summary>
    public required long Ordinal { get; init; }

    /// <summary>See <see cref="Domain.Common.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The department whose people read it, or null.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>The segment whose lists name it; or <see cref="Waiting"/>, or <see cref="Apart"/>.</summary>
    public int Segment { get; set; }

    /// <summary>Its fields in normal form, one a line; see <see cref="SearchWords.Normal"/>.</summary>
    public required string Text { get; set; }
}

/// <summary>Some thousands of rows of one kind whose characters are listed. Its lists never change; what changes leaves it.</summary>
public sealed class SearchSegment
{
    /// <summary>From 1, rising.</summary>
    public required int Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>Whether its lists are complete. Until then its rows are read word by word.</summary>
    public bool Ready { get; set; }

    /// <summary>The newest of its rows.</summary>
    public required long Newest { get; init; }

    /// <summary>UTC; what was begun long ago and is not ready was broken off.</summary>
    public required DateTime BegunAt { get; init; }
}

/// <summary>Which rows of a segment hold a character, a pair of characters or a department.</summary>
public sealed class SearchPosting
{
    /// <summary>Segment and gram in one number; see <see cref="Grams.Key"/>.</summary>
    public required long Key { get; init; }

    /// <summary>How many rows.</summary>
    public required int Count { get; init; }

    /// <summary>Their ordinals; see <see cref="PostingList"/>.</summary>
    public required byte[] Rows { get; init; }
}

/// <summary>
/// What can be found of the sealed account of a complaint: a filter of keyed marks, which says nothing without the bureau's key and is unlike
/// that of any other complaint with the same words. It goes when the account is erased.
/// </summary>
public sealed class SearchMarks
{
    /// <summary>Of the complaint.</summary>
    public required long Ordinal { get; init; }

    /// <summary>See <see cref="AccountMarks"/>.</summary>
    public required byte[] Bits { get; set; }
}

/// <summary>How far the words of one kind have been gathered.</summary>
public sealed class SearchState
{
    public required string Kind { get; init; }

    /// <summary>The rules by which the words were made; others make them anew.</summary>
    public int Rules { get; set; }

    /// <summary>Rows from here on are gathered; it sinks until all are.</summary>
    public long Through { get; set; }

    /// <summary>Whether every row is gathered. Until then lists are searched in the rows themselves.</summary>
    public bool Complete { get; set; }
}
