using System.Globalization;
using Oversight.Domain.Common;

namespace Oversight.Domain.Services;

/// <summary>When bookings are taken in a week, and how many at a time. Hours of Saturday and Sunday hold on made-up working days (补班) alone.</summary>
/// <param name="Spans">By weekday and beginning; none overlaps another.</param>
public sealed record OpeningHours(IReadOnlyList<OpenSpan> Spans)
{
    /// <summary>Weekdays in the order of the Chinese week.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>周一</summary>
    public static string Name(DayOfWeek day) => "周" + "日一二三四五六"[(int)day];

    /// <summary>Reads what a form holds, a line for each weekday: 09:00-12:00 5人，14:00-17:00 3人. An empty line is closed.</summary>
    /// <exception cref="InvalidInput">A line cannot be read, or its spans overlap; the field is hours and the number of the weekday.</exception>
    public static OpeningHours Read(IReadOnlyDictionary<DayOfWeek, string> lines)
    {
        var spans = new List<OpenSpan>();
        foreach (var day in Week)
            spans.AddRange(Line(day, lines.GetValueOrDefault(day, "")));
        return spans.Count > 0 ? new OpeningHours(spans) : throw new InvalidInput("hours1", "至少要有一天开放，例如 09:00-12:00 5人。");
    }

    /// <summary>The hours as they are kept: 1 540-720/5 with the weekday, minutes and places, separated by semicolons.</summary>
    public static OpeningHours Parse(string text) => new(
    [
        .. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            var numbers = part.Split(' ', '-', '/').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            return new OpenSpan((DayOfWeek)numbers[0], numbers[1], numbers[2], numbers[3]);
        }),
    ]);

    /// <summary>See <see cref="Parse"/>.</summary>
    public string Kept => string.Join(';', Spans.Select(s => string.Create(CultureInfo.InvariantCulture, $"{(int)s.Day} {s.From}-{s.To}/{s.Places}")));

    /// <summary>The line of a weekday as a form shows it, or empty.</summary>
    public string Line(DayOfWeek day) => string.Join('，', Spans.Where(s => s.Day == day).Select(s => $"{Clock(s.From)}-{Clock(s.To)} {s.Places}人"));

    /// <summary>The whole week in words.</summary>
    public string Text => string.Join('；', Week.Where(d => Spans.Any(s => s.Day == d)).Select(d => $"{Name(d)} {Line(d)}"));

    /// <summary>The slots of a weekday: pieces of the given length, the rest of a span that is shorter left out.</summary>
    public IEnumerable<OpenSpan> Slots(DayOfWeek day, int minutes)
    {
        foreach (var span in Spans.Where(s => s.Day == day))
        {
            for (var from = span.From; from + minutes <= span.To; from += minutes)
                yield return span with { From = from, To = from + minutes };
        }
    }

    /// <summary>Minutes of a day as 09:30.</summary>
    public static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static List<OpenSpan> Line(DayOfWeek day, string typed)
    {
        var spans = new List<OpenSpan>();
        foreach (var part in typed.Replace('：', ':').Replace('—', '-').Replace('–', '-').Replace('~', '-').Split(['，', ',', '；', ';', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = part.TrimEnd('人').Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (pieces.Length != 3 || Minutes(pieces[0]) is not { } from || Minutes(pieces[1]) is not { } to || !int.TryParse(pieces[2], NumberStyles.None, CultureInfo.InvariantCulture, out var places))
                throw Wrong(day, $"“{part}”看不懂，应写成 09:00-12:00 5人，几段之间用逗号隔开。");
            if (to <= from)
                throw Wrong(day, $"“{part}”的结束应晚于开始。");
            if (places is < 1 or > 200)
                throw Wrong(day, $"“{part}”的人数应在1至200之间。");
            if (spans.Exists(s => from < s.To && s.From < to))
                throw Wrong(day, $"“{part}”与同一天的其他时段重叠。");
            spans.Add(new OpenSpan(day, from, to, places));
        }

        return [.. spans.OrderBy(s => s.From)];
    }

    private static int? Minutes(string text) => TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? (time.Hour * 60) + time.Minute
        : string.Equals(text, "24:00", StringComparison.Ordinal) ? 24 * 60 : null;

    private static InvalidInput Wrong(DayOfWeek day, string sentence) => new($"hours{(int)day}", $"{Name(day)}：{sentence}");
}

/// <summary>A piece of a weekday.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="From">First minute of the day.</param>
/// <param name="To">Minute after the last.</param>
/// <param name="Places">How many can be there at a time.</param>
public sealed record OpenSpan(DayOfWeek Day, int From, int To, int Places);
