using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Archives;
using Oversight.Domain.Assessment;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Clients;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Credit;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Discretion;
using Oversight.Domain.Imports;
using Oversight.Domain.Laws;
using Oversight.Domain.Notifications;
using Oversight.Domain.Organisation;
using Oversight.Domain.Outside;
using Oversight.Domain.Review;
using Oversight.Domain.Services;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Domain.Topics;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Clients;
using Oversight.Infrastructure.Drafts;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Imports;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Notifications;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Persistence.Tallies;
using Oversight.Infrastructure.Publications;
using Oversight.Infrastructure.Review;
using Oversight.Infrastructure.Search;
using Oversight.Infrastructure.Topics;

namespace Oversight.Infrastructure.Persistence;

/// <summary>The one model. Changes go through <see cref="Work"/>; reads take a short-lived context from the factory.</summary>
public abstract class OversightDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>The act that this context carries; null on contexts that only read.</summary>
    public ActStamp? Act { get; internal set; }

    public DbSet<TrailEntry> Trail => Set<TrailEntry>();

    public DbSet<TrailPayload> TrailPayloads => Set<TrailPayload>();

    public DbSet<TrailHead> TrailHeads => Set<TrailHead>();

    public DbSet<Operation> Operations => Set<Operation>();

    public DbSet<PersonalDatum> PersonalData => Set<PersonalDatum>();

    public DbSet<SystemEvent> SystemEvents => Set<SystemEvent>();

    public DbSet<Parameter> Parameters => Set<Parameter>();

    public DbSet<StagedFile> StagedFiles => Set<StagedFile>();

    public DbSet<CalendarYear> CalendarYears => Set<CalendarYear>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<NotificationPreference> Preferences => Set<NotificationPreference>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<FollowerCursor> Followers => Set<FollowerCursor>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<CatalogueImport> Imports => Set<CatalogueImport>();

    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<Officer> Officers => Set<Officer>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<ResponsibilityTeam> Teams => Set<ResponsibilityTeam>();

    public DbSet<Procedure> Procedures => Set<Procedure>();

    public DbSet<PowerItem> Items => Set<PowerItem>();

    public DbSet<Law> Laws => Set<Law>();

    public DbSet<ReexaminationDraw> Reexaminations => Set<ReexaminationDraw>();

    public DbSet<ReviewSheet> ReviewSheets => Set<ReviewSheet>();

    public DbSet<CaseCheckTotal> CaseChecks => Set<CaseCheckTotal>();

    public DbSet<LawCitation> LawCitations => Set<LawCitation>();
    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<PublicationLapse> PublicationLapses => Set<PublicationLapse>();

    public DbSet<PublicationCheck> PublicationChecks => Set<PublicationCheck>();

    public DbSet<ComparedDifference> ComparedDifferences => Set<ComparedDifference>();

    public DbSet<Adjustment> Adjustments => Set<Adjustment>();
    public DbSet<DiscretionBenchmark> Benchmarks => Set<DiscretionBenchmark>();


    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseCounter> CaseCounters => Set<CaseCounter>();

    public DbSet<OpenCaseTally> OpenCaseTallies => Set<OpenCaseTally>();

    public DbSet<ClosedCaseTally> ClosedCaseTallies => Set<ClosedCaseTally>();

    public DbSet<ExercisedItemTally> ExercisedItemTallies => Set<ExercisedItemTally>();

    public DbSet<Alert> Alerts => Set<Alert>();

    public DbSet<AlertRule> AlertRules => Set<AlertRule>();

    public DbSet<CheckPlan> CheckPlans => Set<CheckPlan>();

    public DbSet<AlertTally> AlertTallies => Set<AlertTally>();

    public DbSet<OpenComplaintTally> OpenComplaintTallies => Set<OpenComplaintTally>();

    public DbSet<AnsweredComplaintTally> AnsweredComplaintTallies => Set<AnsweredComplaintTally>();

    public DbSet<TopicWeek> TopicWeeks => Set<TopicWeek>();

    public DbSet<TopicFigure> TopicFigures => Set<TopicFigure>();

    public DbSet<TopicFile> Topics => Set<TopicFile>();

    public DbSet<Finding> Findings => Set<Finding>();

    public DbSet<RectificationNotice> Notices => Set<RectificationNotice>();

    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();

    public DbSet<CasePaper> Papers => Set<CasePaper>();

    public DbSet<CaseArchive> Archives => Set<CaseArchive>();

    public DbSet<ApiClient> Clients => Set<ApiClient>();

    public DbSet<ApiCall> ApiCalls => Set<ApiCall>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<MeterCount> MeterCounts => Set<MeterCount>();

    public DbSet<MeterKey> MeterKeys => Set<MeterKey>();

    public DbSet<OutsideCase> OutsideCases => Set<OutsideCase>();

    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    public DbSet<PublishedDecision> PublishedDecisions => Set<PublishedDecision>();

    public DbSet<CreditRecord> CreditRecords => Set<CreditRecord>();

    public DbSet<CreditBatch> CreditBatches => Set<CreditBatch>();

    public DbSet<ServiceApplication> Applications => Set<ServiceApplication>();

    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<ComplaintChannel> ComplaintChannels => Set<ComplaintChannel>();

    public DbSet<HeldMail> HeldMails => Set<HeldMail>();

    public DbSet<Mailbox.FetchedMail> FetchedMails => Set<Mailbox.FetchedMail>();

    public DbSet<ComplaintScope> ComplaintScopes => Set<ComplaintScope>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<BookingPlan> BookingPlans => Set<BookingPlan>();

    public DbSet<IssuedDocument> Documents => Set<IssuedDocument>();

    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    public DbSet<SearchText> SearchTexts => Set<SearchText>();

    public DbSet<SearchSegment> SearchSegments => Set<SearchSegment>();

    public DbSet<SearchPosting> SearchPostings => Set<SearchPosting>();

    public DbSet<SearchMarks> SearchMarks => Set<SearchMarks>();

    public DbSet<SearchState> SearchStates => Set<SearchState>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(OversightDb).Assembly);
    }
}

/// <summary>The model on a SQLite file.</summary>
public sealed class SqliteOversightDb(DbContextOptions<SqliteOversightDb> options) : OversightDb(options);

/// <summary>The model on SQL Server: aggregates clustered by ordinal, since GUIDs do not sort by time there.</summary>
public sealed class SqlServerOversightDb(DbContextOptions<SqlServerOversightDb> options) : OversightDb(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<SearchText>().Property(x => x.Text).UseCollation(Mappings.SearchMapping.SignBySign);
        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(Aggregate).IsAssignableFrom(t.ClrType)))
        {
            type.FindPrimaryKey()!.SetIsClustered(false);
            type.FindIndex(type.FindProperty(nameof(Aggregate.Ordinal))!)!.SetIsClustered(true);
        }
    }
}
