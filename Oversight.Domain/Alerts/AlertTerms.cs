using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;

namespace Oversight.Domain.Alerts;

/// <summary>What a version of a rule sets: everything about it that is data.</summary>
/// <param name="Active">Whether it raises alerts.</param>
/// <param name="Threshold">Its number, in the unit of the kind.</param>
/// <param name="Weight">How grave its alerts are.</param>
/// <param name="Dimension">Which of the four matters of article 6 they are about.</param>
/// <param name="MustExplain">Whether an explanation is owed even where the condition has passed away.</param>
/// <param name="Categories">To which categories it applies.</param>
/// <param name="Addressees">Whom an alert is told besides the head of the department.</param>
/// <param name="Grounds">The lawful grounds, where the kind has them.</param>
public sealed record AlertTerms(
    bool Active,
    int Threshold,
    AlertWeight Weight,
    Dimension Dimension,
    bool MustExplain,
    IReadOnlyList<PowerCategory> Categories,
    IReadOnlyList<AlertAddressee> Addressees,
    IReadOnlyList<LawfulGround> Grounds)
{
    private const int MostGrounds = 60;

    /// <summary>The terms in order, or a refusal of the field that is wrong.</summary>
    /// <exception cref="InvalidInput">A number lies outside its range, a category does not fit the kind, or a list is empty.</exception>
    public AlertTerms Checked(AlertKind kind)
    {
        var sheet = kind.Sheet();
        if (Threshold < sheet.Least || Threshold > sheet.Most)
            throw new InvalidInput("threshold", $"“{sheet.ThresholdName}”应在{sheet.Least}至{sheet.Most}{sheet.Unit.Replace("以上", "", StringComparison.Ordinal)}之间。");
        if (Categories.Count == 0)
            throw new InvalidInput("categories", "请至少选择一类适用的事项。");
        if (Categories.FirstOrDefault(c => !sheet.Categories.Contains(c), sheet.Categories[0]) is var odd && !sheet.Categories.Contains(odd))
            throw new InvalidInput("categories", $"“{sheet.Name}”不适用于{odd.Name()}，请去掉。");
        if (sheet.HasGrounds && Active && Categories.FirstOrDefault(c => !Grounds.Any(g => g.Category == c), (PowerCategory)(-1)) is var bare && Enum.IsDefined(bare))
            throw new InvalidInput("grounds", $"{bare.Name()}没有列出任何法定理由，请补充或去掉该类别。");
        if (Grounds.Count > MostGrounds)
            throw new InvalidInput("grounds", $"法定理由最多{MostGrounds}条。");
        return this with
        {
            Categories = [.. Categories.Distinct().Order()],
            Addressees = [.. Addressees.Distinct().Order()],
            Grounds = sheet.HasGrounds ? [.. Grounds.Select(g => g.Checked()).Distinct().OrderBy(g => g.Category)] : [],
        };
    }

    /// <summary>Whether both say the same.</summary>
    public bool Same(AlertTerms other) =>
        (Active, Threshold, Weight, Dimension, MustExplain) == (other.Active, other.Threshold, other.Weight, other.Dimension, other.MustExplain)
        && Categories.SequenceEqual(other.Categories) && Addressees.SequenceEqual(other.Addressees) && Grounds.SequenceEqual(other.Grounds);
}

/// <summary>A ground on which the law lets a case be turned down (不予立案、不予受理的法定理由).</summary>
/// <param name="Category">For which category.</param>
/// <param name="Text">The ground in a few words, as officers choose it.</param>
/// <param name="Clause">The clause.</param>
public sealed record LawfulGround(PowerCategory Category, string Text, string Clause)
{
    internal LawfulGround Checked() => this with
    {
        Text = InvalidInput.Require("grounds", "法定理由", Text, 100, 2),
        Clause = InvalidInput.Require("grounds", "法定理由的依据", Clause, 200, 2),
    };
}
