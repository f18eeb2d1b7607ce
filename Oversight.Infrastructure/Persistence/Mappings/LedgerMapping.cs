using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Supervision;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class LedgerMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.IsAggregate("ledger_entry", Kinds.LedgerEntry);
        builder.Ignore(x => x.Vetoes);
        builder.Property(x => x.NoticeNumber).HasMaxLength(40);
        builder.Property(x => x.AppealDueAt).Derived();
        builder.Property(x => x.AppealReason).HasMaxLength(2000);
        builder.Property(x => x.DecisionReason).HasMaxLength(2000);
        builder.Property(x => x.DecisionDocument).HasMaxLength(60);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RectificationNotice>().WithMany().HasForeignKey(x => x.NoticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => new { x.NoticeId, x.Round, x.Cause }).IsUnique();
        builder.HasIndex(x => new { x.Year, x.DepartmentId });
        builder.HasParts(x => x.Reasons, "ledger_reason", "LedgerEntryId", part => part.Property(x => x.Text).HasMaxLength(500));
        builder.HasParts(x => x.AppealEvidence, "appeal_evidence", "LedgerEntryId", CommonMapping.Evidence);
    }
}
