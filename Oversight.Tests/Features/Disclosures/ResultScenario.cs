using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Domain.Disclosures;
using Oversight.Infrastructure.Documents;
using Oversight.Tests.Features.Casework;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Credit;
using Oversight.Web.Features.Disclosures;
using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Papers;

namespace Oversight.Tests.Features.Disclosures;

/// <summary>A bureau with decided penalties against people and firms whose numbers, phones and addresses are planted in the file.</summary>
internal sealed class ResultScenario : IAsyncDisposable
{
    /// <summary>What must be read nowhere in public.</summary>
    public static IReadOnlyList<string> Markers => ["钱有余", Card, "13712348888", "12号院3号楼5室", "6222021234567890123", "豫A8K66D", "孙作证"];

    private ResultScenario(CaseScenario cases) => Cases = cases;

    public static string Card { get; } = IdentityNumber.Complete(IdentityKind.IdCard, "41010419900101123");

    public CaseScenario Cases { get; }

    public static PartyCard Person { get; } = new(PartyKind.Person, "钱有余", IdentityKind.IdCard, Card, "", "13712348888", "郑州市管城回族区紫荆山路12号院3号楼5室");

    public static PartyCard Firm { get; } = new(PartyKind.Enterprise, "郑州禾澜商贸有限公司", IdentityKind.Usci, IdentityNumber.Complete(IdentityKind.Usci, "91410104999999999"), "周法人", "", "郑州市管城回族区商城路8号");

    public static async Task<ResultScenario> Start() => new(await CaseScenario.Start(services =>
    {
        services.AddPapers().AddDisclosures().AddCredit();
        services.AddSingleton(new PdfSettings());
        services.AddSingleton<IDocumentRenderer, OfficialRenderer>();
        services.AddSingleton<DocumentArchive>();
    }));

    public T Act<T>()
        where T : notnull => Cases.Act<T>();

    /// <summary>A decided case whose decision document says everything that must not be read in public.</summary>
    public async Task<Guid> Decided(PartyCard? party = null, bool issue = true)
    {
        await Cases.World.As("zd1.a");
        var id = await Act<RegisterCase>().Run(Guid.NewGuid(), Cases.Penalty, await Cases.World.DepartmentOf("ZD1"), new CaseIntake(party ?? Person, "紫荆山路与商城路口", "在道路上空新建架空管线"));
        await Cases.Do("zd1.head", id, (op, v) => Act<AcceptCase>().Run(op, id, v));
        await Cases.Decided(id);
        if (issue)
            await Issue(id);
        return id;
    }

    /// <summary>A decision that was made without its disclosure, as by an earlier release.</summary>
    public async Task<Guid> DecidedInBulk()
    {
        var world = Cases.World;
        var id = await Cases.Accepted();
        await Cases.ReadyToDecide(id);
        await world.As("deputy");
        var decide = new Duty("system.decide-in-bulk", "批量作出决定", Role.DeputyLeader);
        await world.Work.Do(decide, new Subject(Kinds.Case, id), Guid.NewGuid(), async (db, actor) =>
            (await db.Cases.AsSplitQuery().SingleAsync(c => c.Id == id)).Decide(actor, true, "同意", await Act<CaseAct>().Timing(db)));
        return id;
    }

    public async Task<Guid> Issue(Guid caseId)
    {
        await Cases.World.As("zd1.a");
        var paper = await Act<DraftPaper>().Run(Guid.NewGuid(), caseId, "penalty-decision", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["found"] = "2026年11月1日，钱有余驾驶豫A8K66D货车在紫荆山路与商城路口新建架空管线，证人孙作证称看见了经过，孙作证住在附近。",
            ["heard"] = "钱有余（电话13712348888，身份证号" + Card + "）表示认可。",
            ["grounds"] = "情节一般",
            ["body"] = "罚款人民币800元，缴至账号6222021234567890123。",
        });
        await Cases.World.As("deputy");
        await using (var db = Cases.World.Read())
            await Act<IssuePaper>().Run(Guid.NewGuid(), paper, await db.Papers.Where(p => p.Id == paper).Select(p => p.Version).SingleAsync());
        return paper;
    }

    public async Task<Disclosure> Disclosure(Guid caseId)
    {
        await using var db = Cases.World.Read();
        return await db.Disclosures.AsNoTracking().AsSplitQuery().SingleAsync(d => d.CaseId == caseId);
    }

    public async Task<CreditRecord> Record(Guid caseId, CreditKind kind = CreditKind.New)
    {
        await using var db = Cases.World.Read();
        return await db.CreditRecords.AsNoTracking().AsSplitQuery().SingleAsync(r => r.CaseId == caseId && r.Kind == kind);
    }

    /// <summary>Proposes with what the system proposes to hide.</summary>
    public async Task Propose(Guid caseId, DisclosureMode mode = DisclosureMode.Redact, Func<DisclosureProposal, DisclosureProposal>? but = null, string by = "zd1.a")
    {
        await Cases.World.As(by);
        var id = (await Disclosure(caseId)).Id;
        var view = (await Act<DisclosurePageViews>().Find(id))!;
        var proposal = new DisclosureProposal(mode, "general", 12, mode == DisclosureMode.Withhold ? "privacy" : "", "符合公示条件", mode == DisclosureMode.Redact ? view.Spans : []);
        await Act<ProposeDisclosure>().Run(Guid.NewGuid(), id, view.Disclosure.Version, view.Mark, but?.Invoke(proposal) ?? proposal);
    }

    public async Task Review(Guid caseId, bool agree = true, string by = "legal2")
    {
        await Cases.World.As(by);
        var disclosure = await Disclosure(caseId);
        await Act<ReviewDisclosure>().Run(Guid.NewGuid(), disclosure.Id, disclosure.Version, agree, agree ? "已逐处核对，同意" : "隐去不完整，请补充");
    }

    /// <summary>A decided case whose disclosure is in public.</summary>
    public async Task<Guid> Published(PartyCard? party = null)
    {
        var id = await Decided(party);
        await Propose(id);
        await Review(id);
        return id;
    }

    public async Task Fall(Guid caseId, string by = "leader", RevocationGround ground = RevocationGround.RevokedOnReview, ChangedDecision? to = null) => await Cases.Do(by, caseId, async (op, v) => await Act<RevokeDecision>().Run(op, caseId, v, new Revocation(
        ground, "管政复决〔2026〕7号", Oversight.Domain.Time.ChinaTime.DayOf(Cases.World.Clock.Now), "复议认为主要事实不清，予以撤销。", to)));

    public ValueTask DisposeAsync() => Cases.DisposeAsync();
}
