using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversight.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CaseFile : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_law_citation_LawId_Kind",
                table: "law_citation");

            migrationBuilder.DropIndex(
                name: "IX_law_citation_LawVersionId_Kind",
                table: "law_citation");

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "tier_condition",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Qualification",
                table: "officer",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CountsThrough",
                table: "law_citation",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RowsDigest",
                table: "catalogue_import",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "EndGround",
                table: "case_file",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "FiledAt",
                table: "case_file",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UnsealedAt",
                table: "case_file",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RevokedBy",
                table: "case_decision",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RevokedFor",
                table: "case_decision",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RevokedOn",
                table: "case_decision",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RevokedReason",
                table: "case_decision",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "alert",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RuleCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RuleVersion = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Dimension = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Weight = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgainstLegalOffice = table.Column<bool>(type: "bit", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Step = table.Column<int>(type: "int", nullable: true),
                    HandlerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectKind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Occasion = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Clause = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OccurredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Standing = table.Column<bool>(type: "bit", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MustExplain = table.Column<bool>(type: "bit", nullable: false),
                    ExplainDueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AcknowledgedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AcknowledgedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FindingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_alert_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "alert_rule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Clause = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert_rule", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "api_call",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Method = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Route = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Problem = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Milliseconds = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_call", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "api_client",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    System = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RatePerMinute = table.Column<int>(type: "int", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidThrough = table.Column<DateOnly>(type: "date", nullable: true),
                    DisabledReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_client", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "booking_plan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    SlotMinutes = table.Column<int>(type: "int", nullable: false),
                    DaysAhead = table.Column<int>(type: "int", nullable: false),
                    Hours = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booking_plan", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_booking_plan_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_booking_plan_power_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "power_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_archive",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ItemCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ItemName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Period = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RetainThrough = table.Column<DateOnly>(type: "date", nullable: true),
                    Rule = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RuleName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Clause = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PeriodReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_archive", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_case_archive_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_check",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Red = table.Column<int>(type: "int", nullable: false),
                    Amber = table.Column<int>(type: "int", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_check", x => x.CaseId);
                    table.ForeignKey(
                        name: "FK_case_check_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_cost",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    IncurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AddedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_cost", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_cost_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_discretion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BenchmarkId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BenchmarkCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Scope = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    BenchmarkVersion = table.Column<int>(type: "int", nullable: false),
                    TierNumber = table.Column<int>(type: "int", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ConditionText = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Answers = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Sanction = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Fined = table.Column<bool>(type: "bit", nullable: false),
                    FineFrom = table.Column<long>(type: "bigint", nullable: true),
                    FineFromIn = table.Column<bool>(type: "bit", nullable: false),
                    FineTo = table.Column<long>(type: "bigint", nullable: true),
                    FineToIn = table.Column<bool>(type: "bit", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LegalWords = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Outside = table.Column<bool>(type: "bit", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ReviewedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReviewOpinion = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_discretion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_discretion_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_exhibit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Proves = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ObtainedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_exhibit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_exhibit_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_explanation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_explanation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_explanation_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_link",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Struck = table.Column<bool>(type: "bit", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_link", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_link_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_paper",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Template = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Snapshot = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    DraftedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IssuedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ServedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Manner = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ServiceNote = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EndReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_paper", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_case_paper_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_party",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NameId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IdentityKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    IdentityId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RepresentativeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PhoneId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AddressId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Struck = table.Column<bool>(type: "bit", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_party", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_party_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_case_party_personal_data_AddressId",
                        column: x => x.AddressId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_party_personal_data_IdentityId",
                        column: x => x.IdentityId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_party_personal_data_NameId",
                        column: x => x.NameId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_party_personal_data_PhoneId",
                        column: x => x.PhoneId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_party_personal_data_RepresentativeId",
                        column: x => x.RepresentativeId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_plan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Quarter = table.Column<int>(type: "int", nullable: false),
                    Planned = table.Column<int>(type: "int", nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_plan", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_check_plan_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_check_plan_power_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "power_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "compared_difference",
                columns: table => new
                {
                    FindingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_compared_difference", x => new { x.FindingId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "credit_batch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ClosedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Accepted = table.Column<int>(type: "int", nullable: false),
                    Rejected = table.Column<int>(type: "int", nullable: false),
                    SentBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Channel = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credit_batch", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "credit_record",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CountedFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TermDays = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AmberAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Provisional = table.Column<bool>(type: "bit", nullable: false),
                    LapsedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FormerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    DocumentNumber = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ValuesId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TypedId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FaultCount = table.Column<int>(type: "int", nullable: false),
                    FaultText = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    RejectedReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credit_record", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_credit_record_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_credit_record_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_credit_record_personal_data_TypedId",
                        column: x => x.TypedId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_credit_record_personal_data_ValuesId",
                        column: x => x.ValuesId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CountedFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TermDays = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AmberAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Provisional = table.Column<bool>(type: "bit", nullable: false),
                    Stopped = table.Column<bool>(type: "bit", nullable: false),
                    LapsedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Mode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Class = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Months = table.Column<int>(type: "int", nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Why = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    SourceId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReviewedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Opinion = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Fell = table.Column<bool>(type: "bit", nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_disclosure_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_disclosure_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_disclosure_personal_data_SourceId",
                        column: x => x.SourceId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reexamination",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Through = table.Column<DateOnly>(type: "date", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Size = table.Column<int>(type: "int", nullable: false),
                    Seed = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Population = table.Column<int>(type: "int", nullable: false),
                    PopulationHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    DrawnBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reexamination", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "review_sheet",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DrawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DrawNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ReviewerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Conclusion = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ConcludedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_sheet", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "service_application",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    CodeDigest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ItemName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PartyKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IdentityKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NameId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IdentityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PhoneId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RepresentativeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AddressId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgentPhoneId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MatterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReceiptDays = table.Column<int>(type: "int", nullable: false),
                    SupplementDays = table.Column<int>(type: "int", nullable: false),
                    SupplementAsked = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SupplementAskedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SupplementedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SupplementNoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Manner = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ReceiverId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HandedOutOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HandedOutBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AmberAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_application", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_service_application_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_AddressId",
                        column: x => x.AddressId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_AgentId",
                        column: x => x.AgentId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_AgentPhoneId",
                        column: x => x.AgentPhoneId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_IdentityId",
                        column: x => x.IdentityId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_MatterId",
                        column: x => x.MatterId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_NameId",
                        column: x => x.NameId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_PhoneId",
                        column: x => x.PhoneId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_ReceiverId",
                        column: x => x.ReceiverId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_RepresentativeId",
                        column: x => x.RepresentativeId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_SupplementNoteId",
                        column: x => x.SupplementNoteId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tally_alert",
                columns: table => new
                {
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Raised = table.Column<int>(type: "int", nullable: false),
                    Live = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tally_alert", x => new { x.RaisedOn, x.DepartmentId });
                });

            migrationBuilder.CreateTable(
                name: "alert_explanation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Accepted = table.Column<bool>(type: "bit", nullable: true),
                    Opinion = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    JudgedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    JudgedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AlertId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert_explanation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_alert_explanation_alert_AlertId",
                        column: x => x.AlertId,
                        principalTable: "alert",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "alert_fact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    AlertId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert_fact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_alert_fact_alert_AlertId",
                        column: x => x.AlertId,
                        principalTable: "alert",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "alert_rule_ground",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VersionNumber = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Clause = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RuleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert_rule_ground", x => x.Id);
                    table.ForeignKey(
                        name: "FK_alert_rule_ground_alert_rule_RuleId",
                        column: x => x.RuleId,
                        principalTable: "alert_rule",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "alert_rule_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Active = table.Column<bool>(type: "bit", nullable: false),
                    Threshold = table.Column<int>(type: "int", nullable: false),
                    Weight = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Dimension = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    MustExplain = table.Column<bool>(type: "bit", nullable: false),
                    CategoryCodes = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    AddresseeCodes = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Sentence = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SetAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RuleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert_rule_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_alert_rule_version_alert_rule_RuleId",
                        column: x => x.RuleId,
                        principalTable: "alert_rule",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_client_department",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApiClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_client_department", x => x.Id);
                    table.ForeignKey(
                        name: "FK_api_client_department_api_client_ApiClientId",
                        column: x => x.ApiClientId,
                        principalTable: "api_client",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_client_key",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Prefix = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ApiClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_client_key", x => x.Id);
                    table.ForeignKey(
                        name: "FK_api_client_key_api_client_ApiClientId",
                        column: x => x.ApiClientId,
                        principalTable: "api_client",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_client_scope",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Scope = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ApiClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_client_scope", x => x.Id);
                    table.ForeignKey(
                        name: "FK_api_client_scope_api_client_ApiClientId",
                        column: x => x.ApiClientId,
                        principalTable: "api_client",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outside_case",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ItemCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ItemName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    BriefFacts = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Fine = table.Column<long>(type: "bigint", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DocumentNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outside_case", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_outside_case_api_client_ClientId",
                        column: x => x.ClientId,
                        principalTable: "api_client",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_outside_case_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "booking",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    CodeDigest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ItemName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Seat = table.Column<int>(type: "int", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NameId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PhoneId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booking", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_booking_booking_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "booking_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_booking_personal_data_AgentId",
                        column: x => x.AgentId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_booking_personal_data_NameId",
                        column: x => x.NameId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_booking_personal_data_PhoneId",
                        column: x => x.PhoneId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "booking_closure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Lifted = table.Column<bool>(type: "bit", nullable: false),
                    BookingPlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booking_closure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_booking_closure_booking_plan_BookingPlanId",
                        column: x => x.BookingPlanId,
                        principalTable: "booking_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "archive_reading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Volume = table.Column<int>(type: "int", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CaseArchiveId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archive_reading", x => x.Id);
                    table.ForeignKey(
                        name: "FK_archive_reading_case_archive_CaseArchiveId",
                        column: x => x.CaseArchiveId,
                        principalTable: "case_archive",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_volume",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    FiledBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FiledAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Length = table.Column<long>(type: "bigint", nullable: true),
                    SealedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CaseArchiveId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_volume", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_volume_case_archive_CaseArchiveId",
                        column: x => x.CaseArchiveId,
                        principalTable: "case_archive",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_exhibit_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CaseExhibitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_exhibit_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_exhibit_file_case_exhibit_CaseExhibitId",
                        column: x => x.CaseExhibitId,
                        principalTable: "case_exhibit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_paper_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CasePaperId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_paper_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_paper_file_case_paper_CasePaperId",
                        column: x => x.CasePaperId,
                        principalTable: "case_paper",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_paper_value",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    CasePaperId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_paper_value", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_paper_value_case_paper_CasePaperId",
                        column: x => x.CasePaperId,
                        principalTable: "case_paper",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "credit_batch_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Format = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credit_batch_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_credit_batch_file_credit_batch_BatchId",
                        column: x => x.BatchId,
                        principalTable: "credit_batch",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "credit_batch_line",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LiveRecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DocumentNumber = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credit_batch_line", x => x.Id);
                    table.ForeignKey(
                        name: "FK_credit_batch_line_credit_batch_BatchId",
                        column: x => x.BatchId,
                        principalTable: "credit_batch",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "credit_batch_receipt",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credit_batch_receipt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_credit_batch_receipt_credit_batch_BatchId",
                        column: x => x.BatchId,
                        principalTable: "credit_batch",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_span",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Section = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Start = table.Column<int>(type: "int", nullable: false),
                    Length = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    With = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Struck = table.Column<bool>(type: "bit", nullable: false),
                    DisclosureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_span", x => x.Id);
                    table.ForeignKey(
                        name: "FK_disclosure_span_disclosure_DisclosureId",
                        column: x => x.DisclosureId,
                        principalTable: "disclosure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "published_decision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DisclosureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Organ = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Class = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Party = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Found = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ended = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    EndNote = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_decision", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_published_decision_disclosure_DisclosureId",
                        column: x => x.DisclosureId,
                        principalTable: "disclosure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reexamination_exclusion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DrawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reexamination_exclusion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reexamination_exclusion_reexamination_DrawId",
                        column: x => x.DrawId,
                        principalTable: "reexamination",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reexamination_pick",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Weight = table.Column<int>(type: "int", nullable: false),
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DrawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reexamination_pick", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reexamination_pick_reexamination_DrawId",
                        column: x => x.DrawId,
                        principalTable: "reexamination",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reexamination_weight",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sort = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Label = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Points = table.Column<int>(type: "int", nullable: false),
                    DrawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reexamination_weight", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reexamination_weight_reexamination_DrawId",
                        column: x => x.DrawId,
                        principalTable: "reexamination",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_sheet_judgement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Matter = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Remark = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Dimension = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FindingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_sheet_judgement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_sheet_judgement_review_sheet_SheetId",
                        column: x => x.SheetId,
                        principalTable: "review_sheet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_sheet_line",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Clause = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Explanation = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_sheet_line", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_sheet_line_review_sheet_SheetId",
                        column: x => x.SheetId,
                        principalTable: "review_sheet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_application_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ServiceApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_application_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_application_file_service_application_ServiceApplicationId",
                        column: x => x.ServiceApplicationId,
                        principalTable: "service_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_application_receipt",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ServiceApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_application_receipt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_application_receipt_service_application_ServiceApplicationId",
                        column: x => x.ServiceApplicationId,
                        principalTable: "service_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outside_breach",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Sentence = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Clause = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Dimension = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OutsideCaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outside_breach", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outside_breach_outside_case_OutsideCaseId",
                        column: x => x.OutsideCaseId,
                        principalTable: "outside_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outside_party",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NameId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IdentityKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    IdentityId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OutsideCaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outside_party", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outside_party_outside_case_OutsideCaseId",
                        column: x => x.OutsideCaseId,
                        principalTable: "outside_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_outside_party_personal_data_IdentityId",
                        column: x => x.IdentityId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_outside_party_personal_data_NameId",
                        column: x => x.NameId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outside_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OutsideCaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outside_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outside_step_outside_case_OutsideCaseId",
                        column: x => x.OutsideCaseId,
                        principalTable: "outside_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_volume_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CaseVolumeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_volume_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_volume_file_case_volume_CaseVolumeId",
                        column: x => x.CaseVolumeId,
                        principalTable: "case_volume",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outside_step_officer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CardNumber = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OutsideStepId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outside_step_officer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outside_step_officer_outside_step_OutsideStepId",
                        column: x => x.OutsideStepId,
                        principalTable: "outside_step",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_law_citation_CountsThrough_Problem",
                table: "law_citation",
                columns: new[] { "CountsThrough", "Problem" });

            migrationBuilder.CreateIndex(
                name: "IX_law_citation_LawId_CountsThrough_Kind",
                table: "law_citation",
                columns: new[] { "LawId", "CountsThrough", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_law_citation_LawVersionId_CountsThrough_Kind",
                table: "law_citation",
                columns: new[] { "LawVersionId", "CountsThrough", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_case_file_IsOpen_FiledAt_ClosedAt",
                table: "case_file",
                columns: new[] { "IsOpen", "FiledAt", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_alert_CaseId_RuleCode",
                table: "alert",
                columns: new[] { "CaseId", "RuleCode" });

            migrationBuilder.CreateIndex(
                name: "IX_alert_DepartmentId",
                table: "alert",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_alert_FindingId",
                table: "alert",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_alert_Ordinal",
                table: "alert",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_alert_RaisedOn_DepartmentId",
                table: "alert",
                columns: new[] { "RaisedOn", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_alert_RuleCode_SubjectId_Occasion",
                table: "alert",
                columns: new[] { "RuleCode", "SubjectId", "Occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_alert_State_DepartmentId_Ordinal",
                table: "alert",
                columns: new[] { "State", "DepartmentId", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_alert_explanation_AlertId",
                table: "alert_explanation",
                column: "AlertId");

            migrationBuilder.CreateIndex(
                name: "IX_alert_fact_AlertId",
                table: "alert_fact",
                column: "AlertId");

            migrationBuilder.CreateIndex(
                name: "IX_alert_rule_Code",
                table: "alert_rule",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_alert_rule_Ordinal",
                table: "alert_rule",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_alert_rule_ground_RuleId",
                table: "alert_rule_ground",
                column: "RuleId");

            migrationBuilder.CreateIndex(
                name: "IX_alert_rule_version_RuleId",
                table: "alert_rule_version",
                column: "RuleId");

            migrationBuilder.CreateIndex(
                name: "IX_api_call_At",
                table: "api_call",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_api_call_ClientId_At",
                table: "api_call",
                columns: new[] { "ClientId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_api_client_Name",
                table: "api_client",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_client_Ordinal",
                table: "api_client",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_api_client_department_ApiClientId",
                table: "api_client_department",
                column: "ApiClientId");

            migrationBuilder.CreateIndex(
                name: "IX_api_client_key_ApiClientId",
                table: "api_client_key",
                column: "ApiClientId");

            migrationBuilder.CreateIndex(
                name: "IX_api_client_key_Prefix",
                table: "api_client_key",
                column: "Prefix",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_client_scope_ApiClientId",
                table: "api_client_scope",
                column: "ApiClientId");

            migrationBuilder.CreateIndex(
                name: "IX_archive_reading_CaseArchiveId",
                table: "archive_reading",
                column: "CaseArchiveId");

            migrationBuilder.CreateIndex(
                name: "IX_booking_AgentId",
                table: "booking",
                column: "AgentId");

            migrationBuilder.CreateIndex(
                name: "IX_booking_DepartmentId_StartsAt",
                table: "booking",
                columns: new[] { "DepartmentId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_booking_MadeAt",
                table: "booking",
                column: "MadeAt");

            migrationBuilder.CreateIndex(
                name: "IX_booking_NameId",
                table: "booking",
                column: "NameId");

            migrationBuilder.CreateIndex(
                name: "IX_booking_Number",
                table: "booking",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_booking_Ordinal",
                table: "booking",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_booking_PhoneId",
                table: "booking",
                column: "PhoneId");

            migrationBuilder.CreateIndex(
                name: "IX_booking_PlanId_StartsAt_Seat",
                table: "booking",
                columns: new[] { "PlanId", "StartsAt", "Seat" },
                unique: true,
                filter: "[Seat] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_booking_closure_BookingPlanId",
                table: "booking_closure",
                column: "BookingPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_booking_plan_DepartmentId",
                table: "booking_plan",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_booking_plan_ItemId_DepartmentId",
                table: "booking_plan",
                columns: new[] { "ItemId", "DepartmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_booking_plan_Ordinal",
                table: "booking_plan",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_case_archive_CaseId",
                table: "case_archive",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_archive_Number",
                table: "case_archive",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_archive_Ordinal",
                table: "case_archive",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_case_archive_RetainThrough_Ordinal",
                table: "case_archive",
                columns: new[] { "RetainThrough", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_case_archive_State",
                table: "case_archive",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_case_check_Amber_CaseId",
                table: "case_check",
                columns: new[] { "Amber", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_case_check_Red_CaseId",
                table: "case_check",
                columns: new[] { "Red", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_case_cost_CaseId",
                table: "case_cost",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_discretion_BenchmarkId_TierNumber",
                table: "case_discretion",
                columns: new[] { "BenchmarkId", "TierNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_case_discretion_CaseId",
                table: "case_discretion",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_exhibit_CaseId",
                table: "case_exhibit",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_exhibit_file_CaseExhibitId",
                table: "case_exhibit_file",
                column: "CaseExhibitId");

            migrationBuilder.CreateIndex(
                name: "IX_case_explanation_CaseId",
                table: "case_explanation",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_link_CaseId",
                table: "case_link",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_link_Kind_Number",
                table: "case_link",
                columns: new[] { "Kind", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_case_paper_CaseId",
                table: "case_paper",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_paper_Number",
                table: "case_paper",
                column: "Number",
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_case_paper_Ordinal",
                table: "case_paper",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_case_paper_file_CasePaperId",
                table: "case_paper_file",
                column: "CasePaperId");

            migrationBuilder.CreateIndex(
                name: "IX_case_paper_value_CasePaperId",
                table: "case_paper_value",
                column: "CasePaperId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_AddressId",
                table: "case_party",
                column: "AddressId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_CaseId",
                table: "case_party",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_IdentityId",
                table: "case_party",
                column: "IdentityId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_NameId",
                table: "case_party",
                column: "NameId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_PhoneId",
                table: "case_party",
                column: "PhoneId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_RepresentativeId",
                table: "case_party",
                column: "RepresentativeId");

            migrationBuilder.CreateIndex(
                name: "IX_case_volume_CaseArchiveId",
                table: "case_volume",
                column: "CaseArchiveId");

            migrationBuilder.CreateIndex(
                name: "IX_case_volume_file_CaseVolumeId",
                table: "case_volume_file",
                column: "CaseVolumeId");

            migrationBuilder.CreateIndex(
                name: "IX_check_plan_DepartmentId",
                table: "check_plan",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_check_plan_ItemId",
                table: "check_plan",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_check_plan_Ordinal",
                table: "check_plan",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_check_plan_Year_Quarter_DepartmentId_ItemId",
                table: "check_plan",
                columns: new[] { "Year", "Quarter", "DepartmentId", "ItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_credit_batch_Number",
                table: "credit_batch",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_credit_batch_Ordinal",
                table: "credit_batch",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_credit_batch_file_BatchId",
                table: "credit_batch_file",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_credit_batch_line_BatchId",
                table: "credit_batch_line",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_credit_batch_line_LiveRecordId",
                table: "credit_batch_line",
                column: "LiveRecordId",
                unique: true,
                filter: "[LiveRecordId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_credit_batch_line_RecordId_Answer",
                table: "credit_batch_line",
                columns: new[] { "RecordId", "Answer" });

            migrationBuilder.CreateIndex(
                name: "IX_credit_batch_receipt_BatchId",
                table: "credit_batch_receipt",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_credit_record_CaseId",
                table: "credit_record",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_credit_record_DecisionId_Kind",
                table: "credit_record",
                columns: new[] { "DecisionId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_credit_record_DepartmentId",
                table: "credit_record",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_credit_record_DocumentNumber",
                table: "credit_record",
                column: "DocumentNumber");

            migrationBuilder.CreateIndex(
                name: "IX_credit_record_FormerId",
                table: "credit_record",
                column: "FormerId");

            migrationBuilder.CreateIndex(
                name: "IX_credit_record_Ordinal",
                table: "credit_record",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_credit_record_State_DepartmentId_DueAt",
                table: "credit_record",
                columns: new[] { "State", "DepartmentId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_credit_record_TypedId",
                table: "credit_record",
                column: "TypedId");

            migrationBuilder.CreateIndex(
                name: "IX_credit_record_ValuesId",
                table: "credit_record",
                column: "ValuesId");

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_CaseId",
                table: "disclosure",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_DecisionId",
                table: "disclosure",
                column: "DecisionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_DepartmentId",
                table: "disclosure",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_Ordinal",
                table: "disclosure",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_SourceId",
                table: "disclosure",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_State_DepartmentId_DueAt",
                table: "disclosure",
                columns: new[] { "State", "DepartmentId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_State_Until",
                table: "disclosure",
                columns: new[] { "State", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_Stopped_DueAt",
                table: "disclosure",
                columns: new[] { "Stopped", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_span_DisclosureId",
                table: "disclosure_span",
                column: "DisclosureId");

            migrationBuilder.CreateIndex(
                name: "IX_outside_breach_OutsideCaseId",
                table: "outside_breach",
                column: "OutsideCaseId");

            migrationBuilder.CreateIndex(
                name: "IX_outside_case_ClientId_Number",
                table: "outside_case",
                columns: new[] { "ClientId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outside_case_DepartmentId",
                table: "outside_case",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_outside_case_Ordinal",
                table: "outside_case",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_outside_party_IdentityId",
                table: "outside_party",
                column: "IdentityId");

            migrationBuilder.CreateIndex(
                name: "IX_outside_party_NameId",
                table: "outside_party",
                column: "NameId");

            migrationBuilder.CreateIndex(
                name: "IX_outside_party_OutsideCaseId",
                table: "outside_party",
                column: "OutsideCaseId");

            migrationBuilder.CreateIndex(
                name: "IX_outside_step_OutsideCaseId",
                table: "outside_step",
                column: "OutsideCaseId");

            migrationBuilder.CreateIndex(
                name: "IX_outside_step_officer_OutsideStepId",
                table: "outside_step_officer",
                column: "OutsideStepId");

            migrationBuilder.CreateIndex(
                name: "IX_published_decision_DisclosureId",
                table: "published_decision",
                column: "DisclosureId");

            migrationBuilder.CreateIndex(
                name: "IX_published_decision_EndedAt_Until_Ordinal",
                table: "published_decision",
                columns: new[] { "EndedAt", "Until", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_published_decision_Number",
                table: "published_decision",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_published_decision_Ordinal",
                table: "published_decision",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_reexamination_Number",
                table: "reexamination",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reexamination_Ordinal",
                table: "reexamination",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_reexamination_exclusion_DrawId",
                table: "reexamination_exclusion",
                column: "DrawId");

            migrationBuilder.CreateIndex(
                name: "IX_reexamination_pick_CaseId",
                table: "reexamination_pick",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_reexamination_pick_DrawId",
                table: "reexamination_pick",
                column: "DrawId");

            migrationBuilder.CreateIndex(
                name: "IX_reexamination_weight_DrawId",
                table: "reexamination_weight",
                column: "DrawId");

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_CaseId",
                table: "review_sheet",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_DrawId_Place",
                table: "review_sheet",
                columns: new[] { "DrawId", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_Ordinal",
                table: "review_sheet",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_State_Ordinal",
                table: "review_sheet",
                columns: new[] { "State", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_judgement_FindingId",
                table: "review_sheet_judgement",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_judgement_SheetId",
                table: "review_sheet_judgement",
                column: "SheetId");

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_line_SheetId",
                table: "review_sheet_line",
                column: "SheetId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_AddressId",
                table: "service_application",
                column: "AddressId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_AgentId",
                table: "service_application",
                column: "AgentId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_AgentPhoneId",
                table: "service_application",
                column: "AgentPhoneId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_CaseId",
                table: "service_application",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_DepartmentId_State_Ordinal",
                table: "service_application",
                columns: new[] { "DepartmentId", "State", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_service_application_IdentityId",
                table: "service_application",
                column: "IdentityId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_MatterId",
                table: "service_application",
                column: "MatterId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_NameId",
                table: "service_application",
                column: "NameId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_Number",
                table: "service_application",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_application_Ordinal",
                table: "service_application",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_service_application_PhoneId",
                table: "service_application",
                column: "PhoneId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_ReceivedAt",
                table: "service_application",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_ReceiverId",
                table: "service_application",
                column: "ReceiverId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_RepresentativeId",
                table: "service_application",
                column: "RepresentativeId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_SupplementNoteId",
                table: "service_application",
                column: "SupplementNoteId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_file_ServiceApplicationId",
                table: "service_application_file",
                column: "ServiceApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_receipt_ServiceApplicationId",
                table: "service_application_receipt",
                column: "ServiceApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_tally_alert_Live",
                table: "tally_alert",
                column: "Live");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert_explanation");

            migrationBuilder.DropTable(
                name: "alert_fact");

            migrationBuilder.DropTable(
                name: "alert_rule_ground");

            migrationBuilder.DropTable(
                name: "alert_rule_version");

            migrationBuilder.DropTable(
                name: "api_call");

            migrationBuilder.DropTable(
                name: "api_client_department");

            migrationBuilder.DropTable(
                name: "api_client_key");

            migrationBuilder.DropTable(
                name: "api_client_scope");

            migrationBuilder.DropTable(
                name: "archive_reading");

            migrationBuilder.DropTable(
                name: "booking");

            migrationBuilder.DropTable(
                name: "booking_closure");

            migrationBuilder.DropTable(
                name: "case_check");

            migrationBuilder.DropTable(
                name: "case_cost");

            migrationBuilder.DropTable(
                name: "case_discretion");

            migrationBuilder.DropTable(
                name: "case_exhibit_file");

            migrationBuilder.DropTable(
                name: "case_explanation");

            migrationBuilder.DropTable(
                name: "case_link");

            migrationBuilder.DropTable(
                name: "case_paper_file");

            migrationBuilder.DropTable(
                name: "case_paper_value");

            migrationBuilder.DropTable(
                name: "case_party");

            migrationBuilder.DropTable(
                name: "case_volume_file");

            migrationBuilder.DropTable(
                name: "check_plan");

            migrationBuilder.DropTable(
                name: "compared_difference");

            migrationBuilder.DropTable(
                name: "credit_batch_file");

            migrationBuilder.DropTable(
                name: "credit_batch_line");

            migrationBuilder.DropTable(
                name: "credit_batch_receipt");

            migrationBuilder.DropTable(
                name: "credit_record");

            migrationBuilder.DropTable(
                name: "disclosure_span");

            migrationBuilder.DropTable(
                name: "outside_breach");

            migrationBuilder.DropTable(
                name: "outside_party");

            migrationBuilder.DropTable(
                name: "outside_step_officer");

            migrationBuilder.DropTable(
                name: "published_decision");

            migrationBuilder.DropTable(
                name: "reexamination_exclusion");

            migrationBuilder.DropTable(
                name: "reexamination_pick");

            migrationBuilder.DropTable(
                name: "reexamination_weight");

            migrationBuilder.DropTable(
                name: "review_sheet_judgement");

            migrationBuilder.DropTable(
                name: "review_sheet_line");

            migrationBuilder.DropTable(
                name: "service_application_file");

            migrationBuilder.DropTable(
                name: "service_application_receipt");

            migrationBuilder.DropTable(
                name: "tally_alert");

            migrationBuilder.DropTable(
                name: "alert");

            migrationBuilder.DropTable(
                name: "alert_rule");

            migrationBuilder.DropTable(
                name: "booking_plan");

            migrationBuilder.DropTable(
                name: "case_exhibit");

            migrationBuilder.DropTable(
                name: "case_paper");

            migrationBuilder.DropTable(
                name: "case_volume");

            migrationBuilder.DropTable(
                name: "credit_batch");

            migrationBuilder.DropTable(
                name: "outside_step");

            migrationBuilder.DropTable(
                name: "disclosure");

            migrationBuilder.DropTable(
                name: "reexamination");

            migrationBuilder.DropTable(
                name: "review_sheet");

            migrationBuilder.DropTable(
                name: "service_application");

            migrationBuilder.DropTable(
                name: "case_archive");

            migrationBuilder.DropTable(
                name: "outside_case");

            migrationBuilder.DropTable(
                name: "api_client");

            migrationBuilder.DropIndex(
                name: "IX_law_citation_CountsThrough_Problem",
                table: "law_citation");

            migrationBuilder.DropIndex(
                name: "IX_law_citation_LawId_CountsThrough_Kind",
                table: "law_citation");

            migrationBuilder.DropIndex(
                name: "IX_law_citation_LawVersionId_CountsThrough_Kind",
                table: "law_citation");

            migrationBuilder.DropIndex(
                name: "IX_case_file_IsOpen_FiledAt_ClosedAt",
                table: "case_file");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "tier_condition");

            migrationBuilder.DropColumn(
                name: "Qualification",
                table: "officer");

            migrationBuilder.DropColumn(
                name: "CountsThrough",
                table: "law_citation");

            migrationBuilder.DropColumn(
                name: "RowsDigest",
                table: "catalogue_import");

            migrationBuilder.DropColumn(
                name: "EndGround",
                table: "case_file");

            migrationBuilder.DropColumn(
                name: "FiledAt",
                table: "case_file");

            migrationBuilder.DropColumn(
                name: "UnsealedAt",
                table: "case_file");

            migrationBuilder.DropColumn(
                name: "RevokedBy",
                table: "case_decision");

            migrationBuilder.DropColumn(
                name: "RevokedFor",
                table: "case_decision");

            migrationBuilder.DropColumn(
                name: "RevokedOn",
                table: "case_decision");

            migrationBuilder.DropColumn(
                name: "RevokedReason",
                table: "case_decision");

            migrationBuilder.CreateIndex(
                name: "IX_law_citation_LawId_Kind",
                table: "law_citation",
                columns: new[] { "LawId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_law_citation_LawVersionId_Kind",
                table: "law_citation",
                columns: new[] { "LawVersionId", "Kind" });
        }
    }
}
