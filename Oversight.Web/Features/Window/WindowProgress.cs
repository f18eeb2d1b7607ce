using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Window;

/// <summary>
/// Opens a booking, an application or a complaint by number and code. A wrong code and a number that does not exist give the same answer after the same work.
/// </summary>
public sealed class WindowProgress(Reads reads)
{
    private static readonly byte[] Nothing = RandomNumberGenerator.GetBytes(32);
    private static readonly AccessCode None = AccessCode.Of(new byte[AccessCode.Bytes]);

    /// <summary>What number and code open, or null. All three are asked for whatever the number looks like.</summary>
    public Task<Subject?> Open(string? typedNumber, string? typedCode) => reads.AskPublic<Subject?>(async db =>
    {
        var number = WindowNumber.Read(typedNumber);
        var code = AccessCode.Read(typedCode);
        var application = await db.Applications.Where(a => a.Number == number).Select(a => new { a.Id, a.CodeDigest }).FirstOrDefaultAsync();
        var booking = await db.Bookings.Where(b => b.Number == number).Select(b => new { b.Id, b.CodeDigest }).FirstOrDefaultAsync();
        var complaintNumber = ComplaintNumber.Read(typedNumber);
        var complaint = await db.Complaints.Where(c => c.Number == complaintNumber).Select(c => new { c.Id, c.CodeDigest }).FirstOrDefaultAsync();
        var (id, digest) = (application?.Id ?? booking?.Id ?? complaint?.Id ?? Guid.Empty, application?.CodeDigest ?? booking?.CodeDigest ?? complaint?.CodeDigest ?? Nothing);
        var opens = (code ?? None).Opens(id, digest);
        return opens && code is not null && id != Guid.Empty ? new Subject(application is not null ? Kinds.Application : booking is not null ? Kinds.Booking : Kinds.Complaint, id) : null;
    });

    /// <summary>Where a booking stands.</summary>
    public Task<BookingProgress> Booking(Guid id) => reads.AskPublic(async db =>
    {
        var b = await db.Bookings.FirstAsync(x => x.Id == id);
        return new BookingProgress(b.Number, b.ItemName, b.State, ChinaTime.DayOf(b.StartsAt), b.Time, Contact.MaskName(b.Name.Value ?? ""), b.Reason, b.State == BookingState.Booked && reads.Now < b.StartsAt);
    });

    /// <summary>Where an application stands.</summary>
    public Task<ApplicationProgress> Application(Guid id) => reads.AskPublic(async db =>
    {
        var a = await db.Applications.AsSplitQuery().FirstAsync(x => x.Id == id);
        var handled = a.CaseId is { } caseId ? await db.Cases.AsSplitQuery().FirstAsync(c => c.Id == caseId) : null;
        var department = await db.Departments.Where(d => d.Id == a.DepartmentId).Select(d => d.Name).FirstAsync();
        return new ApplicationProgress(
            a.Number, a.ItemName, a.State, department, Contact.MaskName(a.Name.Value ?? ""), ChinaTime.DayOf(a.ReceivedAt), a.DueOn, a.SupplementAsked, a.Reason, a.Attachments.Count,
            a.Manner?.Name() ?? "", a.HandedOutOn, handled?.Number, handled?.State, handled?.DueOn, handled?.Pauses.LastOrDefault(p => p.To is null)?.GroundName,
            handled?.ClosedAt is { } closed ? ChinaTime.DayOf(closed) : null,
            [.. (handled?.Steps ?? []).Select(s => new ProgressStep(s.Name, s.CompletedAt is { } done ? ChinaTime.DayOf(done) : null, s.SkippedAt is not null, handled!.IsOpen && s.Number == handled.CurrentStep?.Number))]);
    });
}

/// <summary>Where a booking stands, for whoever has number and code.</summary>
public sealed record BookingProgress(string Number, string ItemName, BookingState State, DateOnly Day, string Time, string Name, string Reason, bool Cancellable);

/// <summary>Where an application stands, for whoever has number and code.</summary>
public sealed record ApplicationProgress(
    string Number, string ItemName, ApplicationState State, string Department, string Name, DateOnly ReceivedOn, DateOnly? DueOn, string Asked, string Reason, int Files,
    string Manner, DateOnly? HandedOutOn, string? CaseNumber, CaseState? CaseState, DateOnly? CaseDueOn, string? Pause, DateOnly? ClosedOn, IReadOnlyList<ProgressStep> Steps)
{
    /// <summary>Whether the applicant can take it back: before it is taken on, and while it is handled and nothing is decided.</summary>
    public bool Withdrawable => State is ApplicationState.Received or ApplicationState.SupplementAsked
        || (State == ApplicationState.Accepted && CaseState is Domain.Casework.CaseState.Accepted or Domain.Casework.CaseState.Suspended);

    /// <summary>Where it stands, in the words of the state, the case's end included.</summary>
    public string StateName => (State, CaseState) switch
    {
        (ApplicationState.Accepted, Domain.Casework.CaseState.Closed) => "已办结，待领取结果",
        (ApplicationState.Accepted, Domain.Casework.CaseState.Terminated) => "已终止办理",
        (ApplicationState.Accepted, Domain.Casework.CaseState.Withdrawn) => "已撤回",
        (ApplicationState.Accepted, Domain.Casework.CaseState.Suspended) => "办理中（计时中止）",
        _ => State.Name(),
    };
}

/// <summary>A step of the procedure as the applicant sees it.</summary>
public sealed record ProgressStep(string Name, DateOnly? DoneOn, bool Skipped, bool Now);
