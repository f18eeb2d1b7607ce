using System.Text.Json;
using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Time;

public class WorkedExamplesTests
{
    private static readonly Lazy<ExampleFile> File = new(Read);

    public static TheoryData<string, string, int, string, string> Examples =>
        [.. File.Value.Vectors.Select(it => (it.Kind, it.Start, it.N, it.Due, it.Why))];

    [Fact]
    public void There_are_fifteen_and_plain_weekend_arithmetic_gets_twelve_wrong()
    {
        Assert.Equal(15, File.Value.Vectors.Count);
        var weekends = new WorkingCalendar([], 0);
        Assert.Equal(12, File.Value.Vectors.Count(it => Due(it.Kind, it.Start, it.N, weekends) != DateOnly.Parse(it.Due)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_worked_example_comes_out(string kind, string start, int n, string due, string why)
    {
        Assert.True(DateOnly.Parse(due) == Due(kind, start, n, China.Calendar), why);
    }

    private static DateOnly? Due(string kind, string start, int n, WorkingCalendar calendar)
    {
        var term = kind is "working" ? China.WorkingDays(n) : China.Days(n);
        return Deadline.Of(ChinaTime.StartOf(DateOnly.Parse(start)).AddHours(17), term, calendar).DueOn;
    }

    private static ExampleFile Read()
    {
        using var stream = typeof(WorkedExamplesTests).Assembly
            .GetManifestResourceStream("Oversight.Tests.Domain.Time.working-day-vectors.json")!;
        return JsonSerializer.Deserialize<ExampleFile>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record ExampleFile(string Source, List<Example> Vectors);

    private sealed record Example(string Kind, string Start, int N, string Due, string Why);
}
