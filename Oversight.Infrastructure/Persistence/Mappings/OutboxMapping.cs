using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Infrastructure.Outbox;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
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
}
