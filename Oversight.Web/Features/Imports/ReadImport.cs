using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Imports;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Imports;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Features.Imports;

/// <summary>The dry run: reads a file against the list and notes for each row what importing it would do. The list is not touched.</summary>
public sealed class ReadImport(Work work, IDbContextFactory<OversightDb> contexts, ImportNotes notes, FileStore files, CalendarSource calendar, IClock clock, Settings settings, ILogger<ReadImport> log)
{
    private const int Batch = 250;
    private const int KeptText = 200;

    /// <summary>Reads the file.</summary>
    /// <param name="importId">The import.</param>
    /// <param name="run">Which of its dry runs.</param>
    /// <param name="progress">Told how far it has come.</param>
    public async Task Run(Guid importId, int run, ImportProgress progress)
    {
        var cancellation = progress.Cancellation.Token;
        try
        {
            using var digest = new ImportDigest();
            var counts = await Rows(importId, run, progress, digest, cancellation);
            await End(importId, run, import => import.Finish(run, counts, digest.Take(), clock.Now));
        }
        catch (TableRefused e)
        {
            await notes.Forget(importId);
            await End(importId, run, import => import.Fail(run, e.Message));
        }
        catch (OperationCanceledException)
        {
            await notes.Forget(importId);
            throw;
        }
        catch (Exception)
        {
            // Told where it stands, and to whoever runs the system by the log of the runs.
            var sentence = $"已读{progress.Rows}行，其后的内容无法读取，请检查第{progress.Rows + 1}行附近后重新上传；仍不行请联系系统管理员。";
            progress.Sentence = sentence;
            await notes.Forget(importId);
            await End(importId, run, import => import.Fail(run, sentence));
            throw;
        }
    }

    private async Task<Dictionary<RowOutcome, int>> Rows(Guid importId, int run, ImportProgress progress, ImportDigest digest, CancellationToken cancellation)
    {
        await notes.Forget(importId);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var file = await db.Imports.AsNoTracking().Where(i => i.Id == importId).Select(i => new { i.FileHash, i.FileName, i.Columns }).SingleAsync(cancellation);
        var ground = await ImportLookup.Ground(db, calendar.Current, ChinaTime.DayOf(clock.Now), cancellation);
        var form = ImportForm.Read(file.Columns);
        var reader = new ItemRowReader(ground, settings.Bureau, form.EmptyCells);
        var spellings = await ImportLookup.Spellings(db, cancellation);
        var counts = new Dictionary<RowOutcome, int>();
        await using var stream = files.Open(file.FileHash);
        var rows = RowAssembler.Assemble(TableFile.Read(stream, file.FileName, TableLimits.Usual, cancellation), form);
        foreach (var batch in rows.Chunk(Batch))
        {
            var read = await Read(batch, reader, spellings, cancellation);
            var kept = read.Select((r, i) => Row(importId, run, progress.Rows + i + 1, r)).ToList();
            await notes.Keep(kept, cancellation);
            kept.ForEach(digest.Add);
            foreach (var row in read)
                counts[row.Outcome] = counts.GetValueOrDefault(row.Outcome) + 1;
            (progress.Rows, progress.Part, progress.Wrong) = (progress.Rows + batch.Length, batch[^1].Done, counts.GetValueOrDefault(RowOutcome.Wrong));
        }

        if (progress.Rows == 0)
            throw new TableRefused("no-rows", "表头下面没有事项，请检查文件，或者重新指定各列。");
        return counts;
    }

    private async Task<List<ReadItem>> Read(AssembledRow[] batch, ItemRowReader reader, ILookup<string, string> spellings, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var nameless = batch.Where(b => ItemRowReader.CodeOf(b.Row).Length == 0).Select(b => b.Row.Text("name")).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var names = await ImportLookup.CodesOfNames(db, nameless, cancellation);
        var rows = batch.Select(b => (b.Row, Code: ItemRowReader.CodeOf(b.Row) is { Length: > 0 } code ? code : names.GetValueOrDefault($"{b.Row.Text("name")}\n{b.Row.Text("subName")}", ""))).ToList();
        var codes = rows.Select(r => r.Code).Where(c => c.Length > 0).SelectMany(c => spellings[c].Append(c)).Distinct(StringComparer.Ordinal).ToList();
        var standing = await ImportLookup.Standing(db, codes, cancellation);
        var proposals = await ImportLookup.Proposals(db, codes, cancellation);
        return [.. rows.Select(r => One(() => reader.Read(r.Row, r.Code, standing.GetValueOrDefault(r.Code), proposals.GetValueOrDefault(r.Code)), r.Row, r.Code))];
    }

    /// <summary>One row: what takes too long to read is a fault of the row, and what nobody thought of ends the run with the place of the row.</summary>
    private ReadItem One(Func<ReadItem> read, ListedRow row, string code)
    {
        try
        {
            return read();
        }
        catch (RegexMatchTimeoutException)
        {
            return new ReadItem(row, code, null, RowOutcome.Wrong, null, null, [new RowFault("too-complex", "", "", "", "本行有一格的写法过于复杂，请删去多余的空格和空行，分条另起一行后重新上传。")]);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Row {Number} of sheet {Sheet} could not be read", row.Number, row.Sheet);
            throw new TableRefused("row", $"工作表“{row.Sheet}”第{row.Number}行无法读取，请检查该行的各个单元格后重新上传；仍不行请联系系统管理员。");
        }
    }

    private Task<bool> End(Guid importId, int run, Func<CatalogueImport, bool> end) =>
        work.DoAsSystem(ImportDuties.Read, new Subject(Kinds.Import, importId), DerivedId.Of("import.read", importId.ToString("N"), run.ToString(System.Globalization.CultureInfo.InvariantCulture)), async (db, _) =>
            end(await db.Imports.SingleAsync(i => i.Id == importId)));

    private static ImportRow Row(Guid importId, int run, int place, ReadItem read) => new()
    {
        ImportId = importId,
        Run = run,
        Place = place,
        Sheet = Cut(read.Row.Sheet, 100),
        Number = read.Row.Number,
        Code = Cut(read.Code, 60),
        Name = Cut(read.Content?.Name ?? read.Row.Text("name"), 200),
        Category = read.Category,
        Outcome = read.Outcome,
        ItemId = read.Standing?.ItemId,
        BaseVersion = read.Standing?.Version ?? 0,
        Content = read.Content is null || read.Outcome is RowOutcome.Unchanged or RowOutcome.Proposed ? null : ItemContentText.Write(read.Content),
        Changes = Changes(read) is { Count: > 0 } changes ? JsonSerializer.Serialize(changes, RowDetails.Json) : "",
        Faults = read.Faults.Count == 0 ? "" : JsonSerializer.Serialize(read.Faults, RowDetails.Json),
        Kinds = string.Concat(Marks(read).Distinct(StringComparer.Ordinal).Select((k, i) => i == 0 ? $"|{k}|" : $"{k}|")),
    };

    // What a new item would register stands in its content.
    private static List<RowChange> Changes(ReadItem read) =>
    [
        .. read.Outcome == RowOutcome.Changed ? read.Changes.Select(c => new RowChange(c.Field.Label, c.Before, c.After)) : [],
        .. read.Kept.Select(c => new RowChange(c.Field.Label, Cut(c.Before, KeptText), "", Kept: true)),
    ];

    private static IEnumerable<string> Marks(ReadItem read) =>
    [
        .. read.Faults.Select(f => f.Kind),
        .. read.Outcome == RowOutcome.Changed && read.Changes.Any(c => c.After.Length == 0) ? [RowChange.EmptiedKind] : Array.Empty<string>(),
        .. read.Kept.Count > 0 ? [RowChange.KeptKind] : Array.Empty<string>(),
    ];

    // With a mark, and no half of a character that takes two.
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)]}…";
}
