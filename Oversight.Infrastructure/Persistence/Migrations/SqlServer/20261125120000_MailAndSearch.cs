using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversight.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MailAndSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Action",
                table: "notification",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "SubjectId",
                table: "notification",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "SubjectKind",
                table: "notification",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "InForce",
                table: "complaint_scope",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextOn",
                table: "complaint_scope",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OriginFrom",
                table: "complaint",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "OriginLink",
                table: "complaint",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "OriginOn",
                table: "complaint",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Party",
                table: "complaint",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "complaint_scope_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Within = table.Column<bool>(type: "bit", nullable: false),
                    Advice = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Authority = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    SortOrder = table.Column<int>(type: "int", nullable: false),
                    Active = table.Column<bool>(type: "bit", nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ScopeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_scope_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_complaint_scope_version_complaint_scope_ScopeId",
                        column: x => x.ScopeId,
                        principalTable: "complaint_scope",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaint_supplement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_supplement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_complaint_supplement_complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fetched_mail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Validity = table.Column<long>(type: "bigint", nullable: false),
                    Uid = table.Column<long>(type: "bigint", nullable: false),
                    Digest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Fate = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fetched_mail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "held_mail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Digest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Validity = table.Column<long>(type: "bigint", nullable: false),
                    Uid = table.Column<long>(type: "bigint", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Human = table.Column<bool>(type: "bit", nullable: false),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    HandledBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HandledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Complaint = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_held_mail", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "notification_preference",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<byte[]>(type: "varbinary(800)", maxLength: 800, nullable: true),
                    Digest = table.Column<bool>(type: "bit", nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notification_preference", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    Road = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    WebhookId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SubjectKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Urgent = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NextAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    Lease = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Doubtful = table.Column<bool>(type: "bit", nullable: false),
                    Trouble = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Code = table.Column<int>(type: "int", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "search_marks",
                columns: table => new
                {
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Bits = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_marks", x => x.Ordinal);
                });

            migrationBuilder.CreateTable(
                name: "search_posting",
                columns: table => new
                {
                    Key = table.Column<long>(type: "bigint", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Rows = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_posting", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "search_segment",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Ready = table.Column<bool>(type: "bit", nullable: false),
                    Newest = table.Column<long>(type: "bigint", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_segment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "search_state",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Rules = table.Column<int>(type: "int", nullable: false),
                    Through = table.Column<long>(type: "bigint", nullable: false),
                    Complete = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_state", x => x.Kind);
                });

            migrationBuilder.CreateTable(
                name: "search_text",
                columns: table => new
                {
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Segment = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_text", x => x.Ordinal);
                });

            migrationBuilder.CreateTable(
                name: "tally_answered_complaint",
                columns: table => new
                {
                    Year = table.Column<int>(type: "int", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Answered = table.Column<int>(type: "int", nullable: false),
                    OnTime = table.Column<int>(type: "int", nullable: false),
                    Satisfied = table.Column<int>(type: "int", nullable: false),
                    Dissatisfied = table.Column<int>(type: "int", nullable: false),
                    NotReached = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tally_answered_complaint", x => new { x.Year, x.DepartmentId });
                });

            migrationBuilder.CreateTable(
                name: "tally_open_complaint",
                columns: table => new
                {
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AmberAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tally_open_complaint", x => new { x.DepartmentId, x.State, x.DueAt, x.AmberAt });
                });

            migrationBuilder.CreateTable(
                name: "topic",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Origin = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Findings = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Restricted = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OpenedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_topic_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "topic_figure",
                columns: table => new
                {
                    Monday = table.Column<DateOnly>(type: "date", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Label = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    LastWeek = table.Column<int>(type: "int", nullable: false),
                    Before = table.Column<int>(type: "int", nullable: false),
                    Chance = table.Column<double>(type: "float", nullable: false),
                    Rises = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic_figure", x => new { x.Monday, x.Place });
                });

            migrationBuilder.CreateTable(
                name: "topic_week",
                columns: table => new
                {
                    Monday = table.Column<DateOnly>(type: "date", nullable: false),
                    Through = table.Column<DateOnly>(type: "date", nullable: false),
                    AsOf = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Complaints = table.Column<int>(type: "int", nullable: false),
                    LastWeek = table.Column<int>(type: "int", nullable: false),
                    Before = table.Column<int>(type: "int", nullable: false),
                    Compared = table.Column<int>(type: "int", nullable: false),
                    Least = table.Column<int>(type: "int", nullable: false),
                    FalsePercent = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic_week", x => x.Monday);
                });

            migrationBuilder.CreateTable(
                name: "webhook",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Style = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Host = table.Column<string>(type: "nvarchar(253)", maxLength: 253, nullable: false),
                    Target = table.Column<byte[]>(type: "varbinary(2000)", maxLength: 2000, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DisabledReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "notification_choice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Bell = table.Column<bool>(type: "bit", nullable: false),
                    Mail = table.Column<bool>(type: "bit", nullable: false),
                    Hook = table.Column<bool>(type: "bit", nullable: false),
                    NotificationPreferenceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notification_choice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_notification_choice_notification_preference_NotificationPreferenceId",
                        column: x => x.NotificationPreferenceId,
                        principalTable: "notification_preference",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "topic_link",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    TargetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Live = table.Column<bool>(type: "bit", nullable: false),
                    TopicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic_link", x => x.Id);
                    table.ForeignKey(
                        name: "FK_topic_link_topic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "topic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "topic_measure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Result = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    DoneBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TopicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic_measure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_topic_measure_topic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "topic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "topic_reader",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PostId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Live = table.Column<bool>(type: "bit", nullable: false),
                    TopicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic_reader", x => x.Id);
                    table.ForeignKey(
                        name: "FK_topic_reader_topic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "topic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "topic_report",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Situation = table.Column<string>(type: "nvarchar(3000)", maxLength: 3000, nullable: false),
                    Analysis = table.Column<string>(type: "nvarchar(3000)", maxLength: 3000, nullable: false),
                    Advice = table.Column<string>(type: "nvarchar(3000)", maxLength: 3000, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Opinion = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    DocumentNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Snapshot = table.Column<string>(type: "nvarchar(max)", maxLength: 40000, nullable: true),
                    SignedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SignedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    How = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    SentBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Receiver = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    TopicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic_report", x => x.Id);
                    table.ForeignKey(
                        name: "FK_topic_report_topic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "topic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "webhook_topic",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Withdrawn = table.Column<bool>(type: "bit", nullable: false),
                    WebhookId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook_topic", x => x.Id);
                    table.ForeignKey(
                        name: "FK_webhook_topic_webhook_WebhookId",
                        column: x => x.WebhookId,
                        principalTable: "webhook",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "topic_report_receipt",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic_report_receipt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_topic_report_receipt_topic_report_ReportId",
                        column: x => x.ReportId,
                        principalTable: "topic_report",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_complaint_scope_version_ScopeId",
                table: "complaint_scope_version",
                column: "ScopeId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_supplement_ComplaintId",
                table: "complaint_supplement",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_fetched_mail_Digest",
                table: "fetched_mail",
                column: "Digest");

            migrationBuilder.CreateIndex(
                name: "IX_fetched_mail_Validity_Uid",
                table: "fetched_mail",
                columns: new[] { "Validity", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_held_mail_Digest",
                table: "held_mail",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_held_mail_Ordinal",
                table: "held_mail",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_held_mail_State_Ordinal",
                table: "held_mail",
                columns: new[] { "State", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_notification_choice_NotificationPreferenceId",
                table: "notification_choice",
                column: "NotificationPreferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_notification_preference_Ordinal",
                table: "notification_preference",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_Key",
                table: "outbox",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_State_EndedAt",
                table: "outbox",
                columns: new[] { "State", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_State_Road_NextAt",
                table: "outbox",
                columns: new[] { "State", "Road", "NextAt" });

            migrationBuilder.CreateIndex(
                name: "IX_search_text_Kind_Segment_Ordinal",
                table: "search_text",
                columns: new[] { "Kind", "Segment", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_topic_DepartmentId",
                table: "topic",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_topic_Number",
                table: "topic",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_topic_Ordinal",
                table: "topic",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_topic_State_Ordinal",
                table: "topic",
                columns: new[] { "State", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_topic_link_TargetId",
                table: "topic_link",
                column: "TargetId");

            migrationBuilder.CreateIndex(
                name: "IX_topic_link_TopicId",
                table: "topic_link",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_topic_measure_DepartmentId",
                table: "topic_measure",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_topic_measure_TopicId",
                table: "topic_measure",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_topic_reader_OfficerId",
                table: "topic_reader",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_topic_reader_TopicId",
                table: "topic_reader",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_topic_report_TopicId",
                table: "topic_report",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_topic_report_receipt_ReportId",
                table: "topic_report_receipt",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_webhook_Name",
                table: "webhook",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_webhook_Ordinal",
                table: "webhook",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_webhook_topic_WebhookId",
                table: "webhook_topic",
                column: "WebhookId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "complaint_scope_version");

            migrationBuilder.DropTable(
                name: "complaint_supplement");

            migrationBuilder.DropTable(
                name: "fetched_mail");

            migrationBuilder.DropTable(
                name: "held_mail");

            migrationBuilder.DropTable(
                name: "notification_choice");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "search_marks");

            migrationBuilder.DropTable(
                name: "search_posting");

            migrationBuilder.DropTable(
                name: "search_segment");

            migrationBuilder.DropTable(
                name: "search_state");

            migrationBuilder.DropTable(
                name: "search_text");

            migrationBuilder.DropTable(
                name: "tally_answered_complaint");

            migrationBuilder.DropTable(
                name: "tally_open_complaint");

            migrationBuilder.DropTable(
                name: "topic_figure");

            migrationBuilder.DropTable(
                name: "topic_link");

            migrationBuilder.DropTable(
                name: "topic_measure");

            migrationBuilder.DropTable(
                name: "topic_reader");

            migrationBuilder.DropTable(
                name: "topic_report_receipt");

            migrationBuilder.DropTable(
                name: "topic_week");

            migrationBuilder.DropTable(
                name: "webhook_topic");

            migrationBuilder.DropTable(
                name: "notification_preference");

            migrationBuilder.DropTable(
                name: "topic_report");

            migrationBuilder.DropTable(
                name: "webhook");

            migrationBuilder.DropTable(
                name: "topic");

            migrationBuilder.DropColumn(
                name: "Action",
                table: "notification");

            migrationBuilder.DropColumn(
                name: "SubjectId",
                table: "notification");

            migrationBuilder.DropColumn(
                name: "SubjectKind",
                table: "notification");

            migrationBuilder.DropColumn(
                name: "InForce",
                table: "complaint_scope");

            migrationBuilder.DropColumn(
                name: "NextOn",
                table: "complaint_scope");

            migrationBuilder.DropColumn(
                name: "OriginFrom",
                table: "complaint");

            migrationBuilder.DropColumn(
                name: "OriginLink",
                table: "complaint");

            migrationBuilder.DropColumn(
                name: "OriginOn",
                table: "complaint");

            migrationBuilder.DropColumn(
                name: "Party",
                table: "complaint");
        }
    }
}
