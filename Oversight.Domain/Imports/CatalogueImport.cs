using Oversight.Domain.Common;

namespace Oversight.Domain.Imports;

/// <summary>
/// One file that somebody imports into the list: read without effect first, then turned into sheets of adjustment, since the list changes
/// by adjustment only (办法第十条).
/// </summary>
public sealed class CatalogueImport : Aggregate
{
    /// <summary>Days for which what a file would do is kept.</summary>
    public const int KeptDays = 7;

    private CatalogueImport() => (FileHash, FileName, FormKey, Columns, Sentence) = ("", "", "", "", "");

    /// <summary>SHA-256 of the file, lower-case hex.</summary>
    public string FileHash { get; private set; }

    /// <summary>Its name.</summary>
    public string FileName { get; private set; }

    /// <summary>Bytes.</summary>
    public long FileLength { get; private set; }

    /// <summary>Who uploaded it.</summary>
    public Guid UploadedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public ImportState State { get; private set; }

    /// <summary>Digest of its headings: files of the same form have the same.</summary>
    public string FormKey { get; private set; }

    /// <summary>Which column is which field, as JSON.</summary>
    public string Columns { get; private set; }

    /// <summary>Counts the dry runs: rows belong to the latest.</summary>
    public int Run { get; private set; }

    /// <summary>Rows that would be new.</summary>
    public int NewRows { get; private set; }

    /// <summary>Rows that would change an item.</summary>
    public int ChangedRows { get; private set; }

    /// <summary>Rows that say what the list says.</summary>
    public int UnchangedRows { get; private set; }

    /// <summary>Rows that stand on an open sheet already.</summary>
    public int ProposedRows { get; private set; }

    /// <summary>Rows with faults.</summary>
    public int WrongRows { get; private set; }

    /// <summary>SHA-256 of what the dry run found, row by row, lower-case hex; empty before it and on imports of the first layout.</summary>
    public string RowsDigest { get; private set; } = "";

    /// <summary>Why it could not be read, or empty.</summary>
    public string Sentence { get; private set; }

    /// <summary>Rows on sheets of adjustment so far.</summary>
    public int DraftedRows { get; private set; }

    /// <summary>Sheets of adjustment drafted so far.</summary>
    public int DraftedSheets { get; private set; }

    /// <summary>When it was read, UTC; null before.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>Rows that can be imported.</summary>
    public int GoodRows => NewRows + ChangedRows;

    /// <summary>Takes a file.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="actor">Who uploaded it.</param>
    /// <param name="file">The file.</param>
    /// <param name="formKey">Digest of its headings.</param>
    /// <param name="columns">Which column is which field, as JSON.</param>
    /// <param name="now">UTC.</param>
    public static CatalogueImport Take(Guid id, Actor actor, EvidenceFile file, string formKey, string columns, DateTime now)
    {
        var import = new CatalogueImport { Id = id, FileHash = file.Hash, FileName = file.Name, FileLength = file.Length, UploadedBy = actor.Id, UploadedAt = now, FormKey = formKey, Columns = columns };
        import.Record(new ImportTaken(file.Name, file.Hash, file.Length));
        return import;
    }

    /// <summary>Begins a dry run with the columns as chosen.</summary>
    public void Read(string columns)
    {
        Move(ImportStep.Read);
        (Columns, Sentence, ReadAt, Run) = (columns, "", null, Run + 1);
        (NewRows, ChangedRows, UnchangedRows, ProposedRows, WrongRows, DraftedRows, DraftedSheets) = (0, 0, 0, 0, 0, 0, 0);
        Record(new ImportReadBegun(FileName, Run));
    }

    /// <summary>Ends the dry run. False where another has begun or it was cancelled meanwhile: what it found is of no use.</summary>
    public bool Finish(int run, IReadOnlyDictionary<RowOutcome, int> rows, string digest, DateTime now)
    {
        if (run != Run || State != ImportState.Reading)
            return false;
        Move(ImportStep.Finish);
        (ReadAt, RowsDigest) = (now, digest);
        (NewRows, ChangedRows, UnchangedRows, ProposedRows, WrongRows) = (Of(RowOutcome.New), Of(RowOutcome.Changed), Of(RowOutcome.Unchanged), Of(RowOutcome.Proposed), Of(RowOutcome.Wrong));
        Record(new ImportRead(NewRows, ChangedRows, UnchangedRows, ProposedRows, WrongRows) { Digest = digest });
        return true;

        int Of(RowOutcome outcome) => rows.GetValueOrDefault(outcome);
    }

    /// <summary>The file could not be read. False where another run has begun or it was cancelled.</summary>
    public bool Fail(int run, string sentence)
    {
        if (run != Run || State != ImportState.Reading)
            return false;
        Move(ImportStep.Fail);
        Sentence = sentence;
        Record(new ImportFailed(sentence));
        return true;
    }

    /// <summary>Decides to import.</summary>
    /// <param name="goodOnly">Leave out the rows with faults; otherwise none may have one.</param>
    public void Accept(bool goodOnly)
    {
        if (State == ImportState.Ready && WrongRows > 0 && !goodOnly)
            throw new RuleBroken("import-faults", $"文件有{WrongRows}行有误，不能全部导入；请更正后重新上传，或者选择“只导入无误的行”。");
        if (State == ImportState.Ready && GoodRows == 0)
            throw new RuleBroken("import-nothing", "没有需要新增或变更的行，无需导入。");
        Move(ImportStep.Accept);
        Record(new ImportAccepted(FileHash, goodOnly, NewRows, ChangedRows, WrongRows));
    }

    /// <summary>Refuses to draft from rows that are not those which the dry run found.</summary>
    /// <param name="digest">Digest of the rows as they stand.</param>
    public void DemandUntouched(string digest)
    {
        if (RowsDigest.Length > 0 && !string.Equals(RowsDigest, digest, StringComparison.Ordinal))
            throw new RuleBroken("rows-touched", "试运行结果与痕迹记载的校验值不符，可能在库中被改动，未据以生成调整单；请重新试运行，并告知安全审计员。");
    }

    /// <summary>Some of its rows are on a sheet of adjustment now.</summary>
    public void Drafted(Guid sheetId, int rows)
    {
        Move(ImportStep.Draft);
        (DraftedRows, DraftedSheets) = (DraftedRows + rows, DraftedSheets + 1);
        Record(new ImportDrafted(sheetId, rows));
    }

    /// <summary>All are.</summary>
    public void Complete()
    {
        Move(ImportStep.Complete);
        Record(new ImportCompleted(DraftedRows, DraftedSheets));
    }

    /// <summary>Gives it up. Sheets that are drafted stay.</summary>
    public void Cancel()
    {
        Move(ImportStep.Cancel);
        Record(new ImportCancelled(DraftedSheets));
    }

    private void Move(ImportStep step) => State = ImportFlow.Table.After(State, step, ImportFlow.Name);
}

/// <param name="Name">Name of the file.</param>
/// <param name="Hash">SHA-256, lower-case hex.</param>
/// <param name="Length">Bytes.</param>
public sealed record ImportTaken(string Name, string Hash, long Length) : Fact("import.taken")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => [Hash];
}

public sealed record ImportReadBegun(string Name, int Run) : Fact("import.read-begun");

public sealed record ImportRead(int New, int Changed, int Unchanged, int Proposed, int Wrong) : Fact("import.read")
{
    /// <summary>SHA-256 of what it found, row by row, lower-case hex; empty on older entries.</summary>
    public string Digest { get; init; } = "";
}

public sealed record ImportFailed(string Sentence) : Fact("import.failed");

public sealed record ImportAccepted(string Hash, bool GoodOnly, int New, int Changed, int Wrong) : Fact("import.accepted");

public sealed record ImportDrafted(Guid SheetId, int Rows) : Fact("import.drafted");

public sealed record ImportCompleted(int Rows, int Sheets) : Fact("import.completed");

public sealed record ImportCancelled(int Sheets) : Fact("import.cancelled");

/// <summary>Who may import into the list.</summary>
public static class ImportDuties
{
    public static readonly Duty Import = new("import.run", "导入权责清单", Role.LegalOffice);
    public static readonly Duty Read = new("import.read", "试运行清单导入", Role.System);
}
