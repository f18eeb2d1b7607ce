namespace Oversight.Domain.Topics;

/// <summary>By what complaints are put together.</summary>
public enum TopicSubject
{
    /// <summary>事项</summary>
    Item,

    /// <summary>地点: the place mentions it.</summary>
    Place,

    /// <summary>词语: the title holds it.</summary>
    Word,

    /// <summary>同一事项: a complaint and those joined to it.</summary>
    Matter,
}

/// <summary>Chinese names.</summary>
public static class TopicSubjects
{
    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this TopicSubject subject) => subject switch
    {
        TopicSubject.Item => "权责事项",
        TopicSubject.Place => "地点",
        TopicSubject.Word => "词语",
        TopicSubject.Matter => "重复件",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
    };
}
