using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Files;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Review;
using Oversight.Web.Features.Trail;

namespace Oversight.Tests.Features.Casework;

/// <summary>A bureau with one penalty and one service on its list, and the shortest way to each stage of a case, by acting.</summary>
internal sealed class CaseScenario : IAsyncDisposable
{
    private static readonly Duty Seed = new("system.seed-items", "登记事项", Role.System);

    private readonly bool _heard;

    private CaseScenario(World world, bool heard) => (World, _heard) = (world, heard);

    public World World { get; }

    public Guid Penalty { get; private set; }

    public Guid Service { get; private set; }

    /// <summary>A penalty under the simple procedure.</summary>
    public Guid Small { get; private set; }

    public Guid Squadron { get; private set; }

    /// <param name="also">More services.</param>
    /// <param name="heard">Whether the step that tells the party is the hearing of its statement too; otherwise the procedure check asks about that.</param>
    public static async Task<CaseScenario> Start(Action<IServiceCollection>? also = null, bool heard = true)
    {
        var scenario = new CaseScenario(await World.Start(services =>
        {
            services.AddCasework().AddTrail();
            also?.Invoke(services);
        }), heard);
        await scenario.List();
        return scenario;
    }

    public T Act<T>()
        where T : notnull => World.Get<T>();

    public async Task<Guid> Register(string user = "zd1.a", Guid? item = null, string party = "张三", string department = "ZD1")
    {
        await World.As(user);
        return await Act<RegisterCase>().Run(Guid.NewGuid(), item ?? Penalty, await World.DepartmentOf(department), new CaseIntake(PartyCard.Named(PartyKind.Person, party), "紫荆山路与商城路口", "在道路上空新建架空管线"));
    }

    public async Task<Guid> Accepted(Guid? item = null, string party = "张三")
    {
        var id = await Register(item: item, party: party);
        await Do("zd1.head", id, (op, v) => Act<AcceptCase>().Run(op, id, v));
        return id;
    }

    /// <summary>Acts as somebody on the version that the case has now.</summary>
    public async Task Do(string user, Guid id, Func<Guid, int, Task> act)
    {
        await World.As(user);
        await act(Guid.NewGuid(), (await Find(id)).Version);
    }

    public async Task<Case> Find(Guid id)
    {
        await using var db = World.Read();
        return await db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == id);
    }

    /// <summary>Uploads a file as the user would over HTTP.</summary>
    public async Task<Guid> Upload(string user, string content = "现场照片")
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        var stored = await World.Get<FileStore>().Store(bytes, 1024);
        await using var db = World.Read();
        var id = Guid.CreateVersion7();
        db.StagedFiles.Add(new StagedFile { Id = id, Hash = stored.Hash, Name = "现场照片.jpg", ContentType = "image/jpeg", Length = stored.Length, UploadedBy = await World.OfficerOf(user), UploadedAt = World.Clock.Now });
        await db.SaveChangesAsync();
        return id;
    }

    public async Task Investigate(Guid id)
    {
        Guid[] two = [await World.OfficerOf("zd1.a"), await World.OfficerOf("zd1.b")];
        var file = await Upload("zd1.a");
        await Do("zd1.a", id, (op, v) => Act<CompleteStep>().Run(op, id, v, 1, "现场检查，拍照取证", [file], two));
    }

    public async Task Decided(Guid id)
    {
        await ReadyToDecide(id);
        await Do("deputy", id, (op, v) => Act<DecideCase>().Run(op, id, v, true, "同意"));
    }

    /// <summary>Everything before the leader decides.</summary>
    public async Task ReadyToDecide(Guid id)
    {
        await Investigate(id);
        await Do("legal2", id, (op, v) => Act<CompleteStep>().Run(op, id, v, 2, "事实清楚，程序合法", [], []));
        await Told(id);
        await Do("zd1.a", id, (op, v) => Act<ProposeDecision>().Run(op, id, v, new DecisionDraft(DecisionOutcome.Penalty, 800_00, 100, "事实清楚，证据确凿，罚款捌佰元"), []));
        await Do("zd1.head", id, (op, v) => Act<CheckDecision>().Run(op, id, v, true, "同意"));
    }

    /// <summary>Tells the party of its rights; nobody asks for a hearing.</summary>
    public async Task Told(Guid id)
    {
        await Do("zd1.a", id, (op, v) => Act<CompleteStep>().Run(op, id, v, 3, "已告知，当事人放弃陈述申辩", [], []));
        await Do("zd1.a", id, (op, v) => Act<SkipStep>().Run(op, id, v, 4, "当事人未要求听证"));
    }

    public async Task Closed(Guid id)
    {
        await Decided(id);
        await Do("zd1.a", id, (op, v) => Act<CompleteStep>().Run(op, id, v, 6, "直接送达", [], []));
        await Do("zd1.a", id, (op, v) => Act<CompleteStep>().Run(op, id, v, 7, "已缴纳罚款", [], []));
        if (!_heard)
            await Do("zd1.a", id, (op, v) => Act<ExplainCheck>().Run(op, id, v, "statement", "当事人当场书面放弃陈述和申辩"));
        await Do("zd1.a", id, (op, v) => Act<CloseCase>().Run(op, id, v));
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private async Task List()
    {
        Squadron = await World.DepartmentOf("ZD1");
        var (penalty, service, simple) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        (Penalty, Service, Small) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await World.Work.DoAsSystem(Seed, Subject.New(Kinds.Procedure), Guid.NewGuid(), (db, _) =>
        {
            db.Procedures.Add(Procedure.Register(penalty, "penalty-test", "行政处罚普通程序", PowerCategory.Penalty, false,
            [
                Step(1, "调查取证", StepKind.Investigate, Role.Officer, evidence: true),
                Step(2, "法制审核", StepKind.LegalReview, Role.LegalOffice),
                Step(3, "告知当事人", StepKind.Notify, Role.Officer),
                Step(4, "听证", StepKind.Ordinary, Role.Officer, optional: true),
                Step(5, "作出决定", StepKind.Decide, Role.Leader),
                Step(6, "送达", StepKind.Serve, Role.Officer) with { LimitLength = 7, LimitUnit = TermUnit.WorkingDays },
                Step(7, "执行", StepKind.Execute, Role.Officer),
            ], [new(Guid.CreateVersion7(), "hearing", "听证", "行政处罚法第六十四条", 20)]));
            db.Procedures.Add(Procedure.Register(service, "service-test", "服务受理程序", PowerCategory.PublicService, false, [Step(1, "现场处理", StepKind.Ordinary, Role.Officer)], []));
            db.Procedures.Add(Procedure.Register(simple, "simple-test", "行政处罚简易程序", PowerCategory.Penalty, false,
            [
                Step(1, "现场核实取证", StepKind.Investigate, Role.Officer, evidence: true),
                Step(2, "当场告知", StepKind.Notify, Role.Officer),
                Step(3, "当场作出决定", StepKind.Decide, Role.Officer, evidence: true),
                Step(4, "当场交付", StepKind.Serve, Role.Officer),
            ], []));
            db.Items.Add(Item(Penalty, "T-CF-001", PowerCategory.Penalty, "在道路上空新建架空管线", penalty, new Term(60, TermUnit.WorkingDays), new Term(90, TermUnit.CalendarDays, true, "行政处罚法第六十条")));
            db.Items.Add(Item(Service, "T-FW-001", PowerCategory.PublicService, "公厕维护", service, new Term(5, TermUnit.WorkingDays), null));
            db.Items.Add(Item(Small, "T-CF-002", PowerCategory.Penalty, "随地吐痰", simple, new Term(3, TermUnit.WorkingDays), null, 20_00, 50_00));
            return Task.FromResult(true);
        });
    }

    private PowerItem Item(Guid id, string code, PowerCategory category, string name, Guid procedure, Term committed, Term? statutory, long fineMin = 500_00, long fineMax = 1000_00) =>
        PowerItem.Enter(id, code, category, new ItemVersion(
            1,
            new DateOnly(2026, 1, 1),
            category,
            new ItemContent
            {
                Name = name,
                ImplementingBody = "郑州市管城回族区城市管理执法局",
                ProcedureId = procedure,
                Committed = committed,
                Statutory = statutory,
                Bases = [new("郑州市城市市容和环境卫生管理条例", "2020-08-05", "地方性法规", "第四十八条第一项", "", "", Breached: false)],
                Handling = [new(Squadron, Lead: true)],
                FineMin = category == PowerCategory.Penalty ? fineMin : null,
                FineMax = category == PowerCategory.Penalty ? fineMax : null,
                FineUnit = "元",
            },
            Guid.CreateVersion7));

    private ProcedureStep Step(int number, string name, StepKind kind, Role by, bool evidence = false, bool optional = false) =>
        new(Guid.CreateVersion7(), number, Code(number, kind), name, kind, by, "行政处罚法第五十四条", evidence, optional, "");

    private string Code(int number, StepKind kind) => kind switch
    {
        StepKind.Investigate => "investigate",
        StepKind.LegalReview => "legal-review",
        StepKind.Notify => _heard ? "statement" : "notify-rights",
        StepKind.Decide => "decide",
        StepKind.Serve => "serve",
        StepKind.Execute => "execute",
        _ => $"step-{number}",
    };
}
