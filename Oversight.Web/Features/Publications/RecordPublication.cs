using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>Records that versions were published on a channel: one act for each five hundred, all under the key of the submit.</summary>
public sealed class RecordPublication(Work work, IdSource ids)
{
    /// <summary>Records what can be recorded and says of the rest why not.</summary>
    /// <exception cref="RuleBroken">Nothing of it can be recorded.</exception>
    public async Task<PublicationResult> Run(Guid op, NewPublication form)
    {
        var result = new PublicationResult([], 0, []);
        var parts = form.Versions.Chunk(Publication.MostLines).ToList();
        if (parts.Count == 0)
            throw new InvalidInput("lines", "请选择公布的事项。");
        for (var i = 0; i < parts.Count; i++)
        {
            var part = await Part(i == 0 ? op : DerivedId.Of("publication.record", op.ToString(), $"{i}"), form, parts, i);
            result = new PublicationResult([.. result.Recorded, .. part.Recorded], result.Items + part.Items, [.. result.Skipped, .. part.Skipped]);
        }

        return result;
    }

    private Task<PublicationResult> Part(Guid op, NewPublication form, List<VersionChoice[]> parts, int number) => work.Do(PublicationDuties.Record, Subject.New(Kinds.Publication), op, async (db, actor) =>
    {
        var now = db.Act!.Now;
        var (taken, skipped) = await Eligible(db, form.Form, parts[number]);
        if (number == 0)
            await DemandOne(db, form.Form, parts, taken.Count, skipped);
        if (taken.Count == 0)
            return new PublicationResult([], 0, skipped);
        var staged = await Staging.Take(db, actor, form.Proof);
        var publication = Publication.Record(
            ids.Next(now), actor, form.Form,
            [.. taken.Select(v => new PublishedVersion(v.ItemId, v.Number, ids.Next(now)))],
            [.. staged.Select(f => new EvidenceFile(ids.Next(now), f.Hash, f.Name, f.ContentType, f.Length, f.UploadedBy, f.UploadedAt))],
            ChinaTime.DayOf(now));
        db.Publications.Add(publication);
        await db.MarkPublished([.. taken.Select(v => v.ItemId)]);
        return new PublicationResult([publication.Id], taken.Count, skipped);
    });

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

    /// <summary>The first act answers for all of them: what must be refused is refused there, on the trail and before anything is recorded.</summary>
    private static async Task DemandOne(OversightDb db, PublicationForm form, List<VersionChoice[]> parts, int taken, IReadOnlyList<SkippedItem> skipped)
    {
        List<SkippedItem> left = [.. skipped];
        foreach (var part in parts.Skip(1))
        {
            var more = await Eligible(db, form, part);
            taken += more.Taken.Count;
            left.AddRange(more.Skipped);
        }

        if (taken == 0)
            throw NothingLeft(form.Channel, left);
    }

    private static RuleBroken NothingLeft(PublicationChannel channel, List<SkippedItem> skipped) => new(
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
