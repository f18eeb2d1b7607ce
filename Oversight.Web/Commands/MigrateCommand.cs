using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Commands;

/// <summary>Brings the database to this version's schema.</summary>
internal static class MigrateCommand
{
    public static Command Command { get; } = new("migrate", "-- migrate　把数据库升级到本版本的结构", async (services, _) =>
    {
        await services.GetRequiredService<DbStart>().Migrate();
        Console.WriteLine("数据库结构已是本版本。");
        return 0;
    });
}
