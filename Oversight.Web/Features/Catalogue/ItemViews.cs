using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Catalogue;

/// <summary>Reads one item with its versions.</summary>
public sealed class ItemViews(Reads reads)
{
    /// <summary>The item with the code, or with the id where links of the trail name it by that.</summary>
    /// <param name="codeOrId">Code of the item, or its id.</param>
    /// <exception cref="RuleBroken">There is none.</exception>
    public Task<ItemPage> Find(string codeOrId) => reads.Ask(async (db, _) =>
    {
        var item = Guid.TryParse(codeOrId, out var id)
            ? await db.Items.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Id == id)
            : await db.Items.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Code == codeOrId);
        if (item is null)
            throw RuleBroken.NotVisible();
        var ids = item.Versions.Select(v => v.ProcedureId).Distinct().ToList();
        var procedures = await db.Procedures.AsNoTracking().AsSplitQuery().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var departments = await db.Departments.OrderBy(d => d.SortOrder).Select(d => new { d.Id, d.Name }).ToListAsync();
        var today = ChinaTime.DayOf(reads.Now);
        return new ItemPage(
            item.Id,
            item.Code,
            item.Category,
            item.RepealedAfter,
            item.Successor,
            item.On(today)?.Number,
            [.. item.Versions.Select(v => new VersionView(v, procedures[v.ProcedureId], [.. departments.Where(d => v.HandledBy(d.Id)).Select(d => d.Name)], item.Category))]);
    });
}

/// <summary>An item with every version.</summary>
/// <param name="Id">Id of the item.</param>
/// <param name="Code">Code.</param>
/// <param name="Category">One of the four.</param>
/// <param name="RepealedAfter">Last day, or null.</param>
/// <param name="Successor">Who does it afterwards.</param>
/// <param name="InForce">Number of the version in force today, or null.</param>
/// <param name="Versions">Oldest first.</param>
public sealed record ItemPage(Guid Id, string Code, PowerCategory Category, DateOnly? RepealedAfter, string Successor, int? InForce, IReadOnlyList<VersionView> Versions)
{
    /// <summary>The version with the number; else the one in force; else the latest.</summary>
    public VersionView Shown(int? number) =>
        Versions.FirstOrDefault(v => v.Number == number) ?? Versions.FirstOrDefault(v => v.Number == InForce) ?? Versions[^1];

    /// <summary>The version that was in force on a day, or null.</summary>
    public VersionView? On(DateOnly day) => day > RepealedAfter ? null : Versions.LastOrDefault(v => v.EffectiveFrom <= day);
}

/// <summary>One version as it is shown.</summary>
public sealed class VersionView(ItemVersion version, Procedure procedure, IReadOnlyList<string> departments, PowerCategory category)
{
    public int Number { get; } = version.Number;

    public DateOnly EffectiveFrom { get; } = version.EffectiveFrom;

    public string Name { get; } = version.Name;

    public string Body { get; } = version.ImplementingBody;

    public IReadOnlyList<LegalBasis> Bases { get; } = [.. version.Bases.OrderBy(b => b.Breached)];

    public Procedure Procedure { get; } = procedure;

    public Term Committed { get; } = version.Committed;

    public Term? Statutory { get; } = version.Statutory;

    public string Fine { get; } = category == PowerCategory.Penalty ? ItemWords.Fine(version.FineMin, version.FineMax, version.FineUnit) : "";

    public bool? RectifyFirst { get; } = version.RectifyFirst;

    public IReadOnlyList<string> Departments { get; } = departments;

    public string Note { get; } = version.Note;

    public bool Unconfirmed { get; } = version.Unconfirmed;

    /// <summary>Every registered field in words, in the order of article 8, for comparing two versions.</summary>
    public IReadOnlyList<(string Field, string Value)> Fields =>
    [
        ("名称", Name),
        ("实施依据", string.Join("\n", Bases.Select(b => $"{(b.Breached ? "违反" : "依据")}《{b.Law}》（{b.LawVersion}）{b.Article}{(b.Quote.Length > 0 ? $"：{b.Quote}" : "")}"))),
        ("实施主体", Body),
        ("承办机构", string.Join("、", Departments)),
        ("流程", $"{Procedure.Name}：{string.Join(" → ", Procedure.Steps.Select(s => s.Name))}"),
        ("承诺时限", $"{Committed.Text}（{Committed.Clause}）"),
        ("法定时限", Statutory is { } s ? $"{s.Text}（{s.Clause}）" : "法律未规定"),
        ("罚款幅度", Fine.Length > 0 ? Fine : "—"),
        ("责令改正", RectifyFirst switch { true => "先责令改正", false => "不以责令改正为前提", null => "—" }),
        ("备注", Note.Length > 0 ? Note : "—"),
        ("核定情况", Unconfirmed ? "待核定" : "已核定"),
    ];
}
