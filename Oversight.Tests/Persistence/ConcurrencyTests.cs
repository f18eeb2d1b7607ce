using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;

namespace Oversight.Tests.Persistence;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Fifty_parallel_submits_with_one_key_are_one_act_with_one_answer()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        var op = Guid.NewGuid();
        var runs = 0;
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(async () =>
        {
            await using var scope = world.Scope();
            return await scope.ServiceProvider.GetRequiredService<Work>().Do(Things.Make, new Subject("thing", id), op, async (db, _) =>
            {
                Interlocked.Increment(ref runs);
                (await db.Set<Thing>().SingleAsync(t => t.Id == id)).Rename($"第{n}个");
                return n;
            });
        })));
        Assert.Single(answers.Distinct());
        Assert.Equal(1, runs);
        Assert.Equal(["thing.made", "thing.renamed"], await world.TrailOf(id));
    }

    [Fact]
    public async Task A_key_that_somebody_else_used_gives_nothing_away()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        var op = Guid.NewGuid();
        await world.Change(id, t => t.Rename("乙"), op);
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Work.Do(Things.Make with { Code = "thing.break" }, new Subject("thing", id), op, (_, _) => Task.CompletedTask));
        await world.As("leader");
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Change(id, t => t.Rename("丙"), op));
    }

    [Fact]
    public async Task The_second_of_two_edits_of_the_same_version_is_refused()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        await using (var db = (ThingDb)world.Read())
            Assert.Equal(1, (await db.Things.SingleAsync()).Version);
        var edits = await Task.WhenAll(new[] { "乙", "丙" }.Select(name => Task.Run(async () =>
        {
            await using var scope = world.Scope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<Work>().Do(Things.Make, new Subject("thing", id), Guid.NewGuid(), async (db, _) =>
                {
                    var thing = await db.Set<Thing>().SingleAsync(t => t.Id == id);
                    if (thing.Version != 1)
                        throw new RuleBroken("conflict", "他人已修改。");
                    thing.Rename(name);
                });
                return "done";
            }
            catch (RuleBroken e)
            {
                return e.Code;
            }
        })));
        Assert.Equal(["conflict", "done"], edits.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(["thing.made", "thing.renamed", "!thing.make"], await world.TrailOf(id));
    }

    [Fact]
    public async Task A_row_overtaken_between_reading_and_saving_is_read_afresh_and_the_act_runs_again()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        var runs = 0;
        var contexts = new List<OversightDb>();
        await world.Work.Do(Things.Make, new Subject("thing", id), Guid.NewGuid(), async (db, _) =>
        {
            contexts.Add(db);
            var thing = await db.Set<Thing>().SingleAsync(t => t.Id == id);
            if (runs++ == 0)
                db.Entry(thing).Property(t => t.Version).OriginalValue = 7;
            thing.Rename("乙");
        });
        Assert.Equal(2, runs);
        Assert.NotSame(contexts[0], contexts[1]);
        Assert.Equal(["thing.made", "thing.renamed"], await world.TrailOf(id));
    }

    [Fact]
    public async Task A_row_overtaken_again_and_again_is_answered_with_a_sentence_and_nothing_is_saved()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        var runs = 0;
        var refusal = await Assert.ThrowsAsync<StorageRefused>(() => world.Work.Do(Things.Make, new Subject("thing", id), Guid.NewGuid(), async (db, _) =>
        {
            runs++;
            var thing = await db.Set<Thing>().SingleAsync(t => t.Id == id);
            db.Entry(thing).Property(t => t.Version).OriginalValue = 7;
            thing.Rename("乙");
        }));
        Assert.Contains("他人刚刚修改", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(5, runs);
        Assert.Equal(["thing.made"], await world.TrailOf(id));
    }

    [Fact]
    public async Task A_commit_that_reports_an_error_although_the_rows_are_there_is_answered_as_done()
    {
        var liar = new Liar();
        await using var world = await World.Start(services => services.ConfigureDbContext<SqliteOversightDb>(o => o.AddInterceptors(liar)));
        await world.As("legal");
        var id = await world.DepartmentOf("ZD1");
        liar.Armed = true;
        var answer = await world.Work.Do(new Duty("department.rename", "部门更名", Role.LegalOffice), new Subject(Kinds.Department, id), Guid.NewGuid(), async (db, _) =>
        {
            (await db.Departments.SingleAsync(d => d.Id == id)).Rename("执法第一中队", "测试");
            return 42;
        });
        Assert.Equal((42, false), (answer, liar.Armed));
        Assert.Equal(["department.established", "department.renamed"], await world.TrailOf(id));
    }

    [Fact]
    public async Task A_fault_of_the_product_is_not_blamed_on_the_storage()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        await Assert.ThrowsAsync<DbUpdateException>(() => world.Work.Do(Things.Make, Subject.New("thing"), Guid.NewGuid(), (db, _) =>
        {
            db.Set<Thing>().Add(new Thing(id, "同一编号", PersonalDatum.Of(Guid.NewGuid(), "owner.name", "王")));
            return Task.CompletedTask;
        }));
        Assert.Equal(["thing.made"], await world.TrailOf(id));
    }

    [Fact]
    public async Task An_act_that_is_cancelled_leaves_nothing_and_lets_the_next_one_in()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Work.Do(Things.Make, new Subject("thing", id), Guid.NewGuid(), async (db, _) =>
        {
            (await db.Set<Thing>().SingleAsync(t => t.Id == id)).Rename("乙");
            await cancel.CancelAsync();
        }, cancel.Token));
        Assert.Equal(["thing.made"], await world.TrailOf(id));
        await world.Change(id, t => t.Rename("丙"));
    }

    [Fact]
    public async Task A_broken_rule_rolls_back_everything_that_the_act_had_changed()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        await World.Refused(() => world.Change(id, t =>
        {
            t.Rename("乙");
            throw new RuleBroken("no", "不行。");
        }));
        await using var db = (ThingDb)world.Read();
        Assert.Equal("甲", (await db.Things.SingleAsync()).Name);
        Assert.Equal(["thing.made", "!thing.make"], await world.TrailOf(id));
    }

    /// <summary>Reports an error once, after the commit.</summary>
    private sealed class Liar : DbTransactionInterceptor
    {
        public bool Armed { get; set; }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (!Armed)
                return Task.CompletedTask;
            Armed = false;
            throw new Microsoft.Data.Sqlite.SqliteException("disk I/O error", 10);
        }
    }
}
