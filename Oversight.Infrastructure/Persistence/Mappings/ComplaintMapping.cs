using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Organisation;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class ComplaintMapping : IEntityTypeConfiguration<Complaint>, IEntityTypeConfiguration<ComplaintChannel>, IEntityTypeConfiguration<ComplaintScope>
{
    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.IsAggregate("complaint", Kinds.Complaint, layout: 2);
        builder.Property(x => x.Number).HasMaxLength(20);
        builder.Property(x => x.CodeDigest).HasMaxLength(32);
        builder.Property(x => x.Title).HasMaxLength(80);
        builder.Property(x => x.Place).HasMaxLength(200);
        builder.Property(x => x.Party).HasMaxLength(100).SinceLayout(2);
        builder.Property(x => x.SourceKey).HasMaxLength(100);
        builder.Property(x => x.OriginFrom).HasMaxLength(60).SinceLayout(2);
        builder.Property(x => x.OriginLink).HasMaxLength(300).SinceLayout(2);
        builder.Property(x => x.OriginOn).SinceLayout(2);
        builder.Property(x => x.Method).HasMaxLength(40);
        builder.Property(x => x.PersonMark).HasMaxLength(32);
        builder.Property(x => x.LimitClause).HasMaxLength(200);
        builder.Property(x => x.Reason).HasMaxLength(1000);
        builder.Property(x => x.TransferredTo).HasMaxLength(100);
        builder.Property(x => x.DueAt).Derived();
        builder.Property(x => x.DueOn).Derived();
        builder.Property(x => x.AmberAt).Derived();
        builder.Property(x => x.AnswerDueAt).Derived();
        builder.Property(x => x.Provisional).Derived();
        builder.Property(x => x.SortDueAt).Derived();
        builder.Property(x => x.IsOpen).Derived();
        foreach (var computed in new[] { nameof(Complaint.Target), nameof(Complaint.Assignments), nameof(Complaint.Extensions), nameof(Complaint.ExtensionWaits), nameof(Complaint.Answers), nameof(Complaint.Calls), nameof(Complaint.Supplements), nameof(Complaint.Reply), nameof(Complaint.Keys), nameof(Complaint.Round), nameof(Complaint.AnsweredInTime), nameof(Complaint.Limit), nameof(Complaint.Papers), nameof(Complaint.HasReplied) })
            builder.Ignore(computed);
        builder.HasParts(x => x.KeyRows, "complaint_key", "ComplaintId", key =>
        {
            key.Property(x => x.Circle).HasMaxLength(60);
            key.Property(x => x.Bytes).HasMaxLength(100);
        });
        builder.HasParts(x => x.AssignmentRows, "complaint_assignment", "ComplaintId", part =>
        {
            part.Property(x => x.Text).HasMaxLength(500);
            part.Property(x => x.Result).HasMaxLength(2000);
            part.Property(x => x.EndReason).HasMaxLength(500);
            part.Property(x => x.DueAt).Derived();
            part.HasIndex(x => new { x.DepartmentId, x.Live });
            part.HasIndex(x => new { x.OfficerId, x.Live });
        });
        builder.HasParts(x => x.ExtensionRows, "complaint_extension", "ComplaintId", part =>
        {
            part.Property(x => x.Reason).HasMaxLength(500);
            part.Property(x => x.Opinion).HasMaxLength(500);
        });
        builder.HasParts(x => x.AnswerRows, "complaint_answer", "ComplaintId", part =>
        {
            part.Property(x => x.Facts).HasMaxLength(2000);
            part.Property(x => x.Text).HasMaxLength(2000);
            part.Property(x => x.Opinion).HasMaxLength(500);
            part.HasParts(x => x.Evidence, "complaint_answer_file", "AnswerId", CommonMapping.Evidence);
        });
        builder.HasParts(x => x.CallRows, "complaint_call", "ComplaintId", part => part.Property(x => x.Reason).HasMaxLength(500));
        builder.HasParts(x => x.SupplementRows, "complaint_supplement", "ComplaintId", since: 2);
        builder.HasParts(x => x.Originals, "complaint_original", "ComplaintId", CommonMapping.Evidence);
        builder.HasParts(x => x.Materials, "complaint_material", "ComplaintId", CommonMapping.Evidence);
        builder.HasParts(x => x.TransferReceipts, "complaint_transfer_receipt", "ComplaintId", CommonMapping.Evidence);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.AboutDepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.AssignedTo).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => x.Number).IsUnique();

        // An order or a message comes in once, whatever an act believed.
        builder.HasIndex(x => new { x.Channel, x.SourceKey }).IsUnique();
        builder.HasIndex(x => new { x.State, x.Ordinal });
        builder.HasIndex(x => new { x.IsOpen, x.SortDueAt, x.Ordinal });
        builder.HasIndex(x => new { x.AssignedTo, x.IsOpen, x.SortDueAt });
        builder.HasIndex(x => x.PersonMark);
        builder.HasIndex(x => x.MainId);
        builder.HasIndex(x => x.ItemId);
        builder.HasIndex(x => x.CaseId);
        builder.HasIndex(x => x.FindingId);
        builder.HasIndex(x => x.ReceivedAt);
        builder.HasIndex(x => new { x.ErasedAt, x.ClosedAt });
    }

    public void Configure(EntityTypeBuilder<ComplaintChannel> builder)
    {
        builder.IsAggregate("complaint_channel", Kinds.ComplaintChannel);
        builder.Property(x => x.Name).HasMaxLength(60);
        builder.Property(x => x.Address).HasMaxLength(200);
        builder.Property(x => x.Hours).HasMaxLength(100);
        builder.Property(x => x.TestDueOn).Derived();
        builder.Ignore(x => x.Tests);
        builder.HasParts(x => x.TestRows, "complaint_channel_test", "ChannelId", test => test.Property(x => x.Note).HasMaxLength(200));
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ComplaintScope> builder)
    {
        builder.IsAggregate("complaint_scope", Kinds.ComplaintScope, layout: 2);
        builder.Property(x => x.Code).HasMaxLength(40);
        builder.Property(x => x.Title).HasMaxLength(60);
        builder.Property(x => x.Advice).HasMaxLength(500);
        builder.Property(x => x.Authority).HasMaxLength(100);
        builder.Property(x => x.Phone).HasMaxLength(30);
        builder.Property(x => x.InForce).SinceLayout(2);
        builder.Property(x => x.NextOn).Derived();
        builder.Ignore(x => x.Versions);
        builder.HasParts(
            x => x.VersionRows,
            "complaint_scope_version",
            "ScopeId",
            version =>
            {
                version.Property(x => x.Title).HasMaxLength(60);
                version.Property(x => x.Advice).HasMaxLength(500);
                version.Property(x => x.Authority).HasMaxLength(100);
                version.Property(x => x.Phone).HasMaxLength(30);
            },
            since: 2);
        builder.HasIndex(x => x.Code).IsUnique();
    }
}
