using Oversight.Domain.Common;

namespace Oversight.Domain.Services;

/// <summary>Says nothing of who applied: that is personal data of the application.</summary>
public sealed record ApplicationReceived(string Number, string Item, string ItemName, Guid DepartmentId, bool Agent, DateOnly? DueOn, IReadOnlyList<string> Files) : Fact("application.received")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => Files;
}

public sealed record ApplicationSupplementAsked(string What, DateOnly? DueOn) : Fact("application.supplement-asked");

public sealed record ApplicationSupplemented(DateOnly? DueOn, IReadOnlyList<string> Files) : Fact("application.supplemented")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => Files;
}

public sealed record ApplicationAccepted(Guid CaseId, string CaseNumber, DateOnly? DeemedSince) : Fact("application.accepted");

public sealed record ApplicationDeclined(string Reason, string Ground) : Fact("application.declined");

public sealed record ApplicationWithdrawn() : Fact("application.withdrawn");

public sealed record ApplicationHandedOut(string Manner, DateOnly On, IReadOnlyList<string> Files) : Fact("application.handed-out")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => Files;
}

public sealed record ApplicantRevealed(string Reason) : Fact("application.revealed");

public sealed record ApplicationDueMoved(DateOnly? From, DateOnly? To) : Fact("application.due-moved");

/// <summary>Says nothing of who booked.</summary>
public sealed record BookingMade(string Number, string Item, string ItemName, DateTime StartsAt, bool Agent) : Fact("booking.made");

public sealed record BookingCancelled(bool ByApplicant, string Reason) : Fact("booking.cancelled");

public sealed record BookingCame() : Fact("booking.came");

public sealed record BookingMissed() : Fact("booking.missed");

public sealed record BookingRevealed(string Reason) : Fact("booking.revealed");

public sealed record BookingPlanSet(string Item, int SlotMinutes, int DaysAhead, bool Open, string Hours) : Fact("booking-plan.set");

public sealed record BookingDayClosed(DateOnly Day, string Reason) : Fact("booking-plan.day-closed");

public sealed record BookingDayReopened(DateOnly Day) : Fact("booking-plan.day-reopened");
