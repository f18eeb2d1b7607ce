using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Infrastructure.Persistence.Tallies;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class TallyMapping : IEntityTypeConfiguration<OpenCaseTally>, IEntityTypeConfiguration<ClosedCaseTally>, IEntityTypeConfiguration<ExercisedItemTally>, IEntityTypeConfiguration<AlertTally>, IEntityTypeConfiguration<OpenComplaintTally>, IEntityTypeConfiguration<AnsweredComplaintTally>
{
    public void Configure(EntityTypeBuilder<OpenCaseTally> builder)
    {
        builder.ToTable("tally_open_case");
        builder.HasKey(x => new { x.DepartmentId, x.Category, x.Stopped, x.DueAt, x.AmberAt });
    }

    public void Configure(EntityTypeBuilder<ClosedCaseTally> builder)
    {
        builder.ToTable("tally_closed_case");
        builder.HasKey(x => new { x.Period, x.DepartmentId, x.Category });
        builder.Property(x => x.Period).HasColumnName("Year");
    }

    public void Configure(EntityTypeBuilder<ExercisedItemTally> builder)
    {
        builder.ToTable("tally_exercised_item");
        builder.HasKey(x => new { x.Period, x.DepartmentId, x.ItemId });
        builder.Property(x => x.Period).HasColumnName("Year");
    }

    public void Configure(EntityTypeBuilder<AlertTally> builder)
    {
        builder.ToTable("tally_alert");
        builder.HasKey(x => new { x.RaisedOn, x.DepartmentId });
        builder.HasIndex(x => x.Live);
    }

    public void Configure(EntityTypeBuilder<OpenComplaintTally> builder)
    {
        builder.ToTable("tally_open_complaint");
        builder.HasKey(x => new { x.DepartmentId, x.State, x.DueAt, x.AmberAt });
    }

    public void Configure(EntityTypeBuilder<AnsweredComplaintTally> builder)
    {
        builder.ToTable("tally_answered_complaint");
        builder.HasKey(x => new { x.Year, x.DepartmentId });
    }
}
