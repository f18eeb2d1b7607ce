using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Oversight.Infrastructure.Persistence;

/// <summary>The disk or the database did not take an act; nothing of it was saved. The message is for the officer.</summary>
public sealed class StorageRefused(string sentence, Exception cause) : Exception(sentence, cause)
{
    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteReadOnly = 8, SqliteIoError = 10, SqliteFull = 13, SqliteCannotOpen = 14, SqliteConstraint = 19;

    /// <summary>
    /// Whether trying again at once can help: locked by a neighbour in this process, overtaken, or chosen as deadlock victim. Not
    /// where SQLite was busy: it has waited for its whole timeout by then, and other acts queue behind this one.
    /// </summary>
    public static bool IsPassing(Exception e) => Cause(e) switch
    {
        SqliteException s => s.SqliteErrorCode is SqliteLocked,
        DbException d => d.IsTransient,
        _ => e is DbUpdateConcurrencyException,
    };

    /// <summary>The sentence for a storage error, or null where it is none: a broken constraint is a fault of the product, which waiting does not mend.</summary>
    public static StorageRefused? From(Exception e) => Cause(e) switch
    {
        _ when e is StorageRefused already => already,
        SqliteException { SqliteErrorCode: SqliteConstraint } => null,
        SqlException { Number: 547 or 2601 or 2627 } => null,
        SqliteException { SqliteErrorCode: SqliteFull } s => new("数据盘空间不足，本次操作没有保存，已填内容仍在；请通知系统管理员清理磁盘后再提交一次。", s),
        SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteCannotOpen } s => new("数据库当前不可写，本次操作没有保存，已填内容仍在；请通知系统管理员。", s),
        SqliteException { SqliteErrorCode: SqliteIoError } s => new("写入磁盘时出错，本次操作没有保存，已填内容仍在；请通知系统管理员检查磁盘。", s),
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } s => new("系统正忙，本次操作没有保存，已填内容仍在；请稍候再提交一次。", s),
        DbException d => new("数据库暂时无法保存，本次操作没有生效，已填内容仍在；请稍候再试，仍不行请通知系统管理员。", d),
        _ when e is DbUpdateConcurrencyException => new("他人刚刚修改了同一内容，本次操作没有保存；请刷新后核对再提交。", e),
        _ => null,
    };

    private static DbException? Cause(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is DbException d)
                return d;
        }

        return null;
    }
}
