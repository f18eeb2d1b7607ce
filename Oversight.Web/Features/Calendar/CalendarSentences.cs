using System.Text.Json;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Calendar;

/// <summary>The words of the calendar on the trail.</summary>
internal static class CalendarSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["calendar.loaded"] = f => $"载入{f.Text("year")}年工作日历：放假{f.Number("offDays")}天，补班{f.Number("workedDays")}天，与原日历相差{f.Count("changes")}天，{f.Number("moved")}个期限变动",
        ["calendar.load"] = _ => "载入年度工作日历",
        ["calendar.recount"] = _ => "按工作日历重新推算期限",
    };
}
