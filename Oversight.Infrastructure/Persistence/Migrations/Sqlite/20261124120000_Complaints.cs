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
            migrationBuilder.CreateIndex(
                name: "IX_case_file_DepartmentId_ClosedAt_Ordinal",
                table: "case_file",
                columns: new[] { "DepartmentId", "ClosedAt", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_case_file_DepartmentId_Ordinal",
                table: "case_file",
                columns: new[] { "DepartmentId", "Ordinal" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_case_file_DepartmentId_ClosedAt_Ordinal",
                table: "case_file");

            migrationBuilder.DropIndex(
                name: "IX_case_file_DepartmentId_Ordinal",
                table: "case_file");
        }
    }
}
