namespace Oversight.Web.Kit;

/// <summary>One view of a list.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Href">Its address.</param>
/// <param name="Count">How many rows it holds; null shows none.</param>
/// <param name="On">Whether it is the one shown.</param>
public sealed record TabItem(string Text, string Href, long? Count = null, bool On = false);
