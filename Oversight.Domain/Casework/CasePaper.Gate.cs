using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <content>When a paper can be issued and served, and by whom.</content>
public sealed partial class CasePaper
{
    private void DemandMoment(Case on, PaperTemplate template)
    {
        var (fits, instead) = template.Moment switch
        {
            PaperMoment.Accepted => (on.AcceptedAt is not null, $"请先{on.Category.AcceptWord()}"),
            PaperMoment.BeforeDecision => (on.AcceptedAt is not null && on.Decision is null, on.AcceptedAt is null ? $"请先{on.Category.AcceptWord()}" : "本案已作出决定，只能制发决定之后的文书"),
            PaperMoment.Decided => (template.AfterFall ? on.Decision is not null : on.Decision is { Stands: true }, on.Decision is { RevokedFor: { } ground } ? $"本案的决定因{ground.Name()}失效，不能再据以制发文书" : "请先作出决定"),
            PaperMoment.Handled => (on.Handled, "请先办完送达以前的环节"),
            PaperMoment.Declined => (on.State == CaseState.NotAccepted, $"本文书用于{on.Category.RefuseWord()}"),
            _ => (true, ""),
        };
        if (!fits)
            throw new RuleBroken("paper-moment", $"现在不能制发{Title}：{instead}。", template.Clauses.Count > 0 ? template.Clauses[0] : "");
        if (on.Decision is not { } decision)
            return;
        if (template.Decides && on.ChangedBy is { } changedBy)
            throw new RuleBroken("paper-changed", $"本案的决定已由{changedBy}变更，以该文书为准，不能再制发{Title}。", template.Clauses.Count > 0 ? template.Clauses[0] : "");
        if (template.Outcomes.Count > 0 && !template.Outcomes.Contains(decision.Outcome))
            throw new RuleBroken("paper-outcome", $"本案决定为“{decision.Outcome.Name(on.Category)}”，不能制发{Title}，请另选文书。", template.Clauses.Count > 0 ? template.Clauses[0] : "");
        if (template.OnTheSpot is { } spot && spot != decision.OnTheSpot)
            throw new RuleBroken("paper-outcome", spot ? $"{Title}用于简易程序当场作出的决定，本案请用普通程序的决定书。" : $"本案的决定是当场作出的，请制发当场处罚决定书，不用{Title}。", "行政处罚法第五十二条");
    }

    private void DemandAhead(PaperTemplate template, CaseTiming timing)
    {
        if (template.AheadField is not { } field || !DateOnly.TryParseExact(ValueOf(field), "yyyy-MM-dd", out var day))
            return;
        var label = template.Fields.First(f => string.Equals(f.Code, field, StringComparison.Ordinal)).Label;
        if (!BackCount.IsInTime(timing.Today, day, new Term(template.AheadDays, TermUnit.WorkingDays), timing.Calendar))
            throw new InvalidInput(field, $"{label}应在制发之日{template.AheadDays}个工作日以后（{string.Join("、", template.Clauses)}），请改期。");
    }

    private void DemandServedAhead(PaperTemplate template, DateOnly served, CaseTiming timing)
    {
        if (template.AheadField is not { } field || !DateOnly.TryParseExact(ValueOf(field), "yyyy-MM-dd", out var day))
            return;
        var term = new Term(template.AheadDays, TermUnit.WorkingDays);
        if (!BackCount.IsInTime(served, day, term, timing.Calendar))
            throw new InvalidInput("served", $"{day:yyyy-MM-dd}举行的，最迟应在{BackCount.LatestDay(day, term, timing.Calendar):yyyy-MM-dd}送达（{string.Join("、", template.Clauses)}）；请收回本文书，改期后重新制发并送达。");
    }

    // 公告送达 takes its time from the day of the notice; before that nothing is served.
    private void DemandElapsed(ServiceManner manner, DateOnly day)
    {
        var issued = ChinaTime.DayOf(IssuedAt!.Value);
        if (manner.EarliestFrom(issued) is var earliest && day < earliest)
            throw new InvalidInput("served", $"公告送达自发出公告之日起经过{ServiceManners.NoticeDays}日才视为送达（{ServiceManners.NoticeClause}）；本件{ChinaTime.Text(issued)}制发，送达日期不早于{ChinaTime.Text(earliest)}，请届时登记。");
    }

    // What the paper orders is what was decided; other fields may tell of other sums.
    private void DemandAmount(Case on, PaperTemplate template)
    {
        if (!template.Decides || on.Decision is not { } decision || template.Fields.FirstOrDefault(f => string.Equals(f.Code, "body", StringComparison.Ordinal)) is not { } body)
            return;
        foreach (var amount in FineAmounts.In(ValueOf(body.Code)).Where(a => a != decision.Fine))
            throw new InvalidInput(body.Code, $"{body.Label}写的罚款{Yuan(amount)}元与决定的{(decision.Fine is { } fine ? $"罚款{Yuan(fine)}元" : "结果（没有罚款）")}不一致，请改正后再制发。");
    }

    private static string Yuan(long fen) => fen % 100 == 0 ? $"{fen / 100}" : $"{fen / 100}.{fen % 100:00}";

    private static void DemandIssuer(Case on, PaperTemplate template, Actor actor)
    {
        on.DemandUnfiled("制发文书");
        if (!Issues(on, template, actor))
            throw new RuleBroken("post", $"“{template.Title}”由{(template.IssuedBy == Role.Leader ? "局领导或分管副局长" : template.IssuedBy.Name())}制发，请提请其办理。", "办法第八条");
    }

    private static void DemandHandling(Case on, Actor actor, string what)
    {
        on.DemandUnfiled(what);
        if (!Handles(on, actor))
            throw new RuleBroken("post", $"“{what}”由本办件承办机构的经办人或部门负责人办理，您在该机构没有相应岗位；请联系承办机构。", "办法第八条");
    }

    private static bool Issues(Case on, PaperTemplate template, Actor actor) => on.Holds(actor, template.IssuedBy) || (template.IssuedBy == Role.Officer && on.Holds(actor, Role.DepartmentHead));

    private static bool Handles(Case on, Actor actor) => on.Holds(actor, Role.Officer) || on.Holds(actor, Role.DepartmentHead);

    private PaperState After(PaperMove move) => PaperFlow.Table.After(State, move, s => s.Name());
}
