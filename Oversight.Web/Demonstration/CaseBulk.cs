using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Demonstration;

/// <summary>
/// For large demonstrations: takes cases that are over through the same verbs of the same rules, several in one act of the
/// system. Each case then has one entry on the trail, whose payload lists everything that happened to it.
/// </summary>
internal sealed class CaseBulk(IServiceProvider services, DemoScene scene, EvidenceFolder folder)
{
    /// <summary>Cases in one act.</summary>
    public const int AtOnce = 40;

    private static readonly Duty Demonstrate = new("system.demonstrate", "生成演示数据", Role.System);

    private readonly Work _work = services.GetRequiredService<Work>();
    private readonly IdSource _ids = services.GetRequiredService<IdSource>();
    private readonly WorkingCalendar _calendar = services.GetRequiredService<CalendarSource>().Current;
    private readonly string _body = services.GetRequiredService<Settings>().Bureau;
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private Dictionary<Guid, PowerItem> _items = [];
    private Dictionary<Guid, Procedure> _procedures = [];
    private Dictionary<Guid, Officer> _officers = [];

    /// <summary>The cases as events of many cases each, at the time of the last of them.</summary>
    public IEnumerable<DemoEvent> Events(IEnumerable<PlannedCase> plans) => plans.OrderBy(p => p.Last).Chunk(AtOnce)
        .Select(chunk => new DemoEvent(chunk[^1].Last, null, [], _ => Perform(chunk)));

    private async Task Perform(PlannedCase[] plans)
    {
        if (_items.Count == 0)
            await Learn();
        await _work.DoAsSystem(Demonstrate, Subject.New(Kinds.Case), _ids.Next(plans[^1].Last), async (db, _) =>
        {
            foreach (var plan in plans)
                db.Cases.Add(await Live(db, plan));
            return plans.Length;
        });
    }

    private async Task Learn()
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        _items = await db.Items.AsNoTracking().AsSplitQuery().ToDictionaryAsync(i => i.Id);
        _procedures = await db.Procedures.AsNoTracking().AsSplitQuery().ToDictionaryAsync(p => p.Id);
        _officers = await db.Officers.AsNoTracking().ToDictionaryAsync(o => o.Id);
        var today = ChinaTime.DayOf(services.GetRequiredService<IClock>().Now);
        foreach (var userName in scene.Person.Officers.Keys)
            _actors[userName] = (await ActorLoader.Load(db, scene.Person.Become(userName), today))!;
    }

    private async Task<Case> Live(OversightDb db, PlannedCase plan)
    {
        var (first, item) = (plan.Moves[0], _items[scene.Items[plan.ItemCode]]);
        var @case = Case.Register(_ids.Next(first.At), item, scene.Departments[plan.Department], _body, plan.Intake, () => _ids.Next(first.At), _actors[first.By], first.At);
        foreach (var move in plan.Moves.Skip(1))
        {
            if (move is AcceptMove)
                @case.Accept(_actors[move.By], item, _procedures[@case.ProcedureId], await db.NextCaseNumber(@case.Category, move.At), () => _ids.Next(move.At), Timing(move));
            else
                Go(@case, item, move);
        }

        return @case;
    }

    private void Go(Case @case, PowerItem item, PlannedMove move)
    {
        var (actor, timing) = (_actors[move.By], Timing(move));
        switch (move)
        {
            case DeclineMove m:
                @case.Decline(actor, m.Reason, m.At, m.Ground);
                break;
            case CompleteMove m:
                @case.CompleteStep(actor, m.Step, m.Note, Files(m, actor), [.. m.OnTheSpot.Select(o => _officers[scene.Person.Officers[o]])], () => _ids.Next(m.At), timing);
                break;
            case SkipMove m:
                @case.SkipStep(actor, m.Step, m.Reason, timing);
                break;
            case SuspendMove m:
                @case.Suspend(actor, _procedures[@case.ProcedureId], m.Ground, m.Reason, _ids.Next(m.At), timing);
                break;
            case ResumeMove:
                @case.Resume(actor, timing);
                break;
            case ExtendMove m:
                @case.ExtendStatutoryLimit(actor, m.Length, m.Reason, _ids.Next(m.At), timing);
                break;
            case ProposeMove m:
                @case.Propose(actor, item.Versions.First(v => v.Number == @case.ItemVersionNumber), m.Draft, Files(m, actor), _ids.Next(m.At), timing);
                break;
            case CheckMove m:
                @case.Check(actor, m.Agree, m.Opinion, timing);
                break;
            case DecideMove m:
                @case.Decide(actor, m.Agree, m.Opinion, timing);
                break;
            case DecideOnTheSpotMove m:
                @case.DecideOnTheSpot(actor, item.Versions.First(v => v.Number == @case.ItemVersionNumber), m.Draft, Files(m, actor), _ids.Next(m.At), timing);
                break;
            case CloseMove:
                @case.Close(actor, timing);
                break;
            case TerminateMove m:
                @case.Terminate(actor, m.Reason, timing);
                break;
            case WithdrawMove m:
                @case.Withdraw(actor, m.Reason, timing);
                break;
            case RefusedMove or TellMove:
                // Only an act of its own leaves a refusal, or a paper, on the trail.
                break;
            default:
                throw new InvalidOperationException($"{move.GetType().Name} has no verb.");
        }
    }

    private List<EvidenceFile> Files(PlannedMove move, Actor actor) => [.. move.Files.Select(place => folder.Evidence(place, _ids.Next(move.At), actor.Id, move.At))];

    private CaseTiming Timing(PlannedMove move) => new(move.At, _calendar, AmberRule.Default);
}
