using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Complaints;

/// <summary>Links it with an item and a case, and puts the place right.</summary>
public sealed class LinkComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The complaint.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="itemCode">Code of the item, or empty for none.</param>
    /// <param name="caseNumber">Number of the case, or empty for none.</param>
    /// <param name="place">The place, or null to leave it.</param>
    public Task Run(Guid op, Guid id, int version, string itemCode, string caseNumber, string? place = null) => act.On(ComplaintDuties.Link, op, id, version, async s =>
    {
        s.Guard(("place", "问题发生地点", place));
        var (code, number) = (itemCode.Trim(), caseNumber.Trim());
        Guid? item = null;
        if (code.Length > 0)
            item = await s.Db.Items.Where(i => i.Code == code).Select(i => (Guid?)i.Id).FirstOrDefaultAsync() ?? throw new InvalidInput("item", "没有这个事项，请按权责清单上的编码填写。");
        s.Complaint.LinkTo(s.Actor, item, await Case(s, number), place);
    });

    private static async Task<Guid?> Case(ComplaintScene s, string number)
    {
        if (number.Length == 0)
            return null;

        // Who may not see the case that is linked may still save the rest of the form.
        var kept = s.Complaint.CaseId;
        return await s.Db.Cases.VisibleTo(s.Actor).Where(c => c.Number == number).Select(c => (Guid?)c.Id).FirstOrDefaultAsync()
            ?? await s.Db.Cases.Where(c => c.Id == kept && c.Number == number).Select(c => (Guid?)c.Id).FirstOrDefaultAsync()
            ?? throw new InvalidInput("case", "没有这个办件，或者您无权查看，请核对编号。");
    }
}
