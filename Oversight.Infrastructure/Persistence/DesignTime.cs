using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Oversight.Infrastructure.Persistence;

/// <summary>Lets the EF tools build the SQLite model without a host.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteOversightDb>
{
    public SqliteOversightDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteOversightDb>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>Lets the EF tools build the SQL Server model without a host or a server.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerOversightDb>
{
    public SqlServerOversightDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerOversightDb>().UseSqlServer("Server=design;Database=design").Options);
}
