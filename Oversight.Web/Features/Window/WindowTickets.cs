using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Window;

/// <summary>
/// What a form of the window carries instead of an account. A ticket is a secret of the server's, sealed: from it follow the idempotency key
/// and the code of what it makes, so that a form sent twice makes one thing with one code, and neither can be told from what is stored.
/// A pass stands for a number and code that were right, for a while.
/// </summary>
public sealed class WindowTickets(IDataProtectionProvider protection, IClock clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(6);
    private static readonly TimeSpan PassFor = TimeSpan.FromMinutes(30);
    private readonly IDataProtector _forms = protection.CreateProtector("Oversight.Window.Form.1");
    private readonly IDataProtector _passes = protection.CreateProtector("Oversight.Window.Pass.1");

    /// <summary>A ticket for a form that is shown now.</summary>
    public string Issue() => WebEncoders.Base64UrlEncode(_forms.Protect([.. BitConverter.GetBytes(clock.Now.Ticks), .. RandomNumberGenerator.GetBytes(32)]));

    /// <summary>The ticket that a form brought back, or null where it is none of ours or older than six hours.</summary>
    public WindowTicket? Read(string? carried) =>
        Open(_forms, carried) is { Length: 40 } bytes && new WindowTicket(new DateTime(BitConverter.ToInt64(bytes), DateTimeKind.Utc), bytes[8..]) is var ticket && clock.Now - ticket.IssuedAt <= Fresh ? ticket : null;

    /// <summary>How long the form has been open.</summary>
    public TimeSpan AgeOf(WindowTicket ticket) => clock.Now - ticket.IssuedAt;

    /// <summary>A pass for a thing whose number and code were right.</summary>
    public string Pass(string kind, Guid id) => WebEncoders.Base64UrlEncode(_passes.Protect(System.Text.Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{kind} {id:N} {clock.Now.Ticks} {Convert.ToHexString(RandomNumberGenerator.GetBytes(16))}"))));

    /// <summary>The pass that a form brought back, or null where it is none of ours or older than half an hour.</summary>
    public WindowPass? ReadPass(string? carried) =>
        Open(_passes, carried) is { } bytes && System.Text.Encoding.ASCII.GetString(bytes).Split(' ') is [var kind, var id, var ticks, var nonce]
        && clock.Now.Ticks - long.Parse(ticks, CultureInfo.InvariantCulture) <= PassFor.Ticks
            ? new WindowPass(kind, Guid.ParseExact(id, "N"), nonce)
            : null;

    private static byte[]? Open(IDataProtector protector, string? carried)
    {
        try
        {
            return carried is { Length: > 0 and <= 1000 } ? protector.Unprotect(WebEncoders.Base64UrlDecode(carried)) : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>A form that was shown.</summary>
/// <param name="IssuedAt">UTC.</param>
/// <param name="Secret">32 random bytes that only the sealed ticket holds.</param>
public sealed record WindowTicket(DateTime IssuedAt, byte[] Secret)
{
    /// <summary>Idempotency key of what the form makes.</summary>
    public Guid Op => DerivedId.Of("window.form", Convert.ToHexString(Secret));

    /// <summary>Code of what the form makes.</summary>
    public AccessCode Code => AccessCode.Of(SHA256.HashData([.. "window.code"u8, .. Secret]).AsSpan(0, AccessCode.Bytes));
}

/// <summary>A number and code that were right.</summary>
/// <param name="Kind">Kind of the thing.</param>
/// <param name="Id">Its id.</param>
/// <param name="Nonce">What tells one showing from another.</param>
public sealed record WindowPass(string Kind, Guid Id, string Nonce)
{
    /// <summary>Idempotency key of an act from this showing.</summary>
    public Guid Op(string act) => DerivedId.Of("window.pass", Nonce, act);
}
