using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Supervision;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class SupervisionMapping :
    IEntityTypeConfiguration<Finding>,
    IEntityTypeConfiguration<RectificationNotice>,
    IEntityTypeConfiguration<IssuedDocument>,
    IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.IsAggregate("finding", Kinds.Finding);
        builder.Property(x => x.Title).HasMaxLength(60);
        builder.Property(x => x.Source).HasMaxLength(200);
        builder.Property(x => x.Observed).HasMaxLength(2000);
        builder.Property(x => x.Basis).HasMaxLength(500);
        builder.Property(x => x.ClosedReason).HasMaxLength(1000);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => new { x.State, x.DepartmentId });
        builder.HasIndex(x => x.CaseId);
        builder.HasIndex(x => x.NoticeId);
        builder.HasParts(x => x.Evidence, "finding_evidence", "FindingId", CommonMapping.Evidence);
    }

    public void Configure(EntityTypeBuilder<RectificationNotice> builder)
    {
        builder.IsAggregate("notice", Kinds.Notice, layout: 2);
        builder.Ignore(x => x.Requirements);
        builder.Ignore(x => x.PreparedBy);
        builder.Property(x => x.SuccessorId).SinceLayout(2);
        builder.Ignore(x => x.Round);
        builder.Property(x => x.Title).HasMaxLength(60);
        builder.Property(x => x.Number).HasMaxLength(40);
        builder.Property(x => x.Snapshot).HasMaxLength(40_000);
        builder.Property(x => x.ServedHow).HasMaxLength(100);
        builder.Property(x => x.ExtensionReason).HasMaxLength(1000);
        builder.Property(x => x.EndReason).HasMaxLength(1000);
        builder.Property(x => x.DueAt).Derived();
        builder.Property(x => x.BlueAt).Derived();
        builder.Property(x => x.YellowAt).Derived();
        builder.Property(x => x.Provisional).Derived();
        builder.Property(x => x.Stopped).Derived();
        builder.Property(x => x.Lapsed).Derived();
        builder.Property(x => x.VerifyDueAt).Derived();
        builder.Property(x => x.RequirementCount).Derived();
        builder.Property(x => x.InPlaceCount).Derived();
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Finding>().WithMany().HasForeignKey(x => x.FindingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => x.Number).IsUnique();
        builder.HasIndex(x => new { x.Stopped, x.DueAt });
        builder.HasIndex(x => new { x.State, x.DepartmentId });
        builder.HasParts(x => x.RequirementRows, "requirement", "NoticeId", part =>
        {
            part.Ignore(x => x.InPlace);
            part.Property(x => x.Text).HasMaxLength(500);
            part.Property(x => x.Measure).HasMaxLength(300);
        });
        builder.HasParts(x => x.Rounds, "notice_round", "NoticeId", part =>
        {
            part.Ignore(x => x.DueOn);
            part.Property(x => x.DueAt).Derived();
            part.Property(x => x.ReturnReason).HasMaxLength(1000);
        });
        builder.HasParts(x => x.Feedback, "requirement_feedback", "NoticeId", part =>
        {
            part.Property(x => x.Text).HasMaxLength(2000);
            part.HasParts(x => x.Evidence, "feedback_evidence", "FeedbackId", CommonMapping.Evidence);
        });
        builder.HasParts(x => x.Verdicts, "requirement_verdict", "NoticeId", part => part.Property(x => x.Remark).HasMaxLength(500));
    }

    public void Configure(EntityTypeBuilder<IssuedDocument> builder)
    {
        builder.IsAggregate("issued_document", Kinds.Document);
        builder.Property(x => x.SubjectKind).HasMaxLength(20);
        builder.Property(x => x.Number).HasMaxLength(40);
        builder.Property(x => x.Hash).HasMaxLength(64);
        builder.HasIndex(x => x.SubjectId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("number_series");
        builder.HasKey(x => new { x.Prefix, x.Year });
        builder.Property(x => x.Prefix).HasMaxLength(20);
    }
}
