using System.Buffers;
using System.Security.Cryptography;

namespace Oversight.Web.Security;

/// <summary>One-time passwords: drawn, shown once, changed at the first sign-in.</summary>
public static class Passwords
{
    // Without the look-alikes 0 O 1 l I.
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ", Lower = "abcdefghijkmnpqrstuvwxyz", Digits = "23456789";

    private static readonly SearchValues<char> Uppers = SearchValues.Create(Upper), Lowers = SearchValues.Create(Lower), Figures = SearchValues.Create(Digits);

    /// <summary>Sixteen characters with all three kinds in it, about 90 bits.</summary>
    public static string Draw()
    {
        Span<char> drawn = stackalloc char[16];
        do
            RandomNumberGenerator.GetItems<char>(Upper + Lower + Digits, drawn);
        while (!drawn.ContainsAny(Uppers) || !drawn.ContainsAny(Lowers) || !drawn.ContainsAny(Figures));
        return new string(drawn);
    }
}
