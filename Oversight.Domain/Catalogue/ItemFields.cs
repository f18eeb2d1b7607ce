namespace Oversight.Domain.Catalogue;

/// <summary>Under which heading a field stands.</summary>
public enum ItemFieldGroup
{
    /// <summary>基本信息</summary>
    Basics,

    /// <summary>实施依据</summary>
    Bases,

    /// <summary>实施与承办</summary>
    Handling,

    /// <summary>流程与时限</summary>
    Procedure,

    /// <summary>责任与追责</summary>
    Duties,

    /// <summary>廉政风险点</summary>
    Risks,

    /// <summary>罚款与收费</summary>
    Money,

    /// <summary>监督与救济</summary>
    Remedy,

    /// <summary>变更与核定</summary>
    Change,

    /// <summary>流程图</summary>
    Charts,
}

/// <summary>One field of the list.</summary>
/// <param name="Code">Stable name, as files and forms call it.</param>
/// <param name="Label">The heading of the column in published lists.</param>
/// <param name="Group">The heading it stands under.</param>
/// <param name="Text">What a content says in it, in words; empty where it says nothing. Rows of a table are lines of the text.</param>
public sealed record ItemField(string Code, string Label, ItemFieldGroup Group, Func<ItemContent, ItemNames, string> Text)
{
    /// <summary>The categories whose items are not complete without it.</summary>
    public IReadOnlyList<PowerCategory> RequiredBy { get; init; } = [];

    /// <summary>The categories that have the field at all.</summary>
    public IReadOnlyList<PowerCategory> UsedBy { get; init; } = Enum.GetValues<PowerCategory>();

    /// <summary>Whether an item of the category is not complete (入网) without it.</summary>
    public bool RequiredFor(PowerCategory category) => RequiredBy.Contains(category);

    /// <summary>Whether items of the category have it at all.</summary>
    public bool UsedFor(PowerCategory category) => UsedBy.Contains(category);
}

/// <summary>A field in which two contents differ.</summary>
/// <param name="Field">Which.</param>
/// <param name="Before">What it said, or empty.</param>
/// <param name="After">What it says, or empty.</param>
public sealed record FieldChange(ItemField Field, string Before, string After);

/// <summary>
/// The fields of the list in the order of published lists (办法第八条 and 权责清单 of counties that publish the full record): one table for
/// comparing two contents, for completeness, and for the columns of exports and imports.
/// </summary>
public static class ItemFields
{
    private static readonly PowerCategory[] Every = Enum.GetValues<PowerCategory>();
    private static readonly PowerCategory[] Penalties = [PowerCategory.Penalty];
    private static readonly PowerCategory[] Powers = [PowerCategory.Penalty, PowerCategory.Coercion, PowerCategory.Check];

    /// <summary>Every field, in order.</summary>
    public static IReadOnlyList<ItemField> All { get; } =
    [
        new("name", "事项名称", ItemFieldGroup.Basics, (c, _) => c.Name) { RequiredBy = Every },
        new("subName", "子项名称", ItemFieldGroup.Basics, (c, _) => c.SubName),
        new("powerSource", "权力来源", ItemFieldGroup.Basics, (c, _) => c.PowerSource) { RequiredBy = Every },
        new("exerciseLevel", "行使层级", ItemFieldGroup.Basics, (c, _) => c.ExerciseLevel) { RequiredBy = Every },
        new("bases", "实施依据", ItemFieldGroup.Bases, (c, _) => ItemWords.Bases(c, breached: false)) { RequiredBy = Every },
        new("breached", "违反条款", ItemFieldGroup.Bases, (c, _) => ItemWords.Bases(c, breached: true)) { UsedBy = [PowerCategory.Penalty, PowerCategory.Coercion] },
        new("implementingBody", "实施主体", ItemFieldGroup.Handling, (c, _) => c.ImplementingBody) { RequiredBy = Every },
        new("jointBodies", "共同实施部门", ItemFieldGroup.Handling, (c, _) => c.JointBodies),
        new("handling", "承办机构", ItemFieldGroup.Handling, ItemWords.Handling) { RequiredBy = Every },
        new("target", "实施对象", ItemFieldGroup.Handling, (c, _) => c.Target) { RequiredBy = Every },
        new("procedure", "流程", ItemFieldGroup.Procedure, (c, names) => names.Procedure(c.ProcedureId)) { RequiredBy = Every },
        new("committed", "承诺时限", ItemFieldGroup.Procedure, (c, _) => ItemWords.Limit(c.Committed)) { RequiredBy = Every },
        new("statutory", "法定时限", ItemFieldGroup.Procedure, (c, _) => ItemWords.Limit(c.Statutory)),
        new("dutyMatters", "责任事项", ItemFieldGroup.Duties, (c, _) => c.DutyMatters) { RequiredBy = Every },
        new("dutyBasis", "责任事项依据", ItemFieldGroup.Duties, (c, _) => c.DutyBasis) { RequiredBy = Every },
        new("accountabilityScope", "追责对象范围", ItemFieldGroup.Duties, (c, _) => c.AccountabilityScope) { RequiredBy = Every },
        new("accountabilityCases", "追责情形", ItemFieldGroup.Duties, (c, _) => c.AccountabilityCases) { RequiredBy = Every },
        new("risks", "廉政风险点", ItemFieldGroup.Risks, (c, _) => ItemWords.Risks(c)) { RequiredBy = Every },
        new("charts", "流程图", ItemFieldGroup.Charts, (c, _) => ItemWords.Charts(c)) { RequiredBy = Every },
        new("fine", "罚款幅度", ItemFieldGroup.Money, (c, _) => ItemWords.Fine(c.FineMin, c.FineMax, c.FineUnit)) { UsedBy = Penalties },
        new("rectifyFirst", "责令改正", ItemFieldGroup.Money, (c, _) => ItemWords.RectifyFirst(c.RectifyFirst)) { UsedBy = Powers },
        new("charges", "收费情况及依据", ItemFieldGroup.Money, (c, _) => c.Charges) { RequiredBy = [PowerCategory.PublicService] },
        new("phone", "监督投诉电话", ItemFieldGroup.Remedy, (c, _) => c.Phone) { RequiredBy = Every },
        new("remedy", "救济渠道", ItemFieldGroup.Remedy, (c, _) => c.Remedy) { RequiredBy = Powers },
        new("changeNote", "变更说明", ItemFieldGroup.Change, (c, _) => c.ChangeNote),
        new("opinions", "审核意见", ItemFieldGroup.Change, (c, _) => c.Opinions),
        new("note", "备注", ItemFieldGroup.Change, (c, _) => c.Note),
        new("confirmed", "核定情况", ItemFieldGroup.Change, (c, _) => c.Unconfirmed ? "待核定" : "已核定"),
    ];

    /// <summary>The heading of a group.</summary>
    public static string Name(this ItemFieldGroup group) => group switch
    {
        ItemFieldGroup.Basics => "基本信息",
        ItemFieldGroup.Bases => "实施依据",
        ItemFieldGroup.Handling => "实施与承办",
        ItemFieldGroup.Procedure => "流程与时限",
        ItemFieldGroup.Duties => "责任与追责",
        ItemFieldGroup.Risks => "廉政风险点",
        ItemFieldGroup.Money => "罚款与收费",
        ItemFieldGroup.Remedy => "监督与救济",
        ItemFieldGroup.Change => "变更与核定",
        ItemFieldGroup.Charts => "流程图",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    /// <summary>The field with the code.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ItemField Of(string code) =>
        All.FirstOrDefault(f => string.Equals(f.Code, code, StringComparison.Ordinal)) ?? throw new ArgumentException($"The list has no field {code}.", nameof(code));

    /// <summary>The fields in which two contents differ, in order. Where a basis was copied from is no field of the list and does not count.</summary>
    /// <param name="before">What stood before, or null for a new item: every field that is filled has changed.</param>
    /// <param name="after">What is to stand.</param>
    /// <param name="names">Names of departments and procedures.</param>
    public static IReadOnlyList<FieldChange> Compare(ItemContent? before, ItemContent after, ItemNames names) =>
    [
        .. All
            .Select(f => new FieldChange(f, before is null ? "" : f.Text(before, names), f.Text(after, names)))
            .Where(c => !string.Equals(c.Before, c.After, StringComparison.Ordinal)),
    ];
}
