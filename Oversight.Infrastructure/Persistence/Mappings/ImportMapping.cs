using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Common;
using Oversight.Domain.Imports;
using Oversight.Infrastructure.Imports;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class ImportMapping : IEntityTypeConfiguration<CatalogueImport>, IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<CatalogueImport> builder)
    {
        builder.IsAggregate("catalogue_import", Kinds.Import, layout: 2);
        builder.Ignore(x => x.GoodRows);
        builder.Property(x => x.FileHash).HasMaxLength(64);
        builder.Property(x => x.FileName).HasMaxLength(255);
        builder.Property(x => x.FormKey).HasMaxLength(64);
        builder.Property(x => x.RowsDigest).HasMaxLength(64).SinceLayout(2);
        builder.Property(x => x.Sentence).HasMaxLength(500);
        builder.HasIndex(x => x.FormKey);
    }

    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("import_row");
        builder.HasKey(x => new { x.ImportId, x.Run, x.Place });
        builder.Property(x => x.Sheet).HasMaxLength(100);
        builder.Property(x => x.Code).HasMaxLength(60);
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.Kinds).HasMaxLength(1000);
        builder.HasIndex(x => new { x.ImportId, x.Run, x.Outcome, x.Place });
    }
}
