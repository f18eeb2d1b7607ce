using Oversight.Domain.Catalogue;
using Oversight.Web.Features.Catalogue;

namespace Oversight.Web.Features.Adjustments;

/// <summary>The registered content in words, field by field, so that two can be compared.</summary>
/// <param name="Procedures">Names of procedures by id.</param>
/// <param name="Departments">Names of departments by id.</param>
internal sealed record ContentWords(IReadOnlyDictionary<Guid, string> Procedures, IReadOnlyDictionary<Guid, string> Departments)
{
    /// <summary>The fields that differ; where there was nothing before, those that are filled in.</summary>
    public IReadOnlyList<FieldChange> Changes(ItemContent? before, ItemContent after, PowerCategory category)
    {
        var old = Of(before ?? new ItemContent(), category);
        return [.. Of(after, category).Zip(old, (a, b) => new FieldChange(a.Field, before is null ? "" : b.Text, a.Text)).Where(c => before is null ? c.After is not ("" or "—" or "否") : !string.Equals(c.Before, c.After, StringComparison.Ordinal))];
    }

    private IEnumerable<(string Field, string Text)> Of(ItemContent c, PowerCategory category) =>
    [
        ("名称", c.Name),
        ("子项名称", c.SubName),
        ("权力来源", c.PowerSource),
        ("行使层级", c.ExerciseLevel),
        ("实施主体", c.ImplementingBody),
        ("共同实施部门", c.JointBodies),
        ("承办机构", string.Join("、", c.Handling.Select(h => Departments.GetValueOrDefault(h.DepartmentId, "（不详）") + (h.Lead ? "" : "（协办）")))),
        ("实施对象", c.Target),
        ("流程", c.ProcedureId == Guid.Empty ? "" : Procedures.GetValueOrDefault(c.ProcedureId, "（不详）")),
        ("承诺时限", c.Committed is { } own ? With(own.Text, own.Clause) : ""),
        ("法定时限", c.Statutory is { } law ? With(law.Text, law.Clause) + (law.RollsOver ? "" : "，末日为休息日的不顺延") : "法律未规定"),
        ("实施依据", Bases(c, breached: false)),
        ("违反条款", Bases(c, breached: true)),
        ("责任事项", c.DutyMatters),
        ("责任事项依据", c.DutyBasis),
        ("追责对象范围", c.AccountabilityScope),
        ("追责情形", c.AccountabilityCases),
        ("廉政风险点", string.Join("\n", c.Risks.Select(r => $"{r.Stage}：{r.Form}（{r.Level}）；{r.Measure}；{r.Responsible}"))),
        ("流程图", string.Join("、", c.Charts.Select(f => $"{(f.Outside ? "外部" : "内部")}：{f.Name}"))),
        ("罚款幅度", FineRange.Text(category, c.FineMin, c.FineMax, c.FineUnit)),
        ("责令改正", c.RectifyFirst switch { true => "先责令改正", false => "不以责令改正为前提", null => "—" }),
        ("收费情况及依据", c.Charges),
        ("监督投诉电话", c.Phone),
        ("救济渠道", c.Remedy),
        ("变更说明", c.ChangeNote),
        ("审核意见", c.Opinions),
        ("备注", c.Note),
        ("待核定", c.Unconfirmed ? "是" : "否"),
    ];

    private static string Bases(ItemContent c, bool breached) =>
        string.Join("\n", c.Bases.Where(b => b.Breached == breached).Select(b => $"《{b.Law}》（{b.LawVersion}）{b.Article}{(b.Quote.Length > 0 ? $"：{b.Quote}" : "")}"));

    private static string With(string text, string clause) => clause.Length > 0 ? $"{text}（{clause}）" : text;
}
