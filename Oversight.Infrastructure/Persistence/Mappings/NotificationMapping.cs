using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Infrastructure.Drafts;
using Oversight.Infrastructure.Notifications;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>, IEntityTypeConfiguration<FollowerCursor>, IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notification");
        builder.Property(x => x.Key).HasMaxLength(160);
        builder.Property(x => x.Text).HasMaxLength(Bell.MaxText);
        builder.Property(x => x.Href).HasMaxLength(200);
        builder.Property(x => x.Action).HasMaxLength(60).HasDefaultValue("");
        builder.Property(x => x.SubjectKind).HasMaxLength(40).HasDefaultValue("");
        builder.HasIndex(x => new { x.Key, x.OfficerId }).IsUnique();
        builder.HasIndex(x => new { x.OfficerId, x.ReadAt });
        builder.HasIndex(x => new { x.OfficerId, x.Id });
    }

    public void Configure(EntityTypeBuilder<FollowerCursor> builder)
    {
        builder.ToTable("follower");
        builder.HasKey(x => x.Name);
        builder.Property(x => x.Name).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("draft");
        builder.HasKey(x => new { x.OfficerId, x.Form });
        builder.Property(x => x.Form).HasMaxLength(100);
        builder.HasIndex(x => x.UpdatedAt);
    }
}
