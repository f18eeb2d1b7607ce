using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class CatalogueMapping : IEntityTypeConfiguration<Procedure>, IEntityTypeConfiguration<PowerItem>
{
    public void Configure(EntityTypeBuilder<Procedure> builder)
    {
        builder.IsAggregate("procedure", Kinds.Procedure);
        builder.Property(x => x.Code).HasMaxLength(40);
        builder.Property(x => x.Name).HasMaxLength(60);
        builder.HasIndex(x => x.Code).IsUnique();
        builder.HasParts(x => x.Steps, "procedure_step", "ProcedureId", part =>
        {
            part.Ignore(x => x.Limit);
            part.Property(x => x.Code).HasMaxLength(40);
            part.Property(x => x.Name).HasMaxLength(60);
            part.Property(x => x.Clause).HasMaxLength(200);
            part.Property(x => x.Guidance).HasMaxLength(500);
        });
        builder.HasParts(x => x.PauseGrounds, "pause_ground", "ProcedureId", part =>
        {
            part.Property(x => x.Code).HasMaxLength(40);
            part.Property(x => x.Name).HasMaxLength(60);
            part.Property(x => x.Clause).HasMaxLength(200);
        });
    }

    public void Configure(EntityTypeBuilder<PowerItem> builder)
    {
        builder.IsAggregate("power_item", Kinds.PowerItem, layout: 2);
        builder.Property(x => x.Code).HasMaxLength(40);
        builder.Property(x => x.Successor).HasMaxLength(PowerItem.LongestSuccessor);
        builder.HasIndex(x => x.Code).IsUnique();
        builder.HasParts(x => x.Versions, "item_version", "ItemId", version =>
        {
            version.Ignore(x => x.Committed);
            version.Ignore(x => x.Statutory);
            version.Property(x => x.Name).HasMaxLength(200);
            version.Property(x => x.ImplementingBody).HasMaxLength(100);
            version.Property(x => x.CommittedClause).HasMaxLength(200);
            version.Property(x => x.StatutoryClause).HasMaxLength(200);
            version.Property(x => x.FineUnit).HasMaxLength(20);
            version.Property(x => x.Note).HasMaxLength(500);
            Joined(version);
            version.HasParts(x => x.Bases, "legal_basis", "ItemVersionId", basis =>
            {
                basis.Property(x => x.Law).HasMaxLength(100);
                basis.Property(x => x.LawVersion).HasMaxLength(20);
                basis.Property(x => x.Level).HasMaxLength(20);
                basis.Property(x => x.Article).HasMaxLength(100);
                basis.Property(x => x.Quote).HasMaxLength(1000);
                basis.Property(x => x.Source).HasMaxLength(300);
                basis.Property(x => x.LawVersionId).SinceLayout(2);
                basis.HasIndex(x => x.LawVersionId);
            });
            version.HasParts(x => x.Handlers, "item_handler", "ItemVersionId", handler =>
            {
                handler.HasIndex(x => x.DepartmentId);
                handler.Property(x => x.Lead).HasDefaultValue(true).HasSentinel(true).SinceLayout(2);
            });
            version.HasParts(
                x => x.Risks,
                "item_risk",
                "ItemVersionId",
                risk =>
                {
                    risk.Property(x => x.Stage).HasMaxLength(100);
                    risk.Property(x => x.Form).HasMaxLength(500);
                    risk.Property(x => x.Level).HasMaxLength(10);
                    risk.Property(x => x.Measure).HasMaxLength(500);
                    risk.Property(x => x.Responsible).HasMaxLength(100);
                },
                since: 2);
            version.HasParts(
                x => x.Charts,
                "item_chart",
                "ItemVersionId",
                chart =>
                {
                    chart.Property(x => x.Hash).HasMaxLength(64);
                    chart.Property(x => x.Name).HasMaxLength(200);
                    chart.Property(x => x.ContentType).HasMaxLength(100);
                },
                since: 2);
        });
    }

    // What the full record of published lists has beyond the six of article 8.
    private static void Joined(OwnedNavigationBuilder<PowerItem, ItemVersion> version)
    {
        version.Property(x => x.SubName).HasMaxLength(200).SinceLayout(2);
        version.Property(x => x.PowerSource).HasMaxLength(100).SinceLayout(2);
        version.Property(x => x.ExerciseLevel).HasMaxLength(40).SinceLayout(2);
        version.Property(x => x.JointBodies).HasMaxLength(200).SinceLayout(2);
        version.Property(x => x.Target).HasMaxLength(200).SinceLayout(2);
        version.Property(x => x.DutyMatters).HasMaxLength(2000).SinceLayout(2);
        version.Property(x => x.DutyBasis).HasMaxLength(2000).SinceLayout(2);
        version.Property(x => x.AccountabilityScope).HasMaxLength(500).SinceLayout(2);
        version.Property(x => x.AccountabilityCases).HasMaxLength(2000).SinceLayout(2);
        version.Property(x => x.Charges).HasMaxLength(500).SinceLayout(2);
        version.Property(x => x.Phone).HasMaxLength(60).SinceLayout(2);
        version.Property(x => x.Remedy).HasMaxLength(500).SinceLayout(2);
        version.Property(x => x.ChangeNote).HasMaxLength(500).SinceLayout(2);
        version.Property(x => x.Opinions).HasMaxLength(500).SinceLayout(2);
    }
}
