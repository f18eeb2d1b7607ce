using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class OrganisationMapping :
    IEntityTypeConfiguration<Department>,
    IEntityTypeConfiguration<Officer>,
    IEntityTypeConfiguration<SignInSession>,
    IEntityTypeConfiguration<Post>,
    IEntityTypeConfiguration<ResponsibilityTeam>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.IsAggregate("department", Kinds.Department, layout: 3);
        builder.Property(x => x.Code).HasMaxLength(20);
        builder.Property(x => x.Name).HasMaxLength(50);
        builder.Property(x => x.Since).SinceLayout(3);
        builder.Property(x => x.ClosedAfter).SinceLayout(2);
        builder.Property(x => x.SuccessorId).SinceLayout(2);
        builder.HasIndex(x => x.Code).IsUnique();
        builder.HasParts(x => x.FormerNames, "department_name", "DepartmentId", part => part.Property(n => n.Name).HasMaxLength(50), since: 2);
    }

    public void Configure(EntityTypeBuilder<Officer> builder)
    {
        builder.IsAggregate("officer", Kinds.Officer, layout: 2);
        builder.Property(x => x.Name).HasMaxLength(30);
        builder.Property(x => x.CardNumber).HasMaxLength(30);
        builder.Property(x => x.Qualification).HasMaxLength(40).SinceLayout(2);
        builder.HasIndex(x => x.AccountId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.IsAggregate("sign_in_session", Kinds.Session);
        builder.Property(x => x.SeenAt).Derived();
        builder.HasIndex(x => x.OfficerId);
    }

    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.IsAggregate("post", Kinds.Post, layout: 2);
        builder.Property(x => x.Name).HasMaxLength(50);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasParts(x => x.Holdings, "post_holding", "PostId", part =>
        {
            part.Property(h => h.Substitute).SinceLayout(2);
            part.Property(h => h.Reason).HasMaxLength(200).SinceLayout(2);
            part.HasIndex(h => h.OfficerId);
        });
        builder.HasParts(
            x => x.Duties,
            "post_duty",
            "PostId",
            part =>
            {
                part.Property(d => d.Text).HasMaxLength(300);
                part.Property(d => d.Clause).HasMaxLength(200);
            },
            since: 2);
        builder.HasParts(x => x.Items, "post_item", "PostId", part => part.HasIndex(i => i.ItemId), since: 2);
    }

    public void Configure(EntityTypeBuilder<ResponsibilityTeam> builder)
    {
        builder.IsAggregate("responsibility_team", Kinds.Team, layout: 2);
        builder.Ignore(x => x.ForItem);
        builder.Property(x => x.ItemId).SinceLayout(2);
        builder.HasIndex(x => new { x.DepartmentId, x.ItemId }).IsUnique();
        builder.HasParts(x => x.Seats, "team_seat", "TeamId");
    }
}
