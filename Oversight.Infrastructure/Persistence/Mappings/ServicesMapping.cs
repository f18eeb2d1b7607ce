using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Services;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class ServicesMapping : IEntityTypeConfiguration<ServiceApplication>, IEntityTypeConfiguration<Booking>, IEntityTypeConfiguration<BookingPlan>
{
    public void Configure(EntityTypeBuilder<ServiceApplication> builder)
    {
        builder.IsAggregate("service_application", Kinds.Application, layout: 2);
        builder.Property(x => x.Number).HasMaxLength(20);
        builder.Property(x => x.CodeDigest).HasMaxLength(32);
        builder.Property(x => x.ItemCode).HasMaxLength(40);
        builder.Property(x => x.ItemName).HasMaxLength(200);
        builder.Property(x => x.SupplementAsked).HasMaxLength(1000);
        builder.Property(x => x.Reason).HasMaxLength(1000);
        builder.Property(x => x.EndGround).HasMaxLength(100).SinceLayout(2);
        builder.Property(x => x.DueAt).Derived();
        builder.Property(x => x.DueOn).Derived();
        builder.Property(x => x.AmberAt).Derived();
        builder.Property(x => x.IsOpen).Derived();
        builder.Ignore(x => x.Card);
        builder.Ignore(x => x.WasAsked);
        Personal(builder, x => x.Name, "NameId", required: true);
        Personal(builder, x => x.Identity, "IdentityId", required: true);
        Personal(builder, x => x.Phone, "PhoneId", required: true);
        Personal(builder, x => x.Matter, "MatterId", required: true);
        Personal(builder, x => x.Representative, "RepresentativeId");
        Personal(builder, x => x.Address, "AddressId");
        Personal(builder, x => x.Agent, "AgentId");
        Personal(builder, x => x.AgentPhone, "AgentPhoneId");
        Personal(builder, x => x.SupplementNote, "SupplementNoteId");
        Personal(builder, x => x.Receiver, "ReceiverId");
        builder.HasParts(x => x.Attachments, "service_application_file", "ServiceApplicationId", CommonMapping.Evidence);
        builder.HasParts(x => x.Receipt, "service_application_receipt", "ServiceApplicationId", CommonMapping.Evidence);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => x.Number).IsUnique();
        builder.HasIndex(x => x.CaseId);
        builder.HasIndex(x => new { x.DepartmentId, x.State, x.Ordinal });
        builder.HasIndex(x => x.ReceivedAt);
    }

    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.IsAggregate("booking", Kinds.Booking);
        builder.Property(x => x.Number).HasMaxLength(20);
        builder.Property(x => x.CodeDigest).HasMaxLength(32);
        builder.Property(x => x.ItemCode).HasMaxLength(40);
        builder.Property(x => x.ItemName).HasMaxLength(200);
        builder.Property(x => x.Reason).HasMaxLength(200);
        builder.Ignore(x => x.Time);
        Personal(builder, x => x.Name, "NameId", required: true);
        Personal(builder, x => x.Phone, "PhoneId", required: true);
        Personal(builder, x => x.Agent, "AgentId");
        builder.HasOne<BookingPlan>().WithMany().HasForeignKey(x => x.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => x.Number).IsUnique();

        // A place of a slot is given once, whatever an act believed. Places that are free again are null and count for nothing.
        builder.HasIndex(x => new { x.PlanId, x.StartsAt, x.Seat }).IsUnique();
        builder.HasIndex(x => new { x.DepartmentId, x.StartsAt });
        builder.HasIndex(x => x.MadeAt);
    }

    public void Configure(EntityTypeBuilder<BookingPlan> builder)
    {
        builder.IsAggregate("booking_plan", Kinds.BookingPlan);
        builder.Property(x => x.ItemCode).HasMaxLength(40);
        builder.Property(x => x.Hours).HasMaxLength(1000);
        builder.HasParts(x => x.Closures, "booking_closure", "BookingPlanId", closure => closure.Property(x => x.Reason).HasMaxLength(100));
        builder.HasOne<PowerItem>().WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => new { x.ItemId, x.DepartmentId }).IsUnique();
    }

    private static void Personal<T>(EntityTypeBuilder<T> builder, Expression<Func<T, PersonalDatum?>> datum, string key, bool required = false)
        where T : class
    {
        builder.HasOne(datum).WithMany().HasForeignKey(key).IsRequired(required).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(datum).AutoInclude();
    }
}
