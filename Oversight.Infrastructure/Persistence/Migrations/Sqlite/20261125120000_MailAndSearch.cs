using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversight.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MailAndSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OriginFrom",
                table: "complaint",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "OriginLink",
                table: "complaint",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "OriginOn",
                table: "complaint",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "complaint_supplement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_supplement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_complaint_supplement_complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fetched_mail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Validity = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<long>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Fate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fetched_mail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "held_mail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Validity = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<long>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Human = table.Column<bool>(type: "INTEGER", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    HandledBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    HandledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Complaint = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_held_mail", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_complaint_supplement_ComplaintId",
                table: "complaint_supplement",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_fetched_mail_Digest",
                table: "fetched_mail",
                column: "Digest");

            migrationBuilder.CreateIndex(
                name: "IX_fetched_mail_Validity_Uid",
                table: "fetched_mail",
                columns: new[] { "Validity", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_held_mail_Digest",
                table: "held_mail",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_held_mail_Ordinal",
                table: "held_mail",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_held_mail_State_Ordinal",
                table: "held_mail",
                columns: new[] { "State", "Ordinal" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "complaint_supplement");

            migrationBuilder.DropTable(
                name: "fetched_mail");

            migrationBuilder.DropTable(
                name: "held_mail");

            migrationBuilder.DropColumn(
                name: "OriginFrom",
                table: "complaint");

            migrationBuilder.DropColumn(
                name: "OriginLink",
                table: "complaint");

            migrationBuilder.DropColumn(
                name: "OriginOn",
                table: "complaint");
        }
    }
}
