using System.Globalization;
using System.Text.Json;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Calendar;

/// <summary>
/// Reads a year's announcement as it was pasted or uploaded: JSON as the shipped file's <c>days</c> or as a list of days, or lines of
/// date, 休 or 班, name.
/// </summary>
public static class YearPaperReader
{
    private const int MaxLength = 200_000;

    private static readonly Dictionary<string, bool> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["休"] = true,
        ["放假"] = true,
        ["true"] = true,
        ["班"] = false,
        ["补班"] = false,
        ["上班"] = false,
        ["false"] = false,
    };

    /// <summary>The announcement of a year.</summary>
    /// <exception cref="InvalidInput">It cannot be read; the sentence says where.</exception>
    public static YearPaper Read(int year, string sources, string text)
    {
        if (year is < 2000 or > 2100)
            throw new InvalidInput("year", "请填写四位年份。");
        var trimmed = (text ?? "").Trim().TrimStart('\uFEFF');
        if (trimmed.Length is 0 or > MaxLength)
            throw new InvalidInput("paper", trimmed.Length == 0 ? "请粘贴或上传放假安排。" : "内容过长，请核对是否为一年的放假安排。");
        var days = trimmed[0] is '{' or '[' ? Json(year, trimmed) : Lines(year, trimmed);
        return YearPaper.Of(year, (sources ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries), days);
    }

    private static List<WorkingCalendar.CalendarDay> Lines(int year, string text)
    {
        var days = new List<WorkingCalendar.CalendarDay>();
        var number = 0;
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            number++;
            if (line.Length == 0)
                continue;
            var cells = line.Split([',', '，', '\t'], 3, StringSplitOptions.TrimEntries);
            if (number == 1 && cells.Length >= 2 && !char.IsAsciiDigit(cells[0].FirstOrDefault()))
                continue;
            if (cells.Length < 3 || !Day(cells[0], out var day))
                throw new InvalidInput("paper", $"第{number}行“{line}”应为：日期,休或班,节日名称，例如 {year}-01-01,休,元旦。");
            if (!Words.TryGetValue(cells[1], out var off))
                throw new InvalidInput("paper", $"第{number}行的“{cells[1]}”应为“休”或“班”。");
            days.Add(new WorkingCalendar.CalendarDay(day, cells[2], off, year));
        }

        return days;
    }

    private static List<WorkingCalendar.CalendarDay> Json(int year, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var days = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("days", out var inner) ? inner : root;
            return
            [
                .. days.ValueKind == JsonValueKind.Array
                    ? days.EnumerateArray().Select(d => Of(d.GetProperty("date").GetString() ?? "", d, year))
                    : days.EnumerateObject().Where(d => !d.Value.TryGetProperty("paperYear", out var of) || of.GetInt32() == year).Select(d => Of(d.Name, d.Value, year)),
            ];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidInput("paper", "JSON 内容无法识别：应有 days，每天含日期、name 和 isOffDay。请核对，或改用每行“日期,休或班,节日名称”的格式。");
        }
    }

    private static WorkingCalendar.CalendarDay Of(string date, JsonElement value, int year) => Day(date, out var day)
        ? new(day, value.GetProperty("name").GetString() ?? "", value.GetProperty("isOffDay").GetBoolean(), year)
        : throw new FormatException(date);

    private static bool Day(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
