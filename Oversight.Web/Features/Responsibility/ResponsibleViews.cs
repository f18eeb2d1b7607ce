using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Responsibility;

/// <summary>Who answers for one thing: the team of the department, and the posts that carry the item.</summary>
public sealed class ResponsibleViews(Reads reads, AnswerViews answers)
{
    private static readonly HashSet<string> Seats = [.. Enum.GetValues<TeamDuty>().Select(d => d.Name())];

    /// <summary>Those who answered on a day; null where there is no answer.</summary>
    /// <param name="of">The department: its id or its code.</param>
    /// <param name="itemId">The item, or null.</param>
    /// <param name="on">The day, China time; null for today.</param>
    public async Task<Responsible?> Find(string of, Guid? itemId, DateOnly? on)
    {
        var (department, item) = await reads.Ask(async (db, _) => (
            Guid.TryParse(of, out var id) ? await db.Departments.Where(d => d.Id == id).Select(d => d.Code).FirstOrDefaultAsync() : of,
            itemId is { } one ? await db.Items.Where(i => i.Id == one).Select(i => i.Code).FirstOrDefaultAsync() : null));
        if (department is null)
            return null;
        var day = on ?? answers.Today;
        var found = item is null ? null : await answers.Of(new AnswerQuestion(day, Item: item, Department: department));
        if (found is null or { Missing: not null } || found.Lines.All(l => !Seats.Contains(l.What)))
            (found, item) = (await answers.Of(new AnswerQuestion(day, Department: department)), null);
        var seats = found.Lines.Where(l => Seats.Contains(l.What)).ToList();
        var posts = item is null ? [] : found.Lines.Where(l => l.Note.Contains("承担该事项", StringComparison.Ordinal)).ToList();
        return found.Missing is not null ? null : new Responsible(day, seats, posts, $"/organisation/answers?{(item is null ? "" : $"item={item}&")}department={department}&on={day:yyyy-MM-dd}");
    }
}

/// <summary>Who answered on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Seats">The team of the department (四个一).</param>
/// <param name="Posts">The posts that carry the item, and who holds them.</param>
/// <param name="Href">The whole answer with its proofs.</param>
public sealed record Responsible(DateOnly On, IReadOnlyList<AnswerLine> Seats, IReadOnlyList<AnswerLine> Posts, string Href);
