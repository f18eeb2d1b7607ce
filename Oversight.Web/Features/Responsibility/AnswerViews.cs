using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;

namespace Oversight.Web.Features.Responsibility;

/// <summary>Answers “who was responsible for this on that day?”, each line with the entry of the trail that proves it.</summary>
public sealed class AnswerViews(Reads reads, AnsweredList list)
{
    /// <summary>Most items that are offered to choose.</summary>
    public const int MostItems = 20;

    /// <summary>Today, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(reads.Now);

    /// <summary>Who answered.</summary>
    public Task<AnswerPage> Of(AnswerQuestion asked) => reads.Ask(async (db, _) =>
    {
        var bureau = await list.Bureau(db, asked.On);
        var item = asked.Item is { } code ? await db.Items.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Code == code) : null;
        var lines = new AnswerLines(bureau);
        var version = item?.On(asked.On);
        var missing = UnansweredDay.Of(bureau, asked, item);
        if (missing is null && item is not null && version is not null)
            lines.Item(item, version, asked.Department);
        else if (missing is null)
            lines.Others(asked);
        var proofs = await Proofs.Of(db, lines.All);
        var days = await db.Of(Parameters.LateRecordDays);
        return new AnswerPage(
            asked.On,
            item?.Code,
            version?.Name,
            version is null ? null : $"第{version.Number}版，自{version.EffectiveFrom:yyyy-MM-dd}起",
            missing,
            [.. lines.All.Select(l => proofs.GetValueOrDefault((l.SubjectId, l.Proof, l.From)) is { } proof ? Proven(l, proof, days) : l)],
            [.. bureau.Departments.Where(d => d.IsOpenOn(asked.On) || string.Equals(d.Code, asked.Department, StringComparison.Ordinal)).Select(d => new Choice(d.Code, d.NameOn(asked.On)))],
            [.. bureau.Posts.OrderBy(p => bureau.Departments.First(d => d.Id == p.DepartmentId).SortOrder).ThenBy(p => p.Role).Select(p => new Choice(p.Id.ToString(), $"{bureau.Departments.First(d => d.Id == p.DepartmentId).NameOn(asked.On)} · {p.Name}"))],
            [.. bureau.Officers.OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new Choice(o.Id.ToString(), o.Name))]);
    });

    private static AnswerLine Proven(AnswerLine line, Proof proof, int days) => line with
    {
        Seq = proof.Seq,
        Note = proof.RecordedOn is { } on && line.From is { } from && Supplement.Is(from, on, days) ? (line.Note.Length > 0 ? $"{line.Note}；{Supplement.Note(on)}" : Supplement.Note(on)) : line.Note,
    };

    /// <summary>Items to choose on a day: those whose code or name holds what was typed, that code itself first, then other codes. None before anything is typed.</summary>
    /// <param name="typed">Part of a code or of a name.</param>
    /// <param name="day">China time.</param>
    public Task<IReadOnlyList<Choice>> Items(string? typed, DateOnly day) => reads.Ask<IReadOnlyList<Choice>>(async (db, _) =>
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return [];
        var code = ItemCode.Plain(text);
        return await (
            from i in db.Items
            from v in i.Versions
            where (i.RepealedAfter == null || i.RepealedAfter >= day)
                && v.Id == i.Versions.Where(w => w.EffectiveFrom <= day).OrderByDescending(w => w.EffectiveFrom).Select(w => (Guid?)w.Id).FirstOrDefault()
                && (i.Code.Contains(code) || v.Name.Contains(text))
            orderby i.Code == code ? 0 : i.Code.Contains(code) ? 1 : 2, i.Code
            select new Choice(i.Code, v.Name)).Take(MostItems).ToListAsync();
    });
}

/// <summary>What is asked; all of it is in the address.</summary>
/// <param name="On">The day.</param>
/// <param name="Item">Code of an item.</param>
/// <param name="Department">Code of a department.</param>
/// <param name="Post">A post.</param>
/// <param name="Person">A person.</param>
public sealed record AnswerQuestion(DateOnly On, string? Item = null, string? Department = null, Guid? Post = null, Guid? Person = null)
{
    /// <summary>Whether anything but the day is asked.</summary>
    public bool IsAsked => Item is not null || Department is not null || Post is not null || Person is not null;
}

/// <summary>The answer.</summary>
/// <param name="On">The day.</param>
/// <param name="ItemCode">Code of the item, where one is asked for and known.</param>
/// <param name="ItemName">Its name on that day.</param>
/// <param name="ItemVersion">Which version was in force.</param>
/// <param name="Missing">Why there is no answer, or null.</param>
/// <param name="Lines">Who answered.</param>
/// <param name="Departments">To choose.</param>
/// <param name="Posts">To choose.</param>
/// <param name="People">To choose.</param>
public sealed record AnswerPage(
    DateOnly On, string? ItemCode, string? ItemName, string? ItemVersion, string? Missing, IReadOnlyList<AnswerLine> Lines,
    IReadOnlyList<Choice> Departments, IReadOnlyList<Choice> Posts, IReadOnlyList<Choice> People);

/// <summary>Something to choose.</summary>
public sealed record Choice(string Key, string Name);

/// <summary>One line of the answer.</summary>
/// <param name="Group">What it belongs to: the item, a department.</param>
/// <param name="What">In what capacity.</param>
/// <param name="Who">Who; empty where nobody did.</param>
/// <param name="From">Since when.</param>
/// <param name="Through">Until when, or null.</param>
/// <param name="Note">Substitute, source of the seat, linked items.</param>
/// <param name="SubjectId">The thing on whose trail it stands.</param>
/// <param name="Proof">What its entry names.</param>
/// <param name="Href">Where the holding is shown.</param>
public sealed record AnswerLine(string Group, string What, string Who, DateOnly? From, DateOnly? Through, string Note, Guid SubjectId, string Proof, string? Href)
{
    /// <summary>Whether the day lies before the first holding on record: nothing is known, which is not a vacancy.</summary>
    public bool Unrecorded { get; init; }

    /// <summary>What stands where nobody does.</summary>
    public string Nobody => Unrecorded ? "无登记" : "空缺";

    /// <summary>Number of the entry on the trail that proves it.</summary>
    public long? Seq { get; init; }
}
