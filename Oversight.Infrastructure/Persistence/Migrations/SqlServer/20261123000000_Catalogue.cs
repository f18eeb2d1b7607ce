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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adjustment_confirmation");

            migrationBuilder.DropTable(
                name: "adjustment_line");

            migrationBuilder.DropTable(
                name: "catalogue_import");

            migrationBuilder.DropTable(
                name: "import_row");

            migrationBuilder.DropTable(
                name: "item_chart");

            migrationBuilder.DropTable(
                name: "item_risk");

            migrationBuilder.DropTable(
                name: "adjustment");

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
