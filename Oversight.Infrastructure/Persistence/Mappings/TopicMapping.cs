using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Topics;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class TopicMapping : IEntityTypeConfiguration<TopicFile>, IEntityTypeConfiguration<TopicWeek>, IEntityTypeConfiguration<TopicFigure>
{
    public void Configure(EntityTypeBuilder<TopicFile> builder)
    {
        builder.IsAggregate("topic", Kinds.Topic);
        builder.Property(x => x.Number).HasMaxLength(20);
        builder.Property(x => x.Title).HasMaxLength(60);
        builder.Property(x => x.Origin).HasMaxLength(300);
        builder.Property(x => x.Findings).HasMaxLength(4000);
        builder.Property(x => x.EndReason).HasMaxLength(500);
        builder.Ignore(x => x.Reports);
        builder.Ignore(x => x.OpenReport);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => x.Number).IsUnique();
        builder.HasIndex(x => new { x.State, x.Ordinal });
        builder.HasParts(x => x.LinkRows, "topic_link", "TopicId", part =>
        {
            part.Property(x => x.Kind).HasMaxLength(20);
            part.HasIndex(x => x.TargetId);
        });
        builder.HasParts(x => x.MeasureRows, "topic_measure", "TopicId", part =>
        {
            part.Property(x => x.Text).HasMaxLength(500);
            part.Property(x => x.Result).HasMaxLength(1000);
            part.HasIndex(x => x.DepartmentId);
        });
        builder.HasParts(x => x.ReaderRows, "topic_reader", "TopicId", part =>
        {
            part.Property(x => x.Reason).HasMaxLength(200);
            part.HasIndex(x => x.OfficerId);
        });
        builder.HasParts(x => x.ReportRows, "topic_report", "TopicId", part =>
        {
            part.Property(x => x.Title).HasMaxLength(80);
            part.Property(x => x.Situation).HasMaxLength(3000);
            part.Property(x => x.Analysis).HasMaxLength(3000);
            part.Property(x => x.Advice).HasMaxLength(3000);
            part.Property(x => x.Opinion).HasMaxLength(500);
            part.Property(x => x.DocumentNumber).HasMaxLength(40);
            part.Property(x => x.Snapshot).HasMaxLength(40_000);
            part.Property(x => x.How).HasMaxLength(60);
            part.Property(x => x.Receiver).HasMaxLength(60);
            part.HasParts(x => x.Receipts, "topic_report_receipt", "ReportId", CommonMapping.Evidence);
        });
    }

    public void Configure(EntityTypeBuilder<TopicWeek> builder)
    {
        builder.ToTable("topic_week");
        builder.HasKey(x => x.Monday);
    }

    public void Configure(EntityTypeBuilder<TopicFigure> builder)
    {
        builder.ToTable("topic_figure");
        builder.HasKey(x => new { x.Monday, x.Place });
        builder.Property(x => x.Key).HasMaxLength(40);
        builder.Property(x => x.Label).HasMaxLength(200);
    }
}
