using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Infrastructure.Review;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class ReviewMapping : IEntityTypeConfiguration<CaseCheckTotal>, IEntityTypeConfiguration<ReexaminationDraw>, IEntityTypeConfiguration<ReviewSheet>
{
    public void Configure(EntityTypeBuilder<ReexaminationDraw> builder)
    {
        builder.IsAggregate("reexamination", Kinds.Reexamination);
        builder.Property(x => x.Number).HasMaxLength(40);
        builder.Property(x => x.Seed).HasMaxLength(128);
        builder.Property(x => x.PopulationHash).HasMaxLength(64);
        builder.HasIndex(x => x.Number).IsUnique();
        builder.HasParts(x => x.Weights, "reexamination_weight", "DrawId", weight =>
        {
            weight.Property(x => x.Key).HasMaxLength(40);
            weight.Property(x => x.Label).HasMaxLength(60);
        });
        builder.HasParts(x => x.Exclusions, "reexamination_exclusion", "DrawId", exclusion =>
        {
            exclusion.Property(x => x.Number).HasMaxLength(30);
            exclusion.Property(x => x.Reason).HasMaxLength(200);
        });
        builder.HasParts(x => x.Picks, "reexamination_pick", "DrawId", pick =>
        {
            pick.Property(x => x.Number).HasMaxLength(30);
            pick.HasIndex(x => x.CaseId);
        });
    }

    public void Configure(EntityTypeBuilder<ReviewSheet> builder)
    {
        builder.IsAggregate("review_sheet", Kinds.ReviewSheet);
        builder.Property(x => x.DrawNumber).HasMaxLength(40);
        builder.Property(x => x.CaseNumber).HasMaxLength(30);
        builder.Property(x => x.ItemName).HasMaxLength(200);
        builder.Property(x => x.Conclusion).HasMaxLength(1000);
        builder.HasIndex(x => new { x.DrawId, x.Place }).IsUnique();
        builder.HasIndex(x => x.CaseId);
        builder.HasIndex(x => new { x.State, x.Ordinal });
        builder.HasParts(x => x.Lines, "review_sheet_line", "SheetId", line =>
        {
            line.Ignore(x => x.AsLine);
            line.Property(x => x.Code).HasMaxLength(40);
            line.Property(x => x.Name).HasMaxLength(60);
            line.Property(x => x.Clause).HasMaxLength(200);
            line.Property(x => x.Reason).HasMaxLength(1000);
            line.Property(x => x.Explanation).HasMaxLength(1000);
        });
        builder.HasParts(x => x.Judgements, "review_sheet_judgement", "SheetId", judgement =>
        {
            judgement.Property(x => x.Remark).HasMaxLength(500);
            judgement.HasIndex(x => x.FindingId);
        });
    }

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
