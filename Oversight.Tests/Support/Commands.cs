using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Tests.Support;

/// <summary>Writes down every query that a world sends to its database.</summary>
internal sealed class Commands : DbCommandInterceptor
{
    private readonly Lock _gate = new();
    private readonly List<string> _texts = [];

    /// <summary>What was sent since the last <see cref="Forget"/>.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (_gate)
                return [.. _texts];
        }
    }

    public void Into(IServiceCollection services) => services.ConfigureDbContext<SqliteOversightDb>(o => o.AddInterceptors(this));

    public void Forget()
    {
        lock (_gate)
            _texts.Clear();
    }

    /// <summary>How many read from a table.</summary>
    public int From(string table) => Texts.Count(t => t.Contains($"\"{table}\"", StringComparison.Ordinal));

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command)
    {
        lock (_gate)
            _texts.Add(command.CommandText);
    }
}
