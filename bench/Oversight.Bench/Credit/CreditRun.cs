using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Bench.Circuits;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Credit;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Credit;
using Oversight.Web.Features.Disclosures;
using Oversight.Web.Features.Trail;

namespace Oversight.Bench.Credit;

/// <summary>A batch of many credit records, from closing to the receipt, over a fresh SQLite file.</summary>
internal static class CreditRun
{
    private const int AtOnce = 1000;
    private const double MostMegabytes = 1500;
    private static readonly Duty Seed = new("system.bench", "测速数据", Role.System);

    public static async Task<int> Run(int records, string json)
    {
        using var folder = await BureauFolder.Make();
        var account = new LegalOffice();
        var code = IdentityNumber.Complete(IdentityKind.Usci, "11999999MB0000001");
        var services = new ServiceCollection().AddLogging().AddSingleton<ICurrentAccount>(account).AddOversight(new Settings
        {
            Provider = DatabaseProvider.Sqlite,
            ConnectionString = $"Data Source={Path.Combine(folder.Path, "oversight.db")}",
            DataDirectory = folder.Path,
            Demo = false,
            KeyDirectory = Path.Combine(folder.Path, "keys"),
            FontDirectory = null,
            Bureau = BureauFolder.Bureau,
            Phone = "",
            BureauCode = code,
        }).AddCasework().AddTrail().AddDisclosures().AddCredit();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var of = scope.ServiceProvider;
        await SignIn(of, account);
        var (_, fill) = await Timed(async () => { await Fill(of, records, code); return true; });
        GC.Collect();
        var quiet = new Quiet();
        quiet.Calibrate();
        using var memory = new HighWater();
        var (batch, closed) = await Timed(() => of.GetRequiredService<CloseBatch>().Run(Guid.NewGuid()));
        var refused = await Refusal(() => of.GetRequiredService<CloseBatch>().Run(Guid.NewGuid()));
        var (_, sent) = await Timed(async () => { await of.GetRequiredService<SendBatch>().Run(Guid.NewGuid(), batch, 2, "信用信息平台", ""); return true; });
        var staged = await Stage(of, records);
        var (summary, received) = await Timed(() => of.GetRequiredService<ReadBatchReceipt>().Run(Guid.NewGuid(), batch, 3, staged));
        var ((months, listed), read) = await Timed(async () => (await of.GetRequiredService<BatchViews>().Months(), await of.GetRequiredService<CreditViews>().List(new CreditFilter("accepted"), null)));
        var most = memory.Megabytes;
        quiet.Calibrate();
        var once = await Once(of);
        var result = new { records, fill, close = closed, send = sent, receipt = received, read, summary.Accepted, summary.Rejected, Months = months.Count, Listed = listed.Rows.Count, MemoryMegabytes = most };
        Console.WriteLine($"seconds (processor): fill {fill}, close and three files {closed}, sent {sent}, receipt {received}, reconcile and list {read}; memory grew by {most} MB");
        return await Verdict.Give(json, result, quiet.Report(),
        [
            Goal.Most("close a batch and archive its three files, seconds", closed.Wall, 60, timed: true),
            Goal.Most("enter that it was sent, seconds", sent.Wall, 20, timed: true),
            Goal.Most("read its receipt, seconds", received.Wall, 60, timed: true),
            Goal.Most("reconcile and list, seconds", read.Wall, 3, timed: true),
            Goal.Most("all of it, seconds of processor", closed.Processor + sent.Processor + received.Processor + read.Processor, 120, timed: false),
            Goal.Most("growth of the process's memory, MB", most, MostMegabytes, timed: false),
            Goal.Least("records answered", summary.Accepted + summary.Rejected, records, timed: false),
            Goal.Most("records that are not in exactly one batch", once, 0, timed: false),
            Goal.Least("a second closing is refused", string.Equals(refused, "nothing-ready", StringComparison.Ordinal) ? 1 : 0, 1, timed: false),
        ]);
    }

    private static async Task<(T Answer, Cost Cost)> Timed<T>(Func<Task<T>> act)
    {
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var answer = await act();
        return (answer, new(Math.Round(clock.Elapsed.TotalSeconds, 2), Math.Round((Environment.CpuUsage.TotalTime - processor).TotalSeconds, 2)));
    }

    private static async Task<string> Refusal(Func<Task> act)
    {
        try
        {
            await act();
            return "";
        }
        catch (RuleBroken e)
        {
            return e.Code;
        }
    }

    private static async Task<int> Once(IServiceProvider of)
    {
        await using var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        return await db.CreditRecords.CountAsync(r => db.CreditBatches.SelectMany(b => b.Lines).Count(l => l.RecordId == r.Id) != 1);
    }

    private static async Task SignIn(IServiceProvider of, LegalOffice account)
    {
        await using var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var legal = await db.Users.SingleAsync(u => u.UserName == "legal");
        account.SignedIn = new SignedIn(legal.Id, "bench", legal.SecurityStamp!);
    }

    // One decided case; its records differ by their document numbers, each an aggregate with its own values and entry on the trail.
    private static async Task Fill(IServiceProvider of, int records, string code)
    {
        var (work, ids, clock) = (of.GetRequiredService<Work>(), of.GetRequiredService<IdSource>(), of.GetRequiredService<IClock>());
        var timing = new CaseTiming(clock.Now, of.GetRequiredService<CalendarSource>().Current, Domain.Time.AmberRule.Default);
        Guid NewId() => ids.Next(timing.Now);
        var decided = await Decided(of, timing, NewId);
        await work.DoAsSystem(Seed, Subject.New(Kinds.Case), NewId(), async (db, _) =>
        {
            db.Cases.Add(decided);
            return await Task.FromResult(true);
        });
        for (var from = 0; from < records; from += AtOnce)
        {
            var start = from;
            await work.DoAsSystem(Seed, Subject.New(Kinds.CreditRecord), NewId(), (db, _) =>
            {
                for (var i = start; i < Math.Min(start + AtOnce, records); i++)
                {
                    var record = CreditRecord.Begin(NewId(), decided, 7, timing);
                    record.Fill(Sources(i, code), ShippedCreditStandard.Standard, NewId);
                    db.CreditRecords.Add(record);
                }

                return Task.FromResult(true);
            });
        }
    }

    private static async Task<Case> Decided(IServiceProvider of, CaseTiming timing, Func<Guid> newId)
    {
        await using var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var procedures = await db.Procedures.AsNoTracking().AsSplitQuery().Where(p => p.Category == PowerCategory.Penalty).ToListAsync();
        var simple = procedures.First(p => p.Steps.Any(s => s.Kind == StepKind.Decide && s.By == Role.Officer));
        var items = await db.Items.AsNoTracking().AsSplitQuery().Where(i => i.Category == PowerCategory.Penalty).ToListAsync();
        var item = items.First(i => i.Versions[^1].ProcedureId == simple.Id);
        var version = item.Versions[^1];
        var department = version.Handlers[0].DepartmentId;
        var officers = await db.Officers.AsNoTracking().Where(o => o.CardNumber != null).Take(2).ToListAsync();
        var actor = new Actor(officers[0].Id, "测速", [new(newId(), department, "负责人", Role.DepartmentHead), new(newId(), department, "经办人", Role.Officer)], new HashSet<Guid>());
        var file = new EvidenceFile(newId(), new string('0', 64), "现场.jpg", "image/jpeg", 1, actor.Id, timing.Now);
        var on = Case.Register(newId(), item, department, version.ImplementingBody, new CaseIntake(PartyCard.Named(PartyKind.Enterprise, "测速有限公司"), "测速路口", "测速用的违法事实"), newId, actor, timing.Now);
        on.Accept(actor, item, simple, new CaseNumber("测速", 2026, 1), newId, timing);
        while (on.CurrentStep is { Kind: not StepKind.Decide } step)
            on.CompleteStep(actor, step.Number, "已办理", [file], officers, newId, timing);
        on.DecideOnTheSpot(actor, version, new DecisionDraft(DecisionOutcome.Penalty, version.FineMin, 100, "警告，并处罚款，当场决定"), [file], newId(), timing);
        return on;
    }

    private static Dictionary<string, string> Sources(int i, string code) => new(StringComparer.Ordinal)
    {
        ["party.name"] = $"测速第{i}有限公司",
        ["party.category"] = CreditCheck.Body,
        ["party.usci"] = code,
        ["party.representative"] = "测某",
        ["decision.number"] = $"管执罚决〔2026〕{i + 1}号",
        ["decision.kinds"] = "警告;罚款",
        ["decision.content"] = "警告，并处罚款人民币二百元",
        ["decision.fine"] = "20000",
        ["decision.on"] = "2026-11-23",
        ["item.name"] = "在道路上空新建架空管线",
        ["item.breached"] = "《条例》第一条",
        ["item.basis"] = "《条例》第四十八条第一项",
        ["case.facts"] = "在紫荆山路与商城路口新建架空管线，经责令限期改正而逾期未改正。",
        ["bureau.name"] = BureauFolder.Bureau,
        ["bureau.code"] = code,
    };

    private static async Task<Guid> Stage(IServiceProvider of, int records)
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("文号,结果,原因\n" + string.Join('\n', Enumerable.Range(0, records).Select(i => i % 100 == 7 ? $"管执罚决〔2026〕{i + 1}号,退回,代码不存在" : $"管执罚决〔2026〕{i + 1}号,接收,"))));
        var stored = await of.GetRequiredService<FileStore>().Store(bytes, 1 << 26);
        await using var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var staged = new StagedFile { Id = Guid.CreateVersion7(), Hash = stored.Hash, Name = "回执.csv", ContentType = "text/csv", Length = stored.Length, UploadedBy = await (from o in db.Officers join u in db.Users on o.AccountId equals u.Id where u.UserName == "legal" select o.Id).SingleAsync(), UploadedAt = TimeProvider.System.GetUtcNow().UtcDateTime };
        db.StagedFiles.Add(staged);
        await db.SaveChangesAsync();
        return staged.Id;
    }

    /// <summary>Seconds.</summary>
    private sealed record Cost(double Wall, double Processor)
    {
        public override string ToString() => FormattableString.Invariant($"{Wall:0.0} ({Processor:0.0})");
    }

    private sealed class LegalOffice : ICurrentAccount
    {
        public SignedIn? SignedIn { get; set; }

        public ValueTask<SignedIn?> Find() => new(SignedIn);
    }
}
