using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <summary>The one lengthening of the statutory limit (行政处罚法第六十条).</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="Length">By how many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="RollsOver">Whether its end on a day off moves to the next working day, as the limit's does.</param>
/// <param name="Reason">Why.</param>
/// <param name="ApprovedBy">The leader who approved it.</param>
/// <param name="ApprovedAt">UTC.</param>
public sealed record CaseExtension(Guid Id, int Length, TermUnit Unit, bool RollsOver, string Reason, Guid ApprovedBy, DateTime ApprovedAt)
{
    /// <summary>The extension as deadlines count it.</summary>
    /// <param name="approver">Name of who approved it, for the computation sheet.</param>
    public Extension AsExtension(string approver = "") => new(new Term(Length, Unit, RollsOver), Reason, approver, ApprovedAt);
}
