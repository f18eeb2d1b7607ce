using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Documents;

namespace Oversight.Web.Features.Complaints;

/// <summary>
/// 制作送达联: the copy that bears the complainant's name and the code by which they follow it. Who made it and how it is handed over is on
/// the trail before it goes out; the copy itself is kept nowhere.
/// </summary>
public sealed class HandOverComplaintPaper(ComplaintAct act, ComplaintPrints prints, IDocumentRenderer renderer)
{
    /// <summary>Performs it and returns the PDF with the name of the file.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The complaint.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="key">The paper.</param>
    /// <param name="how">How it is handed over.</param>
    /// <exception cref="RuleBroken">See <see cref="Complaint.HandOver"/>; or a sign of the name or the text cannot be printed.</exception>
    public async Task<(string Name, byte[] Pdf)> Run(Guid op, Guid id, int version, string key, string how)
    {
        // Laid out before the act, because a sign that no font has must not leave an entry behind; shown to nobody before it.
        byte[]? pdf = null;
        if (await prints.ForComplainant(id, key) is { } print)
        {
            try
            {
                pdf = renderer.Render(print.Compose());
            }
            catch (UnprintableCharacter e)
            {
                throw new RuleBroken("unprintable", e.Message);
            }
        }

        var name = "";
        await act.On(ComplaintDuties.HandOver, op, id, version, s =>
        {
            s.Guard(("how", "送达方式", how));
            s.Complaint.HandOver(s.Actor, key, how);
            name = ComplaintPrints.FileName(s.Complaint.Papers.First(p => string.Equals(p.Key, key, StringComparison.Ordinal)).Kind, s.Complaint);
        });
        return (name.Length > 0 ? name : "告知文书.pdf", pdf ?? throw RuleBroken.NotVisible());
    }
}
