using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Oversight.Infrastructure.Persistence.Migrations.Sqlite;

/// <summary>The database itself refuses to rewrite the trail; a payload may only be erased.</summary>
[DbContext(typeof(SqliteOversightDb))]
[Migration("20260512000001_AppendOnlyTrail")]
public sealed class AppendOnlyTrail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE TRIGGER trail_no_update BEFORE UPDATE ON trail BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END;");
        migrationBuilder.Sql("CREATE TRIGGER trail_no_delete BEFORE DELETE ON trail BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END;");
        migrationBuilder.Sql("""
            CREATE TRIGGER trail_payload_erase_only BEFORE UPDATE ON trail_payload
            WHEN NEW.Payload IS NOT NULL OR NEW.Salt IS NOT NULL OR NEW.Seq <> OLD.Seq OR NEW.StateSalt <> OLD.StateSalt OR NEW.StateLayout <> OLD.StateLayout OR NEW.Files <> OLD.Files
            BEGIN SELECT RAISE(ABORT, 'a trail payload may only be erased'); END;
            """);
        // INSERT OR REPLACE deletes without firing delete triggers: https://sqlite.org/lang_conflict.html
        migrationBuilder.Sql("""
            CREATE TRIGGER trail_no_replace BEFORE INSERT ON trail
            WHEN EXISTS (SELECT 1 FROM trail WHERE Seq = NEW.Seq)
              OR EXISTS (SELECT 1 FROM trail WHERE OpId = NEW.OpId AND Part = NEW.Part)
              OR EXISTS (SELECT 1 FROM trail WHERE SubjectKind = NEW.SubjectKind AND SubjectId = NEW.SubjectId AND SubjectSeq = NEW.SubjectSeq)
            BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END;
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER trail_payload_no_replace BEFORE INSERT ON trail_payload
            WHEN EXISTS (SELECT 1 FROM trail_payload WHERE Seq = NEW.Seq)
            BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END;
            """);
        migrationBuilder.Sql("CREATE TRIGGER trail_payload_no_delete BEFORE DELETE ON trail_payload BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END;");
    }
}
