using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversight.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CaseFile : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "FiledAt",
                table: "case_file",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UnsealedAt",
                table: "case_file",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_archive",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RetainThrough = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RuleName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Clause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PeriodReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_archive", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_archive_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_cost",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    IncurredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_cost", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_cost_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_exhibit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Proves = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ObtainedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_exhibit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_exhibit_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_link",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Struck = table.Column<bool>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_link", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_link_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_paper",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Template = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Snapshot = table.Column<string>(type: "TEXT", nullable: true),
                    DraftedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IssuedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ServedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Manner = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ServiceNote = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_paper", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_paper_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_party",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NameId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IdentityKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IdentityId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RepresentativeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PhoneId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AddressId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Struck = table.Column<bool>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_party", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_party_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_case_party_personal_data_AddressId",
                        column: x => x.AddressId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_party_personal_data_IdentityId",
                        column: x => x.IdentityId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_party_personal_data_NameId",
                        column: x => x.NameId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_party_personal_data_PhoneId",
                        column: x => x.PhoneId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_party_personal_data_RepresentativeId",
                        column: x => x.RepresentativeId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "archive_reading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volume = table.Column<int>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CaseArchiveId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archive_reading", x => x.Id);
                    table.ForeignKey(
                        name: "FK_archive_reading_case_archive_CaseArchiveId",
                        column: x => x.CaseArchiveId,
                        principalTable: "case_archive",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_volume",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    FiledBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    FiledAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Length = table.Column<long>(type: "INTEGER", nullable: true),
                    SealedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CaseArchiveId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_volume", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_volume_case_archive_CaseArchiveId",
                        column: x => x.CaseArchiveId,
                        principalTable: "case_archive",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_exhibit_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CaseExhibitId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_exhibit_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_exhibit_file_case_exhibit_CaseExhibitId",
                        column: x => x.CaseExhibitId,
                        principalTable: "case_exhibit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_paper_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CasePaperId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_paper_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_paper_file_case_paper_CasePaperId",
                        column: x => x.CasePaperId,
                        principalTable: "case_paper",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_paper_value",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    CasePaperId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_paper_value", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_paper_value_case_paper_CasePaperId",
                        column: x => x.CasePaperId,
                        principalTable: "case_paper",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_volume_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CaseVolumeId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_volume_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_volume_file_case_volume_CaseVolumeId",
                        column: x => x.CaseVolumeId,
                        principalTable: "case_volume",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_file_IsOpen_FiledAt_ClosedAt",
                table: "case_file",
                columns: new[] { "IsOpen", "FiledAt", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_archive_reading_CaseArchiveId",
                table: "archive_reading",
                column: "CaseArchiveId");

            migrationBuilder.CreateIndex(
                name: "IX_case_archive_CaseId",
                table: "case_archive",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_archive_Number",
                table: "case_archive",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_archive_Ordinal",
                table: "case_archive",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_archive_RetainThrough_Ordinal",
                table: "case_archive",
                columns: new[] { "RetainThrough", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_case_archive_State",
                table: "case_archive",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_case_cost_CaseId",
                table: "case_cost",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_exhibit_CaseId",
                table: "case_exhibit",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_exhibit_file_CaseExhibitId",
                table: "case_exhibit_file",
                column: "CaseExhibitId");

            migrationBuilder.CreateIndex(
                name: "IX_case_link_CaseId",
                table: "case_link",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_link_Kind_Number",
                table: "case_link",
                columns: new[] { "Kind", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_case_paper_CaseId",
                table: "case_paper",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_paper_Number",
                table: "case_paper",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_paper_Ordinal",
                table: "case_paper",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_paper_file_CasePaperId",
                table: "case_paper_file",
                column: "CasePaperId");

            migrationBuilder.CreateIndex(
                name: "IX_case_paper_value_CasePaperId",
                table: "case_paper_value",
                column: "CasePaperId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_AddressId",
                table: "case_party",
                column: "AddressId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_CaseId",
                table: "case_party",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_IdentityId",
                table: "case_party",
                column: "IdentityId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_NameId",
                table: "case_party",
                column: "NameId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_PhoneId",
                table: "case_party",
                column: "PhoneId");

            migrationBuilder.CreateIndex(
                name: "IX_case_party_RepresentativeId",
                table: "case_party",
                column: "RepresentativeId");

            migrationBuilder.CreateIndex(
                name: "IX_case_volume_CaseArchiveId",
                table: "case_volume",
                column: "CaseArchiveId");

            migrationBuilder.CreateIndex(
                name: "IX_case_volume_file_CaseVolumeId",
                table: "case_volume_file",
                column: "CaseVolumeId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "archive_reading");

            migrationBuilder.DropTable(
                name: "case_cost");

            migrationBuilder.DropTable(
                name: "case_exhibit_file");

            migrationBuilder.DropTable(
                name: "case_link");

            migrationBuilder.DropTable(
                name: "case_paper_file");

            migrationBuilder.DropTable(
                name: "case_paper_value");

            migrationBuilder.DropTable(
                name: "case_party");

            migrationBuilder.DropTable(
                name: "case_volume_file");

            migrationBuilder.DropTable(
                name: "case_exhibit");

            migrationBuilder.DropTable(
                name: "case_paper");

            migrationBuilder.DropTable(
                name: "case_volume");

            migrationBuilder.DropTable(
                name: "case_archive");

            migrationBuilder.DropIndex(
                name: "IX_case_file_IsOpen_FiledAt_ClosedAt",
                table: "case_file");

            migrationBuilder.DropColumn(
                name: "FiledAt",
                table: "case_file");

            migrationBuilder.DropColumn(
                name: "UnsealedAt",
                table: "case_file");
        }
    }
}
