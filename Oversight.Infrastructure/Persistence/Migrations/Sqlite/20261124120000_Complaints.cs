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
            migrationBuilder.AddColumn<DateTime>(
                name: "ActedAt",
                table: "case_step",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RejectedAt",
                table: "case_explanation",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RejectedBy",
                table: "case_explanation",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RejectedReason",
                table: "case_explanation",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "alert_explanation_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AlertExplanationId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "meter_count",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meter_count", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "meter_key",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meter_key", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Ending = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_session", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_alert_explanation_file_AlertExplanationId",
                table: "alert_explanation_file",
                column: "AlertExplanationId");

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
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert_explanation_file");

            migrationBuilder.DropTable(
                name: "meter_count");

            migrationBuilder.DropTable(
                name: "meter_key");

            migrationBuilder.DropTable(
                name: "sign_in_session");

            migrationBuilder.DropColumn(
                name: "ActedAt",
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
        }
    }
}
