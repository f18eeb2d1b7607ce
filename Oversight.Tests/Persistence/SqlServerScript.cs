using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Tests.Persistence;

/// <summary>
/// Judges the script that a DBA runs, without a server: every batch is parsed, the strings inside EXEC too, and the objects it
/// makes are validated together. It does not judge ALTER sequences, moved data, locks or permissions.
/// </summary>
internal static class SqlServerScript
{
    public static SqlServerOversightDb Model() =>
        new(new DbContextOptionsBuilder<SqlServerOversightDb>().UseSqlServer("Server=none;Database=none", o => o.EnableRetryOnFailure()).Options);

    public static string Idempotent()
    {
        using var db = Model();
        return db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    /// <summary>Every error, empty where the script is sound.</summary>
    public static List<string> Judge(string script)
    {
        var errors = new List<string>();
        var made = Objects(script, errors);
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var (sql, i) in made.Select((o, i) => (o.Sql, i)))
            model.AddOrUpdateObjects(sql, $"s{i}.sql", new TSqlObjectOptions { QuotedIdentifier = true, AnsiNulls = true });
        errors.AddRange(model.Validate().Where(m => m.MessageType == Microsoft.SqlServer.Dac.DacMessageType.Error).Select(m => m.Message));
        return errors;
    }

    /// <summary>Every CREATE in the script, wherever it stands.</summary>
    public static List<(TSqlStatement Statement, string Sql)> Objects(string script, List<string> errors)
    {
        var found = new Creations();
        Parse(script);
        return [.. found.Made.Select(m => (m.Statement, m.Statement is CreateTableStatement table ? found.Whole(table, m.Sql) : m.Sql))];

        void Parse(string sql)
        {
            var fragment = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var wrong);
            errors.AddRange(wrong.Select(e => $"{e.Line}:{e.Column} {e.Message}"));
            if (fragment is null)
                return;
            var before = found.Inner.Count;
            fragment.Accept(found);
            foreach (var inner in found.Inner.Skip(before).ToList())
                Parse(inner);
        }
    }

    private sealed class Creations : TSqlFragmentVisitor
    {
        private readonly List<(string Table, string Columns)> _added = [];

        public List<(TSqlStatement Statement, string Sql)> Made { get; } = [];

        public List<string> Inner { get; } = [];

        public override void Visit(CreateTableStatement node) => Add(node);

        // Columns that a later migration adds: the table is judged with them.
        public override void Visit(AlterTableAddTableElementStatement node) => _added.Add((NameOf(node.SchemaObjectName), Text(node.Definition)));

        public override void Visit(CreateIndexStatement node) => Add(node);

        public override void Visit(CreateTriggerStatement node) => Add(node);

        public override void Visit(CreateSchemaStatement node) => Add(node);

        public override void Visit(CreateViewStatement node) => Add(node);

        public override void Visit(ExecutableStringList node) => Inner.Add(string.Concat(node.Strings.Select(s => s is StringLiteral text ? text.Value : "named_by_a_variable")));

        private void Add(TSqlStatement node)
        {
            // The same table must not be judged twice where a later migration repeats it.
            Made.Add((node, Text(node)));
        }

        public string Whole(CreateTableStatement table, string sql)
        {
            var joined = _added.Where(a => string.Equals(a.Table, NameOf(table.SchemaObjectName), StringComparison.OrdinalIgnoreCase)).Select(a => ", " + a.Columns);
            return sql.Insert(sql.LastIndexOf(')'), string.Concat(joined));
        }

        private static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value;

        private static string Text(TSqlFragment node) =>
            string.Concat(node.ScriptTokenStream.Skip(node.FirstTokenIndex).Take(node.LastTokenIndex - node.FirstTokenIndex + 1).Select(t => t.Text));
    }
}
