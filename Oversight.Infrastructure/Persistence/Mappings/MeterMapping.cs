using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class MeterMapping : IEntityTypeConfiguration<MeterCount>, IEntityTypeConfiguration<MeterKey>
{
    public void Configure(EntityTypeBuilder<MeterCount> builder)
    {
        builder.ToTable("meter_count");
        builder.HasKey(x => x.Key);
        builder.Property(x => x.Key).HasMaxLength(80);
        builder.HasIndex(x => x.Until);
    }

    public void Configure(EntityTypeBuilder<MeterKey> builder)
    {
        builder.ToTable("meter_key");
        builder.HasKey(x => x.Day);
        builder.Property(x => x.Secret).HasMaxLength(64);
    }
}
