using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversight.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Catalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "LawVersionId",
                table: "legal_basis",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AccountabilityCases",
                table: "item_version",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "AccountabilityScope",
                table: "item_version",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ChangeNote",
                table: "item_version",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Charges",
                table: "item_version",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DutyBasis",
                table: "item_version",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DutyMatters",
                table: "item_version",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ExerciseLevel",
                table: "item_version",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "JointBodies",
                table: "item_version",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Opinions",
                table: "item_version",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Phone",
                table: "item_version",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PowerSource",
                table: "item_version",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Remedy",
                table: "item_version",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SubName",
                table: "item_version",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Target",
                table: "item_version",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Lead",
                table: "item_handler",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "adjustment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TermDays = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AmberAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Provisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    Stopped = table.Column<bool>(type: "INTEGER", nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reminded = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Circumstance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ArisenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    LawId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfLegalOffice = table.Column<bool>(type: "INTEGER", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SubmittedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReviewedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ApprovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ConfirmingBody = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    DocumentDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_adjustment", x => x.Id);
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    FileLength = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FormKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", nullable: false),
                    Run = table.Column<int>(type: "INTEGER", nullable: false),
                    NewRows = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedRows = table.Column<int>(type: "INTEGER", nullable: false),
                    UnchangedRows = table.Column<int>(type: "INTEGER", nullable: false),
                    ProposedRows = table.Column<int>(type: "INTEGER", nullable: false),
                    WrongRows = table.Column<int>(type: "INTEGER", nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DraftedRows = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftedSheets = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_import", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "import_row",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Run = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BaseVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: true),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    Faults = table.Column<string>(type: "TEXT", nullable: false),
                    Kinds = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SheetId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_row", x => new { x.ImportId, x.Run, x.Place });
                });

            migrationBuilder.CreateTable(
                name: "item_chart",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outside = table.Column<bool>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    ItemVersionId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Responsible = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ItemVersionId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AdjustmentId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BaseVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Successor = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PublishedVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Struck = table.Column<bool>(type: "INTEGER", nullable: false),
                    AdjustmentId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_Ordinal",
                table: "adjustment",
                column: "Ordinal",
                unique: true);

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
                unique: true);

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
        }
    }
}
