using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Commands;

/// <summary>Prints the idempotent SQL that brings any earlier schema to this version's, for a DBA to run.</summary>
internal static class ScriptCommand
{
    public static Command Command { get; } = new("script", "-- script　输出可重复执行的建库脚本（按所设数据库类型），由数据库管理员执行", async (services, _) =>
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var options = db.Database.IsSqlServer() ? MigrationsSqlGenerationOptions.Idempotent : MigrationsSqlGenerationOptions.Default;
        Console.WriteLine(db.GetService<IMigrator>().GenerateScript(options: options));
        return 0;
    });
}
