using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Complaints;

/// <summary>The common part of every act on one complaint: it is loaded for whoever sees it, at the version that the form was filled in on.</summary>
public sealed class ComplaintAct(Work work, CaseAct cases, IdSource ids, StaleForm stale, ComplaintVault vault)
{
    /// <summary>Performs a verb of the complaint.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The complaint.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="verb">Calls the complaint.</param>
    /// <exception cref="RuleBroken">The complaint does not exist or the actor does not see it: the same words for both.</exception>
    public Task<T> On<T>(Duty duty, Guid op, Guid id, int version, Func<ComplaintScene, Task<T>> verb) =>
        work.Do(duty, new Subject(Kinds.Complaint, id), op, async (db, actor) =>
        {
            var complaint = await db.Complaints.AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id);
            if (complaint is null || !ComplaintSight.Sees(actor, complaint))
                throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.Complaint, complaint, version, "complaint.revealed", "complaint.paper-made");
            var before = (complaint.Level, complaint.IsOpen);
            var answer = await verb(await Scene(db, actor, complaint));
            await Release(db, complaint, before);
            return answer;
        });

    /// <summary>The same for a verb that has no answer.</summary>
    public Task On(Duty duty, Guid op, Guid id, int version, Func<ComplaintScene, Task> verb) => On(duty, op, id, version, async scene =>
    {
        await verb(scene);
        return true;
    });

    /// <summary>The same for a verb that waits for nothing.</summary>
    public Task On(Duty duty, Guid op, Guid id, int version, Action<ComplaintScene> verb) => On(duty, op, id, version, scene =>
    {
        verb(scene);
        return Task.FromResult(true);
    });

    /// <summary>Performs a verb for the complainant, who has shown number and code for it.</summary>
    public Task OnOwn(Duty duty, Guid op, Guid id, Action<ComplaintScene> verb) =>
        work.DoAsPublic(duty, new Subject(Kinds.Complaint, id), op, async (db, actor) =>
        {
            var complaint = await db.Complaints.AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id) ?? throw RuleBroken.NotVisible();
            var before = (complaint.Level, complaint.IsOpen);
            verb(await Scene(db, actor, complaint));
            await Release(db, complaint, before);
            return true;
        });

    // Nobody waits for an answer that will not come, and nothing hangs together across levels of secrecy.
    private static async Task Release(OversightDb db, Complaint complaint, (Confidentiality Level, bool IsOpen) before)
    {
        var lifted = complaint.Level != before.Level;
        if (!lifted && complaint.IsOpen == before.IsOpen)
            return;
        if (lifted && complaint.MainId is not null)
            complaint.Release();
        foreach (var joined in await db.Complaints.AsSplitQuery().Where(c => c.MainId == complaint.Id).ToListAsync())
        {
            if (lifted || joined.State.AwaitsAnswer())
                joined.Release();
        }
    }

    private async Task<ComplaintScene> Scene(OversightDb db, Actor actor, Complaint complaint) =>
        new(db, actor, complaint, await cases.Timing(db), () => ids.Next(db.Act!.Now), vault);
}

/// <summary>What a verb of a complaint has at hand.</summary>
/// <param name="Db">The act's context.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Complaint">The complaint.</param>
/// <param name="Timing">Now and the calendar.</param>
/// <param name="NewId">Gives ids.</param>
/// <param name="Vault">Opens who complained, to see that no text says it.</param>
public sealed record ComplaintScene(OversightDb Db, Actor Actor, Complaint Complaint, CaseTiming Timing, Func<Guid> NewId, ComplaintVault Vault)
{
    // Longer than any of the texts may be.
    private const int MostAsked = 2000;

    /// <summary>Refuses texts that say who complained: handlers, the trail and papers would show it.</summary>
    /// <exception cref="InvalidInput">One of them does, and the actor may know who it is.</exception>
    /// <exception cref="RuleBroken">One of them does, and the actor may not know; the attempt is on the trail.</exception>
    public void Guard(params IReadOnlyList<(string Field, string Label, string? Text)> texts) => Guard(Complaint, texts);

    /// <summary>The same for another complaint, to which a text goes as well.</summary>
    public void Guard(Complaint complaint, params IReadOnlyList<(string Field, string Label, string? Text)> texts)
    {
        if (Vault.OpenAsSystem(complaint) is not { } card)
            return;
        var knows = ComplaintSight.SeesWho(Actor, complaint);
        foreach (var (field, label, text) in texts)
        {
            if (text?.Length > MostAsked)
                throw new InvalidInput(field, $"{label}最长{MostAsked}个字，请缩短。");
            try
            {
                card.DemandAbsent(field, label, text);
            }
            catch (InvalidInput) when (!knows)
            {
                // Somebody outside the circle could ask for names this way: each such attempt is on the trail.
                throw new RuleBroken("sender-named", $"{label}中写有投诉人的姓名、电话、地址等信息，请改写后再提交。本次提交已记入痕迹。", ComplaintOffice.SecrecyClause);
            }
        }
    }

    /// <summary>Uploaded files under plain names.</summary>
    public Task<IReadOnlyList<EvidenceFile>> Take(string name, IReadOnlyList<Guid> staged) => ComplaintPapers.Take(Db, Actor, name, staged);

    /// <summary>Whom it is given to, with what the rules of keeping out ask.</summary>
    /// <exception cref="InvalidInput">There is no such department.</exception>
    public async Task<Assignee> Assignee(Guid departmentId, Guid? officerId)
    {
        var day = Timing.Today;
        var name = await Db.Departments.Where(d => d.Id == departmentId && d.Kind != Domain.Organisation.DepartmentKind.Operations && d.Kind != Domain.Organisation.DepartmentKind.Leadership).Select(d => d.Name).FirstOrDefaultAsync()
            ?? throw new InvalidInput("department", "请选择承办部门。");
        List<Guid> asked = [.. new[] { officerId, Complaint.Against == Against.DeputyLeader ? Complaint.AboutOfficerId : null }.OfType<Guid>()];
        var people = await Db.ActorsOf(asked, day);
        return new Assignee(
            departmentId,
            name,
            officerId,
            people.FirstOrDefault(p => p.Id == officerId)?.Departments ?? [],
            Complaint.Against == Against.DeputyLeader && people.Any(p => p.Id == Complaint.AboutOfficerId && p.InCharge.Contains(departmentId)));
    }
}
