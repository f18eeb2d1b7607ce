using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Files;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class CommonMapping : IEntityTypeConfiguration<SystemEvent>, IEntityTypeConfiguration<Parameter>, IEntityTypeConfiguration<StagedFile>
{
    public void Configure(EntityTypeBuilder<SystemEvent> builder)
    {
        builder.IsAggregate("system_event", Kinds.System);
        builder.Property(x => x.What).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<Parameter> builder)
    {
        builder.IsAggregate("parameter", Kinds.Parameter);
        builder.Property(x => x.Code).HasMaxLength(40);
        builder.HasIndex(x => x.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StagedFile> builder)
    {
        builder.ToTable("staged_file");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Hash).HasMaxLength(64);
        builder.Property(x => x.Name).HasMaxLength(255);
        builder.Property(x => x.ContentType).HasMaxLength(100);
        builder.HasIndex(x => x.UploadedAt);
    }

    /// <summary>Maps evidence files as parts of whatever carries them.</summary>
    public static void Evidence<T>(OwnedNavigationBuilder<T, EvidenceFile> file)
        where T : class
    {
        file.Property(x => x.Hash).HasMaxLength(64);
        file.Property(x => x.Name).HasMaxLength(255);
        file.Property(x => x.ContentType).HasMaxLength(100);
    }
}
