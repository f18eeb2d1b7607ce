using System.Globalization;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Web.Features.Catalogue;

/// <summary>The content of an item as it is being typed: plain values that survive a draft, nothing cut or turned down before it is sent.</summary>
public sealed class ItemForm
{
    public string Name { get; set; } = "";

    public string SubName { get; set; } = "";

    public string PowerSource { get; set; } = "";

    public string ExerciseLevel { get; set; } = "";

    public string ImplementingBody { get; set; } = "";

    public string JointBodies { get; set; } = "";

    public IList<HandlingLine> Handling { get; set; } = [];

    public string Target { get; set; } = "";

    public Guid ProcedureId { get; set; }

    public LimitLine Committed { get; set; } = new();

    public LimitLine Statutory { get; set; } = new();

    public IList<BasisLine> Bases { get; set; } = [];

    public string DutyMatters { get; set; } = "";

    public string DutyBasis { get; set; } = "";

    public string AccountabilityScope { get; set; } = "";

    public string AccountabilityCases { get; set; } = "";

    public IList<RiskLine> Risks { get; set; } = [];

    public IList<ContentChart> Charts { get; set; } = [];

    /// <summary>元, as typed.</summary>
    public string FineMin { get; set; } = "";

    /// <summary>元, as typed.</summary>
    public string FineMax { get; set; } = "";

    public string FineUnit { get; set; } = "";

    public bool? RectifyFirst { get; set; }

    public string Charges { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Remedy { get; set; } = "";

    public string ChangeNote { get; set; } = "";

    public string Opinions { get; set; } = "";

    public string Note { get; set; } = "";

    public bool Unconfirmed { get; set; }

    /// <summary>The form with what a content says.</summary>
    public static ItemForm Of(ItemContent content) => new()
    {
        Name = content.Name,
        SubName = content.SubName,
        PowerSource = content.PowerSource,
        ExerciseLevel = content.ExerciseLevel,
        ImplementingBody = content.ImplementingBody,
        JointBodies = content.JointBodies,
        Handling = [.. content.Handling.Select(h => new HandlingLine { DepartmentId = h.DepartmentId, Lead = h.Lead })],
        Target = content.Target,
        ProcedureId = content.ProcedureId,
        Committed = LimitLine.Of(content.Committed),
        Statutory = LimitLine.Of(content.Statutory),
        Bases = [.. content.Bases.Select(BasisLine.Of)],
        DutyMatters = content.DutyMatters,
        DutyBasis = content.DutyBasis,
        AccountabilityScope = content.AccountabilityScope,
        AccountabilityCases = content.AccountabilityCases,
        Risks = [.. content.Risks.Select(r => new RiskLine { Stage = r.Stage, Form = r.Form, Level = r.Level, Measure = r.Measure, Responsible = r.Responsible })],
        Charts = [.. content.Charts],
        FineMin = FineInput.Text(content.FineMin),
        FineMax = FineInput.Text(content.FineMax),
        FineUnit = content.FineUnit,
        RectifyFirst = content.RectifyFirst,
        Charges = content.Charges,
        Phone = content.Phone,
        Remedy = content.Remedy,
        ChangeNote = content.ChangeNote,
        Opinions = content.Opinions,
        Note = content.Note,
        Unconfirmed = content.Unconfirmed,
    };

    /// <summary>What was typed as a content. Whether the list can take it is for <see cref="ItemContent.Demand"/>.</summary>
    /// <exception cref="InvalidInput">A number or an amount cannot be read.</exception>
    public ItemContent ToContent() => new()
    {
        Name = Name,
        SubName = SubName,
        PowerSource = PowerSource,
        ExerciseLevel = ExerciseLevel,
        ImplementingBody = ImplementingBody,
        JointBodies = JointBodies,
        Handling = [.. Handling.Where(h => h.DepartmentId != Guid.Empty).Select(h => new ContentHandling(h.DepartmentId, h.Lead))],
        Target = Target,
        ProcedureId = ProcedureId,
        Committed = Committed.ToTerm("committed", "承诺时限"),
        Statutory = Statutory.ToTerm("statutory", "法定时限"),
        Bases = [.. Bases.Where(b => !b.Empty).Select(b => b.ToContent())],
        DutyMatters = DutyMatters,
        DutyBasis = DutyBasis,
        AccountabilityScope = AccountabilityScope,
        AccountabilityCases = AccountabilityCases,
        Risks = [.. Risks.Where(r => !r.Empty).Select(r => new ContentRisk(r.Stage.Trim(), r.Form.Trim(), r.Level, r.Measure.Trim(), r.Responsible.Trim()))],
        Charts = [.. Charts],
        FineMin = FineInput.Fen(FineMin),
        FineMax = FineInput.Fen(FineMax),
        FineUnit = FineUnit,
        RectifyFirst = RectifyFirst,
        Charges = Charges,
        Phone = Phone,
        Remedy = Remedy,
        ChangeNote = ChangeNote,
        Opinions = Opinions,
        Note = Note,
        Unconfirmed = Unconfirmed,
    };
}

/// <summary>Amounts in 元 as they are typed.</summary>
internal static class FineInput
{
    private const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
    private const decimal Most = 100_000_000_000;

    public static string Text(long? fen) => fen is { } amount ? (amount / 100m).ToString("0.##", CultureInfo.InvariantCulture) : "";

    public static long? Fen(string yuan)
    {
        if (string.IsNullOrWhiteSpace(yuan))
            return null;
        if (!decimal.TryParse(yuan, Style, CultureInfo.InvariantCulture, out var amount) || amount > Most || amount * 100 != decimal.Truncate(amount * 100))
            throw new InvalidInput("fine", $"罚款金额“{yuan.Trim()}”读不出来，请按元填写数字，最多两位小数，例如 500 或 0.5。");
        return (long)(amount * 100);
    }
}
