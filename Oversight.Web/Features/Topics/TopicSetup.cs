using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Topics;

/// <summary>Registers hot, difficult and sensitive topics.</summary>
internal static class TopicSetup
{
    public static IServiceCollection AddTopics(this IServiceCollection services)
    {
        services.AddStaleForms();
        return services
            .AddSingleton(new SentenceBook(TopicSentences.All))
            .AddSingleton(TopicFiles.Owner)
            .AddScoped<TopicAct>()
            .AddScoped<TopicViews>()
            .AddScoped<TopicFigureViews>()
            .AddScoped<TopicPapers>()
            .AddScoped<IPaperSource>(s => s.GetRequiredService<TopicPapers>())
            .AddScoped<ITodoArea, TopicTodo>()
            .AddScoped<OpenTopic>()
            .AddScoped<ReviseTopic>()
            .AddScoped<LinkTopic>()
            .AddScoped<UnlinkTopic>()
            .AddScoped<SetTopicMeasure>()
            .AddScoped<FinishTopicMeasure>()
            .AddScoped<RestrictTopic>()
            .AddScoped<DraftTopicReport>()
            .AddScoped<ReturnTopicReport>()
            .AddScoped<SignTopicReport>()
            .AddScoped<SendTopicReport>()
            .AddScoped<ReceiveTopicReport>()
            .AddScoped<CloseTopic>()
            .AddScoped<ReopenTopic>()
            .AddScoped<ReadTopic>()
            .AddScoped<CountTopics>()
            .AddScoped<ArchiveTopicReport>();
    }
}
