using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Supervision;

/// <summary>Tells whoever comes second who was first and what changed.</summary>
internal static class StaleForm
{
    /// <summary>Refuses a form that was filled in on an older version.</summary>
    /// <exception cref="RuleBroken">Somebody changed the thing since.</exception>
    public static async Task Refuse(OversightDb db, Aggregate thing, string kind, int version)
    {
        if (thing.Version == version)
            return;
        var since = await db.Trail.AsNoTracking()
            .Where(e => e.SubjectKind == kind && e.SubjectId == thing.Id && e.Outcome == Outcomes.Done)
            .OrderBy(e => e.SubjectSeq).Skip(version)
            .Join(db.TrailPayloads, e => e.Seq, p => p.Seq, (e, p) => new { e.Actor, e.RecordedAt, e.Action, p.Payload })
            .Take(3).ToListAsync();
        var whats = since.ConvertAll(e => (Actor: Guid.Parse(e.Actor), e.RecordedAt, Text: What(e.Action, e.Payload)));
        var names = await NameMarks.Names(db, whats.SelectMany(w => NameMarks.In(w.Text).Append(w.Actor)));
        var told = whats.Select(w => $"{names.GetValueOrDefault(w.Actor, "系统")}于{ChinaTime.Text(w.RecordedAt)}{NameMarks.Fill(w.Text, names)}");
        throw new RuleBroken("conflict", $"您打开后内容已变化：{string.Join("；", told)}。请刷新后核对再提交。");
    }

    private static string What(string action, byte[]? payload)
    {
        if (payload is null)
            return "作了修改";
        using var json = JsonDocument.Parse(payload);
        return SupervisionSentences.All.TryGetValue(action, out var sentence) ? sentence(json.RootElement[0]) : "作了修改";
    }
}
