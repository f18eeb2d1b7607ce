using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Complaints;

/// <summary>Registers a channel or changes its entry.</summary>
public sealed class SetComplaintChannel(Work work, IdSource ids)
{
    /// <summary>Performs it and returns the id.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The entry, or null for a new one.</param>
    /// <param name="channel">Which channel, of a new one.</param>
    /// <param name="text">What the register says.</param>
    public Task<Guid> Run(Guid op, Guid? id, IntakeChannel channel, ChannelText text) =>
        work.Do(ComplaintDuties.SetChannel, new Subject(Kinds.ComplaintChannel, id ?? Guid.Empty), op, async (db, _) =>
        {
            if (!await db.Departments.AnyAsync(d => d.Id == text.DepartmentId))
                throw new InvalidInput("department", "请选择负责部门。");
            var today = ChinaTime.DayOf(db.Act!.Now);
            if (id is not { } known)
            {
                var entered = ComplaintChannel.Enter(ids.Next(db.Act!.Now), channel, text, today);
                db.ComplaintChannels.Add(entered);
                return entered.Id;
            }

            var entry = await db.ComplaintChannels.AsSplitQuery().FirstOrDefaultAsync(c => c.Id == known) ?? throw RuleBroken.NotVisible();
            entry.Set(text, today);
            return entry.Id;
        });
}

/// <summary>Enters that a channel was tried: rung up, written to.</summary>
public sealed class TestComplaintChannel(Work work, IdSource ids)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, bool works, string note) =>
        work.Do(ComplaintDuties.TestChannel, new Subject(Kinds.ComplaintChannel, id), op, async (db, actor) =>
        {
            var entry = await db.ComplaintChannels.AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id) ?? throw RuleBroken.NotVisible();
            entry.Test(works, note, ids.Next(db.Act!.Now), actor, db.Act!.Now);
        });
}

/// <summary>Enters or changes an entry of the scope catalogue.</summary>
public sealed class SetComplaintScope(Work work, IdSource ids)
{
    /// <summary>Performs it and returns the id.</summary>
    public Task<Guid> Run(Guid op, Guid? id, string code, ScopeText text) =>
        work.Do(ComplaintDuties.SetScope, new Subject(Kinds.ComplaintScope, id ?? Guid.Empty), op, async (db, _) =>
        {
            if (id is { } known)
            {
                var entry = await db.ComplaintScopes.FirstOrDefaultAsync(s => s.Id == known) ?? throw RuleBroken.NotVisible();
                entry.Set(text);
                return entry.Id;
            }

            if (await db.ComplaintScopes.AnyAsync(s => s.Code == code))
                throw new InvalidInput("code", "该编号已经登记，请另用一个。");
            var entered = ComplaintScope.Enter(ids.Next(db.Act!.Now), code, text);
            db.ComplaintScopes.Add(entered);
            return entered.Id;
        });
}
