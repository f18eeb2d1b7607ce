namespace Oversight.Web.Kit;

/// <summary>One step of the way to a page; the last one as a rule has no address.</summary>
public sealed record CrumbItem(string Text, string? Href = null);
