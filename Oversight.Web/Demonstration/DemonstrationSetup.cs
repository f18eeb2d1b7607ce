using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Web.Features.Accounts;
using Oversight.Web.Security;

namespace Oversight.Web.Demonstration;

internal static class DemonstrationSetup
{
    /// <summary>Registers what decides where a demonstration may go. In development the sign-in page offers its accounts.</summary>
    internal static IServiceCollection AddDemonstration(this IServiceCollection services, Settings settings, bool development)
    {
        if (settings.Demo && development)
            services.AddSingleton(new DemoAccounts(DemoBureau.Accounts, DemoBureau.DevelopmentPassword));
        return services.AddSingleton<DemoGround>();
    }

    /// <summary>At start: fills an empty database where the settings ask for a demonstration.</summary>
    /// <returns>False where it could not; the console says why.</returns>
    internal static async Task<bool> FillDemonstration(this IServiceProvider services, Settings settings, bool development)
    {
        var ground = services.GetRequiredService<DemoGround>();
        if (!settings.Demo || !await ground.IsEmpty())
            return true;
        try
        {
            await ground.DemandEmpty();
        }
        catch (DemoRefused e)
        {
            Console.Error.WriteLine(e.Message);
            return false;
        }

        var today = ChinaTime.DayOf(services.GetRequiredService<IClock>().Now);
        var order = new DemoOrder(DemoOrder.DefaultSeed, DemoOrder.StartCases, today, development ? DemoBureau.DevelopmentPassword : Passwords.Draw());
        await DemonstrationFill.Run(settings, order, Console.WriteLine);
        foreach (var row in DemoBureau.SignInLines(order.Password))
            Console.WriteLine(row);
        return true;
    }
}
