using System.Text;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Window;

/// <summary>How somebody complains at the window.</summary>
public enum ComplainWay
{
    /// <summary>实名: with name and phone or mail.</summary>
    Named,

    /// <summary>匿名: nothing says who.</summary>
    Anonymous,

    /// <summary>保密举报: only the legal office and the leader learn of it.</summary>
    Confidential,
}

/// <summary>What was typed into the form of a complaint.</summary>
public sealed record ComplainTyped(string? Way, string? Kind, string? Title, string? Account, string? Place, string? Scope, string? Item, string? About, string? Person, string? Name, string? Phone, string? Email, string? Address, string? Behalf)
{
    /// <summary>The way, or the first one.</summary>
    public ComplainWay ChosenWay => Asked.One<ComplainWay>(Way) ?? ComplainWay.Named;

    /// <summary>What is wanted, or the first one.</summary>
    public ComplaintKind ChosenKind => Asked.One<ComplaintKind>(Kind) ?? ComplaintKind.Complaint;

    /// <summary>What each way is called and what it means.</summary>
    public static IReadOnlyList<(ComplainWay Way, string Name, string What)> Ways { get; } =
    [
        (ComplainWay.Named, "实名", "留下姓名和电话或者信箱，便于核实和答复；被投诉的部门看不到您是谁。"),
        (ComplainWay.Anonymous, "匿名", "不留任何身份信息，凭编号和查询码查看结果。"),
        (ComplainWay.Confidential, "保密举报", "只有法制室和局长知道有这件事，被举报的部门和人员看不到；可以留联系方式，也可以不留。"),
    ];

    /// <summary>As it is taken in.</summary>
    /// <param name="itemId">The item that was chosen, or null.</param>
    public ComplaintForm Form(Guid? itemId)
    {
        var (way, kind) = (ChosenWay, ChosenKind);
        var target = (About ?? "").Length > 1 && Guid.TryParse(About![1..], out var id) ? id : (Guid?)null;
        var officer = target is not null && About![0] == 'o';
        if (way == ComplainWay.Named && Blank(Name))
            throw new InvalidInput("name", "实名投诉请填写姓名；不想留姓名的，请选择匿名或者保密举报。");
        if (way == ComplainWay.Named && Blank(Phone) && Blank(Email) && Blank(Address))
            throw new InvalidInput("phone", "请留下电话、信箱或者地址中的一项，便于答复您；不想留的，请选择匿名。");

        // What stays in the form from another way is not kept: whoever chose to be nobody is nobody.
        var card = way == ComplainWay.Anonymous ? new ComplainantCard() : new ComplainantCard(Name ?? "", Phone ?? "", Email ?? "", Address ?? "", "", Behalf ?? "");

        // 条例第三十条: the people of the bureau must not learn of a report against them, whatever was chosen.
        var level = way == ComplainWay.Confidential || (kind == ComplaintKind.Report && target is not null) ? Confidentiality.Confidential : Confidentiality.Internal;
        return new ComplaintForm(IntakeChannel.Window, kind, level, Title ?? "", Whole(), card)
        {
            Place = Place ?? "",
            DepartmentId = officer ? null : target,
            OfficerId = officer ? target : null,
            ItemId = itemId,
        };
    }

    private string Whole()
    {
        var account = InvalidInput.Require("account", "具体情况", Account, 4500, 5);
        return Blank(Person) ? account : new StringBuilder(account).Append("\n\n涉及的人员、车辆：").Append(InvalidInput.Require("person", "涉及的人员、车辆", Person, 200, 2)).ToString();
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
