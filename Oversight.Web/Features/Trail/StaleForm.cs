using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Trail;

/// <summary>Tells the second of two who edit the same thing who was first, when, and what changed.</summary>
public sealed class StaleForm(Sentences sentences)
{
    /// <summary>Refuses where the thing is no longer at the version that the form was filled in on.</summary>
    /// <param name="db">The act's context.</param>
    /// <param name="kind">Kind of the thing.</param>
    /// <param name="thing">The thing.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="silent">Action codes that leave on the thing nothing that a form shows.</param>
    /// <exception cref="RuleBroken">The thing changed meanwhile.</exception>
    public async Task Refuse(OversightDb db, string kind, Aggregate thing, int version, params IReadOnlyList<string> silent)
    {
        if (thing.Version == version)
            return;
        if (silent.Count > 0 && version >= 0 && version < thing.Version && !await db.Trail.AsNoTracking()
            .Where(e => e.SubjectKind == kind && e.SubjectId == thing.Id && e.Outcome == Outcomes.Done)
            .OrderBy(e => e.SubjectSeq).Skip(version).AnyAsync(e => !silent.Contains(e.Action)))
        {
            return;
        }

        var last = await db.Trail.AsNoTracking()
            .Where(e => e.SubjectKind == kind && e.SubjectId == thing.Id && e.Outcome == Outcomes.Done)
            .OrderByDescending(e => e.Seq)
            .Select(e => new { e.Actor, e.RecordedAt, e.Action, e.Outcome, db.TrailPayloads.First(p => p.Seq == e.Seq).Payload })
            .FirstAsync();
        var sentence = sentences.Of(last.Action, last.Outcome, last.Payload);
        var actor = Guid.TryParse(last.Actor, out var id) ? id : Guid.Empty;
        var names = await NameMarks.Names(db, NameMarks.In(sentence).Append(actor));
        throw new RuleBroken("conflict", $"您填写期间，{(actor == Guid.Empty ? Actor.System.Name : names.GetValueOrDefault(actor, "其他人员"))}已于{ChinaTime.Text(last.RecordedAt)}{NameMarks.Fill(sentence, names)}。请核对最新内容后再提交。");
    }
}
