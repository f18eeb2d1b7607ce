using Oversight.Domain.Time;

namespace Oversight.Domain.Catalogue;

/// <summary>What a sheet is about.</summary>
/// <param name="Circumstance">What gave rise to it.</param>
/// <param name="ArisenOn">Its day, China time.</param>
/// <param name="Reason">What happened, in sentences.</param>
/// <param name="LawId">The law of the register that it is about, or null.</param>
/// <param name="DateReason">Why the day is another than before, where a draft is changed; else empty.</param>
public sealed record AdjustmentText(Circumstance Circumstance, DateOnly ArisenOn, string Reason, Guid? LawId, string DateReason = "");

/// <summary>Whose sheet it is.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="LegalOffice">Whether that is the legal office.</param>
public sealed record AdjustmentHome(Guid DepartmentId, bool LegalOffice);

/// <summary>What a verb of a sheet counts time with.</summary>
/// <param name="Now">The instant of the act, UTC.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="TermDays">Working days for the application.</param>
/// <param name="Amber">When the light turns amber.</param>
public sealed record AdjustmentTiming(DateTime Now, WorkingCalendar Calendar, int TermDays, AmberRule Amber);
