using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Complaints;

namespace Oversight.Web.Features.Topics;

/// <summary>Opens a topic file, by hand or from a figure, whose complaints it then rests on.</summary>
public sealed class OpenTopic(Work work, IdSource ids, ComplaintVault vault)
{
    private const int Draws = 50;
    private const int Tails = 1000;

    /// <summary>Opens it and returns its id.</summary>
    public Task<Guid> Run(Guid op, TopicForm form) => work.Do(TopicDuties.Open, Subject.New(Kinds.Topic), op, async (db, actor) =>
    {
        var now = db.Act!.Now;
        await TopicScene.Department(db, form.Head.DepartmentId);
        var file = TopicFile.Open(ids.Next(now), await Number(db, op, ChinaTime.DayOf(now)), form.Head, form.Origin, form.Restricted, actor, now);
        if (form.Cut is { } cut)
        {
            var item = form.Item is null ? (Guid?)null : await db.Items.Where(i => i.Code == form.Item).Select(i => (Guid?)i.Id).FirstOrDefaultAsync() ?? Guid.Empty;
            var seen = db.Complaints.VisibleTo(actor).Where(c => item == null || c.ItemId == item);
            var behind = await cut.Apply(seen, now).OrderBy(c => c.Ordinal).Take(TopicFile.MostLinks).Select(c => c.Id).ToListAsync();
            foreach (var id in behind)
                file.Link(Kinds.Complaint, id, "", actor, ids.Next(now), now);
            await TopicScene.Guard(db, vault, behind, [("title", "专题名称", form.Head.Title), ("findings", "研判情况", form.Head.Findings), ("origin", "立题缘由", form.Origin)]);
        }

        db.Topics.Add(file);
        return file.Id;
    });

    private static async Task<string> Number(OversightDb db, Guid op, DateOnly day)
    {
        for (var i = 0; i < Draws; i++)
        {
            var tail = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. op.ToByteArray(), (byte)i])) % Tails;
            var number = string.Create(CultureInfo.InvariantCulture, $"ZT-{day:yyyyMMdd}-{tail:000}");
            if (!await db.Topics.AnyAsync(t => t.Number == number))
                return number;
        }

        throw new RuleBroken("numbers-used", "今天建立的专题过多，请明天再建立。");
    }
}

/// <summary>What opens a file.</summary>
/// <param name="Head">What it is.</param>
/// <param name="Origin">What it is opened on.</param>
/// <param name="Restricted">Whether only those named see it.</param>
/// <param name="Cut">The figure that it is opened from, or null.</param>
/// <param name="Item">Code of the item whose figure it is, or null.</param>
public sealed record TopicForm(TopicHead Head, string Origin, bool Restricted, ComplaintCut? Cut, string? Item = null);
