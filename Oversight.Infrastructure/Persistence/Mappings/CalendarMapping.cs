using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class CalendarMapping : IEntityTypeConfiguration<CalendarYear>
{
    public void Configure(EntityTypeBuilder<CalendarYear> builder)
    {
        builder.IsAggregate("calendar_year", Kinds.Calendar);
        builder.Property(x => x.Sources).HasMaxLength(1000);
        builder.Property(x => x.Paper).HasMaxLength(CalendarYear.MaxPaper);
        builder.HasIndex(x => x.Year).IsUnique();
    }
}
