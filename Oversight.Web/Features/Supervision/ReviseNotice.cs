using Oversight.Domain.Supervision;

namespace Oversight.Web.Features.Supervision;

/// <summary>Rewrites a draft; refused where somebody changed it since the form was opened.</summary>
public sealed class ReviseNotice(NoticeWork work)
{
    /// <summary>Saves the draft that was filled in on <paramref name="version"/>.</summary>
    public Task Run(Guid op, Guid noticeId, int version, NoticeText text) => work.Do(SupervisionDuties.ReviseNotice, noticeId, op, async on =>
    {
        await StaleForm.Refuse(on.Db, on.Notice, Domain.Common.Kinds.Notice, version);
        on.Notice.Revise(on.Actor, text, on.NextId);
        return true;
    });
}
