using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Organisation;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class DisclosureMapping : IEntityTypeConfiguration<Disclosure>, IEntityTypeConfiguration<PublishedDecision>
{
    public void Configure(EntityTypeBuilder<Disclosure> builder)
    {
        builder.IsAggregate("disclosure", Kinds.Disclosure, layout: 2);
        builder.Property(x => x.Title).HasMaxLength(200);
        builder.Property(x => x.CaseNumber).HasMaxLength(30);
        builder.Property(x => x.Class).HasMaxLength(20);
        builder.Property(x => x.Ground).HasMaxLength(20);
        builder.Property(x => x.Why).HasMaxLength(500);
        builder.Property(x => x.Opinion).HasMaxLength(500);
        builder.Property(x => x.EndReason).HasMaxLength(600);
        builder.Property(x => x.DueAt).Derived();
        builder.Property(x => x.AmberAt).Derived();
        builder.Property(x => x.Provisional).Derived();
        builder.Ignore(x => x.DueOn);
        builder.Ignore(x => x.DecidedOn);
        builder.Ignore(x => x.FollowsFall);
        builder.Ignore(x => x.Spans);
        builder.Ignore(x => x.Left);
        builder.HasParts(x => x.LeftRows, "disclosure_left", "DisclosureId", left =>
        {
            left.Property(x => x.Section).HasMaxLength(20);
            left.Property(x => x.Reason).HasMaxLength(200);
        }, since: 2);
        builder.HasParts(x => x.SpanRows, "disclosure_span", "DisclosureId", span =>
        {
            span.Ignore(x => x.AsSpan);
            span.Property(x => x.Section).HasMaxLength(20);
            span.Property(x => x.With).HasMaxLength(40);
        });
        builder.HasOne(x => x.Source).WithMany().HasForeignKey("SourceId").OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(x => x.Source).AutoInclude();
        builder.HasOne<Case>().WithMany().HasForeignKey(x => x.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => x.DecisionId).IsUnique();
        builder.HasIndex(x => new { x.State, x.DepartmentId, x.DueAt });
        builder.HasIndex(x => new { x.Stopped, x.DueAt });
        builder.HasIndex(x => new { x.State, x.Until });
    }

    public void Configure(EntityTypeBuilder<PublishedDecision> builder)
    {
        builder.IsAggregate("published_decision", Kinds.PublishedDecision);
        builder.Property(x => x.Number).HasMaxLength(60);
        builder.Property(x => x.Title).HasMaxLength(200);
        builder.Property(x => x.Kind).HasMaxLength(100);
        builder.Property(x => x.Organ).HasMaxLength(100);
        builder.Property(x => x.Class).HasMaxLength(20);
        builder.Property(x => x.Party).HasMaxLength(1000);
        builder.Property(x => x.EndNote).HasMaxLength(1000);
        builder.HasOne<Disclosure>().WithMany().HasForeignKey(x => x.DisclosureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => new { x.EndedAt, x.Until, x.Ordinal });
        builder.HasIndex(x => x.Number);
    }
}
