using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Infrastructure.Persistence.Tallies;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class TallyMapping : IEntityTypeConfiguration<OpenCaseTally>, IEntityTypeConfiguration<ClosedCaseTally>, IEntityTypeConfiguration<ExercisedItemTally>
{
    public void Configure(EntityTypeBuilder<OpenCaseTally> builder)
    {
        builder.ToTable("tally_open_case");
        builder.HasKey(x => new { x.DepartmentId, x.Category, x.Stopped, x.DueAt, x.AmberAt });
    }

    public void Configure(EntityTypeBuilder<ClosedCaseTally> builder)
    {
        builder.ToTable("tally_closed_case");
        builder.HasKey(x => new { x.Year, x.DepartmentId, x.Category });
    }

    public void Configure(EntityTypeBuilder<ExercisedItemTally> builder)
    {
        builder.ToTable("tally_exercised_item");
        builder.HasKey(x => new { x.Year, x.DepartmentId, x.ItemId });
    }
}
