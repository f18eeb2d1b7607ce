using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;

namespace Oversight.Tests.Domain.Casework;

/// <summary>A case on paper: a department, its people, an item and a procedure, without a database.</summary>
internal sealed class Paper
{
    public const string Body = "郑州市管城回族区城市管理执法局";
    public static readonly WorkingCalendar Calendar = AnnouncedCalendar.Load().Calendar;
    public static readonly Guid Squadron = Guid.CreateVersion7();
    public static readonly Guid Elsewhere = Guid.CreateVersion7();
    private static readonly Guid Leadership = Guid.CreateVersion7();
    private static readonly Guid Office = Guid.CreateVersion7();

    public static readonly Actor Officer = Person("马跃进", Squadron, Role.Officer);
    public static readonly Actor Second = Person("宋佳宁", Squadron, Role.Officer);
    public static readonly Actor Head = Person("梁振东", Squadron, Role.DepartmentHead);
    public static readonly Actor Legal = Person("韩知行", Office, Role.LegalOffice);
    public static readonly Actor Leader = Person("周正清", Leadership, Role.Leader);
    public static readonly Actor Deputy = Person("吴国栋", Leadership, Role.DeputyLeader) with { InCharge = new HashSet<Guid> { Squadron } };
    public static readonly Actor OtherDeputy = Person("郑晓岚", Leadership, Role.DeputyLeader) with { InCharge = new HashSet<Guid> { Elsewhere } };
    public static readonly Actor Stranger = Person("曹大伟", Elsewhere, Role.Officer);

    private readonly PartyKind _party;

    /// <summary>10:00 China time on Monday 2 March 2026.</summary>
    public DateTime Now { get; set; } = ChinaTime.StartOf(new DateOnly(2026, 3, 2)).AddHours(10);

    public CaseTiming Timing => new(Now, Calendar, AmberRule.Default);

    public Procedure Procedure { get; }

    public PowerItem Item { get; }

    public Case Case { get; private set; }

    public Paper(PowerCategory category = PowerCategory.Penalty, long? fineMin = 500_00, long? fineMax = 1000_00, string fineUnit = "元", bool started = true, bool simple = false, PartyKind party = PartyKind.Person, bool optionalReview = false, bool seizure = false)
    {
        _party = party;
        Procedure = category == PowerCategory.PublicService ? Service() : seizure ? Seizure() : simple ? Simple() : Penalty(category, optionalReview);
        Item = PowerItem.Enter(Guid.CreateVersion7(), "T-001", category, Version(1, new DateOnly(2026, 1, 1), fineMin, fineMax, fineUnit));
        Case = Register(Officer);
        if (started)
            Accept(category == PowerCategory.Penalty ? Head : Officer);
    }

    public static Actor Person(string name, Guid department, params Role[] roles) =>
        new(Guid.CreateVersion7(), name, [.. roles.Select(r => new HeldPost(Guid.CreateVersion7(), department, r.Name(), r))], new HashSet<Guid>());

    public static Officer CardHolder(string name, DateOnly? through = null, string? card = "41010409999") => Oversight.Domain.Organisation.Officer.Enlist(Guid.CreateVersion7(), name, card, through ?? new DateOnly(2030, 12, 31));

    public static EvidenceFile File(string name = "现场照片.jpg") => new(Guid.CreateVersion7(), new string('a', 64), name, "image/jpeg", 1000, Officer.Id, DateTime.UnixEpoch);

    public static Guid NewId() => Guid.CreateVersion7();

    public ItemVersion Version(int number, DateOnly from, long? fineMin = 500_00, long? fineMax = 1000_00, string fineUnit = "元") => new(
        number,
        from,
        Procedure.Category,
        new ItemContent
        {
            Name = "在主要道路上空新建架空管线",
            ImplementingBody = Body,
            ProcedureId = Procedure.Id,
            Committed = new Term(60, TermUnit.WorkingDays),
            Statutory = new Term(90, TermUnit.CalendarDays, true, "行政处罚法第六十条"),
            Bases = [new("郑州市城市市容和环境卫生管理条例", "2020-08-05", "地方性法规", "第四十八条第一项", "", "", Breached: false)],
            Handling = [new(Squadron, Lead: true)],
            FineMin = Procedure.Category == PowerCategory.Penalty ? fineMin : null,
            FineMax = Procedure.Category == PowerCategory.Penalty ? fineMax : null,
            FineUnit = fineUnit,
        },
        NewId);

    public Case Register(Actor actor, Guid? department = null, string body = Body) =>
        Case.Register(NewId(), Item, department ?? Squadron, body, new CaseIntake(PartyCard.Named(_party, "张三"), "紫荆山路与商城路口", "在道路上空新建架空管线"), NewId, actor, Now);

    public void Accept(Actor actor) => Case.Accept(actor, Item, Procedure, new CaseNumber("管执罚", 2026, 412), NewId, Timing);

    public void Do(int step, Actor actor, bool withFile = true, params Officer[] officers) =>
        Case.CompleteStep(actor, step, "已办理", withFile ? [File()] : [], officers, NewId, Timing);

    public void Investigate() => Do(1, Officer, true, CardHolder("马跃进"), CardHolder("宋佳宁"));

    /// <summary>Everything before the decision.</summary>
    public void ToDecision()
    {
        Investigate();
        Do(2, Legal);
        Do(3, Officer);
        Case.SkipStep(Officer, 4, "当事人未要求听证", Timing);
    }

    public void Propose(DecisionOutcome outcome = DecisionOutcome.Penalty, long? fine = 800_00, long quantity = 100, Actor? by = null) =>
        Case.Propose(by ?? Officer, Item.Versions[0], new DecisionDraft(outcome, fine, quantity, "违法事实清楚，证据确凿，作出如下处理"), [File("决定书文稿.docx")], NewId(), Timing);

    public void Decided(DecisionOutcome outcome = DecisionOutcome.Penalty, long? fine = 800_00)
    {
        ToDecision();
        Propose(outcome, fine);
        Case.Check(Head, true, "同意", Timing);
        Case.Decide(Leader, true, "同意", Timing);
    }

    /// <summary>Where it is a seizure: investigated, decided and done.</summary>
    public void Seized()
    {
        Investigate();
        Case.Propose(Officer, Item.Versions[0], new DecisionDraft(DecisionOutcome.Granted, null, 100, "情形核实无误，决定查封扣押"), [File()], NewId(), Timing);
        Case.Check(Head, true, "同意", Timing);
        Case.Decide(Leader, true, "同意", Timing);
        Do(3, Officer);
    }

    public void Fall(RevocationGround ground = RevocationGround.RevokedOnReview, ChangedDecision? to = null) =>
        Case.RevokeDecision(Leader, new Revocation(ground, "管政复决〔2026〕7号", ChinaTime.DayOf(Now), "复议认为主要事实不清，予以撤销。", to), NewId(), Timing);

    /// <summary>The procedure that a case of the spot goes on under.</summary>
    public static Procedure Ordinary() => Penalty(PowerCategory.Penalty, optionalReview: false, Case.OrdinaryCode);

    private static Procedure Penalty(PowerCategory category, bool optionalReview, string code = "penalty-test") => Procedure.Register(
        NewId(), code, "行政处罚普通程序", category, false,
        [
            Step(1, "investigate", "调查取证", StepKind.Investigate, Role.Officer, evidence: true),
            Step(2, "legal-review", "法制审核", StepKind.LegalReview, Role.LegalOffice, optional: optionalReview),
            Step(3, "notify", "告知当事人", StepKind.Notify, Role.Officer, evidence: true),
            Step(4, "hearing", "听证", StepKind.Ordinary, Role.Officer, optional: true),
            Step(5, "decide", "作出决定", StepKind.Decide, Role.Leader),
            Step(6, "serve", "送达", StepKind.Serve, Role.Officer, evidence: true, optional: true) with { LimitLength = 7, LimitUnit = TermUnit.WorkingDays },
            Step(7, "execute", "执行", StepKind.Execute, Role.Officer),
        ],
        [new(NewId(), "hearing", "听证", "行政处罚法第六十四条", 20), new(NewId(), "appraisal", "检测鉴定", "行政处罚法第五十五条", 30)]);

    private static Procedure Simple() => Procedure.Register(
        NewId(), "simple-test", "行政处罚简易程序", PowerCategory.Penalty, false,
        [
            Step(1, "investigate", "现场核实取证", StepKind.Investigate, Role.Officer, evidence: true),
            Step(2, "decide", "当场作出决定", StepKind.Decide, Role.Officer, evidence: true),
            Step(3, "serve", "当场交付", StepKind.Serve, Role.Officer, evidence: true),
        ],
        []);

    private static Procedure Seizure() => Procedure.Register(
        NewId(), "coercion-measure", "查封、扣押程序", PowerCategory.Coercion, false,
        [
            Step(1, "investigate", "现场调查", StepKind.Investigate, Role.Officer, evidence: true),
            Step(2, "decide", "报批并作出决定", StepKind.Decide, Role.Leader),
            Step(3, "record", "实施并制作现场笔录", StepKind.Ordinary, Role.Officer, evidence: true),
            Step(4, "extend", "延长期限", StepKind.Ordinary, Role.Leader, evidence: true, optional: true),
            Step(5, "dispose", "处理或者解除", StepKind.Ordinary, Role.DepartmentHead, evidence: true),
        ],
        [new(NewId(), "testing", "检测、检验、检疫或者技术鉴定", "行政强制法第二十五条第三款", 60)]);

    private static Procedure Service() => Procedure.Register(
        NewId(), "service-test", "服务受理程序", PowerCategory.PublicService, false,
        [Step(1, "handle", "现场处理", StepKind.Ordinary, Role.Officer), Step(2, "reply", "答复", StepKind.Ordinary, Role.Officer)], []);

    private static ProcedureStep Step(int number, string code, string name, StepKind kind, Role by, bool evidence = false, bool optional = false) =>
        new(NewId(), number, code, name, kind, by, "行政处罚法第五十四条", evidence, optional, "");
}
