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
            migrationBuilder.AddColumn<string>(
                name: "EndGround",
                table: "service_application",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "ExplainDays",
                table: "alert",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "LapsedAt",
                table: "alert",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_alert_State_ExplainDueAt",
                table: "alert",
                columns: new[] { "State", "ExplainDueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_alert_State_ExplainDueAt",
                table: "alert");

            migrationBuilder.DropColumn(
                name: "EndGround",
                table: "service_application");

            migrationBuilder.DropColumn(
                name: "ExplainDays",
                table: "alert");

            migrationBuilder.DropColumn(
                name: "LapsedAt",
                table: "alert");
        }
    }
}
