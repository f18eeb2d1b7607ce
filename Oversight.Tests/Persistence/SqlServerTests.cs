using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;

namespace Oversight.Tests.Persistence;

/// <summary>What can be said of SQL Server without one.</summary>
public sealed class SqlServerTests
{
    [Fact]
    public void The_script_of_all_migrations_parses_and_its_objects_are_valid_together() => Assert.Empty(SqlServerScript.Judge(SqlServerScript.Idempotent()));

    [Theory]
    [InlineData("CREATE TABLE [department]", "CREATE TABEL [department]")]
    [InlineData("FOREIGN KEY ([DepartmentId]) REFERENCES [department]", "FOREIGN KEY ([DepartmentId]) REFERENCES [nowhere]")]
    [InlineData("TRIGGER trail_no_update ON trail ", "TRIGGER trail_no_update ON trial ")]
    [InlineData("INSTEAD OF UPDATE AS BEGIN", "INSTEAD OF UPDATE AS BEGN")]
    public void A_fault_planted_in_the_script_is_found(string sound, string fault)
    {
        var script = SqlServerScript.Idempotent();
        Assert.Contains(sound, script, StringComparison.Ordinal);
        Assert.NotEmpty(SqlServerScript.Judge(script.Replace(sound, fault, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_trail_is_protected_by_triggers_in_the_script()
    {
        var triggers = SqlServerScript.Objects(SqlServerScript.Idempotent(), []).Select(o => o.Statement).OfType<CreateTriggerStatement>()
            .Select(t => $"{t.TriggerObject.Name.BaseIdentifier.Value}.{t.Name.BaseIdentifier.Value} {t.TriggerType} {t.TriggerActions.Single().TriggerActionType}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            ["trail.trail_no_delete InsteadOf Delete", "trail.trail_no_update InsteadOf Update", "trail_payload.trail_payload_erase_only After Update", "trail_payload.trail_payload_no_delete InsteadOf Delete"],
            triggers,
            StringComparer.Ordinal);
        Assert.Contains("SET ALLOW_SNAPSHOT_ISOLATION ON", SqlServerScript.Idempotent(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_aggregate_is_clustered_by_its_ordinal()
    {
        using var db = SqlServerScript.Model();
        var made = SqlServerScript.Objects(SqlServerScript.Idempotent(), []).Select(o => o.Statement).ToList();
        var clustered = made.OfType<CreateIndexStatement>().Where(i => i.Clustered == true).ToDictionary(i => i.OnName.BaseIdentifier.Value, i => i.Columns.Single().Column.MultiPartIdentifier.Identifiers.Single().Value, StringComparer.Ordinal);
        var tables = db.Model.GetEntityTypes().Where(t => typeof(Aggregate).IsAssignableFrom(t.ClrType)).Select(t => t.GetTableName()!).ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, t => Assert.Equal("Ordinal", clustered.GetValueOrDefault(t)));
    }

    [Fact]
    public async Task Neither_provider_has_changes_that_no_migration_brings()
    {
        await using var server = SqlServerScript.Model();
        Assert.False(server.Database.HasPendingModelChanges());
        await using var world = await World.Start();
        await using var sqlite = world.Read();
        Assert.False(sqlite.Database.HasPendingModelChanges());
    }

    [Fact]
    public void What_an_act_asks_is_SQL_that_SQL_Server_reads()
    {
        using var db = SqlServerScript.Model();
        var (id, kind) = (Guid.NewGuid(), "notice");
        string[] queries =
        [
            db.TrailHeads.FromSql($"SELECT * FROM trail_head WITH (UPDLOCK, HOLDLOCK) WHERE Id = 1").Take(1).ToQueryString(),
            db.Operations.AsNoTracking().Where(o => o.OpId == id).ToQueryString(),
            db.Trail.Where(e => e.SubjectKind == kind && e.SubjectId == id).OrderByDescending(e => e.SubjectSeq).Select(e => new { e.SubjectSeq, e.Hash }).Take(1).ToQueryString(),
            db.Posts.Where(p => p.Holdings.Any(h => h.OfficerId == id)).ToQueryString(),
            db.Parameters.Where(p => p.Code == kind).Select(p => (int?)p.Value).ToQueryString(),
        ];
        Assert.Contains("UPDLOCK, HOLDLOCK", queries[0], StringComparison.Ordinal);
        foreach (var query in queries)
        {
            new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(query), out var errors);
            Assert.Empty(errors);
        }
    }

    [Fact]
    public void Every_aggregate_can_be_read_whole_on_SQL_Server()
    {
        using var db = SqlServerScript.Model();
        foreach (var type in db.Model.GetEntityTypes().Where(t => typeof(Aggregate).IsAssignableFrom(t.ClrType)))
        {
            var query = (string)typeof(SqlServerTests).GetMethod(nameof(QueryOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;
            Assert.Contains("ORDER BY", query, StringComparison.Ordinal);
        }
    }

    private static string QueryOf<T>(OversightDb db)
        where T : Aggregate => db.Set<T>().Where(x => x.Ordinal > 5).OrderBy(x => x.Ordinal).Take(500).ToQueryString();
}
