using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>How far the orders of a client are, as it reads them. Its own alone; who called is in none of it, and of a confidential one not the answer either.</summary>
public sealed class OrderViews(Reads reads)
{
    private const int MostChanges = 200;
    private const long Window = 20_000;

    // What the hotline need not learn: who of the bureau looked at whom, and what was kept apart.
    private static readonly string[] Inside = ["complaint.revealed", "complaint.erased", "complaint.level-set", "complaint.linked", "complaint.unlinked", "complaint.upheld", "complaint.task-set", "complaint.task-finished"];

    /// <summary>One order.</summary>
    /// <exception cref="ApiProblem">There is none of this client's.</exception>
    public Task<OrderState> One(ApiCaller caller, string number) => reads.AskPublic(async db =>
    {
        var c = await PushOrder.Own(db, caller.Id).AsSplitQuery().FirstOrDefaultAsync(x => x.SourceKey == number) ?? throw ApiProblem.NotFound();
        var secret = c.Level == Confidentiality.Confidential;
        return new OrderState(
            c.SourceKey!, c.Number, Camel(c.State), c.State.Name(), Instant(c.AcceptedAt), Instant(c.AnswerDueAt), c.Extensions.Any(e => e.Granted is true),
            c.State is ComplaintState.Refused or ComplaintState.Transferred && !secret ? c.Reason : null,
            c.TransferredTo.Length > 0 && !secret ? c.TransferredTo : null,
            c.Reply is { } reply && !secret ? new OrderAnswer(reply.Round, Camel(reply.Verdict), reply.Verdict.Name(), reply.Text, Instant(reply.ReviewedAt ?? reply.At)) : null,
            secret && c.Reply is not null, c.Satisfaction is { } said ? Camel(said) : null, Instant(c.ClosedAt));
    });

    /// <summary>Which orders of a client changed after an entry of the trail.</summary>
    public Task<OrderChanges> Changes(ApiCaller caller, long since) => reads.AskPublic(async db =>
    {
        var head = await db.TrailHeads.Where(h => h.Id == 1).Select(h => h.Seq).SingleAsync();
        since = Math.Min(since, head);
        var upTo = Math.Min(head, since + Window);
        var own = PushOrder.Own(db, caller.Id);
        var found = await (
            from e in db.Trail
            where e.Seq > since && e.Seq <= upTo && e.SubjectKind == Kinds.Complaint && e.Outcome == Outcomes.Done && !Inside.Contains(e.Action)
            join c in own on e.SubjectId equals c.Id
            orderby e.Seq
            select new { e.Seq, Order = c.SourceKey!, e.RecordedAt }).Take(MostChanges + 1).ToListAsync();
        var full = found.Count > MostChanges;
        return new OrderChanges([.. found.Take(MostChanges).Select(f => new OrderChange(f.Seq, f.Order, Instant(f.RecordedAt)))], full ? found[MostChanges - 1].Seq : upTo, full || upTo < head);
    });

    internal static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    private static string? Instant(DateTime? utc) => utc is { } at ? Instant(at) : null;

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
