using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Organisation;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Complaints;

/// <summary>Takes a complaint in, inside the act of whichever channel brings it: number, target, sealing, clock. Every channel passes through this.</summary>
public sealed class ComplaintArrival(CaseAct cases, IdSource ids, ComplaintVault vault)
{
    private const int Draws = 50;

    /// <summary>Registers it in the act's context and returns it; the caller saves nothing.</summary>
    /// <param name="db">The act's context.</param>
    /// <param name="actor">Who acts; the public or the system where nobody of the staff does.</param>
    /// <param name="form">What came in.</param>
    /// <param name="code">The code by which the complainant follows it; made before the act, since an act may run twice.</param>
    /// <param name="originals">Files that show who complains.</param>
    /// <param name="materials">Files that handlers may see.</param>
    /// <exception cref="InvalidInput">Staff typed a title or place that says who complains; what somebody outside wrote is struck out instead.</exception>
    /// <exception cref="RuleBroken">The same order or message was taken before, or a rule of the complaint forbids it.</exception>
    public async Task<Complaint> Take(OversightDb db, Actor actor, ComplaintForm form, AccessCode code, IReadOnlyList<EvidenceFile> originals, IReadOnlyList<EvidenceFile> materials)
    {
        var complaint = await Make(db, actor, form, code, originals, materials, db.Act!.Now);
        db.Complaints.Add(complaint);
        return complaint;
    }

    /// <summary>Refuses what <see cref="Take"/> would refuse, and takes nothing; for what is sent with files, before they are kept.</summary>
    public async Task Check(OversightDb db, Actor actor, ComplaintForm form, IReadOnlyList<EvidenceFile> originals, IReadOnlyList<EvidenceFile> materials, DateTime now) =>
        await Make(db, actor, form, AccessCode.Of(new byte[AccessCode.Bytes]), originals, materials, now);

    private async Task<Complaint> Make(OversightDb db, Actor actor, ComplaintForm form, AccessCode code, IReadOnlyList<EvidenceFile> originals, IReadOnlyList<EvidenceFile> materials, DateTime now)
    {
        var timing = await cases.Timing(db, now);
        var card = form.Card.Checked() with { Code = code.ToString() };
        var account = InvalidInput.Require("account", "投诉内容", form.Account, 5000, 5);
        var (title, place, party) = (form.Title, form.Place, form.Party);
        if (form.Outside || actor.IsAny(Role.Public, Role.System))
        {
            (title, place, party) = (Titled(card, title), card.Struck(place), card.Struck(party));
        }
        else
        {
            card.DemandAbsent("title", "投诉标题", title);
            card.DemandAbsent("place", "问题发生地点", place);
            card.DemandAbsent("party", "被反映的单位", party);
        }

        if (form.SourceKey is { } key && await db.Complaints.AnyAsync(c => c.Channel == form.Channel && c.SourceKey == key))
            throw new RuleBroken("source-known", "该工单或者来件已经登记，无需重复登记。", "办法第十三条");
        if (form.ItemId is { } item && !await db.Items.AnyAsync(i => i.Id == item))
            throw new InvalidInput("item", "所选事项不存在，请重新选择。");
        var target = await Target(db, form, now);
        var id = ids.Next(timing.Now);
        var founding = !await db.Complaints.AnyAsync();
        var intake = new ComplaintIntake(id, await Number(db, timing.Today, now), code, form.Channel, form.Kind, form.Level, title, place, target, form.ReceivedAt ?? timing.Now)
        {
            ItemId = form.ItemId,
            Party = party,
            SourceKey = form.SourceKey,
            OrderDueAt = form.OrderDueAt,
            Origin = form.Origin,
            Anonymous = card.Anonymous,
            Reachable = card.Reachable,
            Originals = ComplaintPapers.Plain("原件", originals),
            Materials = ComplaintPapers.Plain("材料", materials),
        };
        var who = vault.Seal(id, card, account, ComplaintCircles.Of(form.Level, target), founding);
        return Complaint.Register(intake, who, await db.Of(ComplaintTerms.AcceptDays(form.Channel)), actor, () => ids.Next(timing.Now), timing);
    }

    // A subject that is nothing but a name leaves nothing to call it by.
    private static string Titled(ComplainantCard card, string title)
    {
        var struck = card.Struck(title);
        return string.Equals(struck, title, StringComparison.Ordinal) || struck.Count(char.IsLetterOrDigit) >= 4 ? struck : "（标题已隐去）";
    }

    private static async Task<ComplaintTarget> Target(OversightDb db, ComplaintForm form, DateTime now)
    {
        var (department, officer) = (form.DepartmentId, form.OfficerId);
        var kind = department is { } d
            ? await db.Departments.Where(x => x.Id == d).Select(x => (DepartmentKind?)x.Kind).FirstOrDefaultAsync() ?? throw new InvalidInput("department", "所选部门不存在，请重新选择。")
            : (DepartmentKind?)null;
        if (officer is not { } o)
            return ComplaintTarget.Of(department, kind, null, []);
        var day = Domain.Time.ChinaTime.DayOf(now);
        var held = (await db.ActorsOf([o], day)).SelectMany(a => a.Posts).ToList();
        if (!await db.Officers.AnyAsync(x => x.Id == o))
            throw new InvalidInput("officer", "所选人员不存在，请重新选择。");
        return ComplaintTarget.Of(department, kind, o, [.. held.Select(p => p.Role)]);
    }

    // The lot is the random part of an id: unforeseeable, and in a demonstration the same each time.
    private async Task<string> Number(OversightDb db, DateOnly today, DateTime now)
    {
        for (var draw = 0; draw < Draws; draw++)
        {
            var lot = BinaryPrimitives.ReadUInt32BigEndian(ids.Next(now).ToByteArray(bigEndian: true).AsSpan(12));
            var number = ComplaintNumber.Text(today, (int)(lot % ComplaintNumber.Tails));
            if (!await db.Complaints.AnyAsync(c => c.Number == number) && !db.Complaints.Local.Any(c => string.Equals(c.Number, number, StringComparison.Ordinal)))
                return number;
        }

        throw new RuleBroken("numbers-out", "今天的投诉编号已经用尽，请明天再登记，并告知系统管理员。");
    }
}
