namespace Oversight.Web.Kit;

/// <summary>One choice of a filter.</summary>
/// <param name="Text">The choice in words.</param>
/// <param name="Href">The list's address with this choice made, or taken back when it is already made.</param>
/// <param name="Chosen">Whether it is set now.</param>
/// <param name="Count">How many rows it would leave; null when that is not known.</param>
public sealed record FilterOption(string Text, string Href, bool Chosen = false, long? Count = null);
