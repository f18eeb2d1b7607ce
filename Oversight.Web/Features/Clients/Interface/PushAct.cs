using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Clients;
using Oversight.Domain.Common;
using Oversight.Domain.Outside;
using Oversight.Infrastructure.Alerts;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>The common part of every push: one act a key, in the name of the client; what breaks a rule raises an alert in the same act.</summary>
public sealed class PushAct(Work work, IdSource ids, AlertBook alerts)
{
    private const int LongestTitle = 118;

    /// <summary>Performs a push and returns its answer, which is that of the first one under its key.</summary>
    /// <param name="request">Who sends what under which key.</param>
    /// <param name="tell">Loads or makes the case, tells it, and returns it with what breaks a rule.</param>
    public async Task<PushedBody> Run(PushRequest request, Func<PushScene, Task<(OutsideCase Case, IReadOnlyList<BrokenRule> Broken)>> tell)
    {
        var op = DerivedId.Of("api.push", request.Caller.Id.ToString(), request.Key);
        var answer = await work.DoAsClient(ClientDuties.Push, Subject.New(Kinds.OutsideCase), op, request.Caller.Id, request.Caller.Name, async (db, _) =>
        {
            var now = db.Act!.Now;
            var client = await db.Clients.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == request.Caller.Id);
            if (!client.OpenAt(now) || !client.May(ClientScope.CasesWrite))
                throw new ApiProblem(StatusCodes.Status403Forbidden, "scope", "本客户端的推送权限已被收回，请联系安全管理员。");
            try
            {
                var (told, broken) = await tell(new PushScene(db, client, now, () => ids.Next(now), new OutsideMeasure(ProcedureChecks.All, await CheckReader.Rules(db), alerts.Calendar)));
                for (var i = 0; i < broken.Count; i++)
                    await alerts.RaiseOutsideFact(db, Of(told, broken[i], client, told.Breaches.Count - broken.Count + i + 1, now));
                return new PushAnswer(told.Id, told.Number, request.Digest, [.. broken.Select(b => new BreachBody(b.Rule, b.Sentence, b.Clause))]);
            }
            catch (RuleBroken e)
            {
                // Nothing of a request that cannot be taken is stored, not even that it was refused.
                throw new ApiProblem(StatusCodes.Status409Conflict, e.Code, e.Message);
            }
        });
        return string.Equals(answer.Digest, request.Digest, StringComparison.Ordinal)
            ? new PushedBody(answer.Id, answer.Number, answer.Alerts)
            : throw new ApiProblem(StatusCodes.Status409Conflict, "idempotency-reused", "该 Idempotency-Key 已用于内容不同的请求；新的推送请用新的值。");
    }

    /// <summary>The case that a client calls by our id or by its own number; nobody else's.</summary>
    /// <exception cref="ApiProblem">There is none.</exception>
    public static async Task<OutsideCase> Find(OversightDb db, Guid clientId, string reference)
    {
        var id = Guid.TryParse(reference, out var known) ? known : Guid.Empty;
        return await db.OutsideCases.AsSplitQuery().FirstOrDefaultAsync(c => c.ClientId == clientId && (c.Id == id || c.Number == reference)) ?? throw ApiProblem.NotFound();
    }

    private static Irregularity Of(OutsideCase on, BrokenRule broken, ApiClient client, int number, DateTime now) => new(
        Kinds.OutsideCase, on.Id, $"{broken.Rule}-{number.ToString(CultureInfo.InvariantCulture)}",
        broken.Sentence.Length <= LongestTitle ? broken.Sentence : broken.Sentence[..LongestTitle] + "…",
        on.DepartmentId, now, Standing: false,
        [new("外部系统", client.Name), new("外部办件", on.Number), new("事项", on.ItemName.Length > 0 ? $"{on.ItemCode} {on.ItemName}" : on.ItemCode), new("情形", broken.Sentence)])
    {
        Category = on.Category,
        ItemId = on.ItemId,
        Clause = broken.Clause,
    };

    private sealed record PushAnswer(Guid Id, string Number, string Digest, IReadOnlyList<BreachBody> Alerts);
}

/// <summary>Who sends what under which key.</summary>
/// <param name="Caller">The client.</param>
/// <param name="Key">Idempotency key.</param>
/// <param name="Digest">What the key holds the request to.</param>
public sealed record PushRequest(ApiCaller Caller, string Key, string Digest);

/// <summary>What a push has at hand.</summary>
/// <param name="Db">The act's context.</param>
/// <param name="Client">The client, as it stands now.</param>
/// <param name="Now">UTC.</param>
/// <param name="NewId">Gives ids.</param>
/// <param name="Measure">By what the case is measured.</param>
public sealed record PushScene(OversightDb Db, ApiClient Client, DateTime Now, Func<Guid> NewId, OutsideMeasure Measure)
{
    /// <summary>The item with the code, or null.</summary>
    public Task<PowerItem?> Item(string code) => Db.Items.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Code == code);

    /// <summary>The procedure that was registered for the item on the day the case was opened; null where there was none.</summary>
    public async Task<Procedure?> Procedure(PowerItem? item, DateTime openedAt) => item?.On(Domain.Time.ChinaTime.DayOf(openedAt)) is { } version
        ? await Db.Procedures.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(p => p.Id == version.ProcedureId)
        : null;
}
