using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Outside;
using Oversight.Domain.Time;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>Takes down that a step of a sister system's case was begun or done.</summary>
public sealed class PushStep(PushAct act)
{
    private const int MostCards = 20;

    /// <summary>Performs it.</summary>
    public Task<PushedBody> Run(PushRequest request, string reference, StepBody body) => act.Run(request, async s =>
    {
        var on = await PushAct.Find(s.Db, s.Client.Id, reference);
        var started = ApiReading.Instant("startedAt", body.StartedAt);
        DateTime? finished = body.FinishedAt is { } text ? ApiReading.Instant("finishedAt", text) : null;
        var procedure = await s.Procedure(await s.Item(on.ItemCode), on.OpenedAt);
        var report = new StepReport(
            InvalidInput.Require("step", "环节编号", body.Step, 40), started, finished,
            string.IsNullOrWhiteSpace(body.Note) ? "" : InvalidInput.Require("note", "办理情况", body.Note, 1000),
            await Cards(s, body.Cards ?? [], ChinaTime.DayOf(finished ?? started)));
        return (on, on.TellStep(report, procedure, s.Measure, s.NewId, s.Now));
    });

    private static async Task<IReadOnlyList<CardReport>> Cards(PushScene s, IReadOnlyList<string> told, DateOnly day)
    {
        if (told.Count > MostCards)
            throw ApiProblem.Field("cards", $"执法证号不超过{MostCards}个。");
        var numbers = told.Select((c, i) => InvalidInput.Require($"cards[{i}]", "执法证号", c, 30, 2)).Distinct(StringComparer.Ordinal).ToList();
        var known = await s.Db.Officers.AsNoTracking().Where(o => numbers.Contains(o.CardNumber!)).ToListAsync();
        return [.. numbers.Select(n => known.Find(o => string.Equals(o.CardNumber, n, StringComparison.Ordinal)) is var officer ? new CardReport(n, officer?.Id, officer?.CardIsValidOn(day) == true) : null!)];
    }
}
