using System.Text.Json;
using Oversight.Domain.Services;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Services;

/// <summary>What was done to applications, bookings and plans, as the timeline says it. Nobody's name is in it.</summary>
public static class ServicesSentences
{
    /// <summary>The phrase of each action code, from the values of its fact.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["application.received"] = p => $"网上申报{p.Text("itemName")}，编号{p.Text("number")}{(p.Flag("agent") ? "，由他人代办" : "")}{Files(p)}{Day(p, "dueOn", "，受理期限")}",
        ["application.supplement-asked"] = p => $"一次告知补正：{p.Text("what")}{Day(p, "dueOn", "，补正期限")}",
        ["application.supplemented"] = p => $"提交补正材料{Files(p)}{Day(p, "dueOn", "，受理期限")}",
        ["application.accepted"] = p => $"受理，转为办件{p.Text("caseNumber")}{Day(p, "deemedSince", "；逾期未一次告知，自")}{(p.Day("deemedSince").Length > 0 ? "收到申报材料之日起即为受理" : "")}",
        ["application.declined"] = p => $"不予受理{(p.Text("ground") is { Length: > 0 } ground ? $"（{ground}）" : "")}：{p.Text("reason")}",
        ["application.withdrawn"] = _ => "申请人撤回申报",
        ["application.handed-out"] = p => $"发放结果：{p.Text("manner")}{Day(p, "on", "，")}{Files(p)}",
        ["application.revealed"] = p => $"查看申请人隐藏信息：{p.Text("reason")}",
        ["application.due-moved"] = p => $"工作日历或提醒规则调整，期限重新推算{Day(p, "from", "，由")}{Day(p, "to", "改为")}",
        ["booking.made"] = p => $"网上预约{p.Text("itemName")}，编号{p.Text("number")}，{p.Instant("startsAt")}{(p.Flag("agent") ? "，由他人代办" : "")}",
        ["booking.cancelled"] = p => p.Flag("byApplicant") ? "预约人取消预约" : $"取消预约：{p.Text("reason")}",
        ["booking.came"] = _ => "登记到场",
        ["booking.missed"] = _ => "登记未到",
        ["booking.revealed"] = p => $"查看预约人隐藏信息：{p.Text("reason")}",
        ["booking-plan.set"] = p => $"设置{p.Text("item")}的预约时段：{(p.Flag("open") ? $"每{p.Text("slotMinutes")}分钟一段，可提前{p.Text("daysAhead")}日，{p.Text("hours")}" : "暂停预约")}",
        ["booking-plan.day-closed"] = p => $"{p.Day("day")}停办预约：{p.Text("reason")}",
        ["booking-plan.day-reopened"] = p => $"{p.Day("day")}恢复预约",
        [ServicesDuties.Apply.Code] = _ => "网上申报",
        [ServicesDuties.Supplement.Code] = _ => "提交补正材料",
        [ServicesDuties.WithdrawOwn.Code] = _ => "撤回申报",
        [ServicesDuties.Accept.Code] = _ => "受理申报",
        [ServicesDuties.AskSupplement.Code] = _ => "告知补正",
        [ServicesDuties.Decline.Code] = _ => "不予受理",
        [ServicesDuties.HandOut.Code] = _ => "发放结果",
        [ServicesDuties.Reveal.Code] = _ => "查看申请人隐藏信息",
        [ServicesDuties.Book.Code] = _ => "网上预约",
        [ServicesDuties.CancelOwn.Code] = _ => "预约人取消预约",
        [ServicesDuties.Cancel.Code] = _ => "取消预约",
        [ServicesDuties.Attend.Code] = _ => "登记到场情况",
        [ServicesDuties.RevealBooking.Code] = _ => "查看预约人隐藏信息",
    };

    private static string Day(JsonElement fact, string name, string before) => fact.Day(name) is { Length: > 0 } day ? before + day : "";

    private static string Files(JsonElement fact) => fact.Count("files") is > 0 and var count ? $"（材料{count}份）" : "";
}
