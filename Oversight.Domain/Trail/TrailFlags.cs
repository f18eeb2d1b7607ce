namespace Oversight.Domain.Trail;

/// <summary>Marks on a trail record. The high byte is the hash algorithm: 1 SHA-256, 2 SM3.</summary>
[Flags]
public enum TrailFlags
{
    /// <summary>No mark.</summary>
    None = 0,

    /// <summary>The wall clock stood before the previous entry.</summary>
    ClockWentBack = 1,

    /// <summary>Recorded well after it occurred.</summary>
    Late = 2,

    /// <summary>Brought in by an import.</summary>
    Import = 4,

    /// <summary>A refused attempt: nothing changed.</summary>
    Refused = 8,

    /// <summary>演示数据.</summary>
    Demonstration = 16,

    /// <summary>Hash algorithm SHA-256.</summary>
    Sha256 = 1 << 24,
}
