using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Common;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure.Outbox;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<NotificationPreference>, IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.Property(x => x.Key).HasMaxLength(OutboxMessage.MaxKey);
        builder.Property(x => x.Topic).HasMaxLength(40);
        builder.Property(x => x.SubjectKind).HasMaxLength(40);
        builder.Property(x => x.Trouble).HasMaxLength(OutboxMessage.MaxTrouble);
        builder.HasIndex(x => x.Key).IsUnique();
        builder.HasIndex(x => new { x.State, x.Road, x.NextAt });
        builder.HasIndex(x => new { x.State, x.EndedAt });
    }

    public void Configure(EntityTypeBuilder<NotificationPreference> builder)
    {
        builder.IsAggregate("notification_preference", Kinds.Preference);
        builder.Property(x => x.Address).HasMaxLength(800);
        builder.HasParts(x => x.Choices, "notification_choice", "NotificationPreferenceId");
    }

    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.IsAggregate("webhook", Kinds.Webhook);
        builder.Property(x => x.Name).HasMaxLength(40);
        builder.Property(x => x.Host).HasMaxLength(253);
        builder.Property(x => x.Target).HasMaxLength(2000);
        builder.Property(x => x.DisabledReason).HasMaxLength(200);
        builder.Ignore(x => x.Topics);
        builder.Ignore(x => x.Open);
        builder.HasParts(x => x.TopicRows, "webhook_topic", "WebhookId");
        builder.HasIndex(x => x.Name).IsUnique();
    }
}
