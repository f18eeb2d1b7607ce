using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Alerts;

/// <summary>Reads the attempts on a case that the rules refused: they changed nothing and stay on the trail, which is where supervision finds them.</summary>
internal static class Attempts
{
    private static readonly HashSet<string> Disorder = new(
        ["step-order", "step", "post", "not-optional", "decide-by-three", "not-checked", "same-person", "reviewer-involved", "steps-left", "not-simple", "not-on-the-spot"], StringComparer.Ordinal);

    private static readonly HashSet<string> Amounts = new(["fine-out-of-range", "fine-too-large", "fine-not-registered"], StringComparer.Ordinal);

    /// <summary>Refused attempts on cases within a stretch of the trail, in order.</summary>
    /// <param name="db">The reading.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<IReadOnlyList<Attempt>> Read(OversightDb db, IQueryable<TrailEntry> entries, CancellationToken cancellation)
    {
        var rows = await (from e in entries
                          join p in db.TrailPayloads on e.Seq equals p.Seq
                          where e.Outcome == Outcomes.Refused && e.SubjectKind == Kinds.Case && e.SubjectId != Guid.Empty
                          orderby e.Seq
                          select new { e.Seq, e.SubjectId, e.RecordedAt, e.Action, p.Payload }).AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Where(r => r.Payload is not null).Select(r => Of(r.Seq, r.SubjectId, r.RecordedAt, r.Payload!)).OfType<Attempt>()];
    }

    /// <summary>What a rule of a kind finds in the attempts on one case.</summary>
    public static IEnumerable<Irregularity> Find(AlertKind kind, AlertTerms terms, AttemptedCase of, IReadOnlyList<Attempt> attempts)
    {
        if (!terms.Categories.Contains(of.Category))
            yield break;
        if (kind == AlertKind.OutOfOrder && attempts.Where(a => Disorder.Contains(a.Code)).ToList() is var disorder && disorder.Count >= terms.Threshold)
        {
            yield return Found(of, "attempts", $"{disorder.Count}次越序、越岗操作被拒绝", disorder[terms.Threshold - 1].At, disorder);
        }
        else if (kind == AlertKind.AmountOutside)
        {
            foreach (var attempt in attempts.Where(a => Amounts.Contains(a.Code)))
                yield return Found(of, string.Create(CultureInfo.InvariantCulture, $"refused:{attempt.Seq}"), "拟处金额超出法定幅度，已被拒绝", attempt.At, [attempt]);
        }
    }

    private static Irregularity Found(AttemptedCase of, string occasion, string what, DateTime at, IReadOnlyList<Attempt> attempts) => new(
        Kinds.Case, of.Id, occasion, $"{of.Number ?? of.ItemCode} {what}", of.DepartmentId, at, Standing: false,
        [
            new("办件", of.Number ?? "未编号"), new("事项", $"{of.ItemCode} {of.ItemName}"),
            .. attempts.Take(10).Select(a => new AlertFigure(ChinaTime.Local(a.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), a.Sentence.Length > 300 ? a.Sentence[..300] : a.Sentence)),
        ])
    { Category = of.Category, ItemId = of.ItemId, CaseId = of.Id, HandlerId = of.HandlerId };

    private static Attempt? Of(long seq, Guid caseId, DateTime at, byte[] payload)
    {
        using var facts = JsonDocument.Parse(payload);
        if (facts.RootElement.ValueKind != JsonValueKind.Array || facts.RootElement.GetArrayLength() == 0)
            return null;
        var first = facts.RootElement[0];
        var code = first.TryGetProperty("code", out var c) ? c.GetString() ?? "" : "";
        return Disorder.Contains(code) || Amounts.Contains(code) ? new Attempt(seq, caseId, at, code, first.TryGetProperty("sentence", out var s) ? s.GetString() ?? "" : "") : null;
    }
}

/// <summary>One refused attempt.</summary>
internal sealed record Attempt(long Seq, Guid CaseId, DateTime At, string Code, string Sentence);

/// <summary>What of a case an attempt is told with.</summary>
internal sealed record AttemptedCase(Guid Id, string? Number, Domain.Catalogue.PowerCategory Category, Guid ItemId, string ItemCode, string ItemName, Guid DepartmentId, Guid HandlerId);
