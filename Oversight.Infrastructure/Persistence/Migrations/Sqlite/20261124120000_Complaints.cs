using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversight.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Complaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "PartiesId",
                table: "case_decision",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_party_correction",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PartyNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReviewedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Agreed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DatumId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CasePartyId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "credit_batch_taking",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Struck = table.Column<bool>(type: "INTEGER", nullable: false),
                    DisclosureId = table.Column<Guid>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_case_decision_PartiesId",
                table: "case_decision",
                column: "PartiesId");

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
                name: "IX_credit_batch_taking_BatchId",
                table: "credit_batch_taking",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_left_DisclosureId",
                table: "disclosure_left",
                column: "DisclosureId");

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
                name: "case_party_correction");

            migrationBuilder.DropTable(
                name: "case_party_former");

            migrationBuilder.DropTable(
                name: "credit_batch_taking");

            migrationBuilder.DropTable(
                name: "disclosure_left");

            migrationBuilder.DropIndex(
                name: "IX_case_decision_PartiesId",
                table: "case_decision");

            migrationBuilder.DropColumn(
                name: "PartiesId",
                table: "case_decision");
        }
    }
}
