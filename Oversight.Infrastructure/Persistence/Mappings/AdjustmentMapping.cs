using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class AdjustmentMapping : IEntityTypeConfiguration<Adjustment>
{
    public void Configure(EntityTypeBuilder<Adjustment> builder)
    {
        builder.IsAggregate("adjustment", Kinds.Adjustment);
        builder.Ignore(x => x.Lapsed);
        builder.Ignore(x => x.DueOn);
        builder.Ignore(x => x.StartFact);
        builder.Property(x => x.Reason).HasMaxLength(1000);
        builder.Property(x => x.Number).HasMaxLength(40);
        builder.Property(x => x.ReturnReason).HasMaxLength(1000);
        builder.Property(x => x.ConfirmingBody).HasMaxLength(100);
        builder.Property(x => x.DocumentNumber).HasMaxLength(60);
        builder.Property(x => x.EndReason).HasMaxLength(1000);
        builder.Property(x => x.DueAt).Derived();
        builder.Property(x => x.AmberAt).Derived();
        builder.Property(x => x.Provisional).Derived();
        builder.Property(x => x.Stopped).Derived();
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => x.Number).IsUnique();
        builder.HasIndex(x => new { x.State, x.DepartmentId });
        builder.HasIndex(x => new { x.Stopped, x.DueAt });
        builder.HasIndex(x => x.LawId);
        builder.Ignore(x => x.Lines);
        builder.HasParts(x => x.LineRows, "adjustment_line", "AdjustmentId", line =>
        {
            line.Ignore(x => x.Title);
            line.Property(x => x.Code).HasMaxLength(40);
            line.Property(x => x.Successor).HasMaxLength(PowerItem.LongestSuccessor);
            line.Property(x => x.Note).HasMaxLength(500);
            line.Property(x => x.Content).HasConversion(new ItemContentConverter(), new ItemContentComparer());
            line.HasIndex(x => x.ItemId);
            line.HasIndex(x => x.Code);
        });
        builder.HasParts(x => x.Confirmation, "adjustment_confirmation", "AdjustmentId", CommonMapping.Evidence);
    }
}
