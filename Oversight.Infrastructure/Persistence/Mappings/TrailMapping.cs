using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Common;
using Oversight.Domain.Trail;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class TrailMapping :
    IEntityTypeConfiguration<TrailEntry>,
    IEntityTypeConfiguration<TrailPayload>,
    IEntityTypeConfiguration<TrailHead>,
    IEntityTypeConfiguration<Operation>,
    IEntityTypeConfiguration<PersonalDatum>
{
    public void Configure(EntityTypeBuilder<TrailEntry> builder)
    {
        // HasTrigger: EF's OUTPUT clause fails on a SQL Server table with triggers.
        builder.ToTable("trail", t => t.HasTrigger("trail_append_only"));
        builder.HasKey(x => x.Seq);
        builder.Property(x => x.Seq).ValueGeneratedNever();
        builder.Property(x => x.Hash).HasMaxLength(32);
        builder.Property(x => x.Mac).HasMaxLength(32);
        builder.Property(x => x.KeyId).HasMaxLength(24);
        builder.Property(x => x.Flags).HasConversion<int>();
        builder.Property(x => x.SubjectKind).HasMaxLength(20);
        builder.Property(x => x.Actor).HasMaxLength(40);
        builder.Property(x => x.Role).HasMaxLength(40);
        builder.Property(x => x.Action).HasMaxLength(60);
        builder.Property(x => x.Outcome).HasMaxLength(10);
        builder.Ignore(x => x.ShortHash);
        builder.HasIndex(x => new { x.SubjectKind, x.SubjectId, x.SubjectSeq }).IsUnique();
        builder.HasIndex(x => new { x.OpId, x.Part }).IsUnique();
        builder.HasIndex(x => new { x.Actor, x.Seq });
        builder.HasIndex(x => x.RecordedAt);
    }

    public void Configure(EntityTypeBuilder<TrailPayload> builder)
    {
        builder.ToTable("trail_payload", t => t.HasTrigger("trail_payload_erase_only"));
        builder.HasKey(x => x.Seq);
        builder.Property(x => x.Seq).ValueGeneratedNever();
        builder.Property(x => x.Salt).HasMaxLength(32);
        builder.Property(x => x.StateSalt).HasMaxLength(32);
        builder.HasOne<TrailEntry>().WithOne().HasForeignKey<TrailPayload>(x => x.Seq).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TrailHead> builder)
    {
        builder.ToTable("trail_head");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Hash).HasMaxLength(32);
    }

    public void Configure(EntityTypeBuilder<Operation> builder)
    {
        builder.ToTable("operation");
        builder.HasKey(x => x.OpId);
        builder.Property(x => x.OpId).ValueGeneratedNever();
        builder.Property(x => x.Duty).HasMaxLength(60);
        builder.Property(x => x.RefusedBy).HasMaxLength(60);
        builder.Property(x => x.Clause).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<PersonalDatum> builder)
    {
        builder.ToTable("personal_data");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Field).HasMaxLength(40);
        builder.Property(x => x.Salt).HasMaxLength(32);
        builder.Property(x => x.Value).HasMaxLength(400);
        builder.Property(x => x.Digest).HasMaxLength(32);
        builder.HasIndex(x => x.Value);
    }
}
