using System.Security.Cryptography;

namespace Oversight.Web.Shell;

/// <summary>The short number under which an error stands both on the page and in the log.</summary>
public static class ErrorReference
{
    /// <summary>A new one, eight hexadecimal digits: short enough to be read out on the telephone.</summary>
    public static string Next() => RandomNumberGenerator.GetHexString(8);
}
