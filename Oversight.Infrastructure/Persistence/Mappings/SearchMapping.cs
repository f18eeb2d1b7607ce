using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Infrastructure.Search;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class SearchMapping :
    IEntityTypeConfiguration<SearchText>, IEntityTypeConfiguration<SearchSegment>, IEntityTypeConfiguration<SearchPosting>, IEntityTypeConfiguration<SearchMarks>, IEntityTypeConfiguration<SearchState>
{
    /// <summary>Compares texts on SQL Server sign by sign: by any other collation signs beyond the basic plane can be alike, and letters of other widths are.</summary>
    public const string SignBySign = "Latin1_General_100_BIN2";

    public void Configure(EntityTypeBuilder<SearchText> builder)
    {
        builder.ToTable("search_text");
        builder.HasKey(x => x.Ordinal);
        builder.Property(x => x.Ordinal).ValueGeneratedNever();
        builder.Property(x => x.Kind).HasMaxLength(40);
        builder.HasIndex(x => new { x.Kind, x.Segment, x.Ordinal });
    }

    public void Configure(EntityTypeBuilder<SearchSegment> builder)
    {
        builder.ToTable("search_segment");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Kind).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<SearchPosting> builder)
    {
        builder.ToTable("search_posting");
        builder.HasKey(x => x.Key);
        builder.Property(x => x.Key).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SearchMarks> builder)
    {
        builder.ToTable("search_marks");
        builder.HasKey(x => x.Ordinal);
        builder.Property(x => x.Ordinal).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SearchState> builder)
    {
        builder.ToTable("search_state");
        builder.HasKey(x => x.Kind);
        builder.Property(x => x.Kind).HasMaxLength(40);
    }
}
