namespace Oversight.Infrastructure.Files;

/// <summary>A picture that cannot be followed to its end and cannot be drawn anew, so that nobody knows what it says besides the picture.</summary>
/// <param name="sentence">What to do, in Chinese.</param>
public sealed class PictureRefused(string sentence) : Exception(sentence);
