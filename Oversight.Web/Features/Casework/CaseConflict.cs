using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Casework;

/// <summary>Tells the second of two who act on the same case who was first, when, and what changed.</summary>
internal static class CaseConflict
{
    public static async Task<RuleBroken> Of(OversightDb db, Case @case)
    {
        var last = await (from e in db.Trail.AsNoTracking()
                          join p in db.TrailPayloads.AsNoTracking() on e.Seq equals p.Seq
                          where e.SubjectKind == Kinds.Case && e.SubjectId == @case.Id && e.Outcome == Outcomes.Done
                          orderby e.Seq descending
                          select new { e.Actor, e.RecordedAt, e.Action, p.Payload }).FirstAsync();
        var name = Guid.TryParse(last.Actor, out var id) && id != Guid.Empty
            ? await db.Officers.AsNoTracking().Where(o => o.Id == id).Select(o => o.Name).FirstOrDefaultAsync() ?? "其他人员"
            : "系统";
        var what = last.Payload is { } payload && CaseworkSentences.All.TryGetValue(last.Action, out var say)
            ? Told(say, payload)
            : "办理了本办件";
        var marked = NameMarks.In(what).ToList();
        var names = await db.Officers.AsNoTracking().Where(o => marked.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
        return new RuleBroken("conflict", $"您填写期间，{name}已于{ChinaTime.Text(last.RecordedAt)}{NameMarks.Fill(what, names)}。页面已更新，请核对后再提交；您填写的内容仍在。");
    }

    private static string Told(Func<JsonElement, string> say, byte[] payload)
    {
        using var facts = JsonDocument.Parse(payload);
        return say(facts.RootElement[0]);
    }
}
