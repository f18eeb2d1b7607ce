using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Supervision;

/// <summary>Signs a notice: number without gaps, frozen snapshot and the beginning of the term, in one transaction.</summary>
public sealed class SignNotice(NoticeWork work, NoticePapers papers, IDocumentRenderer renderer, Settings settings, StaleForm stale)
{
    /// <summary>Signs the draft as it was read, at <paramref name="version"/>, and returns the number.</summary>
    public async Task<string> Run(Guid op, Guid noticeId, int version)
    {
        var unprintable = await Prove(noticeId);
        return await work.Do(SupervisionDuties.SignNotice, noticeId, op, on => Sign(on, version, unprintable));
    }

    // Rendering has no place inside the transaction; what it found is refused inside, so that the attempt is on the trail.
    private async Task<string?> Prove(Guid noticeId)
    {
        try
        {
            if (await papers.Draft(noticeId) is { } draft)
                renderer.Render(RectificationNoticeDocument.Compose(draft));
            return null;
        }
        catch (UnprintableCharacter e)
        {
            return e.Message;
        }
    }

    private async Task<string> Sign(NoticeAct on, int version, string? unprintable)
    {
        if (unprintable is not null)
            throw new RuleBroken("unprintable", unprintable);
        var signer = on.Actor.Id.ToString();
        if (on.Notice.State == NoticeState.Drafted && await on.Db.Trail.AnyAsync(e => e.SubjectKind == Kinds.Notice && e.SubjectId == on.Notice.Id && e.Action == "notice.revised" && e.Actor == signer))
            throw new RuleBroken("own-draft", "您修改过本通知书的草稿，不能由自己签发，请由其他局领导或分管副局长签发。", NoticeClock.Clause);
        if (on.Notice.State == NoticeState.Drafted)
            await stale.Refuse(on.Db, Kinds.Notice, on.Notice, version);
        var number = await NumberSeries.Take(on.Db, DocumentNumber.Notice, ChinaTime.DayOf(on.Now).Year);
        var paper = await NoticePapers.Write(on.Db, settings, on.Notice) with
        {
            Number = number.ToString(),
            DueOn = NoticeClock.Of(on.Now, on.Notice.TermDays, null, on.Terms.Calendar).Deadline.DueOn,
            SignedOn = ChinaTime.DayOf(on.Now),
            SignerTitle = SignerTitle(on.Actor),
            Draft = false,
        };
        on.Notice.Sign(on.Actor, number, JsonSerializer.Serialize(paper, NoticePapers.Json), on.Terms.Calendar, on.NextId, on.Now);
        (await on.Finding()).Order(on.Notice.Id, on.Notice.Number!);
        return on.Notice.Number!;
    }

    private static string SignerTitle(Actor signer) =>
        signer.Posts.FirstOrDefault(p => p.Role is Role.Leader or Role.DeputyLeader) is { } post ? $"{post.Name} {signer.Name}" : signer.Name;
}
