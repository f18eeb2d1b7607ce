using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Imports;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Imports;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web.Features.Imports;

namespace Oversight.Tests.Features.Imports;

/// <summary>A bureau whose legal office imports files.</summary>
internal sealed class ImportScenario(World world) : IAsyncDisposable
{
    public World World { get; } = world;

    public FailureLog Log { get; private init; } = new();

    public static async Task<ImportScenario> Start(Action<IServiceCollection>? also = null)
    {
        var log = new FailureLog();
        var world = await World.Start(services =>
        {
            services.AddImports().AddSingleton<Microsoft.Extensions.Logging.ILogger<ImportRuns>>(log);
            also?.Invoke(services);
        });
        var scene = new ImportScenario(world) { Log = log };
        await scene.World.As("legal");
        return scene;
    }

    public async Task<Guid> Stage(byte[] file, string name)
    {
        using var content = new MemoryStream(file);
        var stored = await World.Get<FileStore>().Store(content, 1 << 26);
        var id = World.Get<IdSource>().Next(World.Clock.Now);
        await using var db = World.Read();
        db.StagedFiles.Add(new StagedFile { Id = id, Hash = stored.Hash, Name = name, ContentType = "text/csv", Length = stored.Length, UploadedBy = await World.OfficerOf("legal"), UploadedAt = World.Clock.Now });
        await db.SaveChangesAsync();
        return id;
    }

    public async Task<Guid> Take(byte[] file, string name = "清单.xlsx") => await World.Get<TakeImport>().Run(Guid.NewGuid(), await Stage(file, name));

    /// <summary>Takes a file and reads it to the end.</summary>
    public async Task<Guid> Read(byte[] file, string name = "清单.xlsx")
    {
        var id = await Take(file, name);
        await Begin(id);
        await Ended(id);
        return id;
    }

    public async Task Begin(Guid id) => await World.Get<BeginImport>().Run(Guid.NewGuid(), id, ImportForm.Read((await Find(id)).Columns));

    /// <summary>Waits for what is under way, which must not break off.</summary>
    public async Task Ended(Guid id)
    {
        await World.Get<ImportRuns>().Ended(id);
        if (Log.Failed is { } failed)
            throw new InvalidOperationException("The import stopped.", failed);
        Assert.Null(World.Get<ImportRuns>().Stopped(id));
    }

    public async Task Accept(Guid id, bool goodOnly)
    {
        await World.Get<AcceptImport>().Run(Guid.NewGuid(), id, goodOnly);
        await Ended(id);
    }

    public async Task<CatalogueImport> Find(Guid id)
    {
        await using var db = World.Read();
        return await db.Imports.AsNoTracking().SingleAsync(i => i.Id == id);
    }

    public async Task<List<ImportRow>> Rows(Guid id)
    {
        await using var db = World.Read();
        return await db.ImportRows.AsNoTracking().Where(r => r.ImportId == id).OrderBy(r => r.Place).ToListAsync();
    }

    /// <summary>What is wrong: row, column, kind.</summary>
    public async Task<List<(int Row, string Column, string Kind)>> Faults(Guid id) =>
        [.. (await Rows(id)).SelectMany(r => RowDetails.Faults(r.Faults).Select(f => (r.Number, f.Column, f.Kind)))];

    /// <summary>new/changed/unchanged/proposed/wrong.</summary>
    public async Task<string> Counts(Guid id)
    {
        var import = await Find(id);
        return $"{import.NewRows}/{import.ChangedRows}/{import.UnchangedRows}/{import.ProposedRows}/{import.WrongRows} {import.State}";
    }

    public async Task<List<string>> OtherCodes()
    {
        await using var db = World.Read();
        return await db.Items.Where(i => i.Category != PowerCategory.Penalty).OrderBy(i => i.Code).Select(i => i.Code).ToListAsync();
    }

    public async Task<int> Sheets()
    {
        await using var db = World.Read();
        return await db.Adjustments.CountAsync();
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}

/// <summary>Keeps what broke in the background, where no test would see it.</summary>
internal sealed class FailureLog : Microsoft.Extensions.Logging.ILogger<ImportRuns>
{
    public Exception? Failed { get; private set; }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(Microsoft.Extensions.Logging.LogLevel logLevel) => true;

    public void Log<TState>(Microsoft.Extensions.Logging.LogLevel logLevel, Microsoft.Extensions.Logging.EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Failed ??= exception;
}
