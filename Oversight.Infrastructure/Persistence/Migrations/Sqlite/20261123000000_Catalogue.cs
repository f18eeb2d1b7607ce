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
            migrationBuilder.DropIndex(
                name: "IX_item_version_ItemId",
                table: "item_version");

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
                name: "item_chart");

            migrationBuilder.DropTable(
                name: "item_risk");

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

            migrationBuilder.CreateIndex(
                name: "IX_item_version_ItemId",
                table: "item_version",
                column: "ItemId");
        }
    }
}
