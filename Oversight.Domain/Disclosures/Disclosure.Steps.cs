using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Disclosures;

/// <content>Two persons: one proposes how, another one agrees on the very text that the public will read.</content>
public sealed partial class Disclosure
{
    /// <summary>Proposes how the decision is disclosed.</summary>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="proposal">What is proposed.</param>
    /// <param name="source">What the decision says now.</param>
    /// <param name="known">What the file knows about people.</param>
    /// <param name="reading">Code of the class that the decision reads as, see <see cref="ClassReading"/>.</param>
    /// <param name="rules">Grounds and classes.</param>
    /// <param name="newId">Gives ids.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void Propose(Actor actor, DisclosureProposal proposal, DisclosureText source, KnownPeople known, string reading, DisclosureRules rules, Func<Guid> newId, CaseTiming timing)
    {
        var next = After(DisclosureMove.Propose);
        if (!Handles(actor))
            throw new RuleBroken("post", "公示意见由本办件承办机构的经办人或部门负责人提出，请联系承办机构。", Clause);
        var @class = rules.Class(proposal.Class) ?? throw new InvalidInput("class", "请选择公示的类别。");
        var why = proposal.Why.Trim();
        DemandClass(@class, reading, rules, why);
        var ground = "";
        var (months, spans) = (0, (IReadOnlyList<RedactionSpan>)[]);
        IReadOnlyList<DroppedSpan> left = [];
        if (proposal.Mode == DisclosureMode.Withhold)
        {
            ground = (rules.Ground(proposal.Ground) ?? throw new InvalidInput("ground", "不予公示须有法定理由，请选择。")).Code;
            if (rules.GroundsFor(@class.Code).All(g => !string.Equals(g.Code, ground, StringComparison.Ordinal)))
                throw new InvalidInput("ground", $"“{rules.Ground(ground)!.Name}”只用于轻微的处罚，本件类别为{@class.Name}，请另选法定理由。");
            why = InvalidInput.Require("why", "不予公示的具体情况", why, 500, 5);
        }
        else
        {
            months = Within(proposal.Months, @class);
            if (source.Of(DisclosureText.Number).Length == 0)
                throw new RuleBroken("no-number", "本案的决定书尚未制发，没有文号，不能公示；请先制发决定书，再提出公示意见。", Clause);
            if (!@class.Published && why.Length < 5)
                throw new InvalidInput("why", $"{@class.Name}信息原则上不公示，确需公示的请写明理由（至少5个字）。");
            spans = proposal.Mode == DisclosureMode.Redact ? Redaction.Checked(source, proposal.Spans) : [];
            DemandTight(Redaction.Apply(source, spans), known);
            left = DroppedSpan.Checked(RedactionFinder.Propose(source, known), spans, proposal.Dropped);
            if (DecidedOn.AddMonths(months) < timing.Today)
                throw new InvalidInput("months", $"自决定之日起{months}个月已经届满，不应再公示；请改选不予公示，或者核对类别。");
        }

        (State, Mode, Class, Months, Ground, Why) = (next, proposal.Mode, @class.Code, months, ground, why.Length > 500 ? throw new InvalidInput("why", "说明最多500个字，请缩短。") : why);
        Source = PersonalDatum.Of(newId(), "disclosure.source", source.Write());
        Keep(spans, newId);
        foreach (var former in _left)
            former.Strike();
        _left.AddRange(left.Select((l, i) => new DisclosureLeft(newId(), _left.Count + i + 1, l)));
        (ProposedBy, ProposedAt, ReviewedBy, ReviewedAt, Opinion) = (actor.Id, timing.Now, null, null, "");
        Record(new DisclosureProposed(proposal.Mode.Name(), ground, @class.Name, months, spans.Count, why, left.Count));
    }

    /// <summary>Agrees as the second person: what the public reads from now on, or null where it is withheld.</summary>
    /// <param name="actor">Neither who proposed nor who decided.</param>
    /// <param name="opinion">Opinion.</param>
    /// <param name="known">What the file knows about people.</param>
    /// <param name="head">What the public reads beside the text.</param>
    /// <param name="publicId">Id of what the public reads.</param>
    /// <param name="timing">Now and the calendar.</param>
    public PublishedDecision? Agree(Actor actor, string opinion, KnownPeople known, PublicHead head, Guid publicId, CaseTiming timing)
    {
        var withheld = Mode == DisclosureMode.Withhold;
        var next = After(withheld ? DisclosureMove.Withhold : DisclosureMove.Publish);
        DemandSecond(actor);
        var said = InvalidInput.Require("opinion", "复核意见", opinion, 500, 2);
        PublishedDecision? published = null;
        if (!withheld)
        {
            var text = Redaction.Apply(DisclosureText.Read(Source!.Value ?? throw new RuleBroken("erased", "案卷内容已依法清除，不能再公示。", Clause)), Spans);
            DemandTight(text, known);
            var until = DecidedOn.AddMonths(Months);
            if (until < timing.Today)
                throw new RuleBroken("period-over", $"公示期已于{ChinaTime.Text(until)}届满，不能再公示，请退回改提不予公示。", Clause);
            published = PublishedDecision.Publish(publicId, this, text, head, until, timing.Now);
            (PublicId, Until) = (publicId, until);
        }

        (State, ReviewedBy, ReviewedAt, Opinion) = (next, actor.Id, timing.Now, said);
        Stop();
        Record(withheld ? new DisclosureWithheld(Ground, said) : new DisclosurePublished(publicId, Until!.Value, said));
        return published;
    }

    /// <summary>Returns the proposal as the second person.</summary>
    public void Return(Actor actor, string reason, DateTime now)
    {
        var next = After(DisclosureMove.Return);
        DemandSecond(actor);
        Opinion = InvalidInput.Require("opinion", "退回理由", reason, 500, 5);
        (State, ReviewedBy, ReviewedAt) = (next, actor.Id, now);
        Record(new DisclosureReturned(Opinion));
    }

    private void DemandSecond(Actor actor)
    {
        DemandReviewer(actor, "复核公示意见");
        if (actor.Id == ProposedBy)
            throw new RuleBroken("same-person", "公示意见由您提出，须由另一人复核，请提请其他有复核岗位的人员办理。", Clause);
        if (actor.Id == DecidedBy)
            throw new RuleBroken("same-person", "本案的决定由您作出，公示意见须由另一人复核，请提请其他有复核岗位的人员办理。", Clause);
    }

    private static void DemandTight(DisclosureText text, KnownPeople known)
    {
        if (RedactionLeaks.Of(text, known) is [var first, ..] leaks)
            throw new RuleBroken("leak", $"{first}{(leaks.Count > 1 ? $"等{leaks.Count}处" : "")}，不能公示；请退回或者补充隐去后再办理。", "个人信息保护法第二十五条、政府信息公开条例第十五条");
    }

    private static void DemandClass(DisclosureClass chosen, string reading, DisclosureRules rules, string why)
    {
        var read = rules.Class(reading)!;
        if (chosen.IsOther != read.IsOther)
        {
            throw new InvalidInput("class", read.IsOther ? $"本案没有给予行政处罚，公示类别应为“{read.Name}”，请改选。"
                : $"本案给予了行政处罚，不能按“{chosen.Name}”公示，请在{string.Join("、", rules.ClassesFor(reading).Select(c => c.Name))}中选择。");
        }

        if (rules.IsLighter(chosen.Code, reading) && why.Length < 5)
            throw new InvalidInput("why", $"按决定的内容应为“{read.Name}”，按“{chosen.Name}”公示的请写明理由（至少5个字）。");
    }

    private static int Within(int months, DisclosureClass @class) => months >= @class.Least && months <= @class.Most
        ? months
        : throw new InvalidInput("months", $"{@class.Name}信息的公示期{@class.PeriodText}（{@class.Clause}），请填写{@class.Least}至{@class.Most}之间的月数。");

    private void Keep(IReadOnlyList<RedactionSpan> spans, Func<Guid> newId)
    {
        for (var number = 1; number <= spans.Count; number++)
        {
            if (_spans.Find(s => s.Number == number) is { } row)
                row.Write(spans[number - 1]);
            else
                _spans.Add(new DisclosureSpan(newId(), number, spans[number - 1]));
        }

        foreach (var row in _spans.Where(s => s.Number > spans.Count))
            row.Strike();
    }
}

/// <summary>What a proposer proposes.</summary>
/// <param name="Mode">How it is disclosed.</param>
/// <param name="Class">Code of the class.</param>
/// <param name="Months">Months in public; not looked at where it is withheld.</param>
/// <param name="Ground">Code of the ground; not looked at where it is published.</param>
/// <param name="Why">What is to be said for it.</param>
/// <param name="Spans">What is taken out; not looked at but where words are.</param>
public sealed record DisclosureProposal(DisclosureMode Mode, string Class, int Months, string Ground, string Why, IReadOnlyList<RedactionSpan> Spans)
{
    /// <summary>What the system would take out and is left in, each with why.</summary>
    public IReadOnlyList<DroppedSpan> Dropped { get; init; } = [];
}
