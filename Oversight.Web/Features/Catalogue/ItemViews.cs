using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Catalogue;

/// <summary>Reads one item with its versions.</summary>
public sealed class ItemViews(Reads reads)
{
    /// <summary>Now, China time, for what is printed.</summary>
    public string AsOf => ChinaTime.Shown(reads.Now);

    /// <summary>The item with the code, or with the id where links of the trail name it by that.</summary>
    /// <param name="codeOrId">Code of the item, or its id.</param>
    /// <param name="on">The day whose names departments bear; null for today.</param>
    /// <exception cref="RuleBroken">There is none.</exception>
    public Task<ItemPage> Find(string codeOrId, DateOnly? on = null) => reads.Ask(async (db, _) =>
    {
        var code = ItemCode.Plain(codeOrId);
        var item = Guid.TryParse(codeOrId, out var id)
            ? await db.Items.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Id == id)
            : await db.Items.AsNoTracking().AsSplitQuery().OrderBy(i => i.Ordinal).FirstOrDefaultAsync(i => i.Code == codeOrId || i.Code == code);
        if (item is null)
            throw RuleBroken.NotVisible();
        var ids = item.Versions.Select(v => v.ProcedureId).Distinct().ToList();
        var procedures = await db.Procedures.AsNoTracking().AsSplitQuery().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var names = await ItemFormViews.Names(db, on ?? ChinaTime.DayOf(reads.Now));
        return new ItemPage(
            item.Id,
            item.Code,
            item.Category,
            item.RepealedAfter,
            item.Successor,
            item.On(ChinaTime.DayOf(reads.Now))?.Number,
            [.. item.Versions.Select(v => new VersionView(v, item.Category, procedures[v.ProcedureId], names, [.. names.Order.Where(v.HandledBy).Select(names.Department)]))],
            names);
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
/// <param name="Names">Names of what they point at.</param>
public sealed record ItemPage(Guid Id, string Code, PowerCategory Category, DateOnly? RepealedAfter, string Successor, int? InForce, IReadOnlyList<VersionView> Versions, ItemNames Names)
{
    /// <summary>The version with the number; else the one in force; else the latest.</summary>
    public VersionView Shown(int? number) =>
        Versions.FirstOrDefault(v => v.Number == number) ?? Versions.FirstOrDefault(v => v.Number == InForce) ?? Versions[^1];

    /// <summary>The version that was in force on a day, or null.</summary>
    public VersionView? On(DateOnly day) => day > RepealedAfter ? null : Versions.LastOrDefault(v => v.EffectiveFrom <= day);

    /// <summary>The last day of a version, or null while it is the latest of an item that goes on.</summary>
    public DateOnly? LastDay(VersionView version) =>
        Versions.FirstOrDefault(v => v.Number == version.Number + 1)?.EffectiveFrom.AddDays(-1) is { } replaced && !(replaced > RepealedAfter) ? replaced : RepealedAfter;

    /// <summary>现行, 历史版本, 将来生效, or that it has ended.</summary>
    public (string Tone, string Text) Standing(VersionView version) =>
        version.Number == InForce ? (Kit.Tones.Green, "现行")
        : (InForce is { } now && version.Number > now) || (InForce is null && RepealedAfter is null) ? (Kit.Tones.Blue, "将来生效")
        : InForce is null ? (Kit.Tones.Grey, "已停止")
        : (Kit.Tones.Grey, "历史版本");
}

/// <summary>One version as it is shown.</summary>
public sealed class VersionView(ItemVersion version, PowerCategory category, Procedure procedure, ItemNames names, IReadOnlyList<string> departments)
{
    public int Number { get; } = version.Number;

    public DateOnly EffectiveFrom { get; } = version.EffectiveFrom;

    public string Name { get; } = version.Name;

    /// <summary>Everything it registers.</summary>
    public ItemContent Content { get; } = version.ToContent();

    /// <summary>What it lacks.</summary>
    public ItemCompleteness Completeness { get; } = ItemCompleteness.Of(category, version.ToContent());

    public IReadOnlyList<LegalBasis> Bases { get; } = [.. version.Bases.OrderBy(b => b.Breached).ThenBy(b => b.Id)];

    public IReadOnlyList<ItemChart> Charts { get; } = [.. version.Charts.OrderByDescending(c => c.Outside).ThenBy(c => c.Id)];

    public Procedure Procedure { get; } = procedure;

    public string Fine => Text("fine");

    /// <summary>Handling departments in the order of the bureau.</summary>
    public IReadOnlyList<string> Departments { get; } = departments;

    public bool Unconfirmed { get; } = version.Unconfirmed;

    /// <summary>What a field says; where it says nothing, why, if that is known.</summary>
    /// <param name="code">Code of the field.</param>
    public string Text(string code)
    {
        var field = ItemFields.Of(code);
        var text = field.UsedFor(category) ? field.Text(Content, names) : "";
        return text.Length > 0 ? text : code switch
        {
            "statutory" => "法律未规定",
            "fine" when category == PowerCategory.Penalty => "法条未定数额",
            _ => "",
        };
    }
}

/// <summary>Where words of the law were taken from, as officers read it.</summary>
public static class SourceWords
{
    private const string Database = "LawRefBook/";

    /// <summary>国家法律法规数据库文本 with its date instead of the path of the copy; anything else as it was registered.</summary>
    public static string Of(string source, string lawVersion) =>
        source.StartsWith(Database, StringComparison.Ordinal) ? $"国家法律法规数据库文本，{lawVersion}版" : source;
}
