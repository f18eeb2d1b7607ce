using System.Text.RegularExpressions;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Imports;

/// <summary>
/// Reads the rows of one file against the list. What a file has no column for stays as it is registered, and so does what it has an empty
/// cell for: nobody tells from a file whether a cell was emptied on purpose. A dash in the cell says so, and so does the officer for all.
/// </summary>
/// <param name="ground">Departments, procedures and calendar.</param>
/// <param name="defaultBody">实施主体 of new items where the file has no such column: the bureau itself.</param>
/// <param name="emptyCells">Whether an empty cell empties what is registered.</param>
public sealed partial class ItemRowReader(ImportGround ground, string defaultBody, bool emptyCells = false)
{
    private static readonly string[] Nothing = ["/", "／", "-", "—", "--", "——"];
    private readonly Dictionary<string, string> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code that a row gives, without spaces and in half-width capitals; empty where it gives none.</summary>
    public static string CodeOf(ListedRow row) => WrittenNumber.Half(row.Text("code")).Replace(" ", "", StringComparison.Ordinal).Trim().ToUpperInvariant();

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="code">Its code, or that of the one item on the list of the same name where it gives none; else empty.</param>
    /// <param name="standing">The item on the list, or null.</param>
    /// <param name="proposal">What an open sheet proposes for it, or null.</param>
    public ReadItem Read(ListedRow row, string code, StandingItem? standing, OpenProposal? proposal)
    {
        code = standing?.Code ?? code;
        var reading = new RowReading(row, ground, standing is not null && !emptyCells);
        Code(reading, code, standing);
        var category = Category(reading, standing);
        var content = Content(reading, category ?? PowerCategory.Penalty, category is not null, standing?.Content);
        if (reading.Faults.Count > 0 || category is null)
            return new ReadItem(row, code, category, RowOutcome.Wrong, standing, null, reading.Faults);
        if (proposal is not null)
        {
            if (proposal.Content is not null && ItemFields.Compare(proposal.Content, content, ground.Names).Count == 0)
                return new ReadItem(row, code, category, RowOutcome.Proposed, standing, content, []);
            if (standing is null || ItemFields.Compare(standing.Content, content, ground.Names).Count > 0)
            {
                reading.Fault("code", "on-sheet", $"事项{code}已在调整单{proposal.Sheet}中，内容与本行不同，请待其办结、撤回或修改后再导入。");
                return new ReadItem(row, code, category, RowOutcome.Wrong, standing, null, reading.Faults);
            }
        }

        var changes = ItemFields.Compare(standing?.Content, content, ground.Names);
        if (standing is null || changes.Count > 0)
        {
            foreach (var fault in ground.Laws.Faults(content, standing?.Content))
                reading.Fault(row.Has("law") && !row.Has("bases") ? "law" : "bases", fault.Kind, fault.Sentence);
            if (reading.Faults.Count > 0)
                return new ReadItem(row, code, category, RowOutcome.Wrong, standing, null, reading.Faults);
        }

        var outcome = standing is null ? RowOutcome.New : changes.Count > 0 ? RowOutcome.Changed : RowOutcome.Unchanged;
        return new ReadItem(row, code, category, outcome, standing, content, []) { Changes = changes, Kept = standing is null ? [] : reading.Kept(standing.Content) };
    }

    private void Code(RowReading reading, string code, StandingItem? standing)
    {
        var row = reading.Row;
        if (code.Length == 0)
            reading.Fault("code", "code-missing", "没有事项编号，清单上也没有唯一的同名事项，请填写编号。");
        else if (!Codes().IsMatch(code))
            reading.Fault("code", "code-form", $"编号“{WrittenTerm.Shown(code)}”只能用字母、数字和连字符，最多40个，如410104-CG-CF-001。");
        else if (row.SharedCode)
            reading.Fault("code", "code-shared", $"编号{code}的合并单元格下有几个子项，请取消合并，给每个子项各编一个编号。");
        else if (_seen.TryGetValue(code, out var before))
            reading.Fault("code", "code-twice", $"编号{code}在本文件中重复，{before}已有；请改编号，或删去重复的一行。");
        else
            _seen.Add(code, $"工作表“{row.Sheet}”第{row.Number}行");
        if (standing?.Repealed == true)
            reading.Fault("code", "repealed", $"事项{code}已停止行使，不能再登记，请删去本行或另编号。");
    }

    private static PowerCategory? Category(RowReading reading, StandingItem? standing)
    {
        var row = reading.Row;
        var text = row.Text("category");
        var category = text.Length > 0 ? WrittenParts.Category(text) : row.Section ?? standing?.Category;
        if (category is null)
        {
            reading.Fault("category", text.Length > 0 ? "category-unknown" : "category-missing", text.Length > 0
                ? $"类别“{WrittenTerm.Shown(text)}”不在四类之内，请填行政处罚、行政强制、行政检查或基本公共服务。"
                : "没有类别，请增加“类别”一列，或者用类别作工作表名。");
            return null;
        }

        if (standing is not null && standing.Category != category)
            reading.Fault(text.Length > 0 ? "category" : "code", "category-other", $"编号在清单上属于{standing.Category.Name()}，本行写的是{category.Value.Name()}，请核对编号和类别。");
        return category;
    }

    private ItemContent Content(RowReading reading, PowerCategory category, bool known, ItemContent? before)
    {
        var row = reading.Row;
        var start = before ?? new ItemContent { ImplementingBody = defaultBody, Unconfirmed = true };
        var fine = reading.Take("fine", "fine-form", start.FineMin is null && start.FineMax is null && start.FineUnit.Length == 0 ? new FineText(null, null, "") : new FineText(start.FineMin, start.FineMax, start.FineUnit), t => WrittenFine.Read("fine", t));
        var content = start with
        {
            Name = reading.Text("name", "事项名称", 200, start.Name, required: true),
            SubName = reading.Text("subName", "子项名称", 200, start.SubName),
            PowerSource = reading.Text("powerSource", "权力来源", 100, start.PowerSource),
            ExerciseLevel = reading.Text("exerciseLevel", "行使层级", 40, start.ExerciseLevel),
            ImplementingBody = reading.Text("implementingBody", "实施主体", 100, start.ImplementingBody, required: true),
            JointBodies = reading.Text("jointBodies", "共同实施部门", 200, start.JointBodies),
            Handling = reading.Handling(start.Handling),
            Target = reading.Text("target", "实施对象", 200, start.Target),
            ProcedureId = known ? Procedure(reading, category, start.ProcedureId) : start.ProcedureId,
            Statutory = Same(reading.Take("statutory", "statutory-form", start.Statutory, t => WrittenTerm.Read("statutory", "法定时限", t)), start.Statutory),
            Committed = Same(reading.Take("committed", "committed-form", start.Committed, t => WrittenTerm.Read("committed", "承诺时限", t)), start.Committed),
            Bases = reading.Bases(start.Bases),
            DutyMatters = reading.Text("dutyMatters", "责任事项", 2000, start.DutyMatters),
            DutyBasis = reading.Text("dutyBasis", "责任事项依据", 2000, start.DutyBasis),
            AccountabilityScope = reading.Text("accountabilityScope", "追责对象范围", 500, start.AccountabilityScope),
            AccountabilityCases = reading.Text("accountabilityCases", "追责情形", 2000, start.AccountabilityCases),
            Risks = reading.Take("risks", "risks-form", start.Risks, t => WrittenParts.Risks("risks", t)),
            FineMin = fine.Min,
            FineMax = fine.Max,
            FineUnit = fine.Unit,
            RectifyFirst = reading.Take("rectifyFirst", "rectify-form", start.RectifyFirst, t => WrittenParts.RectifyFirst("rectifyFirst", t)),
            Charges = reading.Text("charges", "收费情况及依据", 500, start.Charges),
            Phone = Phone(reading, start.Phone),
            Remedy = reading.Text("remedy", "救济渠道", 500, start.Remedy),
            ChangeNote = reading.Text("changeNote", "变更说明", 500, start.ChangeNote),
            Opinions = reading.Text("opinions", "审核意见", 500, start.Opinions),
            Note = reading.Text("note", "备注", 500, start.Note),
            Unconfirmed = reading.Take("confirmed", "confirmed-form", start.Unconfirmed, t => WrittenParts.Unconfirmed("confirmed", t) ?? start.Unconfirmed),
        };
        Limits(reading, content);
        if (known && category != PowerCategory.Penalty && (content.FineMin is not null || content.FineMax is not null) && !reading.Failed("fine"))
            reading.Fault("fine", "fine-category", $"只有行政处罚事项登记罚款幅度，{category.Name()}请留空。");

        // Whatever is left is a rule of the list that no column of its own stands for.
        if (known && reading.Faults.Count == 0)
        {
            try
            {
                content.Demand(category);
            }
            catch (InvalidInput e)
            {
                reading.Fault(e.Field, "incomplete", e.Message);
            }
        }

        return content;
    }

    private void Limits(RowReading reading, ItemContent content)
    {
        if (content.Committed is null)
        {
            if (!reading.Failed("committed"))
                reading.Fault("committed", "committed-missing", "没有承诺时限，请填写，如“7个工作日”。");
        }
        else if (content.Statutory is { } statutory && !reading.Failed("statutory") && ground.Looser(content.Committed, statutory) is { } sentence)
        {
            reading.Fault("committed", "committed-looser", sentence);
        }
    }

    private Guid Procedure(RowReading reading, PowerCategory category, Guid before)
    {
        if (reading.Row.Text("procedure") is { Length: > 0 } name)
            return reading.Take("procedure", "procedure-unknown", before, _ => ground.Procedure("procedure", name, category));
        if (before != Guid.Empty)
            return before;
        if (ground.OnlyProcedure(category) is { } only)
            return only;
        reading.Fault("procedure", "procedure-missing", $"没有流程，请填写：{ground.Choices(category)}。");
        return before;
    }

    private static string Phone(RowReading reading, string before)
    {
        var phone = reading.Text("phone", "监督投诉电话", 60, before);
        if (reading.Row.Has("phone") && phone.Length > 0 && !reading.Failed("phone") && !Phones().IsMatch(WrittenNumber.Half(phone)))
            reading.Fault("phone", "phone-form", $"监督投诉电话“{WrittenTerm.Shown(phone)}”不像电话号码，请填如“0371-66210000”或“12345”，几个号码用顿号隔开。");
        return phone;
    }

    // The clause and the rolling over of the term that is registered stay where the file repeats the length alone.
    private static Term? Same(Term? read, Term? before) =>
        read is not null && before is not null && read.Length == before.Length && read.Unit == before.Unit && read.Clause.Length == 0 ? before : read;

    internal static bool IsNothing(string text) => Nothing.Contains(text, StringComparer.Ordinal);

    [GeneratedRegex(@"^[0-9A-Za-z][0-9A-Za-z._\-]{0,39}$", RegexOptions.None, 1000)]
    private static partial Regex Codes();

    [GeneratedRegex(@"^[0-9][0-9\-() ]{3,}[0-9](?:转[0-9]+)?(?:[、,;/\s]+[0-9][0-9\-() ]{3,}[0-9](?:转[0-9]+)?)*$", RegexOptions.None, 1000)]
    private static partial Regex Phones();
}
