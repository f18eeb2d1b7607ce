using Oversight.Domain.Outside;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>Takes down that a sister system's case was decided.</summary>
public sealed class PushDecision(PushAct act)
{
    /// <summary>Performs it.</summary>
    public Task<PushedBody> Run(PushRequest request, string reference, DecisionBody body) => act.Run(request, async s =>
    {
        var on = await PushAct.Find(s.Db, s.Client.Id, reference);
        var item = await s.Item(on.ItemCode);
        if (body.FineQuantity is < 1 or > 100_000_000_00)
            throw ApiProblem.Field("fineQuantity", "计罚数量应大于0。");
        var report = new DecisionReport(body.Outcome, body.FineFen, body.FineQuantity ?? 100, ApiReading.Instant("decidedAt", body.DecidedAt), body.DocumentNumber ?? "");
        return (on, on.TellDecision(report, item, await s.Procedure(item, on.OpenedAt), s.Measure, s.NewId, s.Now));
    });
}
