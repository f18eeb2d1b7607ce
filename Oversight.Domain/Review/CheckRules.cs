using Oversight.Domain.Common;

namespace Oversight.Domain.Review;

/// <summary>The numbers that laws leave to the place, as the settings hold them (待核定).</summary>
/// <param name="HearingPerson">Fine from which a person is offered a hearing, in 分; also for an individual business.</param>
/// <param name="HearingOrganisation">The same for an enterprise or other organisation, in 分.</param>
/// <param name="CollectivePerson">Fine from which the leaders discuss together, for a person, in 分.</param>
/// <param name="CollectiveOrganisation">The same for an organisation, in 分.</param>
/// <param name="StatementDays">Working days for a statement after the party was told.</param>
/// <param name="ReviewAll">Whether every case of the ordinary procedure is reviewed.</param>
/// <param name="NightFrom">Hour at which night begins, China time.</param>
/// <param name="NightTo">Hour at which night ends, China time.</param>
public sealed record CheckRules(
    long HearingPerson, long HearingOrganisation, long CollectivePerson, long CollectiveOrganisation,
    int StatementDays, bool ReviewAll, int NightFrom, int NightTo)
{
    /// <summary>The numbers as the settings hold them.</summary>
    /// <param name="value">Gives the value of a parameter.</param>
    public static CheckRules Of(Func<ParameterKind, int> value) => new(
        value(Parameters.HearingFinePerson) * 100L, value(Parameters.HearingFineOrganisation) * 100L,
        value(Parameters.CollectiveFinePerson) * 100L, value(Parameters.CollectiveFineOrganisation) * 100L,
        value(Parameters.StatementDays), value(Parameters.ReviewAll) == 1, value(Parameters.NightFrom), value(Parameters.NightTo));

    /// <summary>The numbers until somebody changes them.</summary>
    public static CheckRules Default { get; } = Of(p => p.Default);
}
