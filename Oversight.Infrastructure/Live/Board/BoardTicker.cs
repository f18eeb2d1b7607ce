using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Live.Board;

/// <summary>The latest acts in words. Says which department did what under which item; names no party and no person.</summary>
internal static class BoardTicker
{
    private const int Lines = 10;

    private static readonly Dictionary<string, string> Cases = new(StringComparer.Ordinal)
    {
        ["case.registered"] = "登记办件",
        ["case.accepted"] = "立案受理",
        ["case.decided"] = "作出决定",
        ["case.decided-on-the-spot"] = "当场作出决定",
        ["case.closed"] = "办结",
        ["case.suspended"] = "中止计时",
        ["case.terminated"] = "终止办理",
    };

    private static readonly Dictionary<string, string> Notices = new(StringComparer.Ordinal)
    {
        ["notice.signed"] = "签发整改通知书",
        ["notice.served"] = "送达整改通知书",
        ["notice.received"] = "签收整改通知书",
        ["notice.feedback-given"] = "提交整改反馈",
        ["notice.feedback-returned"] = "整改反馈被退回补充",
        ["notice.cleared"] = "整改到位，销号",
        ["notice.inadequate"] = "整改不到位，进入下一轮",
        ["notice.lapsed"] = "整改逾期，记入考核台账",
        ["notice.extended"] = "整改延期",
        ["notice.withdrawn"] = "整改通知书撤回",
    };

    private static readonly string[] Actions = [.. Cases.Keys, .. Notices.Keys];

    /// <summary>The newest lines, newest first.</summary>
    public static async Task<IReadOnlyList<BoardTick>> Read(OversightDb db, Dictionary<Guid, string> departments, DateTime now, CancellationToken cancellation)
    {
        var entries = await db.Trail.AsNoTracking()
            .Where(e => e.Outcome == Domain.Trail.Outcomes.Done && Actions.Contains(e.Action))
            .OrderByDescending(e => e.Seq)
            .Take(Lines)
            .Select(e => new { e.Seq, e.RecordedAt, e.SubjectKind, e.SubjectId, e.Action })
            .ToListAsync(cancellation);
        var ids = entries.Select(e => e.SubjectId).Distinct().ToList();
        var cases = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.DepartmentId, c.ItemName }).ToDictionaryAsync(c => c.Id, cancellation);
        var notices = await db.Notices.AsNoTracking().Where(n => ids.Contains(n.Id)).Select(n => new { n.Id, n.DepartmentId, n.Number }).ToDictionaryAsync(n => n.Id, cancellation);
        return
        [
            .. entries.Select(e => new BoardTick(e.Seq, TimeOf(e.RecordedAt, now), e.SubjectKind switch
            {
                Kinds.Case when cases.TryGetValue(e.SubjectId, out var c) => $"{departments.GetValueOrDefault(c.DepartmentId)} “{c.ItemName}”{Cases[e.Action]}",
                Kinds.Notice when notices.TryGetValue(e.SubjectId, out var n) => $"{departments.GetValueOrDefault(n.DepartmentId)} {n.Number} {Notices[e.Action]}",
                _ => e.Action,
            })),
        ];
    }

    private static string TimeOf(DateTime at, DateTime now) =>
        ChinaTime.Local(at).ToString(ChinaTime.DayOf(at) == ChinaTime.DayOf(now) ? "HH:mm" : "MM-dd HH:mm");
}
