using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Imports;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Imports;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Adjustments;

namespace Oversight.Web.Features.Imports;

/// <summary>
/// Puts the rows of an accepted import on sheets of adjustment, one act a sheet: a sheet is there whole with its rows noted, or not at
/// all, so that going on after an interruption repeats nothing.
/// </summary>
public sealed class DraftImport(Work work, IDbContextFactory<OversightDb> contexts, IdSource ids, IClock clock, CalendarSource calendar)
{
    /// <summary>Drafts what is still to be drafted.</summary>
    /// <param name="importId">The import.</param>
    /// <param name="progress">Told how far it has come, and why it stopped where a rule forbids to go on.</param>
    public async Task Run(Guid importId, ImportProgress progress)
    {
        try
        {
            // A refusal of an earlier attempt, or of another person, is no answer to this one; what was drafted is noted on its rows.
            var attempt = $"{progress.Run}.{ids.Next(clock.Now):N}";
            var digested = false;
            while (await Next(importId, progress) is { } first)
            {
                progress.Cancellation.Token.ThrowIfCancellationRequested();
                var op = DerivedId.Of("import.sheet", importId.ToString("N"), $"{first.Run}.{first.Place}", attempt);
                var check = !digested;
                await work.Do(ImportDuties.Import, new Subject(Kinds.Import, importId), op, (db, actor) => Sheet(db, actor, importId, check), progress.Cancellation.Token);
                digested = true;
            }

            await work.Do(ImportDuties.Import, new Subject(Kinds.Import, importId), DerivedId.Of("import.done", importId.ToString("N"), attempt), async (db, _) =>
                (await db.Imports.SingleAsync(i => i.Id == importId)).Complete());
        }
        catch (RuleBroken e)
        {
            progress.Sentence = $"{e.Message}已生成的调整单保留；请重新试运行后继续导入其余的行。";
        }
        catch (InvalidInput e)
        {
            progress.Sentence = $"{e.Message}已生成的调整单保留；请更正后重新上传。";
        }
    }

    private async Task<int> Sheet(OversightDb db, Actor actor, Guid importId, bool check)
    {
        var import = await db.Imports.FirstOrDefaultAsync(i => i.Id == importId) ?? throw RuleBroken.NotVisible();
        if (check)
            import.DemandUntouched(await Digest(db, importId, import.Run));
        var rows = await Open(db, importId, import.Run).OrderBy(r => r.Place).Take(Adjustment.MostLines).ToListAsync();
        var today = ChinaTime.DayOf(db.Act!.Now);
        var lines = rows.Select(r => new ProposedLine(
            r.ItemId is null ? AdjustmentChange.Enter : AdjustmentChange.Revise,
            r.ItemId,
            r.Code,
            r.Category!.Value,
            r.BaseVersion,
            ItemContentText.Read(r.Content!))).ToList();
        var form = new NewAdjustment(Circumstance.Registration, today, $"导入文件“{import.FileName}”（校验{import.FileHash[..8]}）第{import.DraftedRows + 1}至{import.DraftedRows + rows.Count}项，登记完善权责清单。", lines);
        var sheet = await DraftAdjustment.Draft(db, ids, calendar, actor, form);
        foreach (var row in rows)
            row.SheetId = sheet.Id;
        import.Drafted(sheet.Id, rows.Count);
        return rows.Count;
    }

    private static async Task<string> Digest(OversightDb db, Guid importId, int run)
    {
        using var digest = new ImportDigest();
        await foreach (var row in db.ImportRows.AsNoTracking().Where(r => r.ImportId == importId && r.Run == run).OrderBy(r => r.Place).AsAsyncEnumerable())
            digest.Add(row);
        return digest.Take();
    }

    private async Task<ImportRow?> Next(Guid importId, ImportProgress progress)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var import = await db.Imports.AsNoTracking().SingleAsync(i => i.Id == importId);
        progress.Rows = import.DraftedRows;
        progress.Part = import.GoodRows == 0 ? 1 : import.DraftedRows / (double)import.GoodRows;
        return await Open(db.ImportRows.AsNoTracking(), importId, import.Run).OrderBy(r => r.Place).FirstOrDefaultAsync();
    }

    private static IQueryable<ImportRow> Open(OversightDb db, Guid importId, int run) => Open(db.ImportRows, importId, run);

    private static IQueryable<ImportRow> Open(IQueryable<ImportRow> rows, Guid importId, int run) =>
        rows.Where(r => r.ImportId == importId && r.Run == run && r.SheetId == null && (r.Outcome == RowOutcome.New || r.Outcome == RowOutcome.Changed));
}
