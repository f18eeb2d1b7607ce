using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Alerts;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class AlertMapping : IEntityTypeConfiguration<Alert>, IEntityTypeConfiguration<AlertRule>, IEntityTypeConfiguration<CheckPlan>
{
    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.IsAggregate("alert", Kinds.Alert, layout: 2);
        builder.Ignore(x => x.Figures);
        builder.Ignore(x => x.Explanations);
        builder.Ignore(x => x.ExplainDueOn);
        builder.Ignore(x => x.OwesExplanation);
        builder.Property(x => x.ExplainDays).SinceLayout(2);
        builder.Property(x => x.LapsedAt).SinceLayout(2);
        builder.Property(x => x.RuleCode).HasMaxLength(40);
        builder.Property(x => x.SubjectKind).HasMaxLength(20);
        builder.Property(x => x.Occasion).HasMaxLength(80);
        builder.Property(x => x.Title).HasMaxLength(120);
        builder.Property(x => x.Clause).HasMaxLength(200);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => new { x.RuleCode, x.SubjectId, x.Occasion }).IsUnique();
        builder.HasIndex(x => new { x.CaseId, x.RuleCode });
        builder.HasIndex(x => new { x.State, x.DepartmentId, x.Ordinal });
        builder.HasIndex(x => new { x.RaisedOn, x.DepartmentId });
        builder.HasIndex(x => new { x.State, x.ExplainDueAt });
        builder.HasIndex(x => x.FindingId);
        builder.HasParts(x => x.FigureRows, "alert_fact", "AlertId", fact =>
        {
            fact.Property(x => x.Label).HasMaxLength(100);
            fact.Property(x => x.Value).HasMaxLength(1000);
        });
        builder.HasParts(x => x.ExplanationRows, "alert_explanation", "AlertId", explanation =>
        {
            explanation.Property(x => x.Text).HasMaxLength(2000);
            explanation.Property(x => x.Opinion).HasMaxLength(1000);
            explanation.HasParts(x => x.Evidence, "alert_explanation_file", "AlertExplanationId", CommonMapping.Evidence, since: 2);
        });
    }

    public void Configure(EntityTypeBuilder<AlertRule> builder)
    {
        builder.IsAggregate("alert_rule", Kinds.AlertRule);
        builder.Ignore(x => x.Versions);
        builder.Ignore(x => x.Latest);
        builder.Ignore(x => x.Terms);
        builder.Property(x => x.Code).HasMaxLength(40);
        builder.Property(x => x.Name).HasMaxLength(60);
        builder.Property(x => x.Clause).HasMaxLength(200);
        builder.HasIndex(x => x.Code).IsUnique();
        builder.HasParts(x => x.VersionRows, "alert_rule_version", "RuleId", version =>
        {
            version.Ignore(x => x.Categories);
            version.Ignore(x => x.Addressees);
            version.Property(x => x.CategoryCodes).HasMaxLength(100);
            version.Property(x => x.AddresseeCodes).HasMaxLength(100);
            version.Property(x => x.Reason).HasMaxLength(300);
            version.Property(x => x.Sentence).HasMaxLength(200);
        });
        builder.HasParts(x => x.GroundRows, "alert_rule_ground", "RuleId", ground =>
        {
            ground.Property(x => x.Text).HasMaxLength(100);
            ground.Property(x => x.Clause).HasMaxLength(200);
        });
    }

    public void Configure(EntityTypeBuilder<CheckPlan> builder)
    {
        builder.IsAggregate("check_plan", Kinds.CheckPlan);
        builder.Ignore(x => x.From);
        builder.Ignore(x => x.Through);
        builder.Property(x => x.ItemCode).HasMaxLength(40);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PowerItem>().WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => new { x.Year, x.Quarter, x.DepartmentId, x.ItemId }).IsUnique();
    }
}
