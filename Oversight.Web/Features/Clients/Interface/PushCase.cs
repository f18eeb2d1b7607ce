using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Outside;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>Takes down that a sister system opened a case.</summary>
public sealed class PushCase(PushAct act)
{
    /// <summary>Performs it.</summary>
    public Task<PushedBody> Run(PushRequest request, OpeningBody body) => act.Run(request, async s =>
    {
        var (opened, number) = (ApiReading.Instant("openedAt", body.OpenedAt), body.Number.Trim());

        // Such a number could be another case's id, and a case is called by either.
        if (Guid.TryParse(number, out _))
            throw ApiProblem.Field("number", "编号不能写成UUID的形式，请使用贵方系统的办件编号。");
        if (body.Parties.Any(p => p is null))
            throw ApiProblem.Field("parties", "当事人不能为空。");
        var department = await s.Db.Departments.AsNoTracking().Where(d => d.Code == body.Department).Select(d => (Guid?)d.Id).FirstOrDefaultAsync();
        if (department is not { } id || !s.Client.Covers(id))
            throw ApiProblem.Field("department", "没有这个承办机构，或者不在本客户端的部门范围内。");
        if (await s.Db.OutsideCases.AnyAsync(c => c.ClientId == s.Client.Id && c.Number == number))
            throw new RuleBroken("exists", "该编号的办件已推送过，请改用环节、决定接口推送后续情况。");
        var report = new OpeningReport(body.Number, body.Item, body.Body, id, opened, body.Place, body.Facts, [.. body.Parties.Select(Card)]);
        var told = OutsideCase.Open(s.NewId(), s.Client.Id, report, await s.Item(body.Item), s.NewId, s.Now);
        s.Db.OutsideCases.Add(told);
        return (told, [.. told.Breaches.Select(b => new BrokenRule(b.Rule, b.Sentence, b.Clause, b.Dimension))]);
    });

    private static PartyCard Card(PartyBody party) => PartyCard.Named(party.Kind, party.Name) with { IdentityKind = party.IdentityKind, Identity = party.Identity ?? "" };
}
