using System.Text.RegularExpressions;

namespace Oversight.Tests.Architecture;

/// <summary>The rules of the house that show in the text of the sources.</summary>
public sealed class SourceTests(ITestOutputHelper output)
{
    [Fact]
    public void Time_is_told_by_the_clock_alone() => Assert.Empty(Sources.Find(
        Sources.OfProduct(".cs", ".razor"),
        @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bStopwatch\.(StartNew|GetTimestamp)\b|\bEnvironment\.TickCount|\bTimeProvider\.System\b",
        "Infrastructure/Setup.cs"));

    [Fact]
    public void Nothing_sleeps() => Assert.Empty(Sources.Find(Sources.OfProduct(".cs", ".razor"), @"\bThread\.Sleep\(|\bTask\.Delay\("));

    [Fact]
    public void Rows_change_through_Work_alone() => Assert.Empty(Sources.Find(
        Sources.OfProduct(".cs", ".razor"),
        @"\.ExecuteUpdate(Async)?\(|\.ExecuteDelete(Async)?\(|\.ExecuteSql\w*\(|\bFromSql\w*\(|\.SqlQuery\w*[<(]",
        "Persistence/DbStart.cs",
        "Trail/TrailLock.cs",
        "Persistence/SharedMeter.cs",
        "Identity/StaffSessions.cs",
        "Clients/ApiCallLog.cs",
        "Drafts/DraftStore.cs",
        "Outbox/OutboxRows.cs",
        "Files/StagedSweep.cs",
        "Imports/ImportNotes.cs",
        "Search/SearchKeeper.cs",
        "Mail/FetchMailbox.cs",
        "Demonstration/DemonstrationFill.cs"));

    // When somebody was last seen is no part of their session's record, and counts of a day are thrown away.
    // What is searched is derived from the rows, and made anew at any time.
    // Which message of the mailbox was begun is a claim between nodes; what is made of it is an act.
    // Drafts, notes of dry runs, requests of clients and uploads that no act has taken are nobody's record yet; the demonstration fills an empty database.
    [Fact]
    public void Only_the_path_of_acts_saves() => Assert.Empty(Sources.Find(
        Sources.OfProduct(".cs", ".razor"),
        @"\.SaveChanges(Async)?\(",
        "Persistence/Work.cs",
        "Trail/RefusalWriter.cs",
        "Persistence/SharedMeter.cs",
        "Clients/ApiCallLog.cs",
        "Drafts/DraftStore.cs",
        "Imports/ImportNotes.cs",
        "Search/SearchKeeper.cs",
        "Mail/FetchMailbox.cs",
        "Features/Files/ReceiveFile.cs",
        "Demonstration/DemoReceipt.cs",
        "Demonstration/DemonstrationFill.cs"));

    [Fact]
    public void Pages_know_no_database_and_count_no_days()
    {
        var pages = Sources.Of("Oversight.Web", ".razor").ToList();
        Assert.Empty(Sources.Find(pages, @"\bOversightDb\b|\bIDbContextFactory\b|\bDbContext\b"));
        Assert.Empty(Sources.Find(pages, @"\.Add(Days|Months|Years|Hours|Minutes|Ticks)\(|\.Subtract\(|\.DayNumber\b"));
    }

    [Fact]
    public void No_warning_is_switched_off_in_a_source() => Assert.Empty(Sources.Find(
        Sources.OfProduct(".cs", ".razor").Concat(Sources.Of("Oversight.Tests", ".cs")).Concat(Sources.Of("bench", ".cs")),
        @"^\s*#pragma warning disable|^\s*\[(assembly: )?SuppressMessage"));

    [Fact]
    public void No_text_goes_into_a_page_as_markup() => Assert.Empty(Sources.Find(Sources.Of("Oversight.Web", ".cs", ".razor"), @"\bMarkupString\b|AddMarkupContent\("));

    [Fact]
    public void Nothing_is_left_for_later() => Assert.Empty(Sources.Find(Sources.OfProduct(".cs", ".razor", ".js", ".css"), @"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException"));

    [Fact]
    public void Types_are_declared_inside_a_file_scoped_namespace() => Assert.Empty(
        Sources.OfProduct(".cs").Where(f => Regex.IsMatch(f.Text, @"^namespace [\w.]+\s*\{", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5))).Select(f => f.Path));

    [Fact]
    public void A_file_has_one_subject()
    {
        var long_ = Sources.OfProduct(".cs", ".razor").Select(f => (f.Path, Lines: f.Text.Count(c => c == '\n'))).Where(f => f.Lines > 200).OrderByDescending(f => f.Lines).ToList();
        foreach (var (path, lines) in long_)
            output.WriteLine($"{lines,5}  {path}");
        Assert.Empty(long_.Where(f => f.Lines > 300).Select(f => $"{f.Path} has {f.Lines} lines; past 300 it has two subjects"));
    }
}
