namespace Oversight.Domain.Disclosures;

/// <summary>How a decision is disclosed.</summary>
public enum DisclosureMode
{
    /// <summary>As it is: nothing in it needs hiding.</summary>
    Publish,

    /// <summary>With words taken out.</summary>
    Redact,

    /// <summary>Not at all, on a lawful ground.</summary>
    Withhold,
}

/// <summary>Chinese names of the modes.</summary>
public static class DisclosureModes
{
    /// <summary>The name as the form says it.</summary>
    public static string Name(this DisclosureMode mode) => mode switch
    {
        DisclosureMode.Publish => "全文公示",
        DisclosureMode.Redact => "隐去后公示",
        DisclosureMode.Withhold => "不予公示",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
    };
}
