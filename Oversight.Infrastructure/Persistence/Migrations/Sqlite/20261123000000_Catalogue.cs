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
            migrationBuilder.CreateTable(
                name: "benchmark",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Unconfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RedFaults = table.Column<int>(type: "INTEGER", nullable: false),
                    AmberFaults = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_benchmark", x => x.Id);
                    table.ForeignKey(
                        name: "FK_benchmark_power_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "power_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "benchmark_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedAfter = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Law = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Article = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Quote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    BreachedArticle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LegalMin = table.Column<long>(type: "INTEGER", nullable: true),
                    LegalMax = table.Column<long>(type: "INTEGER", nullable: true),
                    LegalUnit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Cap = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Explanation = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CheckedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ApprovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    BenchmarkId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "benchmark_tier",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ConditionText = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Fined = table.Column<bool>(type: "INTEGER", nullable: false),
                    FineFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    FineFromIn = table.Column<bool>(type: "INTEGER", nullable: false),
                    FineTo = table.Column<long>(type: "INTEGER", nullable: true),
                    FineToIn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sanction = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unread = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Truncated = table.Column<bool>(type: "INTEGER", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "tier_condition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<int>(type: "INTEGER", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Lower = table.Column<long>(type: "INTEGER", nullable: true),
                    LowerIn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Upper = table.Column<long>(type: "INTEGER", nullable: true),
                    UpperIn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    TierId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                unique: true);

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
                name: "IX_tier_condition_TierId",
                table: "tier_condition",
                column: "TierId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "benchmark_writer");

            migrationBuilder.DropTable(
                name: "tier_condition");

            migrationBuilder.DropTable(
                name: "benchmark_tier");

            migrationBuilder.DropTable(
                name: "benchmark_version");

            migrationBuilder.DropTable(
                name: "benchmark");
        }
    }
}
