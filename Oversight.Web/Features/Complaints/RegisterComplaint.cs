using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Complaints;

/// <summary>登记投诉: what came by phone, to the counter, by letter, as an instruction or from the media.</summary>
public sealed class RegisterComplaint(Work work, ComplaintArrival arrival)
{
    /// <summary>Performs it and returns the number; the code is the caller's and is said to the complainant.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="code">The code, made before.</param>
    /// <param name="form">What came in.</param>
    public Task<string> Run(Guid op, AccessCode code, ComplaintForm form) =>
        work.Do(ComplaintDuties.Register, Subject.New(Kinds.Complaint), op, async (db, actor) =>
        {
            if (!IntakeChannels.ByHand.Contains(form.Channel))
                throw new InvalidInput("channel", "该渠道的投诉由系统接收，请选择其他渠道。");
            var originals = await ComplaintPapers.Take(db, actor, "原件", form.Originals);
            var materials = await ComplaintPapers.Take(db, actor, "材料", form.Materials);
            return (await arrival.Take(db, actor, form, code, originals, materials)).Number;
        });
}
