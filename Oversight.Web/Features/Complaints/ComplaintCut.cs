using System.Globalization;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Domain.Topics;

namespace Oversight.Web.Features.Complaints;

/// <summary>
/// What a figure counted, so that its link opens exactly those rows: <c>figure=answered:2026,timely:no</c>. Whatever else it says, it holds what
/// <see cref="ComplaintSight.Counted"/> lets through and nothing more, also for those who see more.
/// </summary>
public sealed record ComplaintCut
{
    /// <summary>Those whose answer of this China year stands.</summary>
    public int? Answered { get; init; }

    /// <summary>Of these, in time or not.</summary>
    public bool? Timely { get; init; }

    /// <summary>Of these, those whom nobody asked yet.</summary>
    public bool Unasked { get; init; }

    /// <summary>Those whose answer is overdue now.</summary>
    public bool Late { get; init; }

    /// <summary>Those that no department has.</summary>
    public bool Unassigned { get; init; }

    /// <summary>Received on this day or later, China time.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Received on this day or before, China time.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>Registered no later than this, UTC, to the second.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>The title has the word.</summary>
    public string? Word { get; init; }

    /// <summary>The place has the words.</summary>
    public string? Place { get; init; }

    /// <summary>That complaint and those joined to it.</summary>
    public Guid? Matter { get; init; }

    /// <summary>What makes it difficult or sensitive.</summary>
    public TopicTrait? Trait { get; init; }

    /// <summary>What the list says it was opened for.</summary>
    public string Name => string.Join(" · ", Words().DefaultIfEmpty("公开口径"));

    /// <summary>Reads it out of an address; null where there is none.</summary>
    public static ComplaintCut? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var parts = text.Split(',').Select(p => p.Split(':', 2)).Where(p => p.Length == 2).GroupBy(p => p[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First()[1], StringComparer.Ordinal);
        return new ComplaintCut
        {
            Answered = int.TryParse(Of("answered"), CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 3000 ? year : null,
            Timely = Of("timely") switch { "yes" => true, "no" => false, _ => null },
            Unasked = Of("asked") is "no",
            Late = Of("answer") is "late",
            Unassigned = Of("department") is "none",
            From = Day(Of("from")),
            Through = Day(Of("through")),
            AsOf = DateTime.TryParseExact(Of("asof"), Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null,
            Word = Of("word"),
            Place = Of("place"),
            Matter = Guid.TryParse(Of("matter"), out var matter) ? matter : null,
            Trait = Enum.TryParse<TopicTrait>(Of("trait"), out var trait) && Enum.IsDefined(trait) ? trait : null,
        };

        string? Of(string name) => parts.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        List<string> parts = [];
        Add("answered", Answered?.ToString(CultureInfo.InvariantCulture));
        Add("timely", Timely switch { true => "yes", false => "no", _ => null });
        Add("asked", Unasked ? "no" : null);
        Add("answer", Late ? "late" : null);
        Add("department", Unassigned ? "none" : null);
        Add("from", From is { } from ? ChinaTime.Shown(from) : null);
        Add("through", Through is { } through ? ChinaTime.Shown(through) : null);
        Add("asof", AsOf?.ToString(Moment, CultureInfo.InvariantCulture));
        Add("word", Word);
        Add("place", Place);
        Add("matter", Matter?.ToString("N"));
        Add("trait", Trait?.ToString());
        return parts.Count == 0 ? "counted:yes" : string.Join(',', parts);

        void Add(string name, string? value)
        {
            if (value is not null)
                parts.Add($"{name}:{value}");
        }
    }

    /// <summary>What it leaves of the complaints that somebody sees.</summary>
    internal IQueryable<Complaint> Apply(IQueryable<Complaint> seen, DateTime now)
    {
        seen = seen.Where(ComplaintSight.Counted);
        if (Answered is { } year)
        {
            var (from, to) = (ChinaTime.StartOf(new DateOnly(year, 1, 1)), ChinaTime.EndOf(new DateOnly(year, 12, 31)));
            seen = seen.Where(c => (c.State == ComplaintState.Replied || c.State == ComplaintState.Satisfied || c.State == ComplaintState.Dissatisfied || c.State == ComplaintState.Closed) && c.RepliedAt >= from && c.RepliedAt < to);
        }

        if (Timely is { } timely)
            seen = timely ? seen.Where(c => c.RepliedAt < c.AnswerDueAt) : seen.Where(c => c.AnswerDueAt == null || c.RepliedAt >= c.AnswerDueAt);
        if (Unasked)
            seen = seen.Where(c => c.Satisfaction == null);
        if (Late)
            seen = seen.Where(c => (c.State == ComplaintState.Accepted || c.State == ComplaintState.Assigned || c.State == ComplaintState.Answered) && c.DueAt <= now);
        if (Unassigned)
            seen = seen.Where(c => c.AssignedTo == null);
        if (From is { } first && ChinaTime.StartOf(first) is var start)
            seen = seen.Where(c => c.ReceivedAt >= start);
        if (Through is { } last && ChinaTime.EndOf(last) is var end)
            seen = seen.Where(c => c.ReceivedAt < end);
        if (AsOf is { } asOf)
            seen = seen.Where(c => c.RegisteredAt < asOf);
        if (Word is { } word)
            seen = seen.Where(c => c.Title.Contains(word));
        if (Place is { } place)
            seen = seen.Where(c => c.Place.Contains(place));
        if (Matter is { } matter)
            seen = seen.Where(c => c.Id == matter || c.MainId == matter);
        return Trait is { } trait ? TopicTraits.Apply(seen, trait, now) : seen;
    }

    private IEnumerable<string> Words()
    {
        if (Answered is { } year)
            yield return $"{year}年答复{Timely switch { true => "（按期）", false => "（逾期）", _ => "" }}";
        if (Unasked)
            yield return "未回访";
        if (Late)
            yield return "逾期未答复";
        if (Unassigned)
            yield return "未派发";
        if (From is not null || Through is not null)
            yield return $"收到日期{(From is { } f ? ChinaTime.Shown(f) : "")}至{(Through is { } t ? ChinaTime.Shown(t) : "")}";
        if (Word is not null)
            yield return $"词语“{Word}”";
        if (Place is not null)
            yield return $"地点“{Place}”";
        if (Matter is not null)
            yield return "同一事项重复件";
        if (Trait is { } trait)
            yield return trait.Name();
    }

    private const string Moment = "yyyyMMddHHmmss";

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
