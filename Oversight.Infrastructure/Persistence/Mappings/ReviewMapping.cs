using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Casework;
using Oversight.Infrastructure.Review;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class ReviewMapping : IEntityTypeConfiguration<CaseCheckTotal>
{
    public void Configure(EntityTypeBuilder<CaseCheckTotal> builder)
    {
        builder.ToTable("case_check");
        builder.HasKey(x => x.CaseId);
        builder.Property(x => x.CaseId).ValueGeneratedNever();
        builder.HasOne<Case>().WithOne().HasForeignKey<CaseCheckTotal>(x => x.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => new { x.Red, x.CaseId });
        builder.HasIndex(x => new { x.Amber, x.CaseId });
    }
}
