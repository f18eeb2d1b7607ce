using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Files;

namespace Oversight.Web.Features.Supervision;

/// <summary>Saves the feedback on one requirement, to be submitted with the others.</summary>
public sealed class PrepareFeedback(NoticeWork work)
{
    /// <summary>Saves it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="noticeId">The notice.</param>
    /// <param name="requirement">Number of the requirement.</param>
    /// <param name="text">What was done.</param>
    /// <param name="staged">Ids of newly staged files.</param>
    /// <param name="kept">Ids of evidence saved before that still counts.</param>
    public Task Run(Guid op, Guid noticeId, int requirement, string text, IReadOnlyList<Guid> staged, IReadOnlyList<Guid> kept) =>
        work.Do(SupervisionDuties.PrepareFeedback, noticeId, op, async on =>
        {
            on.Notice.PrepareFeedback(on.Actor, requirement, text, await Staging.Take(on.Db, on.Actor, staged), kept, on.NextId, on.Now);
            return true;
        });
}
