using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Outside;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Review;
using Oversight.Tests.Domain.Casework;

namespace Oversight.Tests.Domain.Outside;

/// <summary>Cases of sister systems are held against the same requirements as ours.</summary>
public sealed class OutsideChecksTests
{
    private static readonly DateTime Now = At(6, 30, 10);
    private static readonly OutsideMeasure Measure = new(ProcedureChecks.All, CheckRules.Default, Paper.Calendar);

    [Theory]
    [InlineData(10, "hearing")]
    [InlineData(11, "")]
    public void A_large_fine_waits_five_working_days_after_the_party_was_told(int day, string broken)
    {
        var (on, procedure, item) = Penalty();
        Step(on, procedure, "legal-review", At(3, 2, 14), At(3, 2, 15));
        Step(on, procedure, "notify-rights", At(3, 3, 9), At(3, 3, 10));
        Assert.Equal(broken, Told(on.TellDecision(new DecisionReport(DecisionOutcome.Penalty, 6000_00, 100, At(3, day, 10), ""), item, procedure, Measure, Guid.CreateVersion7, Now)));
    }

    [Fact]
    public void A_hearing_that_was_held_ends_the_waiting_and_a_small_fine_knows_none()
    {
        var (on, procedure, item) = Penalty();
        Step(on, procedure, "legal-review", At(3, 2, 14), At(3, 2, 15));
        Step(on, procedure, "notify-rights", At(3, 3, 9), At(3, 3, 10));
        Step(on, procedure, "hearing", At(3, 5, 9), At(3, 5, 11));
        Assert.Equal("", Told(on.TellDecision(new DecisionReport(DecisionOutcome.Penalty, 6000_00, 100, At(3, 6, 10), ""), item, procedure, Measure, Guid.CreateVersion7, Now)));
        (on, procedure, item) = Penalty();
        Step(on, procedure, "legal-review", At(3, 2, 14), At(3, 2, 15));
        Step(on, procedure, "notify-rights", At(3, 3, 9), At(3, 3, 10));
        Assert.Equal("", Told(on.TellDecision(new DecisionReport(DecisionOutcome.Penalty, 800_00, 100, At(3, 4, 10), ""), item, procedure, Measure, Guid.CreateVersion7, Now)));
    }

    [Fact]
    public void Late_service_a_fine_without_discussion_and_enforcement_at_night_are_told_once_each()
    {
        var (on, procedure, item) = Penalty();
        Step(on, procedure, "notify-rights", At(3, 3, 9), At(3, 3, 10));
        Assert.Equal("legal-review,collective", Told(on.TellDecision(new DecisionReport(DecisionOutcome.Penalty, 20_000_00, 100, At(3, 20, 10), ""), item, procedure, Measure, Guid.CreateVersion7, Now)));
        Assert.Equal("service", Told(Step(on, procedure, "serve", At(3, 31, 9), At(4, 1, 10))));
        var (coerced, demolition, _) = Coercion();
        Assert.Equal("quiet-hours", Told(Step(coerced, demolition, "execute", At(4, 7, 17), At(4, 7, 23))));
        Assert.Equal("", Told(Step(coerced, demolition, "report", At(4, 8, 9), At(4, 8, 10))));
    }

    [Fact]
    public void Goods_kept_longer_than_the_law_lets_are_told()
    {
        var paper = new Paper(PowerCategory.Coercion, seizure: true, started: false);
        var on = Open(paper.Item);
        Step(on, paper.Procedure, "record", At(3, 3, 9), At(3, 3, 10));
        Assert.Equal("seizure", Told(Step(on, paper.Procedure, "dispose", At(4, 3, 9), At(4, 3, 10))));
    }

    private static (OutsideCase, Procedure, PowerItem) Penalty()
    {
        var procedure = Procedure.Register(Guid.CreateVersion7(), "penalty-ordinary", "普通程序", PowerCategory.Penalty, false,
        [
            Of(1, "legal-review", StepKind.LegalReview, Role.LegalOffice, true), Of(2, "notify-rights", StepKind.Notify, Role.Officer), Of(3, "hearing", StepKind.Ordinary, Role.LegalOffice, true),
            Of(4, "collective", StepKind.Ordinary, Role.Leader, true), Of(5, "decide", StepKind.Decide, Role.Leader), Of(6, "serve", StepKind.Serve, Role.Officer),
        ], []);
        var item = new Paper(fineMin: 500_00, fineMax: 50_000_00, started: false, optionalReview: true).Item;
        return (Open(item), procedure, item);
    }

    private static (OutsideCase, Procedure, PowerItem) Coercion()
    {
        var procedure = Procedure.Register(Guid.CreateVersion7(), "coercion-demolition", "强制拆除程序", PowerCategory.Coercion, false,
            [Of(1, "execute", StepKind.Execute, Role.Officer), Of(2, "report", StepKind.Ordinary, Role.Officer)], []);
        var item = new Paper(PowerCategory.Coercion, started: false).Item;
        return (Open(item), procedure, item);
    }

    private static ProcedureStep Of(int number, string code, StepKind kind, Role by, bool optional = false) => new(Guid.CreateVersion7(), number, code, code, kind, by, "", false, optional, "");

    private static OutsideCase Open(PowerItem item) => OutsideCase.Open(
        Guid.CreateVersion7(), Guid.CreateVersion7(),
        new OpeningReport("ZJ-1", item.Code, Paper.Body, Paper.Squadron, At(3, 2, 9), "紫荆山路", "在道路上空新建架空管线", [PartyCard.Named(PartyKind.Person, "张三")]), item, Guid.CreateVersion7, Now);

    private static IReadOnlyList<BrokenRule> Step(OutsideCase on, Procedure procedure, string code, DateTime from, DateTime to) =>
        on.TellStep(new StepReport(code, from, to, "", []), procedure, Measure, Guid.CreateVersion7, Now);

    // The rules of this subject alone: what the fine may be and which day was the last are tested elsewhere.
    private static string Told(IEnumerable<BrokenRule> broken) => string.Join(',', broken.Select(b => b.Rule).Where(r => ProcedureChecks.All.Any(d => d.Code == r)));

    private static DateTime At(int month, int day, int hour) => ChinaTime.StartOf(new DateOnly(2026, month, day)).AddHours(hour);
}
