using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>
/// Records that versions were published on a channel: one act whatever the size of the list, so that it is recorded whole or not at all.
/// A record holds at most <see cref="Publication.MostLines"/> lines; a longer list makes several in the same act.
/// </summary>
public sealed class RecordPublication(Work work, IdSource ids)
{
    /// <summary>Items of one submit at the most.</summary>
    public const int MostItems = 5_000;

    /// <summary>Records what can be recorded and says of the rest why not.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="form">What was published.</param>
    /// <exception cref="RuleBroken">Nothing of it can be recorded.</exception>
    /// <exception cref="InvalidInput">A field cannot be taken as typed.</exception>
    public Task<PublicationResult> Run(Guid op, NewPublication form)
    {
        if (form.Versions.Count is 0 or > MostItems)
            throw new InvalidInput("lines", form.Versions.Count == 0 ? "请选择公布的事项。" : $"一次最多记录{MostItems}项，现有{form.Versions.Count}项，请按类别分次记录。");
        return work.Do(PublicationDuties.Record, Subject.New(Kinds.Publication), op, (db, actor) => Record(db, actor, form));
    }

    private async Task<PublicationResult> Record(OversightDb db, Actor actor, NewPublication form)
    {
        var now = db.Act!.Now;
        var (taken, skipped) = await Eligible(db, form.Form, form.Versions);
        if (taken.Count == 0)
            throw NothingLeft(form.Form.Channel, skipped);
        if (taken.DistinctBy(v => v.ItemId).Count() != taken.Count)
            throw new InvalidInput("lines", "同一事项选了两次，请去掉重复的事项。");
        var staged = await Staging.Take(db, actor, form.Proof);
        List<Guid> recorded = [];
        foreach (var part in taken.Chunk(Publication.MostLines))
        {
            var publication = Publication.Record(
                ids.Next(now), actor, form.Form,
                [.. part.Select(v => new PublishedVersion(v.ItemId, v.Number, ids.Next(now)))],
                [.. staged.Select(f => new EvidenceFile(ids.Next(now), f.Hash, f.Name, f.ContentType, f.Length, f.UploadedBy, f.UploadedAt))],
                ChinaTime.DayOf(now));
            db.Publications.Add(publication);
            recorded.Add(publication.Id);
        }

        await db.MarkPublished([.. taken.Select(v => v.ItemId)]);
        return new PublicationResult(recorded, taken.Count, skipped);
    }

    private static async Task<(List<VersionChoice> Taken, IReadOnlyList<SkippedItem> Skipped)> Eligible(OversightDb db, PublicationForm form, IReadOnlyList<VersionChoice> wanted)
    {
        var items = wanted.Select(w => w.ItemId).ToList();
        var (channel, on) = (form.Channel, form.On);
        var known = await db.Items.Where(i => items.Contains(i.Id))
            .Select(i => new { i.Id, i.Code, i.RepealedAfter, Versions = i.Versions.Select(v => new { v.Number, v.EffectiveFrom }).ToList() })
            .AsSplitQuery().ToDictionaryAsync(i => i.Id);
        var standing = (await db.StandingLines().Where(l => items.Contains(l.ItemId) && l.Channel == channel).Select(l => new { l.ItemId, l.Number }).ToListAsync())
            .Select(l => (l.ItemId, l.Number)).ToHashSet();
        List<VersionChoice> taken = [];
        List<SkippedItem> skipped = [];
        foreach (var choice in wanted)
        {
            if (!known.TryGetValue(choice.ItemId, out var item) || item.Versions.TrueForAll(v => v.Number != choice.Number))
                throw RuleBroken.NotVisible();
            var inForce = item.Versions.Where(v => v.EffectiveFrom <= on).Select(v => v.Number).DefaultIfEmpty(0).Max();
            if (standing.Contains((choice.ItemId, choice.Number)))
                skipped.Add(new(item.Code, "已有公布记录"));
            else if (on > item.RepealedAfter)
                skipped.Add(new(item.Code, $"{item.RepealedAfter:yyyy-MM-dd}后已停止行使，不应公布"));
            else if (choice.Number < inForce)
                skipped.Add(new(item.Code, $"第{choice.Number}版已被第{inForce}版取代，应公布第{inForce}版"));
            else
                taken.Add(choice);
        }

        return (taken, skipped);
    }

    private static RuleBroken NothingLeft(PublicationChannel channel, IReadOnlyList<SkippedItem> skipped) => new(
        "nothing-to-publish",
        $"所选{skipped.Count}项在{channel.Name()}都不能记录：{string.Join("；", skipped.GroupBy(s => s.Why, StringComparer.Ordinal).Take(3).Select(g => $"{g.Count()}项{g.Key}"))}。请刷新台账后重新选择。",
        "办法第七条");
}

/// <summary>The form of an act of publishing.</summary>
/// <param name="Form">Where, when, and when it is looked at again.</param>
/// <param name="Versions">What, in the order of the list.</param>
/// <param name="Proof">Ids of staged files.</param>
public sealed record NewPublication(PublicationForm Form, IReadOnlyList<VersionChoice> Versions, IReadOnlyList<Guid> Proof);

/// <summary>A version to publish.</summary>
public sealed record VersionChoice(Guid ItemId, int Number);

/// <summary>What became of a submit.</summary>
/// <param name="Recorded">Ids of the records.</param>
/// <param name="Items">How many items they hold.</param>
/// <param name="Skipped">Items that were left out.</param>
public sealed record PublicationResult(IReadOnlyList<Guid> Recorded, int Items, IReadOnlyList<SkippedItem> Skipped);

/// <summary>An item that was left out, and why.</summary>
public sealed record SkippedItem(string Code, string Why);
