namespace Oversight.Web.Kit;

/// <summary>One line of what happened to a thing.</summary>
/// <param name="Text">What changed, in a sentence.</param>
/// <param name="Who">The person or department; 系统 for the system.</param>
/// <param name="When">The time as it is to be read.</param>
/// <param name="TrailSeq">The entry's number on the trail.</param>
/// <param name="Tone">See <see cref="Tones"/>; null for the usual one.</param>
public sealed record TimelineEntry(string Text, string? Who, string When, long? TrailSeq = null, string? Tone = null);
