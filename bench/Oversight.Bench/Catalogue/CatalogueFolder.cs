using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Bench.Circuits;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Laws;
using Oversight.Web.Features.Organisation;
using Oversight.Web.Features.Publications;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Features.Trail;

namespace Oversight.Bench.Catalogue;

/// <summary>The bureau with a list of thousands of items, each with many versions, entered by acts of the system like the shipped ones.</summary>
internal sealed class CatalogueFolder : IAsyncDisposable
{
    private const int ItemsAnAct = 25;
    private static readonly Duty Enter = new("catalogue.enter", "录入权责清单", Role.System);
    private readonly BureauFolder _folder;
    private readonly Reader _reader = new();

    private CatalogueFolder(BureauFolder folder)
    {
        _folder = folder;
        Services = new ServiceCollection().AddLogging().AddCasework().AddTrail().AddSupervision().AddAdjustments().AddPublication().AddLaws().AddOrganisation().AddSingleton<ICurrentAccount>(_reader).AddOversight(new Settings
        {
            Provider = DatabaseProvider.Sqlite,
            ConnectionString = $"Data Source={Path.Combine(folder.Path, "oversight.db")}",
            DataDirectory = folder.Path,
            Demo = false,
            KeyDirectory = Path.Combine(folder.Path, "keys"),
            FontDirectory = null,
            Bureau = BureauFolder.Bureau,
            Phone = "0371-00000000",
        }).BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    /// <summary>Whether an earlier run filled it.</summary>
    public bool Filled => _folder.Filled;

    /// <summary>Bytes of the database.</summary>
    public long Bytes => new FileInfo(Path.Combine(_folder.Path, "oversight.db")).Length;

    /// <summary>Makes it.</summary>
    /// <param name="items">Items beside the shipped ones.</param>
    /// <param name="versions">Versions of each.</param>
    /// <param name="kept">A folder to keep it in, or to take it from; null for a passing one.</param>
    public static async Task<CatalogueFolder> Make(int items, int versions, string? kept = null)
    {
        var made = new CatalogueFolder(await BureauFolder.Make(kept));
        await made.Services.GetRequiredService<DbStart>().Check();
        await using (var db = await made.Services.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync())
        {
            var account = await db.Users.SingleAsync(u => u.UserName == "legal");
            made._reader.SignedIn = new SignedIn(account.Id, "bench", account.SecurityStamp!);
        }

        if (!made._folder.Filled)
            await made.Fill(items, versions);
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private async Task Fill(int items, int versions)
    {
        await using var scope = Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        List<(PowerCategory Category, ItemContent Content)> models;
        await using (var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync())
            models = [.. (await db.Items.AsNoTracking().AsSplitQuery().OrderBy(i => i.Code).ToListAsync()).Select(i => (i.Category, i.Versions[0].ToContent()))];
        for (var from = 0; from < items; from += ItemsAnAct)
        {
            var first = from;
            await work.DoAsSystem(Enter, Subject.New(Kinds.PowerItem), Guid.NewGuid(), (db, _) =>
            {
                for (var n = first; n < Math.Min(items, first + ItemsAnAct); n++)
                    db.Items.Add(Item(n, models[n % models.Count], versions));
                return Task.FromResult(true);
            });
            if (from % 500 == 0)
                Console.Write($"\r{from} of {items} items");
        }

        Console.WriteLine($"\r{items} items × {versions} versions, {Bytes / (1024 * 1024)} MB");
    }

    private static PowerItem Item(int n, (PowerCategory Category, ItemContent Content) model, int versions)
    {
        var code = $"TEST-{n:00000}";
        var item = PowerItem.Enter(Guid.CreateVersion7(), code, model.Category, Version(1));
        for (var number = 2; number <= versions; number++)
            item.Publish(Version(number));
        return item;

        // Each version says a little more than the one before; every third item is complete.
        ItemVersion Version(int number) => new(
            number,
            new DateOnly(2016, 5, 12).AddMonths(6 * (number - 1)).AddDays(n % 28),
            model.Category,
            model.Content with
            {
                Name = $"{model.Content.Name}（第{n}类）",
                DutyMatters = $"{model.Content.DutyMatters}\n第{number}次调整：按第{n % 97}号批复补充说明。",
                AccountabilityScope = "承办机构及其工作人员",
                AccountabilityCases = n % 3 == 0 ? "不履行或者不正确履行职责的" : "",
                Risks = [new("调查", "选择性执法", "高", "双人办案、全过程记录", "承办机构负责人"), new("决定", "裁量不当", "中", "法制审核", "法制审核人员")],
                Charts = n % 3 == 0 ? [new(true, new string('a', 64), "外部流程图.pdf", "application/pdf", 1000)] : [],
                Phone = "0371-00000000",
                Charges = "不收费",
                Note = $"第{number}版",
                Unconfirmed = n % 2 == 0,
            },
            Guid.CreateVersion7);
    }

    private sealed class Reader : ICurrentAccount
    {
        public SignedIn? SignedIn { get; set; }

        public ValueTask<SignedIn?> Find() => new(SignedIn);
    }
}
