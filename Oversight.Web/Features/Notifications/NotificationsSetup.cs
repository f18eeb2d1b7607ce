using Oversight.Infrastructure.Notifications;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Notifications;

/// <summary>Registers the bell, its page and the follower behind it.</summary>
public static class NotificationsSetup
{
    internal static IServiceCollection AddNotifications(this IServiceCollection services, bool serving)
    {
        services.AddSingleton(new SentenceBook(NotificationSentences.All));
        services.AddScoped<FollowTrail>();
        services.AddScoped<NotificationViews>();
        services.AddScoped<ReadNotifications>();
        services.AddStaleForms();
        services.AddScoped<PreferenceViews>().AddScoped<SavePreferences>().AddScoped<SendTestMail>().AddScoped<SendDigests>();
        if (!serving)
            return services;
        services.AddHostedService(s => s.GetRequiredService<BellFeed>());
        services.AddHostedService<TrailFollower>();
        return services;
    }
}
