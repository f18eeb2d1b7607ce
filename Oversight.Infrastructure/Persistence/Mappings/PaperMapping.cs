using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class PaperMapping : IEntityTypeConfiguration<CasePaper>
{
    public void Configure(EntityTypeBuilder<CasePaper> builder)
    {
        builder.IsAggregate("case_paper", Kinds.Paper);
        builder.Property(x => x.Template).HasMaxLength(40);
        builder.Property(x => x.Title).HasMaxLength(60);
        builder.Property(x => x.Number).HasMaxLength(40);
        builder.Property(x => x.ServiceNote).HasMaxLength(200);
        builder.Property(x => x.EndReason).HasMaxLength(500);
        builder.Ignore(x => x.Stands);
        builder.HasParts(x => x.Values, "case_paper_value", "CasePaperId", value =>
        {
            value.Property(x => x.Field).HasMaxLength(40);
            value.Property(x => x.Text).HasMaxLength(4000);
        });
        builder.HasParts(x => x.Receipt, "case_paper_file", "CasePaperId", CommonMapping.Evidence);
        builder.HasOne<Case>().WithMany().HasForeignKey(x => x.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => x.Number).IsUnique();
    }
}
