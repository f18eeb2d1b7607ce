using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Documents.CasePapers;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Papers;

namespace Oversight.Tests.Features.Casework;

/// <summary>Walks through every shipped procedure and issues every shipped form at its moment.</summary>
public sealed class EveryPaperTests
{
    private static readonly Duty Seed = new("system.seed-items", "登记事项", Role.System);

    private readonly HashSet<string> _issued = new(StringComparer.Ordinal);
    private CaseScenario _scene = null!;

    [Fact]
    public async Task Every_shipped_form_is_issued_at_its_moment()
    {
        await using var scene = _scene = await CaseScenario.Start(services =>
        {
            services.AddPapers();
            services.AddSingleton(new PdfSettings());
            services.AddSingleton<IDocumentRenderer, OfficialRenderer>();
        });
        foreach (var procedure in await Procedures())
        {
            var item = await Item(procedure);
            await Walk(procedure, item, procedure.Category == PowerCategory.Penalty ? DecisionOutcome.Penalty : DecisionOutcome.Granted);
            if (procedure.Code is "penalty-ordinary")
                await Walk(procedure, item, DecisionOutcome.NoPenalty);
            if (procedure.Code is "public-service")
            {
                var declined = await Register(item);
                await scene.Do("zd1.head", declined, (op, v) => scene.Act<DeclineCase>().Run(op, declined, v, "不属于本局的职权范围"));
                await Papers(procedure, declined);
            }
        }

        Assert.Empty(CasePaperTemplates.All.Select(t => t.Code).Except(_issued));
    }

    private async Task Walk(Procedure procedure, Guid item, DecisionOutcome outcome)
    {
        var id = await Register(item);
        await _scene.Do(procedure.Category == PowerCategory.Penalty ? "zd1.head" : "zd1.a", id, (op, v) => _scene.Act<AcceptCase>().Run(op, id, v));
        await Papers(procedure, id);
        while ((await _scene.Find(id)).CurrentStep is { } step)
        {
            await Step(id, step, outcome);
            await Papers(procedure, id);
        }
    }

    private async Task Step(Guid id, CaseStep step, DecisionOutcome outcome)
    {
        var clock = _scene.World.Clock;
        if (step.Kind == StepKind.Execute)
            clock.GoTo(ChinaTime.DayOf(clock.Now).AddDays(7));
        if (step.Kind == StepKind.Decide)
        {
            var draft = new DecisionDraft(outcome, outcome == DecisionOutcome.Penalty ? 30_00 : null, 100, "事实清楚，证据确凿，作出如下处理决定");
            var file = await _scene.Upload("zd1.a", $"决定书文稿{Guid.NewGuid()}");
            if (step.By == Role.Officer)
            {
                await _scene.Do("zd1.a", id, (op, v) => _scene.Act<DecideOnTheSpot>().Run(op, id, v, draft, [file]));
                return;
            }

            await _scene.Do("zd1.a", id, (op, v) => _scene.Act<ProposeDecision>().Run(op, id, v, draft, [file]));
            await _scene.Do("zd1.head", id, (op, v) => _scene.Act<CheckDecision>().Run(op, id, v, true, "同意"));
            await _scene.Do("deputy", id, (op, v) => _scene.Act<DecideCase>().Run(op, id, v, true, "同意"));
            return;
        }

        var user = UserOf(step.By);
        var evidence = await _scene.Upload(user, $"材料{Guid.NewGuid()}");
        Guid[] two = step.Kind is StepKind.Investigate or StepKind.Execute || step.By == Role.Officer ? [await _scene.World.OfficerOf("zd1.a"), await _scene.World.OfficerOf("zd1.b")] : [];
        await _scene.Do(user, id, (op, v) => _scene.Act<CompleteStep>().Run(op, id, v, step.Number, "已按规定办理", [evidence], two));
    }

    // Whatever fits now and was not issued yet; the case itself is asked no question.
    private async Task Papers(Procedure procedure, Guid id)
    {
        var on = await _scene.Find(id);
        foreach (var form in CasePaperTemplates.All.Where(t => t.Concerns(procedure.Category, procedure.Code) && !_issued.Contains(t.Code) && Fits(on, t)))
        {
            await _scene.World.As(UserOf(on.State == CaseState.NotAccepted ? Role.DepartmentHead : Role.Officer));
            var typed = form.Fields.ToDictionary(f => f.Code, f => f.Kind == PaperFieldKind.Day ? "2027-06-30" : $"{f.Label}的内容", StringComparer.Ordinal);
            var paper = await _scene.Act<DraftPaper>().Run(Guid.NewGuid(), id, form.Code, typed);
            await _scene.World.As(UserOf(form.IssuedBy));
            await _scene.Act<IssuePaper>().Run(Guid.NewGuid(), paper, 1);
            _issued.Add(form.Code);
            if (!form.Served)
                continue;

            // What is issued is served, or the procedure check holds the case up.
            var receipt = await _scene.Upload("zd1.a", $"送达回证{Guid.NewGuid()}");
            await _scene.World.As("zd1.a");
            await _scene.Act<EnterPaperDelivery>().Run(Guid.NewGuid(), paper, 2, new PaperDelivery(ChinaTime.DayOf(_scene.World.Clock.Now), ServiceManner.InPerson, "张三本人签收"), [receipt]);
        }
    }

    private static bool Fits(Case on, PaperTemplate form) =>
        form.Moment switch
        {
            PaperMoment.Accepted => on.AcceptedAt is not null,
            PaperMoment.BeforeDecision => on.AcceptedAt is not null && on.Decision is null,
            PaperMoment.Decided => on.Decision is not null,
            PaperMoment.Declined => on.State == CaseState.NotAccepted,
            PaperMoment.Handled => on.Handled,
            _ => on.AcceptedAt is not null,
        }
        && (on.Decision is not { } decision || ((form.Outcomes.Count == 0 || form.Outcomes.Contains(decision.Outcome)) && (form.OnTheSpot is null || form.OnTheSpot == decision.OnTheSpot)));

    private static string UserOf(Role role) => role switch
    {
        Role.DepartmentHead => "zd1.head",
        Role.LegalOffice => "legal2",
        Role.Leader => "deputy",
        _ => "zd1.a",
    };

    private async Task<Guid> Register(Guid item)
    {
        await _scene.World.As("zd1.a");
        return await _scene.Act<RegisterCase>().Run(Guid.NewGuid(), item, _scene.Squadron, new CaseIntake(
            new PartyCard(PartyKind.Person, "张三", IdentityKind.IdCard, IdentityNumber.Complete(IdentityKind.IdCard, "41010419900101123"), "", "13800000000", "管城回族区紫荆山路1号"), "紫荆山路与商城路口", "在道路上空新建架空管线"));
    }

    private async Task<IReadOnlyList<Procedure>> Procedures()
    {
        await using var db = _scene.World.Read();
        return await db.Procedures.AsNoTracking().AsSplitQuery().Where(p => !p.Code.EndsWith("-test")).OrderBy(p => p.Ordinal).ToListAsync();
    }

    private async Task<Guid> Item(Procedure procedure)
    {
        var id = Guid.CreateVersion7();
        var penalty = procedure.Category == PowerCategory.Penalty;
        await _scene.World.Work.DoAsSystem(Seed, Subject.New(Kinds.Procedure), Guid.NewGuid(), (db, _) =>
        {
            db.Items.Add(PowerItem.Enter(id, $"T-WS-{procedure.Code}", procedure.Category, new ItemVersion(
                1,
                new DateOnly(2026, 1, 1),
                procedure.Category,
                new ItemContent
                {
                    Name = "占用道路架设管线",
                    ImplementingBody = "郑州市管城回族区城市管理执法局",
                    ProcedureId = procedure.Id,
                    Committed = new Term(60, TermUnit.WorkingDays),
                    Statutory = null,
                    Bases = [new("郑州市城市市容和环境卫生管理条例", "2020-08-05", "地方性法规", "第四十八条第一项", "", "", Breached: false)],
                    Handling = [new(_scene.Squadron, Lead: true)],
                    FineMin = penalty ? 20_00 : null,
                    FineMax = penalty ? 50_00 : null,
                    FineUnit = "元",
                },
                Guid.CreateVersion7)));
            return Task.FromResult(true);
        });
        return id;
    }
}
