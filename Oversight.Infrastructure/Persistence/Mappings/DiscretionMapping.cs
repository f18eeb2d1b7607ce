using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class DiscretionMapping : IEntityTypeConfiguration<DiscretionBenchmark>
{
    public void Configure(EntityTypeBuilder<DiscretionBenchmark> builder)
    {
        builder.IsAggregate("benchmark", Kinds.Benchmark, layout: 2);
        builder.Ignore(x => x.Versions);
        builder.Ignore(x => x.Latest);
        builder.Property(x => x.Code).HasMaxLength(60);
        builder.Property(x => x.ItemName).HasMaxLength(200);
        builder.Property(x => x.Scope).HasMaxLength(60);
        builder.Property(x => x.Source).HasMaxLength(300);
        builder.Property(x => x.RedFaults).Derived();
        builder.Property(x => x.AmberFaults).Derived();
        builder.HasOne<PowerItem>().WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => x.Code).IsUnique();
        builder.HasIndex(x => new { x.ItemId, x.Scope }).IsUnique();
        builder.HasIndex(x => x.State);
        builder.HasParts(x => x.VersionRows, "benchmark_version", "BenchmarkId", version =>
        {
            version.Ignore(x => x.Tiers);
            version.Ignore(x => x.Content);
            version.Property(x => x.Law).HasMaxLength(100);
            version.Property(x => x.Article).HasMaxLength(100);
            version.Property(x => x.Quote).HasMaxLength(1000);
            version.Property(x => x.BreachedArticle).HasMaxLength(200);
            version.Property(x => x.LegalUnit).HasMaxLength(20);
            version.Property(x => x.Reason).HasMaxLength(500);
            version.Property(x => x.Explanation).HasMaxLength(1000);
            version.Property(x => x.Opinion).HasMaxLength(500);
            version.Property(x => x.Document).HasMaxLength(100);
            version.Property(x => x.EndReason).HasMaxLength(500);
            version.HasParts(x => x.TierRows, "benchmark_tier", "VersionId", tier =>
            {
                tier.Ignore(x => x.Content);
                tier.Property(x => x.ConditionText).HasMaxLength(500);
                tier.Property(x => x.Sanction).HasMaxLength(200);
                tier.Property(x => x.Unread).HasMaxLength(600);
                tier.HasParts(x => x.Conditions, "tier_condition", "TierId", condition =>
                {
                    condition.Property(x => x.Number).SinceLayout(2);
                    condition.Ignore(x => x.Read);
                    condition.Property(x => x.Measure).HasMaxLength(40);
                    condition.Property(x => x.Unit).HasMaxLength(20);
                    condition.Property(x => x.Text).HasMaxLength(500);
                });
            });
            version.HasParts(x => x.Writers, "benchmark_writer", "VersionId");
        });
    }
}
