namespace Oversight.Domain.Laws;

/// <summary>What a law is, as typed.</summary>
public sealed record LawHead
{
    /// <summary>Full name, at most 100 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>Further names under which clauses cite it.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    public LawLevel Level { get; init; }

    /// <summary>制定机关, at most 60 characters.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>Whether the Measures rest on it (办法第一条).</summary>
    public bool OwnBasis { get; init; }

    /// <summary>At most 500 characters; or empty.</summary>
    public string Remark { get; init; } = "";
}
