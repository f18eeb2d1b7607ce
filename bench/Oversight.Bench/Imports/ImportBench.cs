using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Oversight.Bench.Circuits;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Imports;

namespace Oversight.Bench.Imports;

/// <summary>A list of many rows, some of them faulty, from upload to the sheets of adjustment, over a fresh SQLite file.</summary>
internal static class ImportBench
{
    private const double MostSeconds = 60;
    private const long MostMegabytes = 300;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public static async Task<int> Run(int rows, int faults, string json)
    {
        using var folder = await BureauFolder.Make();
        var account = new LegalOffice();
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
        }).AddImports();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var of = scope.ServiceProvider;
        var quiet = new Quiet();
        quiet.Calibrate();
        var staged = await Stage(of, account, rows, faults);
        var resting = Resting();
        var (peak, done) = (0L, false);
        var watch = Task.Run(async () =>
        {
            while (!Volatile.Read(ref done))
            {
                peak = Math.Max(peak, Process.GetCurrentProcess().WorkingSet64);
                await Task.Delay(50);
            }
        });
        var clock = Stopwatch.StartNew();
        var id = await of.GetRequiredService<TakeImport>().Run(Guid.NewGuid(), staged);
        await of.GetRequiredService<BeginImport>().Run(Guid.NewGuid(), id, ImportForm.Read(await Columns(of, id)));
        await of.GetRequiredService<ImportRuns>().Ended(id);
        var read = clock.Elapsed.TotalSeconds;
        quiet.Calibrate();
        clock.Restart();
        await of.GetRequiredService<AcceptImport>().Run(Guid.NewGuid(), id, goodOnly: true);
        await of.GetRequiredService<ImportRuns>().Ended(id);
        var drafted = clock.Elapsed.TotalSeconds;
        Volatile.Write(ref done, true);
        await watch;
        quiet.Calibrate();

        await using var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var import = await db.Imports.AsNoTracking().SingleAsync(i => i.Id == id);
        var report = quiet.Report();
        var result = new { rows, faults, import.WrongRows, import.DraftedRows, import.DraftedSheets, ReadSeconds = Math.Round(read, 1), DraftSeconds = Math.Round(drafted, 1), GrowthMegabytes = (peak - resting) >> 20, Machine = report };
        await File.WriteAllTextAsync(json, JsonSerializer.Serialize(result, Json));
        Console.WriteLine($"{rows} rows read in {read:0.0} s (goal {MostSeconds}), {import.WrongRows} of {faults} faulty; {import.DraftedRows} on {import.DraftedSheets} sheets in {drafted:0.0} s; resident memory grew by {(peak - resting) >> 20} MB (goal {MostMegabytes}); machine {(report.Noisy ? "noisy" : "quiet")}");
        var missed = import.WrongRows != faults || import.DraftedRows != rows - faults || (peak - resting) >> 20 > MostMegabytes;
        return missed || (read > MostSeconds && !report.Noisy) ? 1 : read > MostSeconds ? 3 : 0;
    }

    private static long Resting()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Process.GetCurrentProcess().WorkingSet64;
    }

    private static async Task<string> Columns(IServiceProvider of, Guid id)
    {
        await using var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        return await db.Imports.Where(i => i.Id == id).Select(i => i.Columns).SingleAsync();
    }

    private static async Task<Guid> Stage(IServiceProvider of, LegalOffice account, int rows, int faults)
    {
        await using var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var legal = await db.Users.SingleAsync(u => u.UserName == "legal");
        account.SignedIn = new SignedIn(legal.Id, "bench", legal.SecurityStamp!);
        using var file = new MemoryStream();
        file.SaveAs(Enumerable.Range(0, rows).Select(i => Row(i, i % Math.Max(1, rows / faults) == 0 && i / Math.Max(1, rows / faults) < faults)), sheetName: "清单");
        file.Position = 0;
        var stored = await of.GetRequiredService<FileStore>().Store(file, 1 << 26);
        var staged = new StagedFile { Id = Guid.CreateVersion7(), Hash = stored.Hash, Name = "清单.xlsx", ContentType = "", Length = stored.Length, UploadedBy = await db.Officers.Where(o => o.AccountId == legal.Id).Select(o => o.Id).SingleAsync(), UploadedAt = TimeProvider.System.GetUtcNow().UtcDateTime };
        db.StagedFiles.Add(staged);
        await db.SaveChangesAsync();
        return staged.Id;
    }

    private static Dictionary<string, object> Row(int i, bool wrong) => new(StringComparer.Ordinal)
    {
        ["编号"] = $"410104-DR-{i:00000}",
        ["类别"] = "行政处罚",
        ["事项名称"] = $"第{i}种妨碍市容的行为",
        ["设定依据"] = $"《郑州市城市市容和环境卫生管理条例》第{(i % 60) + 1}条：处五百元以上一千元以下罚款，责令改正，并依照有关规定处理，编号{i}。",
        ["责任科室"] = i % 2 == 0 ? "执法一中队" : "执法二中队（主办）、执法三中队（协办）",
        ["流程"] = "行政处罚普通程序",
        ["法定时限"] = "90日",
        ["承诺时限"] = wrong ? "尽快" : "60日",
        ["罚款幅度"] = "500元以上1000元以下",
        ["责令改正"] = "是",
        ["廉政风险点"] = "立案｜压案不立｜中｜双人登记｜中队负责人",
        ["监督投诉电话"] = "12319",
    };

    private sealed class LegalOffice : ICurrentAccount
    {
        public SignedIn? SignedIn { get; set; }

        public ValueTask<SignedIn?> Find() => new(SignedIn);
    }
}

