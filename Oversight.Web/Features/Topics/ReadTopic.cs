using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Topics;

/// <summary>
/// Opens a topic file for whoever sees it. That a restricted one was opened, and by whom, is on the trail before anything of it is given out; opening
/// it again within the same hour is the same reading.
/// </summary>
public sealed class ReadTopic(TopicAct act, TopicViews views, Reads reads)
{
    /// <summary>The file, or null where there is none or the asker does not see it.</summary>
    /// <param name="key">Number or id.</param>
    public async Task<TopicDetail?> Run(string key)
    {
        if (await views.Head(key) is not { } head)
            return null;
        if (head.Restricted)
            await Note(head.Id);
        return await views.Find(head.Id);
    }

    /// <summary>Enters that somebody opens something of a restricted file; nothing is entered of an open one. False where they do not see it.</summary>
    public async Task<bool> Open(Guid id)
    {
        if (await views.Head(id.ToString()) is not { } head)
            return false;
        if (head.Restricted)
            await Note(id);
        return true;
    }

    /// <summary>The same for a report of a file.</summary>
    public async Task<bool> OpenReport(Guid reportId) =>
        await reads.Ask((db, _) => db.Topics.Where(t => t.ReportRows.Any(r => r.Id == reportId)).Select(t => (Guid?)t.Id).FirstOrDefaultAsync()) is { } id && await Open(id);

    private async Task Note(Guid id)
    {
        var op = await reads.Ask((_, actor) => Task.FromResult(Key(id, actor.Id, reads.Now)));
        await act.On(TopicDuties.Read, op, id, null, s => s.File.NoteOpening());
    }

    private static Guid Key(Guid id, Guid reader, DateTime now) => new(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"topic.read {id:N} {reader:N} {ChinaTime.Local(now).ToString("yyyyMMddHH", CultureInfo.InvariantCulture)}")).AsSpan(0, 16));
}
