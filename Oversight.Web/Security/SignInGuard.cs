using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Accounts;

namespace Oversight.Web.Security;

/// <summary>
/// Limits on wrong passwords. They are counted for name and network together, so that a stranger locks out nobody but themselves; for one
/// name over all networks, for guesses from many; and for one network over all names. A browser in which the person signed in before is
/// known by a cookie and has a count of its own, so that none of these keeps them out.
/// </summary>
public sealed class SignInGuard(SharedMeter meter, Settings settings, Work work, Reads reads, StaffSessions sessions, IDataProtectionProvider protection, ILogger<SignInGuard> log) : ISignInGuard
{
    private const string Device = "oversight-device";
    private const string Pair = "sign-in", Network = "sign-in-net", Name = "sign-in-name";
    private const int DayOverMinute = 20;
    private static readonly TimeSpan Known = TimeSpan.FromDays(180);

    private readonly IDataProtector _devices = protection.CreateProtector("Oversight.SignIn.Device.1");

    private SignInRules Rules => settings.SignIn;

    /// <inheritdoc/>
    public async Task<SignInGate> Look(HttpContext http, string userName)
    {
        var (name, device) = (Normal(userName), DeviceOf(http, userName));
        if (await meter.IsSpent(Pair, Who(http, name, device), Rules.WrongPasswords, MeterSpan.Quarter))
            return SignInGate.Locked;
        if (device is not null)
            return SignInGate.Open;
        var from = SenderNetwork.Of(http);
        if (await meter.IsSpent(Network, from, Rules.WrongFromAddress, MeterSpan.Minute) || await meter.IsSpent(Network, from, Rules.WrongFromAddress * DayOverMinute))
            return SignInGate.Crowded;
        return await meter.IsSpent(Name, name, Rules.WrongForName) ? SignInGate.Locked : SignInGate.Open;
    }

    /// <inheritdoc/>
    public async Task Failed(HttpContext http, string userName, Guid? accountId)
    {
        var (name, device, from) = (Normal(userName), DeviceOf(http, userName), SenderNetwork.Of(http));
        log.LogWarning("A sign-in failed, account {Account}, from {Network}", accountId, from);
        var on = await SubjectOf(accountId);
        await Enter(on, accountId is null ? "unknown-name" : "wrong-password", accountId is null ? "登录名不存在。" : "密码不正确，或者账号已停用。");
        await meter.Take(Pair, Who(http, name, device), Rules.WrongPasswords, MeterSpan.Quarter);
        var locked = await meter.IsSpent(Pair, Who(http, name, device), Rules.WrongPasswords, MeterSpan.Quarter);
        if (device is null)
        {
            await meter.Take(Name, name, Rules.WrongForName);
            locked |= await meter.IsSpent(Name, name, Rules.WrongForName);
            await meter.Take(Network, from, Rules.WrongFromAddress * DayOverMinute);
            if (!await meter.Take(Network, from, Rules.WrongFromAddress, MeterSpan.Minute) || await meter.IsSpent(Network, from, Rules.WrongFromAddress, MeterSpan.Minute))
                await Enter(Subject.New(Kinds.Session), "crowded", $"同一网络一分钟内登录失败{Rules.WrongFromAddress}次，暂不再受理。");
        }

        if (locked)
            await Enter(on, "locked", $"连续{Rules.WrongPasswords}次登录失败，在来处暂时锁定。");
    }

    /// <inheritdoc/>
    public Task Came(HttpContext http, string userName)
    {
        if (DeviceOf(http, userName) is null)
        {
            var device = WebEncoders.Base64UrlEncode(_devices.Protect(System.Text.Encoding.UTF8.GetBytes($"{RandomNumberGenerator.GetHexString(32)} {Normal(userName)}")));
            http.Response.Cookies.Append(Device, device, new CookieOptions { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/account", MaxAge = Known });
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Left(ClaimsPrincipal user) =>
        StaffClaims.SessionOf(user) is { } session ? sessions.End(session, SessionEnding.SignedOut) : Task.CompletedTask;

    private static string Normal(string userName) => userName.Trim().ToUpperInvariant();

    // Two networks, or a network and a known browser, count apart.
    private static string Who(HttpContext http, string name, string? device) => device is null ? $"{name} {SenderNetwork.Of(http)}" : $"{name} {device}";

    // What the browser was given when this person signed in in it; null where it was not, or for somebody else.
    private string? DeviceOf(HttpContext http, string userName)
    {
        try
        {
            return http.Request.Cookies[Device] is { Length: > 0 and <= 1000 } carried
                && System.Text.Encoding.UTF8.GetString(_devices.Unprotect(WebEncoders.Base64UrlDecode(carried))).Split(' ', 2) is [var device, var name]
                && string.Equals(name, Normal(userName), StringComparison.Ordinal)
                    ? device
                    : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    // What was typed as a name may be a password: it stands nowhere.
    private Task<Subject> SubjectOf(Guid? accountId) => reads.AskPublic(async db =>
        accountId is { } id && await db.Officers.Where(o => o.AccountId == id).Select(o => (Guid?)o.Id).FirstOrDefaultAsync() is { } officer
            ? new Subject(Kinds.Officer, officer)
            : Subject.New(Kinds.Session));

    private async Task Enter(Subject on, string code, string sentence)
    {
        try
        {
            await work.DoAsPublic<bool>(SessionDuties.Begin, on, Guid.NewGuid(), (_, _) => throw new RuleBroken(code, sentence));
        }
        catch (RuleBroken)
        {
            // That it was refused is what had to be entered.
        }
    }
}
