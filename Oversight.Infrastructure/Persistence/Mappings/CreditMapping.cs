using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Domain.Organisation;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class CreditMapping : IEntityTypeConfiguration<CreditRecord>, IEntityTypeConfiguration<CreditBatch>
{
    public void Configure(EntityTypeBuilder<CreditRecord> builder)
    {
        builder.IsAggregate("credit_record", Kinds.CreditRecord);
        builder.Property(x => x.Title).HasMaxLength(200);
        builder.Property(x => x.CaseNumber).HasMaxLength(30);
        builder.Property(x => x.DocumentNumber).HasMaxLength(128);
        builder.Property(x => x.FaultText).HasMaxLength(2000);
        builder.Property(x => x.RejectedReason).HasMaxLength(500);
        builder.Property(x => x.Reason).HasMaxLength(600);
        builder.Property(x => x.DueAt).Derived();
        builder.Property(x => x.AmberAt).Derived();
        builder.Property(x => x.Provisional).Derived();
        builder.Ignore(x => x.DueOn);
        builder.HasOne(x => x.Values).WithMany().HasForeignKey("ValuesId").OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(x => x.Values).AutoInclude();
        builder.HasOne(x => x.Typed).WithMany().HasForeignKey("TypedId").OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(x => x.Typed).AutoInclude();
        builder.HasOne<Case>().WithMany().HasForeignKey(x => x.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => new { x.State, x.DepartmentId, x.DueAt });
        builder.HasIndex(x => new { x.DecisionId, x.Kind });
        builder.HasIndex(x => x.FormerId);
        builder.HasIndex(x => x.DocumentNumber);
    }

    public void Configure(EntityTypeBuilder<CreditBatch> builder)
    {
        builder.IsAggregate("credit_batch", Kinds.CreditBatch, layout: 2);
        builder.Property(x => x.Number).HasMaxLength(40);
        builder.Property(x => x.Channel).HasMaxLength(100);
        builder.Property(x => x.Note).HasMaxLength(500);
        builder.HasIndex(x => x.Number).IsUnique();
        builder.HasParts(x => x.Lines, "credit_batch_line", "BatchId", line =>
        {
            line.Property(x => x.DocumentNumber).HasMaxLength(128);
            line.Property(x => x.Key).HasMaxLength(128);
            line.Property(x => x.Reason).HasMaxLength(500);
            line.HasIndex(x => x.LiveRecordId).IsUnique();
            line.HasIndex(x => new { x.RecordId, x.Answer });
        });
        builder.HasParts(x => x.Files, "credit_batch_file", "BatchId", file =>
        {
            file.Property(x => x.Format).HasMaxLength(10);
            file.Property(x => x.Hash).HasMaxLength(64);
        });
        builder.HasParts(x => x.Takings, "credit_batch_taking", "BatchId", taking => taking.Property(x => x.Purpose).HasMaxLength(100), since: 2);
        builder.HasParts(x => x.Receipts, "credit_batch_receipt", "BatchId", CommonMapping.Evidence);
    }
}
