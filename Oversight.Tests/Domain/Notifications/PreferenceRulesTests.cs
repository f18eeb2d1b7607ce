using Oversight.Domain.Common;
using Oversight.Domain.Notifications;
using Oversight.Web.Features.Notifications;

namespace Oversight.Tests.Domain.Notifications;

public sealed class PreferenceRulesTests
{
    [Theory]
    [InlineData(NotificationTopic.Notice)]
    [InlineData(NotificationTopic.Complaint)]
    [InlineData(NotificationTopic.Deadline)]
    [InlineData(NotificationTopic.Alert)]
    [InlineData(NotificationTopic.Assessment)]
    public void What_is_a_legal_duty_can_be_switched_off_neither_by_bell_nor_by_mail(NotificationTopic duty)
    {
        foreach (var off in (Channels[])[new(duty, false, true, true), new(duty, true, false, true)])
        {
            var broken = Assert.Throws<RuleBroken>(() => NotificationPreference.Begin(Guid.NewGuid(), Card(off), [1], Guid.NewGuid));
            Assert.Equal(("legal-duty", duty.Clause()), (broken.Code, broken.Clause));
        }
    }

    [Fact]
    public void The_rest_is_as_one_likes_and_says_so_without_the_address()
    {
        var mine = NotificationPreference.Begin(Guid.NewGuid(), Card(new Channels(NotificationTopic.Case, false, true, true)), [7, 7, 7], Guid.NewGuid);
        Assert.Equal((false, true, true), (mine.On(NotificationTopic.Case).Bell, mine.On(NotificationTopic.Case).Mail, mine.On(NotificationTopic.Case).Hook));
        Assert.Equal(Channels.Default(NotificationTopic.Service), mine.On(NotificationTopic.Service));
        var fact = Assert.IsType<PreferencesSet>(Assert.Single(mine.Facts));
        Assert.Equal([NotificationTopic.Case], fact.Silent);
        Assert.True(fact.Address);
    }

    [Fact]
    public void A_digest_needs_an_address() =>
        Assert.Equal("address", Assert.Throws<InvalidInput>(() => NotificationPreference.Begin(Guid.NewGuid(), Card() with { Digest = true }, null, Guid.NewGuid)).Field);

    [Fact]
    public void A_group_is_told_of_no_complaint()
    {
        var card = new WebhookCard("执法工作群", WebhookStyle.DingTalk, "oapi.dingtalk.com", [NotificationTopic.Notice, NotificationTopic.Complaint]);
        Assert.Equal("group-topic", Assert.Throws<RuleBroken>(() => Webhook.Register(Guid.NewGuid(), card, [1], Guid.NewGuid)).Code);
        Assert.True(Webhook.Register(Guid.NewGuid(), card with { Style = WebhookStyle.Generic }, [1], Guid.NewGuid).Takes(NotificationTopic.Complaint));
    }

    [Fact]
    public void Every_rule_of_the_bell_has_a_topic_and_everything_about_complaints_and_notices_is_a_duty()
    {
        Assert.All(NotificationRules.Table, r => Assert.NotEmpty(NotificationTopics.Of(r.Action).Name()));
        Assert.All(NotificationRules.Table.Where(r => r.Action.StartsWith("complaint.", StringComparison.Ordinal)), r => Assert.Equal(NotificationTopic.Complaint, NotificationTopics.Of(r.Action)));
        Assert.All((string[])["case.remind", "adjustment.reminded", "disclosure.lapsed", "credit.lapsed", "application.due-moved", "case.pause-lapsed", "case.extended"], a => Assert.Equal(NotificationTopic.Deadline, NotificationTopics.Of(a)));
        Assert.Equal(NotificationTopic.Case, NotificationTopics.Of("case.decision-checked"));
    }

    private static PreferenceCard Card(params Channels[] choices) => new(false, choices);
}
