using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Clients;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Outside;
using Oversight.Infrastructure.Clients;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class ClientMapping : IEntityTypeConfiguration<ApiClient>, IEntityTypeConfiguration<OutsideCase>, IEntityTypeConfiguration<ApiCall>
{
    public void Configure(EntityTypeBuilder<ApiClient> builder)
    {
        builder.IsAggregate("api_client", Kinds.Client, layout: 2);
        builder.Property(x => x.Name).HasMaxLength(40);
        builder.Property(x => x.System).HasMaxLength(100);
        builder.Property(x => x.DisabledReason).HasMaxLength(200);
        builder.Ignore(x => x.Open);
        builder.Ignore(x => x.Scopes);
        builder.Ignore(x => x.Covered);
        builder.HasParts(x => x.Keys, "api_client_key", "ApiClientId", key =>
        {
            key.Property(x => x.Prefix).HasMaxLength(8);
            key.Property(x => x.Hash).HasMaxLength(64);
            key.HasIndex(x => x.Prefix).IsUnique();
        });
        builder.HasParts(x => x.Grants, "api_client_scope", "ApiClientId", grant => grant.Property(x => x.Withdrawn).SinceLayout(2));
        builder.HasParts(x => x.Departments, "api_client_department", "ApiClientId", department => department.Property(x => x.Withdrawn).SinceLayout(2));
        builder.HasIndex(x => x.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OutsideCase> builder)
    {
        builder.IsAggregate("outside_case", Kinds.OutsideCase);
        builder.Property(x => x.Number).HasMaxLength(60);
        builder.Property(x => x.ItemCode).HasMaxLength(40);
        builder.Property(x => x.ItemName).HasMaxLength(200);
        builder.Property(x => x.Body).HasMaxLength(100);
        builder.Property(x => x.Place).HasMaxLength(200);
        builder.Property(x => x.BriefFacts).HasMaxLength(2000);
        builder.Property(x => x.DocumentNumber).HasMaxLength(60);
        builder.HasParts(x => x.Parties, "outside_party", "OutsideCaseId", party =>
        {
            party.HasOne(x => x.Name).WithMany().HasForeignKey("NameId").IsRequired().OnDelete(DeleteBehavior.Restrict);
            party.Navigation(x => x.Name).AutoInclude();
            party.HasOne(x => x.Identity).WithMany().HasForeignKey("IdentityId").IsRequired(false).OnDelete(DeleteBehavior.Restrict);
            party.Navigation(x => x.Identity).AutoInclude();
        });
        builder.HasParts(x => x.Steps, "outside_step", "OutsideCaseId", step =>
        {
            step.Property(x => x.Code).HasMaxLength(40);
            step.Property(x => x.Name).HasMaxLength(60);
            step.Property(x => x.Note).HasMaxLength(1000);
            step.HasParts(x => x.Officers, "outside_step_officer", "OutsideStepId", officer => officer.Property(x => x.CardNumber).HasMaxLength(30));
        });
        builder.HasParts(x => x.Breaches, "outside_breach", "OutsideCaseId", breach =>
        {
            breach.Property(x => x.Rule).HasMaxLength(40);
            breach.Property(x => x.Sentence).HasMaxLength(500);
            breach.Property(x => x.Clause).HasMaxLength(300);
        });
        builder.HasOne<ApiClient>().WithMany().HasForeignKey(x => x.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => new { x.ClientId, x.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ApiCall> builder)
    {
        builder.ToTable("api_call");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Method).HasMaxLength(10);
        builder.Property(x => x.Route).HasMaxLength(100);
        builder.Property(x => x.Problem).HasMaxLength(40);
        builder.HasIndex(x => new { x.ClientId, x.At });
        builder.HasIndex(x => x.At);
    }
}
