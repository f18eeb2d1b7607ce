namespace Oversight.Domain.Casework;

/// <summary>What a form holds about a service.</summary>
/// <param name="On">The day, China time.</param>
/// <param name="Manner">How.</param>
/// <param name="Note">Who took it, and what else is to be said.</param>
public sealed record PaperDelivery(DateOnly On, ServiceManner Manner, string Note);
