using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversight.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CaseFile : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Qualification",
                table: "officer",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_check",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Red = table.Column<int>(type: "int", nullable: false),
                    Amber = table.Column<int>(type: "int", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_check", x => x.CaseId);
                    table.ForeignKey(
                        name: "FK_case_check_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_cost",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    IncurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AddedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Proves = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ObtainedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                name: "case_explanation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_explanation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_explanation_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_link",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Struck = table.Column<bool>(type: "bit", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Template = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Snapshot = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    DraftedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IssuedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ServedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Manner = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ServiceNote = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EndReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_paper", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NameId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IdentityKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    IdentityId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RepresentativeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PhoneId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AddressId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Struck = table.Column<bool>(type: "bit", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                name: "reexamination",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Through = table.Column<DateOnly>(type: "date", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Size = table.Column<int>(type: "int", nullable: false),
                    Seed = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Population = table.Column<int>(type: "int", nullable: false),
                    PopulationHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    DrawnBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reexamination", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "review_sheet",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DrawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DrawNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ReviewerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Conclusion = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ConcludedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ordinal = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_sheet", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "case_exhibit_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CaseExhibitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CasePaperId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    CasePaperId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                name: "reexamination_exclusion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DrawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reexamination_exclusion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reexamination_exclusion_reexamination_DrawId",
                        column: x => x.DrawId,
                        principalTable: "reexamination",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reexamination_pick",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Weight = table.Column<int>(type: "int", nullable: false),
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DrawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reexamination_pick", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reexamination_pick_reexamination_DrawId",
                        column: x => x.DrawId,
                        principalTable: "reexamination",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reexamination_weight",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sort = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Label = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Points = table.Column<int>(type: "int", nullable: false),
                    DrawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reexamination_weight", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reexamination_weight_reexamination_DrawId",
                        column: x => x.DrawId,
                        principalTable: "reexamination",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_sheet_judgement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Matter = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Remark = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Dimension = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FindingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_sheet_judgement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_sheet_judgement_review_sheet_SheetId",
                        column: x => x.SheetId,
                        principalTable: "review_sheet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_sheet_line",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Clause = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Explanation = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_sheet_line", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_sheet_line_review_sheet_SheetId",
                        column: x => x.SheetId,
                        principalTable: "review_sheet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_check_Amber_CaseId",
                table: "case_check",
                columns: new[] { "Amber", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_case_check_Red_CaseId",
                table: "case_check",
                columns: new[] { "Red", "CaseId" });

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
                name: "IX_case_explanation_CaseId",
                table: "case_explanation",
                column: "CaseId");

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
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_case_paper_Ordinal",
                table: "case_paper",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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
                name: "IX_reexamination_Number",
                table: "reexamination",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reexamination_Ordinal",
                table: "reexamination",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_reexamination_exclusion_DrawId",
                table: "reexamination_exclusion",
                column: "DrawId");

            migrationBuilder.CreateIndex(
                name: "IX_reexamination_pick_CaseId",
                table: "reexamination_pick",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_reexamination_pick_DrawId",
                table: "reexamination_pick",
                column: "DrawId");

            migrationBuilder.CreateIndex(
                name: "IX_reexamination_weight_DrawId",
                table: "reexamination_weight",
                column: "DrawId");

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_CaseId",
                table: "review_sheet",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_DrawId_Place",
                table: "review_sheet",
                columns: new[] { "DrawId", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_Ordinal",
                table: "review_sheet",
                column: "Ordinal",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_State_Ordinal",
                table: "review_sheet",
                columns: new[] { "State", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_judgement_FindingId",
                table: "review_sheet_judgement",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_judgement_SheetId",
                table: "review_sheet_judgement",
                column: "SheetId");

            migrationBuilder.CreateIndex(
                name: "IX_review_sheet_line_SheetId",
                table: "review_sheet_line",
                column: "SheetId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_check");

            migrationBuilder.DropTable(
                name: "case_cost");

            migrationBuilder.DropTable(
                name: "case_exhibit_file");

            migrationBuilder.DropTable(
                name: "case_explanation");

            migrationBuilder.DropTable(
                name: "case_link");

            migrationBuilder.DropTable(
                name: "case_paper_file");

            migrationBuilder.DropTable(
                name: "case_paper_value");

            migrationBuilder.DropTable(
                name: "case_party");

            migrationBuilder.DropTable(
                name: "reexamination_exclusion");

            migrationBuilder.DropTable(
                name: "reexamination_pick");

            migrationBuilder.DropTable(
                name: "reexamination_weight");

            migrationBuilder.DropTable(
                name: "review_sheet_judgement");

            migrationBuilder.DropTable(
                name: "review_sheet_line");

            migrationBuilder.DropTable(
                name: "case_exhibit");

            migrationBuilder.DropTable(
                name: "case_paper");

            migrationBuilder.DropTable(
                name: "reexamination");

            migrationBuilder.DropTable(
                name: "review_sheet");

            migrationBuilder.DropColumn(
                name: "Qualification",
                table: "officer");
        }
    }
}
