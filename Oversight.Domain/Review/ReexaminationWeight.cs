using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Review;

/// <summary>How likely cases of a sort are drawn: points of a category, of a department, or for each red or amber line.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="Sort">What it is about.</param>
/// <param name="Key">Category or id of the department; empty for red and amber lines.</param>
/// <param name="Label">The same in words.</param>
/// <param name="Points">0 to 20; a category or department of 0 is not drawn at all.</param>
public sealed record ReexaminationWeight(Guid Id, ReexaminationWeightSort Sort, string Key, string Label, int Points)
{
    private const int Most = 20;

    /// <summary>Demands that the points are within what can be meant.</summary>
    /// <exception cref="InvalidInput">They are not.</exception>
    public ReexaminationWeight Checked() => Points is >= 0 and <= Most ? this : throw new InvalidInput("weights", $"“{Label}”的权重应为0至{Most}，现为{Points}。");

    /// <summary>The weight of a case: points of its category times points of its department, and points for each red and amber line on top.</summary>
    public static int Of(IReadOnlyList<ReexaminationWeight> weights, PowerCategory category, Guid department, int red, int amber)
    {
        var basis = Points(ReexaminationWeightSort.Category, category.ToString(), 1) * Points(ReexaminationWeightSort.Department, department.ToString(), 1);
        return basis == 0 ? 0 : basis + (red * Points(ReexaminationWeightSort.Red, "", 0)) + (amber * Points(ReexaminationWeightSort.Amber, "", 0));

        int Points(ReexaminationWeightSort sort, string key, int otherwise) =>
            weights.FirstOrDefault(w => w.Sort == sort && string.Equals(w.Key, key, StringComparison.OrdinalIgnoreCase))?.Points ?? otherwise;
    }
}

/// <summary>What a weight is about.</summary>
public enum ReexaminationWeightSort
{
    /// <summary>Cases of a category.</summary>
    Category,

    /// <summary>Cases of a department.</summary>
    Department,

    /// <summary>Each red line of the procedure check.</summary>
    Red,

    /// <summary>Each amber line of the procedure check.</summary>
    Amber,
}

/// <summary>A case that was left out of a draw, with the reason.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Reason">Why.</param>
public sealed record ReexaminationExclusion(Guid Id, Guid CaseId, string Number, string Reason);

/// <summary>A case that was drawn.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="Place">From 1, in the order of the draw.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Weight">Its weight in the population.</param>
/// <param name="SheetId">Its review sheet.</param>
public sealed record ReexaminationPick(Guid Id, int Place, Guid CaseId, string Number, int Weight, Guid SheetId);
