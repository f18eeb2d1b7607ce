using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Archives;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class ArchiveMapping : IEntityTypeConfiguration<CaseArchive>
{
    public void Configure(EntityTypeBuilder<CaseArchive> builder)
    {
        builder.IsAggregate("case_archive", Kinds.Archive);
        builder.Property(x => x.Number).HasMaxLength(40);
        builder.Property(x => x.ItemCode).HasMaxLength(40);
        builder.Property(x => x.ItemName).HasMaxLength(200);
        builder.Property(x => x.Rule).HasMaxLength(40);
        builder.Property(x => x.RuleName).HasMaxLength(100);
        builder.Property(x => x.Clause).HasMaxLength(200);
        builder.Property(x => x.PeriodReason).HasMaxLength(200);
        builder.Ignore(x => x.Latest);
        builder.HasParts(x => x.Volumes, "case_volume", "CaseArchiveId", volume =>
        {
            volume.Property(x => x.Note).HasMaxLength(500);
            volume.Property(x => x.Hash).HasMaxLength(64);
            volume.HasParts(x => x.Files, "case_volume_file", "CaseVolumeId", CommonMapping.Evidence);
        });
        builder.HasParts(x => x.Readings, "archive_reading", "CaseArchiveId", reading => reading.Property(x => x.Purpose).HasMaxLength(100));
        builder.HasOne<Case>().WithMany().HasForeignKey(x => x.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => x.CaseId).IsUnique();
        builder.HasIndex(x => x.Number).IsUnique();
        builder.HasIndex(x => new { x.RetainThrough, x.Ordinal });
        builder.HasIndex(x => x.State);
    }
}
