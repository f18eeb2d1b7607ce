using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Imports;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Imports;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Features.Imports;

/// <summary>Takes an uploaded file up for import and recognises its columns; choices made for an earlier file of the same form are made again.</summary>
public sealed class TakeImport(Work work, Reads reads, IdSource ids, FileStore files)
{
    /// <summary>Takes it up and returns the id of the import.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="stagedId">The upload.</param>
    /// <param name="cancellation">Looked at for each row: a large file takes a while.</param>
    /// <exception cref="InvalidInput">The file cannot be read; the sentence says what to do.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is taken up.</exception>
    public async Task<Guid> Run(Guid op, Guid stagedId, CancellationToken cancellation = default)
    {
        var file = await reads.Ask(async (db, actor) =>
        {
            ImportDuties.Import.Demand(actor);
            return (await Staging.Take(db, actor, [stagedId]))[0];
        }, cancellation);
        var form = await Task.Run(() => Look(file, cancellation), cancellation);
        return await work.Do(ImportDuties.Import, Subject.New(Kinds.Import), op, async (db, actor) =>
        {
            var taken = (await Staging.Take(db, actor, [stagedId]))[0];
            var key = form.Key;
            var earlier = await db.Imports.AsNoTracking().Where(i => i.FormKey == key).OrderByDescending(i => i.Ordinal).Select(i => i.Columns).FirstOrDefaultAsync();
            var import = CatalogueImport.Take(ids.Next(db.Act!.Now), actor, taken, key, (earlier is null ? form : form.Like(ImportForm.Read(earlier))).Write(), db.Act.Now);
            db.Imports.Add(import);
            return import.Id;
        }, cancellation);
    }

    private ImportForm Look(EvidenceFile file, CancellationToken cancellation)
    {
        try
        {
            using var stream = files.Open(file.Hash);
            return Look(stream, file.Name, cancellation);
        }
        catch (TableRefused e)
        {
            throw new InvalidInput("file", e.Message);
        }
    }

    /// <summary>Recognises the columns of a file, looking at the token for each row.</summary>
    internal static ImportForm Look(Stream stream, string name, CancellationToken cancellation) => ImportForm.Of(TableFile.Read(stream, name, TableLimits.Usual, cancellation));
}

/// <summary>Begins a dry run with the columns as chosen.</summary>
public sealed class BeginImport(Work work, ImportRuns runs)
{
    /// <summary>Begins it in the background.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="importId">The import.</param>
    /// <param name="form">Which column is which field.</param>
    /// <exception cref="InvalidInput">The form names a field twice or none at all.</exception>
    public async Task Run(Guid op, Guid importId, ImportForm form)
    {
        form.Demand();
        var run = await work.Do(ImportDuties.Import, new Subject(Kinds.Import, importId), op, async (db, _) =>
        {
            var import = await db.Imports.FirstOrDefaultAsync(i => i.Id == importId) ?? throw RuleBroken.NotVisible();
            var before = ImportForm.Read(import.Columns);
            import.Read(before.Choose(form).Write());
            return import.Run;
        });
        await runs.Read(importId, run);
    }
}

/// <summary>Gives an import up: what is under way stops, and what was noted of its rows goes.</summary>
public sealed class CancelImport(Work work, ImportRuns runs, ImportNotes notes)
{
    /// <summary>Gives it up.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="importId">The import.</param>
    public async Task Run(Guid op, Guid importId)
    {
        await work.Do(ImportDuties.Import, new Subject(Kinds.Import, importId), op, async (db, _) =>
            (await db.Imports.FirstOrDefaultAsync(i => i.Id == importId) ?? throw RuleBroken.NotVisible()).Cancel());
        await runs.Stop(importId);
        await notes.Forget(importId);
    }
}

/// <summary>Decides to import, all rows or those without faults, and begins to draft the sheets of adjustment.</summary>
public sealed class AcceptImport(Work work, ImportRuns runs, ICurrentAccount current)
{
    /// <summary>Decides and begins in the background. On an import whose drafting was interrupted it continues.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="importId">The import.</param>
    /// <param name="goodOnly">Leave out the rows with faults; otherwise none may have one.</param>
    public async Task Run(Guid op, Guid importId, bool goodOnly)
    {
        await work.Do(ImportDuties.Import, new Subject(Kinds.Import, importId), op, async (db, _) =>
        {
            var import = await db.Imports.FirstOrDefaultAsync(i => i.Id == importId) ?? throw RuleBroken.NotVisible();
            import.Accept(goodOnly);
            if (!await db.ImportRows.AnyAsync(r => r.ImportId == importId && r.Run == import.Run))
                throw new RuleBroken("notes-gone", $"试运行结果已超过{CatalogueImport.KeptDays}天，未再保留，请重新试运行后再导入。");
        });
        await Continue(importId);
    }

    /// <summary>Goes on where drafting was interrupted. Whether it may, each sheet's act checks.</summary>
    public async Task Continue(Guid importId)
    {
        if (await current.Find() is { } by)
            runs.Draft(importId, by);
    }
}
