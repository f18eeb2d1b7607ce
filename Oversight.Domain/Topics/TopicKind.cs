namespace Oversight.Domain.Topics;

/// <summary>What a topic is about, in the words of the notice.</summary>
public enum TopicKind
{
    /// <summary>热点</summary>
    Hot,

    /// <summary>难点</summary>
    Difficult,

    /// <summary>敏感点</summary>
    Sensitive,
}

/// <summary>Chinese names.</summary>
public static class TopicKinds
{
    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this TopicKind kind) => kind switch
    {
        TopicKind.Hot => "热点",
        TopicKind.Difficult => "难点",
        TopicKind.Sensitive => "敏感点",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
