using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Persistence.Tallies;
using Oversight.Infrastructure.Seeding.Alerts;
using Oversight.Infrastructure.Seeding.Catalogue;
using Oversight.Infrastructure.Seeding.Complaints;
using Oversight.Infrastructure.Seeding.Laws;
using Oversight.Web.Demonstration;
using Oversight.Web.Features.Board;

namespace Oversight.Web;

/// <summary>What happens before the first request: the schema, the demonstration, the first administrator.</summary>
internal static class Start
{
    /// <summary>False where the process must not serve; it has said why.</summary>
    public static async Task<bool> Prepare(this IServiceProvider services, IHostEnvironment environment)
    {
        await using var scope = services.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<Settings>();
        await scope.ServiceProvider.GetRequiredService<DbStart>().Migrate();
        if (!await scope.ServiceProvider.FillDemonstration(settings, environment.IsDevelopment()))
            return false;
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        await scope.ServiceProvider.GetRequiredService<CalendarSource>().Load(db);
        await scope.ServiceProvider.GetRequiredService<LawSeed>().Run();
        await scope.ServiceProvider.GetRequiredService<CatalogueSeed>().EnterProcedures();
        await scope.ServiceProvider.GetRequiredService<AlertRuleSeed>().Run();
        await scope.ServiceProvider.GetRequiredService<ComplaintSeed>().Run();
        await scope.ServiceProvider.GetRequiredService<ComplaintTallyFill>().Run();
        await scope.ServiceProvider.GetRequiredService<CountMonths>().Run();
        if (!environment.IsDevelopment() && await OpenToEverybody(db))
        {
            Console.Error.WriteLine("这个数据库里是演示数据，账号用的是公开的演示密码，不能在正式环境使用；请改用空的数据目录，或者在开发环境打开。");
            return false;
        }

        if (!settings.Demo && !await db.Users.AnyAsync())
        {
            Console.Error.WriteLine("还没有任何账号。请先运行：dotnet run --project Oversight.Web -- create-admin NAME（设立安全管理员，密码随机生成并只显示一次）。");
            return false;
        }

        return true;
    }

    private static async Task<bool> OpenToEverybody(OversightDb db) =>
        await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.UserName == "leader") is { PasswordHash: { } hash } leader
        && new PasswordHasher<Account>().VerifyHashedPassword(leader, hash, DemoBureau.DevelopmentPassword) != PasswordVerificationResult.Failed;
}
