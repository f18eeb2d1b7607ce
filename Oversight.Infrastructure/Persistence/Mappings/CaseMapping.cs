using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;

namespace Oversight.Infrastructure.Persistence.Mappings;

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>, IEntityTypeConfiguration<CaseCounter>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.IsAggregate("case_file", Kinds.Case, layout: 4);
        builder.Property(x => x.Number).HasMaxLength(30);
        builder.Property(x => x.ItemCode).HasMaxLength(40);
        builder.Property(x => x.ItemName).HasMaxLength(200);
        builder.Property(x => x.ImplementingBody).HasMaxLength(100);
        builder.Property(x => x.Place).HasMaxLength(200);
        builder.Property(x => x.BriefFacts).HasMaxLength(2000);
        builder.Property(x => x.EndReason).HasMaxLength(1000);
        builder.Property(x => x.EndGround).HasMaxLength(100).SinceLayout(2);
        builder.Property(x => x.CommittedClause).HasMaxLength(200);
        builder.Property(x => x.StatutoryClause).HasMaxLength(200);
        builder.Ignore(x => x.Committed);
        builder.Ignore(x => x.Statutory);
        builder.Ignore(x => x.CurrentStep);
        builder.Ignore(x => x.Proposal);
        builder.Ignore(x => x.Decision);
        builder.Ignore(x => x.Departure);
        builder.Ignore(x => x.DecidesOnTheSpot);
        builder.Ignore(x => x.MostOnTheSpot);
        builder.Ignore(x => x.Evidence);
        builder.Ignore(x => x.FilingFrom);
        builder.Ignore(x => x.Made);
        builder.Ignore(x => x.ChangedBy);
        builder.Ignore(x => x.Handled);
        builder.Ignore(x => x.HandledNote);
        builder.Ignore(x => x.OpenCorrection);
        builder.Ignore(x => x.PartiesLocked);
        builder.Ignore(x => x.DecidedParties);
        builder.Ignore(x => x.EveryCard);
        builder.Property(x => x.FiledAt).SinceLayout(2);
        builder.Property(x => x.UnsealedAt).SinceLayout(2);
        Derive(builder);
        builder.HasOne<Department>().WithMany().HasForeignKey(x => x.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(x => x.Party).WithMany().HasForeignKey("PartyId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(x => x.Party).AutoInclude();
        Parts(builder);
        FileParts(builder);
        builder.HasIndex(x => x.Number).IsUnique();
        builder.HasIndex(x => new { x.IsOpen, x.SortDueAt, x.Ordinal });
        builder.HasIndex(x => new { x.DepartmentId, x.IsOpen, x.SortDueAt, x.Ordinal });
        builder.HasIndex(x => new { x.DepartmentId, x.Ordinal });
        builder.HasIndex(x => new { x.DepartmentId, x.ClosedAt, x.Ordinal });
        builder.HasIndex(x => new { x.HandlerId, x.IsOpen });
        builder.HasIndex(x => new { x.ItemId, x.RegisteredAt });
        builder.HasIndex(x => new { x.ClosedAt, x.Ordinal });
        builder.HasIndex(x => new { x.IsOpen, x.FiledAt, x.ClosedAt });
    }

    public void Configure(EntityTypeBuilder<CaseCounter> builder)
    {
        builder.ToTable("case_counter");
        builder.HasKey(x => new { x.Prefix, x.Year });
        builder.Property(x => x.Prefix).HasMaxLength(20);
        builder.Property(x => x.Year).ValueGeneratedNever();
    }

    private static void Derive(EntityTypeBuilder<Case> builder)
    {
        builder.Property(x => x.DueAt).Derived();
        builder.Property(x => x.DueOn).Derived();
        builder.Property(x => x.AmberAt).Derived();
        builder.Property(x => x.StatutoryDueAt).Derived();
        builder.Property(x => x.StatutoryDueOn).Derived();
        builder.Property(x => x.Provisional).Derived();
        builder.Property(x => x.Stopped).Derived();
        builder.Property(x => x.IsOpen).Derived();
        builder.Property(x => x.SortDueAt).Derived();
        builder.Property(x => x.NextMove).Derived();
        builder.Property(x => x.NextBy).Derived();
        builder.Property(x => x.NextLabel).HasMaxLength(60).Derived();
    }

    private static void Parts(EntityTypeBuilder<Case> builder)
    {
        builder.HasParts(x => x.Steps, "case_step", "CaseId", step =>
        {
            step.Ignore(x => x.IsOver);
            step.Ignore(x => x.OverAt);
            step.Ignore(x => x.DoneAt);
            step.Property(x => x.ActedAt).SinceLayout(4);
            step.Ignore(x => x.FellAway);
            step.Property(x => x.Code).HasMaxLength(40);
            step.Property(x => x.Name).HasMaxLength(60);
            step.Property(x => x.Clause).HasMaxLength(200);
            step.Property(x => x.Guidance).HasMaxLength(500);
            step.Property(x => x.Note).HasMaxLength(2000);
            step.Property(x => x.SkippedReason).HasMaxLength(500);
            step.Property(x => x.ReturnedAt).SinceLayout(4);
            step.Property(x => x.ReturnedBy).SinceLayout(4);
            step.Property(x => x.ReturnReason).HasMaxLength(2000).SinceLayout(4);
            step.Property(x => x.DueAt).Derived();
            step.HasParts(x => x.Officers, "case_step_officer", "CaseStepId", officer => officer.Property(x => x.CardNumber).HasMaxLength(30));
            step.HasParts(x => x.Evidence, "case_step_file", "CaseStepId", CommonMapping.Evidence);
        });
        builder.HasParts(x => x.Pauses, "case_pause", "CaseId", pause =>
        {
            pause.Ignore(x => x.Days);
            pause.Ignore(x => x.AsPause);
            pause.Property(x => x.GroundCode).HasMaxLength(40);
            pause.Property(x => x.GroundName).HasMaxLength(60);
            pause.Property(x => x.Clause).HasMaxLength(200);
            pause.Property(x => x.Reason).HasMaxLength(500);
        });
        builder.HasParts(x => x.Extensions, "case_extension", "CaseId", extension => extension.Property(x => x.Reason).HasMaxLength(500));
        builder.HasParts(x => x.Decisions, "case_decision", "CaseId", decision =>
        {
            decision.Ignore(x => x.OnTheSpot);
            decision.Ignore(x => x.Stands);
            decision.Ignore(x => x.Words);
            Personal(decision, x => x.Parties, "PartiesId", since: 4);
            decision.Property<Guid?>("PartiesId").SinceLayout(4);
            decision.Property(x => x.RevokedFor).SinceLayout(2);
            decision.Property(x => x.RevokedOn).SinceLayout(2);
            decision.Property(x => x.RevokedBy).HasMaxLength(100).SinceLayout(2);
            decision.Property(x => x.RevokedReason).HasMaxLength(500).SinceLayout(2);
            decision.Property(x => x.Content).HasMaxLength(2000);
            decision.Property(x => x.CheckOpinion).HasMaxLength(1000);
            decision.Property(x => x.DecideOpinion).HasMaxLength(1000);
            decision.Property(x => x.ReturnReason).HasMaxLength(1000);
        });
    }

    private static void FileParts(EntityTypeBuilder<Case> builder)
    {
        builder.HasParts(x => x.Parties, "case_party", "CaseId", party =>
        {
            party.Ignore(x => x.Card);
            Personal(party, x => x.Name, "NameId", required: true);
            Personal(party, x => x.Identity, "IdentityId");
            Personal(party, x => x.Representative, "RepresentativeId");
            Personal(party, x => x.Phone, "PhoneId");
            Personal(party, x => x.Address, "AddressId");
            party.HasParts(x => x.Formers, "case_party_former", "CasePartyId", former =>
            {
                former.Ignore(x => x.Card);
                Personal(former, x => x.Datum, "DatumId", required: true);
            }, since: 4);
        }, since: 2);
        builder.HasParts(x => x.Corrections, "case_party_correction", "CaseId", correction =>
        {
            correction.Ignore(x => x.Open);
            correction.Property(x => x.Reason).HasMaxLength(500);
            correction.Property(x => x.Opinion).HasMaxLength(500);
            Personal(correction, x => x.Card, "CardId", required: true);
        }, since: 4);
        builder.HasParts(x => x.Discretions, "case_discretion", "CaseId", discretion =>
        {
            discretion.Ignore(x => x.RangeWords);
            discretion.Ignore(x => x.Range);
            discretion.Property(x => x.BenchmarkCode).HasMaxLength(60);
            discretion.Property(x => x.Scope).HasMaxLength(60);
            discretion.Property(x => x.ConditionText).HasMaxLength(2000);
            discretion.Property(x => x.Answers).HasMaxLength(2000);
            discretion.Property(x => x.Sanction).HasMaxLength(200);
            discretion.Property(x => x.Unit).HasMaxLength(40);
            discretion.Property(x => x.LegalWords).HasMaxLength(200);
            discretion.Property(x => x.Reason).HasMaxLength(1000);
            discretion.Property(x => x.ReviewOpinion).HasMaxLength(1000);
            discretion.HasIndex(x => new { x.BenchmarkId, x.TierNumber });
        }, since: 2);
        builder.HasParts(x => x.Exhibits, "case_exhibit", "CaseId", exhibit =>
        {
            exhibit.Property(x => x.Name).HasMaxLength(100);
            exhibit.Property(x => x.Proves).HasMaxLength(500);
            exhibit.Property(x => x.Source).HasMaxLength(200);
            exhibit.Property(x => x.StruckReason).HasMaxLength(500);
            exhibit.HasParts(x => x.Files, "case_exhibit_file", "CaseExhibitId", CommonMapping.Evidence, since: 2);
        }, since: 2);
        builder.HasParts(x => x.Explanations, "case_explanation", "CaseId", explanation =>
        {
            explanation.Property(x => x.Code).HasMaxLength(40);
            explanation.Property(x => x.Reason).HasMaxLength(1000);
            explanation.Property(x => x.RejectedAt).SinceLayout(4);
            explanation.Property(x => x.RejectedBy).SinceLayout(4);
            explanation.Property(x => x.RejectedReason).HasMaxLength(500).SinceLayout(4);
        }, since: 3);
        builder.HasParts(x => x.FormerHandlers, "case_former_handler", "CaseId", since: 4);
        builder.HasParts(x => x.Costs, "case_cost", "CaseId", cost =>
        {
            cost.Property(x => x.Note).HasMaxLength(200);
            cost.Property(x => x.StruckReason).HasMaxLength(500);
        }, since: 2);
        builder.HasParts(x => x.Links, "case_link", "CaseId", link =>
        {
            link.Property(x => x.Number).HasMaxLength(40);
            link.HasIndex(x => new { x.Kind, x.Number });
        }, since: 2);
    }

    private static void Personal<TOwner, T>(OwnedNavigationBuilder<TOwner, T> part, System.Linq.Expressions.Expression<Func<T, PersonalDatum?>> datum, string key, bool required = false, int since = 1)
        where TOwner : class
        where T : class
    {
        part.HasOne(datum).WithMany().HasForeignKey(key).IsRequired(required).OnDelete(DeleteBehavior.Restrict);
        part.Navigation(datum).AutoInclude();
        if (since > 1)
            part.Navigation(datum).HasAnnotation(AggregateMapping.SinceAnnotation, since);
    }
}
