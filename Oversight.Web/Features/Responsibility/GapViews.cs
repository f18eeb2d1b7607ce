using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;

namespace Oversight.Web.Features.Responsibility;

/// <summary>The list of gaps and expiries: the same rule that the board counts by, with names and links.</summary>
public sealed class GapViews(Reads reads, AnsweredList list)
{
    /// <summary>Rows on one page.</summary>
    public const int PageSize = 30;

    /// <summary>Most rows that are listed, the red ones first; the counts are of all. The rows are derived and not stored, so pages are cut in memory.</summary>
    public const int Most = 2000;

    /// <summary>One page of the gaps of today.</summary>
    /// <param name="filter">What is shown.</param>
    /// <param name="from">Number of the first row, from 0.</param>
    public async Task<GapPage> Page(GapFilter filter, int from)
    {
        var all = await All();
        var rows = all.Where(filter.Matches).ToList();
        return new GapPage([.. rows.Take(Most).Skip(from).Take(PageSize)], rows.Count, all.Count(r => r.Light == Light.Red), all.Count(r => r.Light == Light.Amber), [.. all.GroupBy(r => r.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))], [.. all.Where(r => r.DepartmentCode is not null).Select(r => new Choice(r.DepartmentCode!, r.Department)).Distinct().OrderBy(c => c.Key, StringComparer.Ordinal)]);
    }

    /// <summary>Today, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(reads.Now);

    /// <summary>Whether the asker enters renewed cards.</summary>
    public Task<bool> MayRenewCards() => reads.Ask((_, actor) => Task.FromResult(OrganisationDuties.RenewCard.HeldBy(actor) is not null));

    /// <summary>Every row that the filter leaves.</summary>
    public async Task<IReadOnlyList<GapRow>> Export(GapFilter filter) => [.. (await All()).Where(filter.Matches)];

    private Task<IReadOnlyList<GapRow>> All() => reads.Ask<IReadOnlyList<GapRow>>(async (db, _) =>
    {
        var today = ChinaTime.DayOf(reads.Now);
        var bureau = await list.Bureau(db, today);
        var departments = bureau.Departments.ToDictionary(d => d.Id);
        var officers = bureau.Officers.ToDictionary(o => o.Id, o => o.Name);
        var codes = bureau.Items.ToDictionary(i => i.Id, i => i.Code);
        return [.. bureau.Gaps(await db.Of(Parameters.ExpiryDays)).Select(g =>
        {
            var department = g.DepartmentId is { } id ? departments.GetValueOrDefault(id) : null;
            return new GapRow(g.Kind, g.Light, department?.Code, department?.Name ?? "—", g.Subject, g.OfficerId is { } officer ? officers.GetValueOrDefault(officer) : null, g.Day, g.Count, Href(g, department, codes), Remedy(g))
            {
                OfficerId = g.OfficerId,
                Card = g.Kind is GapKind.CardEnded or GapKind.CardEnding ? bureau.Officers.First(o => o.Id == g.OfficerId).CardNumber : null,
            };
        })];
    });

    private static string Href(ResponsibilityGap gap, Department? department, Dictionary<Guid, string> codes) => gap.Kind switch
    {
        GapKind.DutiesLeft => $"/organisation/handover/{gap.OfficerId}{(gap.Day is { } day ? $"?last={day:yyyy-MM-dd}" : "")}",
        GapKind.ItemUnled or GapKind.ItemUnposted => $"/catalogue/{codes.GetValueOrDefault(gap.SubjectId)}",
        GapKind.PostVacant or GapKind.PostUnfilled or GapKind.SubstituteEnded or GapKind.SubstituteOnly or GapKind.HoldingEnding => $"/organisation/posts/{gap.SubjectId}",
        GapKind.CardEnded or GapKind.CardEnding => $"/organisation/answers?person={gap.OfficerId}",
        _ => $"/organisation/departments/{department?.Code}",
    };

    private static string Remedy(ResponsibilityGap gap) => gap.Kind switch
    {
        GapKind.DutiesLeft => $"{gap.Count}件在办办件的经办人已离岗，移交给在任经办人",
        GapKind.NoPrincipal or GapKind.NoLiaison or GapKind.TeamIncomplete => "确定该席位的责任人",
        GapKind.SeatLapsed => "席位人员已不任相应岗位，安排接任",
        GapKind.ItemUnled => "在权责清单中登记主办机构",
        GapKind.ItemUnposted => "由主办机构明确承担该事项的岗位并任命人员",
        GapKind.PostVacant => $"岗位承担{gap.Count}项事项，任命人员或者指定代理",
        GapKind.SubstituteEnded => "代理期满，任命正式人员或者重新指定代理",
        GapKind.PostUnfilled => "任命人员",
        GapKind.SubstituteOnly => "尽快任命正式人员",
        GapKind.HoldingEnding => "到期前办理续任或者安排接任",
        GapKind.CardEnded => "停止现场执法，换发执法证后在系统中更新",
        GapKind.CardEnding => "到期前换发执法证并在系统中更新",
        _ => "",
    };
}

/// <summary>What the list of gaps shows; all of it is in the address.</summary>
/// <param name="Light">Red or amber; null for both.</param>
/// <param name="Kind">One sort.</param>
/// <param name="Department">Code of a department.</param>
/// <param name="Q">Text in subject, person or department.</param>
public sealed record GapFilter(Light? Light = null, GapKind? Kind = null, string? Department = null, string? Q = null)
{
    internal bool Matches(GapRow row) =>
        (Light is null || row.Light == Light)
        && (Kind is null || row.Kind == Kind)
        && (Department is null || string.Equals(row.DepartmentCode, Department, StringComparison.Ordinal))
        && (Q is null || row.Subject.Contains(Q, StringComparison.OrdinalIgnoreCase) || row.Department.Contains(Q, StringComparison.Ordinal) || row.Person?.Contains(Q, StringComparison.Ordinal) == true);
}

/// <summary>One page of gaps.</summary>
/// <param name="Rows">The rows, red ones first.</param>
/// <param name="Count">How many the filter leaves.</param>
/// <param name="Red">How many are red in all.</param>
/// <param name="Amber">How many are amber in all.</param>
/// <param name="Kinds">How many there are of each sort.</param>
/// <param name="Departments">The departments that have any.</param>
public sealed record GapPage(IReadOnlyList<GapRow> Rows, int Count, int Red, int Amber, IReadOnlyList<(GapKind Kind, int Count)> Kinds, IReadOnlyList<Choice> Departments);

/// <summary>One gap.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="Light">Red or amber.</param>
/// <param name="DepartmentCode">Code of the department, or null.</param>
/// <param name="Department">Its name.</param>
/// <param name="Subject">What is concerned.</param>
/// <param name="Person">Who is concerned, or null.</param>
/// <param name="Day">The day on which it ends or ended.</param>
/// <param name="Count">How many things hang on it.</param>
/// <param name="Href">Where it is put right.</param>
/// <param name="Remedy">What is to be done.</param>
public sealed record GapRow(GapKind Kind, Light Light, string? DepartmentCode, string Department, string Subject, string? Person, DateOnly? Day, int Count, string Href, string Remedy)
{
    /// <summary>The person concerned.</summary>
    public Guid? OfficerId { get; init; }

    /// <summary>Number of the enforcement card that is concerned, or null.</summary>
    public string? Card { get; init; }
}
