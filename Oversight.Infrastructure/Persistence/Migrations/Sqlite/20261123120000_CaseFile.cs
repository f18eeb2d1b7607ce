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
            migrationBuilder.CreateTable(
                name: "booking_plan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    SlotMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    DaysAhead = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booking_plan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_booking_plan_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_booking_plan_power_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "power_item",
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
                name: "service_application",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CodeDigest = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PartyKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IdentityKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NameId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IdentityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PhoneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RepresentativeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AddressId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AgentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AgentPhoneId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MatterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReceiptDays = table.Column<int>(type: "INTEGER", nullable: false),
                    SupplementDays = table.Column<int>(type: "INTEGER", nullable: false),
                    SupplementAsked = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SupplementAskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SupplementedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SupplementNoteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Manner = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReceiverId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HandedOutOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HandedOutBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AmberAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_application", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_application_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_AddressId",
                        column: x => x.AddressId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_AgentId",
                        column: x => x.AgentId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_AgentPhoneId",
                        column: x => x.AgentPhoneId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_IdentityId",
                        column: x => x.IdentityId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_MatterId",
                        column: x => x.MatterId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_NameId",
                        column: x => x.NameId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_PhoneId",
                        column: x => x.PhoneId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_ReceiverId",
                        column: x => x.ReceiverId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_RepresentativeId",
                        column: x => x.RepresentativeId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_application_personal_data_SupplementNoteId",
                        column: x => x.SupplementNoteId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "booking",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CodeDigest = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Seat = table.Column<int>(type: "INTEGER", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NameId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PhoneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booking", x => x.Id);
                    table.ForeignKey(
                        name: "FK_booking_booking_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "booking_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_booking_personal_data_AgentId",
                        column: x => x.AgentId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_booking_personal_data_NameId",
                        column: x => x.NameId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_booking_personal_data_PhoneId",
                        column: x => x.PhoneId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "booking_closure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Lifted = table.Column<bool>(type: "INTEGER", nullable: false),
                    BookingPlanId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booking_closure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_booking_closure_booking_plan_BookingPlanId",
                        column: x => x.BookingPlanId,
                        principalTable: "booking_plan",
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
                name: "service_application_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ServiceApplicationId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_application_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_application_file_service_application_ServiceApplicationId",
                        column: x => x.ServiceApplicationId,
                        principalTable: "service_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_application_receipt",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ServiceApplicationId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_application_receipt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_application_receipt_service_application_ServiceApplicationId",
                        column: x => x.ServiceApplicationId,
                        principalTable: "service_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_booking_AgentId",
                table: "booking",
                column: "AgentId");

            migrationBuilder.CreateIndex(
                name: "IX_booking_DepartmentId_StartsAt",
                table: "booking",
                columns: new[] { "DepartmentId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_booking_MadeAt",
                table: "booking",
                column: "MadeAt");

            migrationBuilder.CreateIndex(
                name: "IX_booking_NameId",
                table: "booking",
                column: "NameId");

            migrationBuilder.CreateIndex(
                name: "IX_booking_Number",
                table: "booking",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_booking_Ordinal",
                table: "booking",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_booking_PhoneId",
                table: "booking",
                column: "PhoneId");

            migrationBuilder.CreateIndex(
                name: "IX_booking_PlanId_StartsAt_Seat",
                table: "booking",
                columns: new[] { "PlanId", "StartsAt", "Seat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_booking_closure_BookingPlanId",
                table: "booking_closure",
                column: "BookingPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_booking_plan_DepartmentId",
                table: "booking_plan",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_booking_plan_ItemId_DepartmentId",
                table: "booking_plan",
                columns: new[] { "ItemId", "DepartmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_booking_plan_Ordinal",
                table: "booking_plan",
                column: "Ordinal",
                unique: true);

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
                name: "IX_service_application_AddressId",
                table: "service_application",
                column: "AddressId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_AgentId",
                table: "service_application",
                column: "AgentId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_AgentPhoneId",
                table: "service_application",
                column: "AgentPhoneId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_CaseId",
                table: "service_application",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_DepartmentId_State_Ordinal",
                table: "service_application",
                columns: new[] { "DepartmentId", "State", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_service_application_IdentityId",
                table: "service_application",
                column: "IdentityId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_MatterId",
                table: "service_application",
                column: "MatterId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_NameId",
                table: "service_application",
                column: "NameId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_Number",
                table: "service_application",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_application_Ordinal",
                table: "service_application",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_application_PhoneId",
                table: "service_application",
                column: "PhoneId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_ReceivedAt",
                table: "service_application",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_ReceiverId",
                table: "service_application",
                column: "ReceiverId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_RepresentativeId",
                table: "service_application",
                column: "RepresentativeId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_SupplementNoteId",
                table: "service_application",
                column: "SupplementNoteId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_file_ServiceApplicationId",
                table: "service_application_file",
                column: "ServiceApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_service_application_receipt_ServiceApplicationId",
                table: "service_application_receipt",
                column: "ServiceApplicationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "booking");

            migrationBuilder.DropTable(
                name: "booking_closure");

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
                name: "service_application_file");

            migrationBuilder.DropTable(
                name: "service_application_receipt");

            migrationBuilder.DropTable(
                name: "booking_plan");

            migrationBuilder.DropTable(
                name: "case_exhibit");

            migrationBuilder.DropTable(
                name: "case_paper");

            migrationBuilder.DropTable(
                name: "service_application");
        }
    }
}
