using Oversight.Domain.Laws;

namespace Oversight.Web.Features.Laws;

/// <summary>Says why it is open whether a law still applies (待核), or settles it.</summary>
public sealed class DoubtLaw(LawAct acts)
{
    /// <summary>Records the doubt; an empty one settles what was open.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="lawId">The law.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="doubt">What is open; null or empty where it is settled that the law applies.</param>
    /// <param name="reason">Why.</param>
    public Task<bool> Run(Guid op, Guid lawId, int version, string? doubt, string reason) => acts.On(LawDuties.Doubt, op, lawId, version, (_, _, law) =>
    {
        if (string.IsNullOrWhiteSpace(doubt))
            law.Settle(reason);
        else
            law.DoubtIt(doubt, reason);
        return Task.FromResult(true);
    });
}
