using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;

namespace Oversight.Domain.Review;

/// <summary>Whether the party was told and heard.</summary>
internal static class HearingChecks
{
    public static Verdict Told(CheckDefinition d, CheckGround g)
    {
        if (g.Lenient)
            return Verdict.Idle($"处理结果为“{g.Outcome!.Value.Name(g.Case.Category)}”。");
        if (g.Told(d) is { } told)
        {
            // Whoever is told of one sum and fined a larger one was not told.
            if (g.Announced(d) is { } announced && g.Fine > announced)
            {
                var more = $"{told.By}告知罚款{CheckGround.Yuan(announced)}，{(g.Decision is null ? "拟决定" : "决定")}罚款{CheckGround.Yuan(g.Fine!.Value)}，高于告知的数额。";
                return g.Decision is not null ? Verdict.Breach(more, told.Rest)
                    : g.About is CheckPoint.Propose or CheckPoint.Decide ? Verdict.Missing(more, "请按拟决定的数额重新制发告知书并登记送达。", told.Rest)
                    : Verdict.Later(more, told.Rest);
            }

            return g.Decision?.DecidedAt is { } decided && told.At > decided
                ? Verdict.Breach($"{told.By}（{CheckGround.Text(told.Day)}）在作出决定（{CheckGround.Text(decided)}）之后。", told.Rest)
                : Verdict.Pass($"{CheckGround.Text(told.Day)}已告知（{told.By}）。", told.Rest);
        }

        var unserved = g.Papers.FirstOrDefault(p => d.Papers.Contains(p.Template, StringComparer.Ordinal));
        var reason = unserved is null ? "没有告知当事人拟作出的决定及其事实、理由、依据和享有的权利。" : $"{unserved.Title}{unserved.Number}已制发，没有登记送达。";
        var remedy = unserved is null ? "请先办理告知环节，或者制发告知文书并登记送达。" : "请登记送达的日期和方式并上传送达回证。";
        CheckRest[] rests = unserved is null ? [] : [CheckGround.Of(unserved)];
        return g.Decision is not null ? Verdict.Breach($"作出决定之前{reason}", rests)
            : g.About is CheckPoint.Propose or CheckPoint.Decide ? Verdict.Missing(reason, remedy, rests)
            : Verdict.Later("作出决定之前应当告知。", rests);
    }

    public static Verdict Statement(CheckDefinition d, CheckGround g)
    {
        if (g.Lenient)
            return Verdict.Idle($"处理结果为“{g.Outcome!.Value.Name(g.Case.Category)}”。");
        if (g.OnTheSpot)
            return Verdict.Idle("当场告知并听取陈述申辩。");
        if (g.Done(d.Step) is { } heard)
        {
            return g.Decision?.DecidedAt < heard.CompletedAt
                ? Verdict.Breach($"“{heard.Name}”（{CheckGround.Text(heard.CompletedAt!.Value)}）在作出决定之后。", CheckGround.Of(heard))
                : Verdict.Pass($"{CheckGround.Text(heard.CompletedAt!.Value)}已听取，或者当事人放弃并记录在案。", CheckGround.Of(heard));
        }

        if (g.Told(d) is not { } told)
            return g.Decision is null ? Verdict.Later("告知之后起算。") : Verdict.Breach("没有告知，当事人无从陈述和申辩。");
        var until = g.Calendar.AddWorkingDays(told.Day, g.Rules.StatementDays);
        if (g.DecidedAt is not { } at)
            return Verdict.Later($"当事人可以在{CheckGround.Text(until)}以前陈述和申辩。", told.Rest, CheckGround.Due(until));
        return ChinaTime.DayOf(at) > until
            ? Verdict.Pass($"告知之后{g.Rules.StatementDays}个工作日（至{CheckGround.Text(until)}）没有提出陈述和申辩。", told.Rest, CheckGround.Due(until))
            : Verdict.Missing($"{CheckGround.Text(told.Day)}告知，陈述申辩期限至{CheckGround.Text(until)}，没有听取的记录。", "请说明当事人已经陈述申辩或者放弃的情况。", told.Rest, CheckGround.Due(until));
    }

    public static Verdict Hearing(CheckDefinition d, CheckGround g)
    {
        if (g.Lenient || g.OnTheSpot)
            return Verdict.Idle(g.OnTheSpot ? "当场处罚不适用听证。" : $"处理结果为“{g.Outcome!.Value.Name(g.Case.Category)}”。");
        if (g.Done(d.Step) is { } held)
        {
            return g.Decision?.DecidedAt < held.CompletedAt
                ? Verdict.Breach($"听证（{CheckGround.Text(held.CompletedAt!.Value)}）在作出决定之后。", CheckGround.Of(held))
                : Verdict.Pass($"{CheckGround.Text(held.CompletedAt!.Value)}举行听证。", CheckGround.Of(held));
        }

        if (g.Papers.FirstOrDefault(p => d.Calls.Contains(p.Template, StringComparer.Ordinal)) is { } notice)
        {
            return g.Decision is not null ? Verdict.Breach($"已发{notice.Title}{notice.Number}，没有举行听证就作出决定。", CheckGround.Of(notice))
                : g.About == CheckPoint.Decide ? Verdict.Missing($"已发{notice.Title}{notice.Number}，听证没有举行。", "请先办理听证环节；已跳过的请恢复该环节。", CheckGround.Of(notice))
                : Verdict.Later($"已发{notice.Title}{notice.Number}，听证之后作出决定。", CheckGround.Of(notice));
        }

        if (!g.FineKnown)
            return Verdict.Later("提出处理意见之后，按拟罚款额判断是否应当告知听证权利。");
        var from = g.Threshold(g.Rules.HearingPerson, g.Rules.HearingOrganisation);
        return g.Weighty(from) is { } why ? Asked(d, g, why)
            : Verdict.Idle($"罚款没有达到较大数额（对{g.Case.PartyKind.Name()}{CheckGround.Yuan(from)}以上），也没有其他较重的处罚。");
    }

    private static Verdict Asked(CheckDefinition d, CheckGround g, string why)
    {
        if (g.Offered(d) is not { } told)
        {
            var unserved = g.Papers.FirstOrDefault(p => p.HearingOffered && d.Papers.Contains(p.Template, StringComparer.Ordinal));
            CheckRest[] basis = unserved is null ? [] : [CheckGround.Of(unserved)];
            return g.Decision is not null ? Verdict.Breach($"{why}，没有告知要求听证的权利。", basis)
                : g.About == CheckPoint.Decide && unserved is not null ? Verdict.Missing($"{why}，{unserved.Title}{unserved.Number}没有登记送达。", "请登记送达的日期和方式并上传送达回证。", basis)
                : g.About == CheckPoint.Decide ? Verdict.Missing($"{why}，没有送达写明听证权利的告知书。", $"请制发填写“听证告知”的行政处罚事先告知书并登记送达，届满{d.Number}个工作日后再作出决定。")
                : Verdict.Later($"{why}，应当以送达的告知书告知要求听证的权利。", basis);
        }

        var until = g.Calendar.AddWorkingDays(told.Day, d.Number);
        var span = $"{why}，{CheckGround.Text(told.Day)}告知，要求听证的{d.Number}个工作日至{CheckGround.Text(until)}届满";
        CheckRest[] rests = [told.Rest, CheckGround.Due(until)];
        return g.Decision?.DecidedAt is { } at
            ? ChinaTime.DayOf(at) > until ? Verdict.Pass($"{span}，没有要求听证。", rests) : Verdict.Breach($"{span}，{CheckGround.Text(at)}作出决定，没有等到届满。", rests)
            : ChinaTime.DayOf(g.Now) > until ? Verdict.Pass($"{span}，没有要求听证。", rests)
            : g.About is CheckPoint.Decide ? Verdict.Wait($"{span}。", "届满之次日起可以作出决定；当事人要求听证的，应当举行听证。", rests)
            : Verdict.Later($"{span}，此前不得作出决定。", rests);
    }
}
