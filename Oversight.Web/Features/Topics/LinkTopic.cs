using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Topics;

namespace Oversight.Web.Features.Topics;

/// <summary>Links a topic file with a complaint, a case or a finding. Complaints that enter no figure cannot be linked, and the answer to one is that to a number which does not exist.</summary>
public sealed class LinkTopic(TopicAct act)
{
    /// <summary>Links a complaint by its number.</summary>
    public Task Complaint(Guid op, Guid id, int version, string number) => act.On(TopicDuties.Manage, op, id, version, async s =>
    {
        var asked = ComplaintNumber.Read(number);
        var found = await s.Db.Complaints.VisibleTo(s.Actor).Where(ComplaintSight.Counted).Where(c => c.Number == asked).Select(c => (Guid?)c.Id).FirstOrDefaultAsync()
            ?? throw new InvalidInput("number", "没有可以列入专题的这一编号，请核对编号；保密件和针对个人的投诉不列入专题。");
        await TopicScene.Guard(s.Db, s.Vault, [found], [("number", "专题中的文字", s.File.Title), ("number", "专题中的文字", s.File.Findings), ("number", "专题中的文字", s.File.Origin)]);
        s.File.Link(Kinds.Complaint, found, "", s.Actor, s.NewId(), s.Now);
    });

    /// <summary>Links a case by its number.</summary>
    public Task Case(Guid op, Guid id, int version, string number) => act.On(TopicDuties.Manage, op, id, version, async s =>
    {
        var asked = number.Trim();
        var found = await s.Db.Cases.Where(c => c.Number == asked).Select(c => new { c.Id, c.DepartmentId }).FirstOrDefaultAsync();
        if (found is null || !s.Actor.Sees(found.DepartmentId))
            throw new InvalidInput("number", "没有这一案号的办件，请核对案号。");
        s.File.Link(Kinds.Case, found.Id, asked, s.Actor, s.NewId(), s.Now);
    });

    /// <summary>Links a finding.</summary>
    public Task Finding(Guid op, Guid id, int version, Guid findingId) => act.On(TopicDuties.Manage, op, id, version, async s =>
    {
        var found = await s.Db.Findings.Where(f => f.Id == findingId).Select(f => new { f.DepartmentId, f.Title }).FirstOrDefaultAsync();
        if (found is null || !s.Actor.Sees(found.DepartmentId))
            throw new InvalidInput("number", "请选择要关联的问题。");
        s.File.Link(Kinds.Finding, findingId, found.Title, s.Actor, s.NewId(), s.Now);
    });
}
