using Oversight.Infrastructure.Calendar;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Calendar;

/// <summary>Registers the calendar's page, its act and what follows confirmed years.</summary>
public static class CalendarSetup
{
    internal static IServiceCollection AddCalendar(this IServiceCollection services, bool serving)
    {
        services.AddSingleton(new SentenceBook(CalendarSentences.All));
        services.AddScoped<LoadCalendarYear>();
        services.AddScoped<RecountDeadlines>();
        services.AddScoped<CalendarViews>();
        if (serving)
            services.AddHostedService<CalendarFollower>();
        return services;
    }
}
