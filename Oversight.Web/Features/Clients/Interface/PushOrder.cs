using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Clients;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Complaints.Orders;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>Takes a work order of the hotline in: one act a key, in the name of the client, and each order once whatever the key.</summary>
public sealed class PushOrder(Work work, TakeOrder take)
{
    /// <summary>Performs it and returns the receipt, which says nothing of who called.</summary>
    public async Task<OrderReceipt> Run(PushRequest request, OrderBody body)
    {
        var (op, code) = (DerivedId.Of("api.order", request.Caller.Id.ToString(), request.Key), TakeOrder.NewCode());
        var answer = await work.DoAsClient(ComplaintDuties.RegisterFetched, Subject.New(Kinds.Complaint), op, request.Caller.Id, request.Caller.Name, async (db, actor) =>
        {
            var now = db.Act!.Now;
            var client = await db.Clients.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == request.Caller.Id);
            if (!client.OpenAt(now) || !client.May(ClientScope.OrdersWrite))
                throw new ApiProblem(StatusCodes.Status403Forbidden, "scope", "本客户端的推送权限已被收回，请联系安全管理员。");
            var order = Order(body, now);
            if (await Own(db, request.Caller.Id).AsSplitQuery().FirstOrDefaultAsync(c => c.SourceKey == order.Number) is { } known)
                return new Answer(request.Digest, Receipt(known, known: true));
            try
            {
                return new Answer(request.Digest, Receipt(await take.Take(db, actor, order, code), known: false));
            }
            catch (InvalidInput e)
            {
                throw ApiProblem.Field(Name(e.Field), e.Message);
            }
            catch (RuleBroken e)
            {
                // Nothing of a request that cannot be taken is stored, not even that it was refused.
                throw new ApiProblem(StatusCodes.Status409Conflict, e.Code, e.Message);
            }
        });
        return string.Equals(answer.Digest, request.Digest, StringComparison.Ordinal)
            ? answer.Receipt
            : throw new ApiProblem(StatusCodes.Status409Conflict, "idempotency-reused", "该 Idempotency-Key 已用于内容不同的请求；新的推送请用新的值。");
    }

    /// <summary>The complaints that a client pushed; nobody else's.</summary>
    internal static IQueryable<Complaint> Own(OversightDb db, Guid client) => db.Complaints.AsNoTracking().Where(c => c.Channel == IntakeChannel.WorkOrder && c.RegisteredBy == client);

    private static OrderReceipt Receipt(Complaint c, bool known) => new(c.SourceKey!, c.Number, OrderViews.Instant(c.RegisteredAt), c.State == ComplaintState.Registered && c.DueOn is { } due ? Domain.Time.ChinaTime.Shown(due) : null, known);

    // What the rules call a field and what the interface calls it.
    private static string Name(string field) => field switch { "account" => "content", "name" or "phone" or "address" => $"caller.{field}", "department" => "about", _ => field };

    private static WorkOrder Order(OrderBody body, DateTime now)
    {
        try
        {
            return Order(body).Checked(now);
        }
        catch (InvalidInput e)
        {
            throw ApiProblem.Field(Name(e.Field), e.Message);
        }
    }

    private static WorkOrder Order(OrderBody body) => new(body.Number, body.Kind, body.Title ?? "", body.Content, new ComplainantCard(body.Caller?.Name ?? "", body.Caller?.Phone ?? "", "", body.Caller?.Address ?? ""))
    {
        Place = body.Place ?? "",
        About = body.About ?? "",
        Secret = body.Secret,
        GivenAt = body.GivenAt is { } given ? ApiReading.Instant("givenAt", given) : null,
        DueAt = body.DueAt is { } due ? ApiReading.Instant("dueAt", due) : null,
    };

    private sealed record Answer(string Digest, OrderReceipt Receipt);
}
