using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Mailbox;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class MailboxMapping : IEntityTypeConfiguration<HeldMail>, IEntityTypeConfiguration<FetchedMail>
{
    public void Configure(EntityTypeBuilder<HeldMail> builder)
    {
        builder.IsAggregate("held_mail", Kinds.HeldMail);
        builder.Property(x => x.Digest).HasMaxLength(64);
        builder.Property(x => x.Detail).HasMaxLength(200);
        builder.Property(x => x.Reason).HasMaxLength(200);
        builder.Property(x => x.Complaint).HasMaxLength(20);
        builder.HasIndex(x => x.Digest).IsUnique();
        builder.HasIndex(x => new { x.State, x.Ordinal });
    }

    public void Configure(EntityTypeBuilder<FetchedMail> builder)
    {
        builder.ToTable("fetched_mail");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Digest).HasMaxLength(64);

        // Two fetchers at once: the second one finds the message begun.
        builder.HasIndex(x => new { x.Validity, x.Uid }).IsUnique();
        builder.HasIndex(x => x.Digest);
    }
}
