using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Complaints;
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
            if (text.OwnerId is { } owner && !(await db.ActorsOf([owner], today)).Any(a => a.BelongsTo(text.DepartmentId)))
                throw new InvalidInput("owner", "所选责任人不在负责部门任职，请重新选择。");
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
