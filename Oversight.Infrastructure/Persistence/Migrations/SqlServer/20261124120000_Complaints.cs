using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversight.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Complaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EndGround",
                table: "service_application",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ActedAt",
                table: "case_step",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnReason",
                table: "case_step",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReturnedAt",
                table: "case_step",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReturnedBy",
                table: "case_step",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RejectedAt",
                table: "case_explanation",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RejectedBy",
                table: "case_explanation",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RejectedReason",
                table: "case_explanation",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "PartiesId",
                table: "case_decision",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Withdrawn",
                table: "api_client_scope",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Withdrawn",
                table: "api_client_department",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "ExplainDays",
                table: "alert",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "LapsedAt",
                table: "alert",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "alert_explanation_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AlertExplanationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert_explanation_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_alert_explanation_file_alert_explanation_AlertExplanationId",
                        column: x => x.AlertExplanationId,
                        principalTable: "alert_explanation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_former_handler",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_former_handler", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_former_handler_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_party_correction",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    PartyNumber = table.Column<int>(type: "int", nullable: false),
                    CardId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReviewedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Agreed = table.Column<bool>(type: "bit", nullable: false),
                    Opinion = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_party_correction", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_party_correction_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_case_party_correction_personal_data_CardId",
                        column: x => x.CardId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_party_former",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DatumId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CasePartyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_party_former", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_party_former_case_party_CasePartyId",
                        column: x => x.CasePartyId,
                        principalTable: "case_party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_case_party_former_personal_data_DatumId",
                        column: x => x.DatumId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "complaint",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Satisfaction = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    FindingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AcceptDays = table.Column<int>(type: "int", nullable: false),
                    LimitLength = table.Column<int>(type: "int", nullable: true),
                    LimitUnit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    LimitClause = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LimitSource = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    OrderDueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CallDays = table.Column<int>(type: "int", nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RepliedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReopenedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AmberAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnswerDueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Provisional = table.Column<bool>(type: "bit", nullable: false),
                    SortDueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    CodeDigest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Against = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AboutDepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AboutOfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MainId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SourceKey = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Anonymous = table.Column<bool>(type: "bit", nullable: false),
                    Reachable = table.Column<bool>(type: "bit", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RegisteredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AssignedTo = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HandlerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ScopeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    TransferredTo = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    TransferReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Method = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Identity = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Account = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    PersonMark = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    ErasedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_complaint_department_AboutDepartmentId",
                        column: x => x.AboutDepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_complaint_department_AssignedTo",
                        column: x => x.AssignedTo,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "complaint_channel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Hours = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Open = table.Column<bool>(type: "bit", nullable: false),
                    TestDays = table.Column<int>(type: "int", nullable: false),
                    TestedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Works = table.Column<bool>(type: "bit", nullable: true),
                    TestDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_channel", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_complaint_channel_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "complaint_scope",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Within = table.Column<bool>(type: "bit", nullable: false),
                    Advice = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Authority = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Active = table.Column<bool>(type: "bit", nullable: false),
                    SortOrder = table.Column<int>(type: "int", nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_scope", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "credit_batch_taking",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credit_batch_taking", x => x.Id);
                    table.ForeignKey(
                        name: "FK_credit_batch_taking_credit_batch_BatchId",
                        column: x => x.BatchId,
                        principalTable: "credit_batch",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_left",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Section = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Start = table.Column<int>(type: "int", nullable: false),
                    Length = table.Column<int>(type: "int", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Struck = table.Column<bool>(type: "bit", nullable: false),
                    DisclosureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_left", x => x.Id);
                    table.ForeignKey(
                        name: "FK_disclosure_left_disclosure_DisclosureId",
                        column: x => x.DisclosureId,
                        principalTable: "disclosure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meter_count",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meter_count", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "meter_key",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Secret = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meter_key", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ending = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_session", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "complaint_answer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Facts = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Approved = table.Column<bool>(type: "bit", nullable: true),
                    Opinion = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ReviewedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ComplaintId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_answer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_complaint_answer_complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaint_assignment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Lead = table.Column<bool>(type: "bit", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Live = table.Column<bool>(type: "bit", nullable: false),
                    Result = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    DoneBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_assignment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_complaint_assignment_complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaint_call",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Own = table.Column<bool>(type: "bit", nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_call", x => x.Id);
                    table.ForeignKey(
                        name: "FK_complaint_call_complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaint_extension",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Granted = table.Column<bool>(type: "bit", nullable: true),
                    Opinion = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ComplaintId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_extension", x => x.Id);
                    table.ForeignKey(
                        name: "FK_complaint_extension_complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaint_key",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Circle = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(100)", maxLength: 100, nullable: true),
                    ComplaintId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_key", x => x.Id);
                    table.ForeignKey(
                        name: "FK_complaint_key_complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaint_material",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_material", x => x.Id);
                    table.ForeignKey(
                        name: "FK_complaint_material_complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaint_original",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_original", x => x.Id);
                    table.ForeignKey(
                        name: "FK_complaint_original_complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaint_transfer_receipt",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_transfer_receipt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_complaint_transfer_receipt_complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaint_channel_test",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Works = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChannelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_channel_test", x => x.Id);
                    table.ForeignKey(
                        name: "FK_complaint_channel_test_complaint_channel_ChannelId",
                        column: x => x.ChannelId,
                        principalTable: "complaint_channel",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaint_answer_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AnswerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_answer_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_complaint_answer_file_complaint_answer_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "complaint_answer",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_file_DepartmentId_ClosedAt_Ordinal",
                table: "case_file",
                columns: new[] { "DepartmentId", "ClosedAt", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_case_file_DepartmentId_Ordinal",
                table: "case_file",
                columns: new[] { "DepartmentId", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_case_decision_PartiesId",
                table: "case_decision",
                column: "PartiesId");

            migrationBuilder.CreateIndex(
                name: "IX_alert_State_ExplainDueAt",
                table: "alert",
                columns: new[] { "State", "ExplainDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_alert_explanation_file_AlertExplanationId",
                table: "alert_explanation_file",
                column: "AlertExplanationId");

            migrationBuilder.CreateIndex(
                name: "IX_case_former_handler_CaseId",
                table: "case_former_handler",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_correction_CardId",
                table: "case_party_correction",
                column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_correction_CaseId",
                table: "case_party_correction",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_former_CasePartyId",
                table: "case_party_former",
                column: "CasePartyId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_former_DatumId",
                table: "case_party_former",
                column: "DatumId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_AboutDepartmentId",
                table: "complaint",
                column: "AboutDepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_AssignedTo_IsOpen_SortDueAt",
                table: "complaint",
                columns: new[] { "AssignedTo", "IsOpen", "SortDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_complaint_CaseId",
                table: "complaint",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_Channel_SourceKey",
                table: "complaint",
                columns: new[] { "Channel", "SourceKey" },
                unique: true,
                filter: "[SourceKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_ErasedAt_ClosedAt",
                table: "complaint",
                columns: new[] { "ErasedAt", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_complaint_FindingId",
                table: "complaint",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_IsOpen_SortDueAt_Ordinal",
                table: "complaint",
                columns: new[] { "IsOpen", "SortDueAt", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_complaint_ItemId",
                table: "complaint",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_MainId",
                table: "complaint",
                column: "MainId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_Number",
                table: "complaint",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_complaint_Ordinal",
                table: "complaint",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_complaint_PersonMark",
                table: "complaint",
                column: "PersonMark");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_ReceivedAt",
                table: "complaint",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_State_Ordinal",
                table: "complaint",
                columns: new[] { "State", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_complaint_answer_ComplaintId",
                table: "complaint_answer",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_answer_file_AnswerId",
                table: "complaint_answer_file",
                column: "AnswerId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_assignment_ComplaintId",
                table: "complaint_assignment",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_assignment_DepartmentId_Live",
                table: "complaint_assignment",
                columns: new[] { "DepartmentId", "Live" });

            migrationBuilder.CreateIndex(
                name: "IX_complaint_assignment_OfficerId_Live",
                table: "complaint_assignment",
                columns: new[] { "OfficerId", "Live" });

            migrationBuilder.CreateIndex(
                name: "IX_complaint_call_ComplaintId",
                table: "complaint_call",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_channel_DepartmentId",
                table: "complaint_channel",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_channel_Ordinal",
                table: "complaint_channel",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_complaint_channel_test_ChannelId",
                table: "complaint_channel_test",
                column: "ChannelId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_extension_ComplaintId",
                table: "complaint_extension",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_key_ComplaintId",
                table: "complaint_key",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_material_ComplaintId",
                table: "complaint_material",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_original_ComplaintId",
                table: "complaint_original",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_scope_Code",
                table: "complaint_scope",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_complaint_scope_Ordinal",
                table: "complaint_scope",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_complaint_transfer_receipt_ComplaintId",
                table: "complaint_transfer_receipt",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_credit_batch_taking_BatchId",
                table: "credit_batch_taking",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_left_DisclosureId",
                table: "disclosure_left",
                column: "DisclosureId");

            migrationBuilder.CreateIndex(
                name: "IX_meter_count_Until",
                table: "meter_count",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_session_OfficerId",
                table: "sign_in_session",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_session_Ordinal",
                table: "sign_in_session",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.AddForeignKey(
                name: "FK_case_decision_personal_data_PartiesId",
                table: "case_decision",
                column: "PartiesId",
                principalTable: "personal_data",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_case_decision_personal_data_PartiesId",
                table: "case_decision");

            migrationBuilder.DropTable(
                name: "alert_explanation_file");

            migrationBuilder.DropTable(
                name: "case_former_handler");

            migrationBuilder.DropTable(
                name: "case_party_correction");

            migrationBuilder.DropTable(
                name: "case_party_former");

            migrationBuilder.DropTable(
                name: "complaint_answer_file");

            migrationBuilder.DropTable(
                name: "complaint_assignment");

            migrationBuilder.DropTable(
                name: "complaint_call");

            migrationBuilder.DropTable(
                name: "complaint_channel_test");

            migrationBuilder.DropTable(
                name: "complaint_extension");

            migrationBuilder.DropTable(
                name: "complaint_key");

            migrationBuilder.DropTable(
                name: "complaint_material");

            migrationBuilder.DropTable(
                name: "complaint_original");

            migrationBuilder.DropTable(
                name: "complaint_scope");

            migrationBuilder.DropTable(
                name: "complaint_transfer_receipt");

            migrationBuilder.DropTable(
                name: "credit_batch_taking");

            migrationBuilder.DropTable(
                name: "disclosure_left");

            migrationBuilder.DropTable(
                name: "meter_count");

            migrationBuilder.DropTable(
                name: "meter_key");

            migrationBuilder.DropTable(
                name: "sign_in_session");

            migrationBuilder.DropTable(
                name: "complaint_answer");

            migrationBuilder.DropTable(
                name: "complaint_channel");

            migrationBuilder.DropTable(
                name: "complaint");

            migrationBuilder.DropIndex(
                name: "IX_case_file_DepartmentId_ClosedAt_Ordinal",
                table: "case_file");

            migrationBuilder.DropIndex(
                name: "IX_case_file_DepartmentId_Ordinal",
                table: "case_file");

            migrationBuilder.DropIndex(
                name: "IX_case_decision_PartiesId",
                table: "case_decision");

            migrationBuilder.DropIndex(
                name: "IX_alert_State_ExplainDueAt",
                table: "alert");

            migrationBuilder.DropColumn(
                name: "EndGround",
                table: "service_application");

            migrationBuilder.DropColumn(
                name: "ActedAt",
                table: "case_step");

            migrationBuilder.DropColumn(
                name: "ReturnReason",
                table: "case_step");

            migrationBuilder.DropColumn(
                name: "ReturnedAt",
                table: "case_step");

            migrationBuilder.DropColumn(
                name: "ReturnedBy",
                table: "case_step");

            migrationBuilder.DropColumn(
                name: "RejectedAt",
                table: "case_explanation");

            migrationBuilder.DropColumn(
                name: "RejectedBy",
                table: "case_explanation");

            migrationBuilder.DropColumn(
                name: "RejectedReason",
                table: "case_explanation");

            migrationBuilder.DropColumn(
                name: "PartiesId",
                table: "case_decision");

            migrationBuilder.DropColumn(
                name: "Withdrawn",
                table: "api_client_scope");

            migrationBuilder.DropColumn(
                name: "Withdrawn",
                table: "api_client_department");

            migrationBuilder.DropColumn(
                name: "ExplainDays",
                table: "alert");

            migrationBuilder.DropColumn(
                name: "LapsedAt",
                table: "alert");
        }
    }
}
