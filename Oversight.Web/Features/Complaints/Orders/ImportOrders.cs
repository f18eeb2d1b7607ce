using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Features.Complaints.Orders;

/// <summary>导入12345工单: looked at first, then one act an order, so that what breaks off goes on where it was and what comes again does nothing.</summary>
public sealed class ImportOrders(Work work, TakeOrder take, Reads reads, FileStore store, StagedSweep uploads)
{
    private const int Chunk = 500;

    /// <summary>What would become of each row; changes nothing.</summary>
    /// <param name="staged">The uploaded file.</param>
    /// <exception cref="InvalidInput">It is no table, or has no such columns.</exception>
    /// <exception cref="RuleBroken">The actor may not import.</exception>
    public Task<IReadOnlyList<OrderLine>> Read(Guid staged) => reads.Ask(async (db, actor) =>
    {
        ComplaintDuties.ImportOrders.Demand(actor);
        var file = await Staging.Find(db, actor, [staged]) is [var found, ..] ? found : throw new InvalidInput("files", "请上传工单文件（.xlsx或.csv）。");
        var rows = Rows(file, reads.Now);
        var known = await Known(db, rows);
        var departments = await TakeOrder.Departments(db);
        return (IReadOnlyList<OrderLine>)[.. rows.Select(r => Line(r, known, departments))];
    });

    /// <summary>Registers what can be, and says what became of each row.</summary>
    /// <param name="staged">The uploaded file.</param>
    /// <param name="done">Told how many rows are through.</param>
    public async Task<IReadOnlyList<OrderLine>> Run(Guid staged, Action<int> done)
    {
        var (lines, me) = (await Read(staged), (await reads.Me()).Id);
        List<OrderLine> taken = [];
        foreach (var line in lines)
        {
            taken.Add(line.State == OrderState.New ? await One(line, staged, me) : line);
            done(taken.Count);
        }

        // It says who called: once everything of it is in, it lies about no longer.
        if (taken.TrueForAll(l => l.State is not OrderState.Faulty))
            await uploads.Discard(staged, me, CancellationToken.None);
        return taken;
    }

    private async Task<OrderLine> One(OrderLine line, Guid staged, Guid me)
    {
        var code = TakeOrder.NewCode();
        try
        {
            var number = await work.Do(
                ComplaintDuties.ImportOrders, Subject.New(Kinds.Complaint), DerivedId.Of("complaint.import-order", me.ToString(), staged.ToString(), line.Number),
                async (db, actor) => (await take.Take(db, actor, line.Order!, code)).Number);
            return line with { State = OrderState.Taken, Complaint = number };
        }
        catch (RuleBroken e) when (e.Code is "source-known")
        {
            return line with { State = OrderState.Known };
        }
        catch (RuleBroken e)
        {
            return line with { State = OrderState.Faulty, Fault = e.Message };
        }
        catch (InvalidInput e)
        {
            return line with { State = OrderState.Faulty, Column = WorkOrderFile.ColumnOf(e.Field), Fault = e.Message };
        }
    }

    private static OrderLine Line(WorkOrderRow row, HashSet<string> known, IReadOnlyList<(Guid Id, string Name)> departments)
    {
        if (row.Order is not { } order)
            return new OrderLine(row.Row, row.Number, OrderState.Faulty, row.Column, row.Fault);
        if (known.Contains(order.Number))
            return new OrderLine(row.Row, row.Number, OrderState.Known, "", "");
        try
        {
            order.DepartmentOf(departments);
            return new OrderLine(row.Row, row.Number, OrderState.New, "", "") { Order = order };
        }
        catch (InvalidInput e)
        {
            return new OrderLine(row.Row, row.Number, OrderState.Faulty, WorkOrderFile.ColumnOf(e.Field), e.Message);
        }
    }

    // Whether a number is known is no secret to whoever holds the order; nothing of the complaint is said.
    private static async Task<HashSet<string>> Known(OversightDb db, IReadOnlyList<WorkOrderRow> rows)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in rows.Select(r => r.Order?.Number).OfType<string>().Distinct(StringComparer.Ordinal).Chunk(Chunk))
            known.UnionWith(await db.Complaints.Where(c => c.Channel == IntakeChannel.WorkOrder && c.SourceKey != null && some.Contains(c.SourceKey)).Select(c => c.SourceKey!).ToListAsync());
        return known;
    }

    private IReadOnlyList<WorkOrderRow> Rows(StagedFile file, DateTime now)
    {
        try
        {
            using var stream = store.Open(file.Hash);
            return WorkOrderFile.Read(stream, file.Name, now);
        }
        catch (TableRefused e)
        {
            throw new InvalidInput("files", e.Message);
        }
    }
}

/// <summary>What becomes of a row.</summary>
public enum OrderState
{
    /// <summary>It can be registered.</summary>
    New,

    /// <summary>It was registered before.</summary>
    Known,

    /// <summary>It cannot be registered as it stands.</summary>
    Faulty,

    /// <summary>It was registered now.</summary>
    Taken,
}

/// <summary>A row of a file, and what becomes of it. Who called is in the order alone and is not shown.</summary>
public sealed record OrderLine(int Row, string Number, OrderState State, string Column, string Fault)
{
    /// <summary>The order, of a row that can be registered.</summary>
    public WorkOrder? Order { get; init; }

    /// <summary>The number that it got, or empty.</summary>
    public string Complaint { get; init; } = "";
}
