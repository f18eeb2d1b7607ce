using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Topics;

/// <summary>The common part of every act on one topic file: it is loaded for whoever sees it, at the version that the form was filled in on.</summary>
public sealed class TopicAct(Work work, IdSource ids, StaleForm stale, ComplaintVault vault)
{
    /// <summary>Performs a verb of the file.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The file.</param>
    /// <param name="version">The version that the form was filled in on; null where no form was.</param>
    /// <param name="verb">Calls the file.</param>
    /// <exception cref="RuleBroken">There is no such file or the actor does not see it: the same words for both.</exception>
    public Task<T> On<T>(Duty duty, Guid op, Guid id, int? version, Func<TopicScene, Task<T>> verb) =>
        work.Do(duty, new Subject(Kinds.Topic, id), op, async (db, actor) =>
        {
            var file = await db.Topics.AsSplitQuery().FirstOrDefaultAsync(t => t.Id == id);
            if (file is null || !TopicSight.Sees(actor, file))
                throw RuleBroken.NotVisible();
            if (version is { } filled)
                await stale.Refuse(db, Kinds.Topic, file, filled, "topic.read");
            return await verb(new TopicScene(db, actor, file, db.Act!.Now, () => ids.Next(db.Act!.Now), vault));
        });

    /// <summary>The same for a verb without an answer.</summary>
    public Task On(Duty duty, Guid op, Guid id, int? version, Func<TopicScene, Task> verb) => On(duty, op, id, version, async scene =>
    {
        await verb(scene);
        return true;
    });

    /// <summary>The same for a verb that waits for nothing.</summary>
    public Task On(Duty duty, Guid op, Guid id, int? version, Action<TopicScene> verb) => On(duty, op, id, version, scene =>
    {
        verb(scene);
        return Task.FromResult(true);
    });
}

/// <summary>What a verb of a topic file has at hand.</summary>
public sealed record TopicScene(OversightDb Db, Actor Actor, TopicFile File, DateTime Now, Func<Guid> NewId, ComplaintVault Vault)
{
    /// <summary>China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(Now);

    /// <summary>Refuses texts that say who complained in any complaint that the file rests on: they go into a report.</summary>
    /// <exception cref="InvalidInput">One of them does.</exception>
    public Task Guard(params IReadOnlyList<(string Field, string Label, string? Text)> texts) =>
        Guard(Db, Vault, [.. File.LinkRows.Where(l => l.Live && string.Equals(l.Kind, Kinds.Complaint, StringComparison.Ordinal)).Select(l => l.TargetId)], texts);

    /// <summary>The same for complaints that are about to be linked.</summary>
    public static async Task Guard(OversightDb db, ComplaintVault vault, IReadOnlyCollection<Guid> complaints, IReadOnlyList<(string Field, string Label, string? Text)> texts)
    {
        foreach (var complaint in await db.Complaints.AsNoTracking().AsSplitQuery().Where(c => complaints.Contains(c.Id)).ToListAsync())
        {
            if (vault.OpenAsSystem(complaint) is not { } card)
                continue;
            foreach (var (field, label, text) in texts)
                card.DemandAbsent(field, label, text);
        }
    }

    /// <summary>A department that can be charged with something.</summary>
    public static async Task<string> Department(OversightDb db, Guid id) =>
        await db.Departments.Where(d => d.Id == id && d.Supervised).Select(d => d.Name).FirstOrDefaultAsync() ?? throw new InvalidInput("department", "请选择责任部门。");
}
