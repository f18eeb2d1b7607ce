using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Trail;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Trail;

namespace Oversight.Web.Demonstration;

/// <summary>The database that a demonstration may be filled into: an empty one, or one of demonstrations only that is cleared first.</summary>
internal sealed class DemoGround(IDbContextFactory<OversightDb> contexts, TrailKeys keys, Settings settings)
{
    /// <summary>Whether nobody works with the database yet.</summary>
    public async Task<bool> IsEmpty()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return !await db.Users.AnyAsync() && !await db.Trail.AnyAsync();
    }

    /// <summary>Demands an empty database, and no trail key that is younger than the demonstration's year.</summary>
    /// <exception cref="DemoRefused">Something is there.</exception>
    public async Task DemandEmpty()
    {
        if (!await IsEmpty())
            throw new DemoRefused("数据库不是空的，未生成演示数据。演示数据只能生成在空数据库中；开发环境可加 --reset 先清空原有的演示数据。");
        if (File.Exists(keys.Path))
            throw new DemoRefused($"数据库是空的，但已有痕迹密钥文件 {keys.Path}。请先确认它不属于任何要保留的数据库或备份，再移走它；开发环境可加 --reset 一并清除。");
    }

    /// <summary>Removes the demonstration that is there, with its files and its key.</summary>
    /// <exception cref="DemoRefused">Not in development, or some of it is no demonstration.</exception>
    public async Task Clear(bool development)
    {
        if (!development)
            throw new DemoRefused("--reset 会清空整个数据库，只能在开发环境（Development）中使用，未作任何改动。");
        await using (var db = await contexts.CreateDbContextAsync())
        {
            if (await db.Database.CanConnectAsync() && (await db.Database.GetAppliedMigrationsAsync()).Any()
                && await db.Trail.AnyAsync(e => (e.Flags & TrailFlags.Demonstration) == TrailFlags.None))
            {
                throw new DemoRefused("数据库中有不是演示数据的记录，不能用 --reset 清空，未作任何改动。请另设数据目录后再生成演示数据。");
            }

            await db.Database.EnsureDeletedAsync();
        }

        SqliteConnection.ClearAllPools();
        if (Directory.Exists(settings.FilesDirectory))
            Directory.Delete(settings.FilesDirectory, recursive: true);
        Directory.CreateDirectory(settings.FilesDirectory);
        if (File.Exists(keys.Path))
            File.Delete(keys.Path);
    }
}

/// <summary>A demonstration that is not filled in; the message says why.</summary>
internal sealed class DemoRefused(string sentence) : Exception(sentence);
