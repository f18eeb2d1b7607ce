using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Laws;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class LawMapping : IEntityTypeConfiguration<Law>, IEntityTypeConfiguration<LawCitation>
{
    public void Configure(EntityTypeBuilder<Law> builder)
    {
        builder.IsAggregate("law", Kinds.Law);
        builder.Ignore(x => x.Names);
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.OtherNames).HasMaxLength(300);
        builder.Property(x => x.Issuer).HasMaxLength(60);
        builder.Property(x => x.Remark).HasMaxLength(500);
        builder.Property(x => x.Doubt).HasMaxLength(500);
        builder.Property(x => x.RepealEvidence).HasMaxLength(500);
        builder.Property(x => x.RepealSource).HasMaxLength(300);
        builder.HasIndex(x => x.Name).IsUnique();
        builder.HasIndex(x => x.SuccessorId);
        builder.HasParts(x => x.Versions, "law_version", "LawId", version =>
        {
            version.Property(x => x.Label).HasMaxLength(20);
            version.Property(x => x.Source).HasMaxLength(300);
            version.Property(x => x.History).HasMaxLength(2000);
            version.HasIndex(x => x.InForceThrough);
            version.HasParts(x => x.Articles, "law_article", "LawVersionId", article =>
            {
                article.Property(x => x.Number).HasMaxLength(20);
                article.Property(x => x.Text).HasMaxLength(4000);
            });
        });
    }

    public void Configure(EntityTypeBuilder<LawCitation> builder)
    {
        builder.ToTable("law_citation");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.OwnerCode).HasMaxLength(40);
        builder.Property(x => x.OwnerName).HasMaxLength(200);
        builder.Property(x => x.Place).HasMaxLength(100);
        builder.Property(x => x.Clause).HasMaxLength(300);
        builder.Property(x => x.Article).HasMaxLength(100);
        builder.Property(x => x.Problem).HasMaxLength(300);
        builder.HasIndex(x => new { x.LawVersionId, x.CountsThrough, x.Kind });
        builder.HasIndex(x => new { x.LawId, x.CountsThrough, x.Kind });
        builder.HasIndex(x => new { x.OwnerId, x.OwnerVersion });
        builder.HasIndex(x => new { x.Kind, x.OwnerCode });
        builder.HasIndex(x => new { x.CountsThrough, x.Problem });
    }
}
