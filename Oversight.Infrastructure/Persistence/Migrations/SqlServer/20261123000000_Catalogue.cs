using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversight.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Catalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_responsibility_team_DepartmentId",
                table: "responsibility_team");

            migrationBuilder.DropIndex(
                name: "IX_item_version_ItemId",
                table: "item_version");

            migrationBuilder.AddColumn<Guid>(
                name: "ItemId",
                table: "responsibility_team",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AlterColumn<string>(
                name: "Successor",
                table: "power_item",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "post_holding",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Substitute",
                table: "post_holding",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "SuccessorId",
                table: "notice",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LawVersionId",
                table: "legal_basis",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AccountabilityCases",
                table: "item_version",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "AccountabilityScope",
                table: "item_version",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ChangeNote",
                table: "item_version",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Charges",
                table: "item_version",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DutyBasis",
                table: "item_version",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DutyMatters",
                table: "item_version",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ExerciseLevel",
                table: "item_version",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "JointBodies",
                table: "item_version",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Opinions",
                table: "item_version",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Phone",
                table: "item_version",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PowerSource",
                table: "item_version",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Remedy",
                table: "item_version",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SubName",
                table: "item_version",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Target",
                table: "item_version",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Lead",
                table: "item_handler",
                type: "bit",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ClosedAfter",
                table: "department",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Since",
                table: "department",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SuccessorId",
                table: "department",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "adjustment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TermDays = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AmberAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Provisional = table.Column<bool>(type: "bit", nullable: false),
                    Stopped = table.Column<bool>(type: "bit", nullable: false),
                    FindingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reminded = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Circumstance = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ArisenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    LawId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfLegalOffice = table.Column<bool>(type: "bit", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SubmittedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReviewedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ApprovedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReturnedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReturnReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ConfirmingBody = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    DocumentNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    DocumentDate = table.Column<DateOnly>(type: "date", nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConfirmedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_adjustment", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_adjustment_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "benchmark",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Scope = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Unconfirmed = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RedFaults = table.Column<int>(type: "int", nullable: false),
                    AmberFaults = table.Column<int>(type: "int", nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_benchmark", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_benchmark_power_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "power_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_import",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    FileLength = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FormKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Columns = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Run = table.Column<int>(type: "int", nullable: false),
                    NewRows = table.Column<int>(type: "int", nullable: false),
                    ChangedRows = table.Column<int>(type: "int", nullable: false),
                    UnchangedRows = table.Column<int>(type: "int", nullable: false),
                    ProposedRows = table.Column<int>(type: "int", nullable: false),
                    WrongRows = table.Column<int>(type: "int", nullable: false),
                    Sentence = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    DraftedRows = table.Column<int>(type: "int", nullable: false),
                    DraftedSheets = table.Column<int>(type: "int", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_import", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "department_name",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    Through = table.Column<DateOnly>(type: "date", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_department_name", x => x.Id);
                    table.ForeignKey(
                        name: "FK_department_name_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_row",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Run = table.Column<int>(type: "int", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    Sheet = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BaseVersion = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Changes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Faults = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Kinds = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_row", x => new { x.ImportId, x.Run, x.Place });
                });

            migrationBuilder.CreateTable(
                name: "item_chart",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Outside = table.Column<bool>(type: "bit", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    ItemVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_chart", x => x.Id);
                    table.ForeignKey(
                        name: "FK_item_chart_item_version_ItemVersionId",
                        column: x => x.ItemVersionId,
                        principalTable: "item_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "item_risk",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Form = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Measure = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Responsible = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ItemVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_risk", x => x.Id);
                    table.ForeignKey(
                        name: "FK_item_risk_item_version_ItemVersionId",
                        column: x => x.ItemVersionId,
                        principalTable: "item_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "law",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    OtherNames = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Issuer = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    OwnBasis = table.Column<bool>(type: "bit", nullable: false),
                    Remark = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Doubt = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    RepealedAfter = table.Column<DateOnly>(type: "date", nullable: true),
                    RepealEvidence = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    RepealSource = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SuccessorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "law_citation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerVersion = table.Column<int>(type: "int", nullable: false),
                    OwnerCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OwnerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Clause = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    LawId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LawVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ArticleId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Article = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Problem = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_citation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "post_duty",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Clause = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Through = table.Column<DateOnly>(type: "date", nullable: true),
                    PostId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_duty", x => x.Id);
                    table.ForeignKey(
                        name: "FK_post_duty_post_PostId",
                        column: x => x.PostId,
                        principalTable: "post",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post_item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Through = table.Column<DateOnly>(type: "date", nullable: true),
                    PostId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_item", x => x.Id);
                    table.ForeignKey(
                        name: "FK_post_item_post_PostId",
                        column: x => x.PostId,
                        principalTable: "post",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "publication",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WithdrawnReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publication", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "publication_check",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Seed = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Population = table.Column<int>(type: "int", nullable: false),
                    PopulationHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ConcludedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ConcludedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publication_check", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "publication_lapse",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CountedFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FindingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publication_lapse", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "adjustment_confirmation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AdjustmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_adjustment_confirmation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_adjustment_confirmation_adjustment_AdjustmentId",
                        column: x => x.AdjustmentId,
                        principalTable: "adjustment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "adjustment_line",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Change = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BaseVersion = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Successor = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    PublishedVersion = table.Column<int>(type: "int", nullable: true),
                    Struck = table.Column<bool>(type: "bit", nullable: false),
                    AdjustmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_adjustment_line", x => x.Id);
                    table.ForeignKey(
                        name: "FK_adjustment_line_adjustment_AdjustmentId",
                        column: x => x.AdjustmentId,
                        principalTable: "adjustment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "benchmark_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedAfter = table.Column<DateOnly>(type: "date", nullable: true),
                    Law = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Article = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Quote = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    BreachedArticle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LegalMin = table.Column<long>(type: "bigint", nullable: true),
                    LegalMax = table.Column<long>(type: "bigint", nullable: true),
                    LegalUnit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Cap = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Explanation = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Opinion = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Document = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    EndReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    CheckedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ApprovedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    BenchmarkId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_benchmark_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_benchmark_version_benchmark_BenchmarkId",
                        column: x => x.BenchmarkId,
                        principalTable: "benchmark",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "law_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Change = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    InForceThrough = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    History = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Complete = table.Column<bool>(type: "bit", nullable: false),
                    LawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_law_version_law_LawId",
                        column: x => x.LawId,
                        principalTable: "law",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "publication_line",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NextCheckOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PublicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publication_line", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publication_line_publication_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "publication",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "publication_proof",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PublicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publication_proof", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publication_proof_publication_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "publication",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "publication_check_line",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PublicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Result = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Differs = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    CheckedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FindingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publication_check_line", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publication_check_line_publication_check_CheckId",
                        column: x => x.CheckId,
                        principalTable: "publication_check",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "publication_lapse_line",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LapseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publication_lapse_line", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publication_lapse_line_publication_lapse_LapseId",
                        column: x => x.LapseId,
                        principalTable: "publication_lapse",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "benchmark_tier",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ConditionText = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Fined = table.Column<bool>(type: "bit", nullable: false),
                    FineFrom = table.Column<long>(type: "bigint", nullable: true),
                    FineFromIn = table.Column<bool>(type: "bit", nullable: false),
                    FineTo = table.Column<long>(type: "bigint", nullable: true),
                    FineToIn = table.Column<bool>(type: "bit", nullable: false),
                    Sanction = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Unread = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Truncated = table.Column<bool>(type: "bit", nullable: false),
                    VersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_benchmark_tier", x => x.Id);
                    table.ForeignKey(
                        name: "FK_benchmark_tier_benchmark_version_VersionId",
                        column: x => x.VersionId,
                        principalTable: "benchmark_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "benchmark_writer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_benchmark_writer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_benchmark_writer_benchmark_version_VersionId",
                        column: x => x.VersionId,
                        principalTable: "benchmark_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "law_article",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    LawVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_article", x => x.Id);
                    table.ForeignKey(
                        name: "FK_law_article_law_version_LawVersionId",
                        column: x => x.LawVersionId,
                        principalTable: "law_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "publication_check_evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publication_check_evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publication_check_evidence_publication_check_line_LineId",
                        column: x => x.LineId,
                        principalTable: "publication_check_line",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tier_condition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Group = table.Column<int>(type: "int", nullable: false),
                    Measure = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Lower = table.Column<long>(type: "bigint", nullable: true),
                    LowerIn = table.Column<bool>(type: "bit", nullable: false),
                    Upper = table.Column<long>(type: "bigint", nullable: true),
                    UpperIn = table.Column<bool>(type: "bit", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    TierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tier_condition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_tier_condition_benchmark_tier_TierId",
                        column: x => x.TierId,
                        principalTable: "benchmark_tier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_responsibility_team_DepartmentId_ItemId",
                table: "responsibility_team",
                columns: new[] { "DepartmentId", "ItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_legal_basis_Breached_Law",
                table: "legal_basis",
                columns: new[] { "Breached", "Law" });

            migrationBuilder.CreateIndex(
                name: "IX_legal_basis_LawVersionId",
                table: "legal_basis",
                column: "LawVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_item_version_ItemId_EffectiveFrom",
                table: "item_version",
                columns: new[] { "ItemId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_DepartmentId",
                table: "adjustment",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_LawId",
                table: "adjustment",
                column: "LawId");

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_Number",
                table: "adjustment",
                column: "Number",
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_Ordinal",
                table: "adjustment",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_State_DepartmentId",
                table: "adjustment",
                columns: new[] { "State", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_Stopped_DueAt",
                table: "adjustment",
                columns: new[] { "Stopped", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_confirmation_AdjustmentId",
                table: "adjustment_confirmation",
                column: "AdjustmentId");

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_line_AdjustmentId",
                table: "adjustment_line",
                column: "AdjustmentId");

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_line_Code",
                table: "adjustment_line",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_line_ItemId",
                table: "adjustment_line",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_benchmark_Code",
                table: "benchmark",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_benchmark_ItemId_Scope",
                table: "benchmark",
                columns: new[] { "ItemId", "Scope" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_benchmark_Ordinal",
                table: "benchmark",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_benchmark_State",
                table: "benchmark",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_benchmark_tier_VersionId",
                table: "benchmark_tier",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_benchmark_version_BenchmarkId",
                table: "benchmark_version",
                column: "BenchmarkId");

            migrationBuilder.CreateIndex(
                name: "IX_benchmark_writer_VersionId",
                table: "benchmark_writer",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_import_FormKey",
                table: "catalogue_import",
                column: "FormKey");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_import_Ordinal",
                table: "catalogue_import",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_department_name_DepartmentId",
                table: "department_name",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_import_row_ImportId_Run_Outcome_Place",
                table: "import_row",
                columns: new[] { "ImportId", "Run", "Outcome", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_item_chart_ItemVersionId",
                table: "item_chart",
                column: "ItemVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_item_risk_ItemVersionId",
                table: "item_risk",
                column: "ItemVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_law_Name",
                table: "law",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_Ordinal",
                table: "law",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_law_SuccessorId",
                table: "law",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_law_article_LawVersionId",
                table: "law_article",
                column: "LawVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_law_citation_Kind_OwnerCode",
                table: "law_citation",
                columns: new[] { "Kind", "OwnerCode" });

            migrationBuilder.CreateIndex(
                name: "IX_law_citation_LawId_Kind",
                table: "law_citation",
                columns: new[] { "LawId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_law_citation_LawVersionId_Kind",
                table: "law_citation",
                columns: new[] { "LawVersionId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_law_citation_OwnerId_OwnerVersion",
                table: "law_citation",
                columns: new[] { "OwnerId", "OwnerVersion" });

            migrationBuilder.CreateIndex(
                name: "IX_law_version_InForceThrough",
                table: "law_version",
                column: "InForceThrough");

            migrationBuilder.CreateIndex(
                name: "IX_law_version_LawId",
                table: "law_version",
                column: "LawId");

            migrationBuilder.CreateIndex(
                name: "IX_post_duty_PostId",
                table: "post_duty",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_post_item_ItemId",
                table: "post_item",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_post_item_PostId",
                table: "post_item",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_publication_Ordinal",
                table: "publication",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_publication_check_Month",
                table: "publication_check",
                column: "Month",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_publication_check_Ordinal",
                table: "publication_check",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_publication_check_evidence_LineId",
                table: "publication_check_evidence",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_publication_check_line_CheckId",
                table: "publication_check_line",
                column: "CheckId");

            migrationBuilder.CreateIndex(
                name: "IX_publication_check_line_FindingId",
                table: "publication_check_line",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_publication_lapse_FindingId",
                table: "publication_lapse",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_publication_lapse_Ordinal",
                table: "publication_lapse",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_publication_lapse_line_ItemId_Channel_Number",
                table: "publication_lapse_line",
                columns: new[] { "ItemId", "Channel", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_publication_lapse_line_LapseId",
                table: "publication_lapse_line",
                column: "LapseId");

            migrationBuilder.CreateIndex(
                name: "IX_publication_line_ItemId_Channel_Number_WithdrawnOn",
                table: "publication_line",
                columns: new[] { "ItemId", "Channel", "Number", "WithdrawnOn" });

            migrationBuilder.CreateIndex(
                name: "IX_publication_line_PublicationId",
                table: "publication_line",
                column: "PublicationId");

            migrationBuilder.CreateIndex(
                name: "IX_publication_proof_PublicationId",
                table: "publication_proof",
                column: "PublicationId");

            migrationBuilder.CreateIndex(
                name: "IX_tier_condition_TierId",
                table: "tier_condition",
                column: "TierId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adjustment_confirmation");

            migrationBuilder.DropTable(
                name: "adjustment_line");

            migrationBuilder.DropTable(
                name: "benchmark_writer");

            migrationBuilder.DropTable(
                name: "catalogue_import");

            migrationBuilder.DropTable(
                name: "department_name");

            migrationBuilder.DropTable(
                name: "import_row");

            migrationBuilder.DropTable(
                name: "item_chart");

            migrationBuilder.DropTable(
                name: "item_risk");

            migrationBuilder.DropTable(
                name: "law_article");

            migrationBuilder.DropTable(
                name: "law_citation");

            migrationBuilder.DropTable(
                name: "post_duty");

            migrationBuilder.DropTable(
                name: "post_item");

            migrationBuilder.DropTable(
                name: "publication_check_evidence");

            migrationBuilder.DropTable(
                name: "publication_lapse_line");

            migrationBuilder.DropTable(
                name: "publication_line");

            migrationBuilder.DropTable(
                name: "publication_proof");

            migrationBuilder.DropTable(
                name: "tier_condition");

            migrationBuilder.DropTable(
                name: "adjustment");

            migrationBuilder.DropTable(
                name: "law_version");

            migrationBuilder.DropTable(
                name: "publication_check_line");

            migrationBuilder.DropTable(
                name: "publication_lapse");

            migrationBuilder.DropTable(
                name: "publication");

            migrationBuilder.DropTable(
                name: "benchmark_tier");

            migrationBuilder.DropTable(
                name: "law");

            migrationBuilder.DropTable(
                name: "publication_check");

            migrationBuilder.DropTable(
                name: "benchmark_version");

            migrationBuilder.DropTable(
                name: "benchmark");

            migrationBuilder.DropIndex(
                name: "IX_responsibility_team_DepartmentId_ItemId",
                table: "responsibility_team");

            migrationBuilder.DropIndex(
                name: "IX_legal_basis_Breached_Law",
                table: "legal_basis");

            migrationBuilder.DropIndex(
                name: "IX_legal_basis_LawVersionId",
                table: "legal_basis");

            migrationBuilder.DropIndex(
                name: "IX_item_version_ItemId_EffectiveFrom",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "ItemId",
                table: "responsibility_team");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "post_holding");

            migrationBuilder.DropColumn(
                name: "Substitute",
                table: "post_holding");

            migrationBuilder.DropColumn(
                name: "SuccessorId",
                table: "notice");

            migrationBuilder.DropColumn(
                name: "LawVersionId",
                table: "legal_basis");

            migrationBuilder.DropColumn(
                name: "AccountabilityCases",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "AccountabilityScope",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "ChangeNote",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "Charges",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "DutyBasis",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "DutyMatters",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "ExerciseLevel",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "JointBodies",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "Opinions",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "Phone",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "PowerSource",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "Remedy",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "SubName",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "Target",
                table: "item_version");

            migrationBuilder.DropColumn(
                name: "Lead",
                table: "item_handler");

            migrationBuilder.DropColumn(
                name: "ClosedAfter",
                table: "department");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "department");

            migrationBuilder.DropColumn(
                name: "SuccessorId",
                table: "department");

            migrationBuilder.AlterColumn<string>(
                name: "Successor",
                table: "power_item",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300);

            migrationBuilder.CreateIndex(
                name: "IX_responsibility_team_DepartmentId",
                table: "responsibility_team",
                column: "DepartmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_item_version_ItemId",
                table: "item_version",
                column: "ItemId");
        }
    }
}
