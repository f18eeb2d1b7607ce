using Oversight.Domain.Common;

namespace Oversight.Infrastructure.Persistence;

/// <summary>What the trail needs to know of the act that a context carries.</summary>
/// <param name="OpId">Idempotency key.</param>
/// <param name="On">What is acted on; its entry is part 0.</param>
/// <param name="ActorId">Pseudonym of the actor.</param>
/// <param name="Role">The role through which the duty is held.</param>
/// <param name="Session">Pseudonym of the session, or empty.</param>
/// <param name="Now">When, UTC.</param>
public sealed record ActStamp(Guid OpId, Subject On, Guid ActorId, Role Role, string Session, DateTime Now);
