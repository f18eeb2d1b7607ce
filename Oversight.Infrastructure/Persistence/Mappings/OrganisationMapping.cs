using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class OrganisationMapping :
    IEntityTypeConfiguration<Department>,
    IEntityTypeConfiguration<Officer>,
    IEntityTypeConfiguration<Post>,
    IEntityTypeConfiguration<ResponsibilityTeam>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.IsAggregate("department", Kinds.Department);
        builder.Property(x => x.Code).HasMaxLength(20);
        builder.Property(x => x.Name).HasMaxLength(50);
        builder.HasIndex(x => x.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Officer> builder)
    {
        builder.IsAggregate("officer", Kinds.Officer);
        builder.Property(x => x.Name).HasMaxLength(30);
        builder.Property(x => x.CardNumber).HasMaxLength(30);
        builder.HasIndex(x => x.AccountId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.IsAggregate("post", Kinds.Post);
        builder.Property(x => x.Name).HasMaxLength(50);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasParts(x => x.Holdings, "post_holding", "PostId", part => part.HasIndex(h => h.OfficerId));
    }

    public void Configure(EntityTypeBuilder<ResponsibilityTeam> builder)
    {
        builder.IsAggregate("responsibility_team", Kinds.Team);
        builder.HasIndex(x => x.DepartmentId).IsUnique();
        builder.HasParts(x => x.Seats, "team_seat", "TeamId");
    }
}
