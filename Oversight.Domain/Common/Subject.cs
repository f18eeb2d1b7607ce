namespace Oversight.Domain.Common;

/// <summary>What an act is about: the kind and id of an aggregate, as the trail names it.</summary>
/// <param name="Kind">ASCII kind, e.g. <c>notice</c>; see <see cref="Kinds"/>.</param>
/// <param name="Id">Id of the aggregate, or empty where the act creates it.</param>
public readonly record struct Subject(string Kind, Guid Id)
{
    /// <summary>The subject of an act that is about nothing in particular yet.</summary>
    public static Subject New(string kind) => new(kind, Guid.Empty);
}
