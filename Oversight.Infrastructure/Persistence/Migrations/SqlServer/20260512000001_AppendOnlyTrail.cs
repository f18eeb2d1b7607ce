using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Oversight.Infrastructure.Persistence.Migrations.SqlServer;

/// <summary>The database itself refuses to rewrite the trail; a payload may only be erased. Each trigger in EXEC: it must stand alone in its batch.</summary>
[DbContext(typeof(SqlServerOversightDb))]
[Migration("20260512000001_AppendOnlyTrail")]
public sealed class AppendOnlyTrail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // The verifier reads chain and rows in one snapshot while others write.
        migrationBuilder.Sql("ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON", suppressTransaction: true);
        migrationBuilder.Sql("EXEC(N'CREATE TRIGGER trail_no_update ON trail INSTEAD OF UPDATE AS BEGIN SET NOCOUNT ON; THROW 50001, N''trail is append-only'', 1; END')");
        migrationBuilder.Sql("EXEC(N'CREATE TRIGGER trail_no_delete ON trail INSTEAD OF DELETE AS BEGIN SET NOCOUNT ON; THROW 50001, N''trail is append-only'', 1; END')");
        migrationBuilder.Sql("""
            EXEC(N'CREATE TRIGGER trail_payload_erase_only ON trail_payload AFTER UPDATE AS BEGIN SET NOCOUNT ON;
            IF UPDATE(Seq) OR UPDATE(StateSalt) OR UPDATE(StateLayout) OR UPDATE(Files) OR EXISTS (SELECT 1 FROM inserted WHERE Payload IS NOT NULL OR Salt IS NOT NULL)
            THROW 50001, N''a trail payload may only be erased'', 1; END')
            """);
        migrationBuilder.Sql("EXEC(N'CREATE TRIGGER trail_payload_no_delete ON trail_payload INSTEAD OF DELETE AS BEGIN SET NOCOUNT ON; THROW 50001, N''trail is append-only'', 1; END')");
    }
}
