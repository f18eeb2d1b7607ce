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
            migrationBuilder.AlterColumn<string>(
                name: "Successor",
                table: "power_item",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

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

            migrationBuilder.CreateIndex(
                name: "IX_legal_basis_LawVersionId",
                table: "legal_basis",
                column: "LawVersionId");

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
                name: "IX_item_chart_ItemVersionId",
                table: "item_chart",
                column: "ItemVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_item_risk_ItemVersionId",
                table: "item_risk",
                column: "ItemVersionId");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adjustment_confirmation");

            migrationBuilder.DropTable(
                name: "adjustment_line");

            migrationBuilder.DropTable(
                name: "item_chart");

            migrationBuilder.DropTable(
                name: "item_risk");

            migrationBuilder.DropTable(
                name: "publication_check_evidence");

            migrationBuilder.DropTable(
                name: "publication_lapse_line");

            migrationBuilder.DropTable(
                name: "publication_line");

            migrationBuilder.DropTable(
                name: "publication_proof");

            migrationBuilder.DropTable(
                name: "adjustment");

            migrationBuilder.DropTable(
                name: "publication_check_line");

            migrationBuilder.DropTable(
                name: "publication_lapse");

            migrationBuilder.DropTable(
                name: "publication");

            migrationBuilder.DropTable(
                name: "publication_check");

            migrationBuilder.DropIndex(
                name: "IX_legal_basis_LawVersionId",
                table: "legal_basis");

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

            migrationBuilder.AlterColumn<string>(
                name: "Successor",
                table: "power_item",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300);
        }
    }
}
