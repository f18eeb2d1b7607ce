using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Publications;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>, IEntityTypeConfiguration<PublicationLapse>, IEntityTypeConfiguration<PublicationCheck>, IEntityTypeConfiguration<ComparedDifference>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.IsAggregate("publication", Kinds.Publication);
        builder.Property(x => x.Place).HasMaxLength(300);
        builder.Property(x => x.WithdrawnReason).HasMaxLength(200);
        builder.HasParts(x => x.Lines, "publication_line", "PublicationId", line => line.HasIndex(x => new { x.ItemId, x.Channel, x.Number, x.WithdrawnOn }));
        builder.HasParts(x => x.Proof, "publication_proof", "PublicationId", CommonMapping.Evidence);
    }

    public void Configure(EntityTypeBuilder<PublicationLapse> builder)
    {
        builder.IsAggregate("publication_lapse", Kinds.PublicationLapse);
        builder.HasIndex(x => x.FindingId);
        builder.HasParts(x => x.Lines, "publication_lapse_line", "LapseId", line => line.HasIndex(x => new { x.ItemId, x.Channel, x.Number }));
    }

    public void Configure(EntityTypeBuilder<ComparedDifference> builder)
    {
        builder.ToTable("compared_difference");
        builder.HasKey(x => new { x.FindingId, x.Key });
        builder.Property(x => x.Key).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<PublicationCheck> builder)
    {
        builder.IsAggregate("publication_check", Kinds.PublicationCheck);
        builder.Property(x => x.Seed).HasMaxLength(128);
        builder.Property(x => x.PopulationHash).HasMaxLength(64);
        builder.HasIndex(x => x.Month).IsUnique();
        builder.HasParts(x => x.Lines, "publication_check_line", "CheckId", line =>
        {
            line.Ignore(x => x.Wrong);
            line.Property(x => x.Code).HasMaxLength(40);
            line.Property(x => x.Differs).HasMaxLength(1000);
            line.HasIndex(x => x.FindingId);
            line.HasParts(x => x.Evidence, "publication_check_evidence", "LineId", CommonMapping.Evidence);
        });
    }
}
