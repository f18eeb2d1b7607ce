using System.Globalization;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Demonstration;
using Oversight.Web.Security;

namespace Oversight.Web.Commands;

/// <summary>Fills an empty database with a demonstration.</summary>
internal static class DemoCommand
{
    private const string Usage = "-- demo [--seed N] [--cases N] [--as-of 年-月-日] [--reset]　在空数据库中生成演示数据；--reset 先清空（仅限开发环境）";

    public static Command Command { get; } = new("demo", Usage, Run);

    private static async Task<int> Run(IServiceProvider services, CommandLine line)
    {
        var development = services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        var today = ChinaTime.DayOf(services.GetRequiredService<IClock>().Now);
        if (Order(line, today, development) is not { } order)
            return 2;
        try
        {
            var ground = services.GetRequiredService<DemoGround>();
            if (line.Has("reset"))
                await ground.Clear(development);
            await services.GetRequiredService<DbStart>().Migrate();
            await ground.DemandEmpty();
        }
        catch (DemoRefused e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }

        await DemonstrationFill.Run(services.GetRequiredService<Settings>(), order, Console.WriteLine);
        foreach (var row in DemoBureau.SignInLines(order.Password))
            Console.WriteLine(row);
        return 0;
    }

    private static DemoOrder? Order(CommandLine line, DateOnly today, bool development)
    {
        if (Number(line, "seed", DemoOrder.DefaultSeed, 0, int.MaxValue) is not { } seed
            || Number(line, "cases", DemoOrder.StartCases, DemoOrder.LeastCases, DemoOrder.MostCases) is not { } cases)
        {
            return null;
        }

        var asOf = today;
        if (line.Option("as-of") is { } text && (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out asOf) || asOf < DemoOrder.Earliest || asOf > today))
        {
            Console.Error.WriteLine($"--as-of 应为 {DemoOrder.Earliest:yyyy-MM-dd} 至今天（{today:yyyy-MM-dd}）之间的日期，如 {today:yyyy-MM-dd}；现为“{text}”。");
            return null;
        }

        return new DemoOrder(seed, cases, asOf, development ? DemoBureau.DevelopmentPassword : Passwords.Draw());
    }

    private static int? Number(CommandLine line, string name, int otherwise, int least, int most)
    {
        if (line.Option(name) is not { } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Console.Error.WriteLine($"--{name} 应为 {least} 至 {most} 的整数，现为“{text}”。");
        return null;
    }
}
