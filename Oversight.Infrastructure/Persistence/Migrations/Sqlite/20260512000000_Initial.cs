using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversight.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MustChangePassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordSetAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_year",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Sources = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Paper = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LoadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_year", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "case_counter",
                columns: table => new
                {
                    Prefix = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_counter", x => new { x.Prefix, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "department",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SortOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    Supervised = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_department", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "draft",
                columns: table => new
                {
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OpId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft", x => new { x.OfficerId, x.Form });
                });

            migrationBuilder.CreateTable(
                name: "follower",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follower", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "issued_document",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    ArchivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issued_document", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "notification",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Href = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notification", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "number_series",
                columns: table => new
                {
                    Prefix = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_number_series", x => new { x.Prefix, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "officer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    CardNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    CardValidThrough = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AccountDisabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_officer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "operation",
                columns: table => new
                {
                    OpId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    RefusedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Sentence = table.Column<string>(type: "TEXT", nullable: true),
                    Clause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operation", x => x.OpId);
                });

            migrationBuilder.CreateTable(
                name: "parameter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_parameter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "personal_data",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Salt = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    Value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Digest = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_personal_data", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "power_item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RepealedAfter = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Successor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_power_item", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "procedure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unconfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedure", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "responsibility_team",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_responsibility_team", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "staged_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staged_file", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "system_event",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_system_event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "tally_closed_case",
                columns: table => new
                {
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Closed = table.Column<int>(type: "INTEGER", nullable: false),
                    OnTime = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tally_closed_case", x => new { x.Year, x.DepartmentId, x.Category });
                });

            migrationBuilder.CreateTable(
                name: "tally_exercised_item",
                columns: table => new
                {
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tally_exercised_item", x => new { x.Year, x.DepartmentId, x.ItemId });
                });

            migrationBuilder.CreateTable(
                name: "tally_open_case",
                columns: table => new
                {
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stopped = table.Column<bool>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AmberAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tally_open_case", x => new { x.DepartmentId, x.Category, x.Stopped, x.DueAt, x.AmberAt });
                });

            migrationBuilder.CreateTable(
                name: "trail",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    Record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Mac = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    OpId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OccurredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Flags = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectSeq = table.Column<long>(type: "INTEGER", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trail", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "trail_head",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    RecordedUs = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trail_head", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "finding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Dimension = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgainstLegalOffice = table.Column<bool>(type: "INTEGER", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Observed = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    FoundOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NoticeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClosedReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_finding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_finding_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post", x => x.Id);
                    table.ForeignKey(
                        name: "FK_post_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommittedLength = table.Column<int>(type: "INTEGER", nullable: false),
                    CommittedUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CommittedClause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StatutoryLength = table.Column<int>(type: "INTEGER", nullable: true),
                    StatutoryUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    StatutoryRollsOver = table.Column<bool>(type: "INTEGER", nullable: true),
                    StatutoryClause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AmberAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StatutoryDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StatutoryDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Provisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    Stopped = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    SortDueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextMove = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NextBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NextLabel = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ItemVersionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImplementingBody = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    HandlerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegisteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BriefFacts = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AcceptedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedOnTime = table.Column<bool>(type: "INTEGER", nullable: true),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_file_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_file_personal_data_PartyId",
                        column: x => x.PartyId,
                        principalTable: "personal_data",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ImplementingBody = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommittedLength = table.Column<int>(type: "INTEGER", nullable: false),
                    CommittedUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CommittedClause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StatutoryLength = table.Column<int>(type: "INTEGER", nullable: true),
                    StatutoryUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    StatutoryRollsOver = table.Column<bool>(type: "INTEGER", nullable: true),
                    StatutoryClause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    FineMin = table.Column<long>(type: "INTEGER", nullable: true),
                    FineMax = table.Column<long>(type: "INTEGER", nullable: true),
                    FineUnit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    RectifyFirst = table.Column<bool>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Unconfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_item_version_power_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "power_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pause_ground",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Clause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MostDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pause_ground", x => x.Id);
                    table.ForeignKey(
                        name: "FK_pause_ground_procedure_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "procedure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedure_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Clause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EvidenceRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Optional = table.Column<bool>(type: "INTEGER", nullable: false),
                    Guidance = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    LimitLength = table.Column<int>(type: "INTEGER", nullable: true),
                    LimitUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedure_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_procedure_step_procedure_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "procedure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "team_seat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HolderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Through = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_seat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_team_seat_responsibility_team_TeamId",
                        column: x => x.TeamId,
                        principalTable: "responsibility_team",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trail_payload",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    Payload = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Salt = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    StateSalt = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    StateLayout = table.Column<int>(type: "INTEGER", nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trail_payload", x => x.Seq);
                    table.ForeignKey(
                        name: "FK_trail_payload_trail_Seq",
                        column: x => x.Seq,
                        principalTable: "trail",
                        principalColumn: "Seq",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "finding_evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_finding_evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_finding_evidence_finding_FindingId",
                        column: x => x.FindingId,
                        principalTable: "finding",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgainstLegalOffice = table.Column<bool>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    TermDays = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DraftedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevisedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NumberYear = table.Column<int>(type: "INTEGER", nullable: true),
                    SignedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Snapshot = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: true),
                    ServedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ServedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ServedHow = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ReceivedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExtensionDays = table.Column<int>(type: "INTEGER", nullable: true),
                    ExtensionReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ExtendedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExtendedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RoundNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BlueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    YellowAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Provisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    Stopped = table.Column<bool>(type: "INTEGER", nullable: false),
                    Lapsed = table.Column<bool>(type: "INTEGER", nullable: false),
                    VerifyDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RequirementCount = table.Column<int>(type: "INTEGER", nullable: false),
                    InPlaceCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_notice_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_notice_finding_FindingId",
                        column: x => x.FindingId,
                        principalTable: "finding",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post_holding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Through = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PostId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_holding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_post_holding_post_PostId",
                        column: x => x.PostId,
                        principalTable: "post",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_decision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Fine = table.Column<long>(type: "INTEGER", nullable: true),
                    FineQuantity = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CheckedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CheckOpinion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecideOpinion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ReturnedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_decision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_decision_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_extension",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RollsOver = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ApprovedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_extension", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_extension_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_pause",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GroundCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GroundName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Clause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    To = table.Column<DateTime>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_pause", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_pause_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Clause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EvidenceRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Optional = table.Column<bool>(type: "INTEGER", nullable: false),
                    Guidance = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    LimitLength = table.Column<int>(type: "INTEGER", nullable: true),
                    LimitUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StartedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CompletedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SkippedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SkippedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SkippedReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_step_case_file_CaseId",
                        column: x => x.CaseId,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "item_handler",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemVersionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_handler", x => x.Id);
                    table.ForeignKey(
                        name: "FK_item_handler_item_version_ItemVersionId",
                        column: x => x.ItemVersionId,
                        principalTable: "item_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "legal_basis",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Law = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    LawVersion = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Article = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Quote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Breached = table.Column<bool>(type: "INTEGER", nullable: false),
                    ItemVersionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_legal_basis", x => x.Id);
                    table.ForeignKey(
                        name: "FK_legal_basis_item_version_ItemVersionId",
                        column: x => x.ItemVersionId,
                        principalTable: "item_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NoticeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NoticeNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AppealDays = table.Column<int>(type: "INTEGER", nullable: false),
                    AppealDueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AppealedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AppealedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AppealReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DecisionDocument = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_entry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ledger_entry_department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ledger_entry_notice_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "notice",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_round",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TermDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtensionDays = table.Column<int>(type: "INTEGER", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FeedbackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FeedbackBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    VerificationDays = table.Column<int>(type: "INTEGER", nullable: true),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    LapsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reminded = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ConcludedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConcludedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Adequate = table.Column<bool>(type: "INTEGER", nullable: true),
                    NoticeId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_round", x => x.Id);
                    table.ForeignKey(
                        name: "FK_notice_round_notice_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "notice",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requirement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Struck = table.Column<bool>(type: "INTEGER", nullable: false),
                    NoticeId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requirement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requirement_notice_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "notice",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requirement_feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Requirement = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SavedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Superseded = table.Column<bool>(type: "INTEGER", nullable: false),
                    NoticeId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requirement_feedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requirement_feedback_notice_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "notice",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requirement_verdict",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Requirement = table.Column<int>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Verifier = table.Column<Guid>(type: "TEXT", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NoticeId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requirement_verdict", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requirement_verdict_notice_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "notice",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_step_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CaseStepId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_step_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_step_file_case_step_CaseStepId",
                        column: x => x.CaseStepId,
                        principalTable: "case_step",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_step_officer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CardNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    CaseStepId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_step_officer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_step_officer_case_step_CaseStepId",
                        column: x => x.CaseStepId,
                        principalTable: "case_step",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appeal_evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LedgerEntryId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeal_evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_appeal_evidence_ledger_entry_LedgerEntryId",
                        column: x => x.LedgerEntryId,
                        principalTable: "ledger_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger_reason",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    LedgerEntryId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_reason", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ledger_reason_ledger_entry_LedgerEntryId",
                        column: x => x.LedgerEntryId,
                        principalTable: "ledger_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback_evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FeedbackId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_feedback_evidence_requirement_feedback_FeedbackId",
                        column: x => x.FeedbackId,
                        principalTable: "requirement_feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_appeal_evidence_LedgerEntryId",
                table: "appeal_evidence",
                column: "LedgerEntryId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calendar_year_Ordinal",
                table: "calendar_year",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calendar_year_Year",
                table: "calendar_year",
                column: "Year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_decision_CaseId",
                table: "case_decision",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_extension_CaseId",
                table: "case_extension",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_file_ClosedAt_Ordinal",
                table: "case_file",
                columns: new[] { "ClosedAt", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_case_file_DepartmentId_IsOpen_SortDueAt_Ordinal",
                table: "case_file",
                columns: new[] { "DepartmentId", "IsOpen", "SortDueAt", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_case_file_HandlerId_IsOpen",
                table: "case_file",
                columns: new[] { "HandlerId", "IsOpen" });

            migrationBuilder.CreateIndex(
                name: "IX_case_file_IsOpen_SortDueAt_Ordinal",
                table: "case_file",
                columns: new[] { "IsOpen", "SortDueAt", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_case_file_ItemId_RegisteredAt",
                table: "case_file",
                columns: new[] { "ItemId", "RegisteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_case_file_Number",
                table: "case_file",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_file_Ordinal",
                table: "case_file",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_file_PartyId",
                table: "case_file",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_case_pause_CaseId",
                table: "case_pause",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_step_CaseId",
                table: "case_step",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_step_file_CaseStepId",
                table: "case_step_file",
                column: "CaseStepId");

            migrationBuilder.CreateIndex(
                name: "IX_case_step_officer_CaseStepId",
                table: "case_step_officer",
                column: "CaseStepId");

            migrationBuilder.CreateIndex(
                name: "IX_department_Code",
                table: "department",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_department_Ordinal",
                table: "department",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_draft_UpdatedAt",
                table: "draft",
                column: "UpdatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_evidence_FeedbackId",
                table: "feedback_evidence",
                column: "FeedbackId");

            migrationBuilder.CreateIndex(
                name: "IX_finding_CaseId",
                table: "finding",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_finding_DepartmentId",
                table: "finding",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_finding_NoticeId",
                table: "finding",
                column: "NoticeId");

            migrationBuilder.CreateIndex(
                name: "IX_finding_Ordinal",
                table: "finding",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_finding_State_DepartmentId",
                table: "finding",
                columns: new[] { "State", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_finding_evidence_FindingId",
                table: "finding_evidence",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_issued_document_Ordinal",
                table: "issued_document",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_issued_document_SubjectId",
                table: "issued_document",
                column: "SubjectId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_item_handler_DepartmentId",
                table: "item_handler",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_item_handler_ItemVersionId",
                table: "item_handler",
                column: "ItemVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_item_version_ItemId",
                table: "item_version",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entry_DepartmentId",
                table: "ledger_entry",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entry_NoticeId_Round_Cause",
                table: "ledger_entry",
                columns: new[] { "NoticeId", "Round", "Cause" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entry_Ordinal",
                table: "ledger_entry",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entry_Year_DepartmentId",
                table: "ledger_entry",
                columns: new[] { "Year", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_reason_LedgerEntryId",
                table: "ledger_reason",
                column: "LedgerEntryId");

            migrationBuilder.CreateIndex(
                name: "IX_legal_basis_ItemVersionId",
                table: "legal_basis",
                column: "ItemVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_notice_DepartmentId",
                table: "notice",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_notice_FindingId",
                table: "notice",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_notice_Number",
                table: "notice",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notice_Ordinal",
                table: "notice",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notice_State_DepartmentId",
                table: "notice",
                columns: new[] { "State", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_notice_Stopped_DueAt",
                table: "notice",
                columns: new[] { "Stopped", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_notice_round_NoticeId",
                table: "notice_round",
                column: "NoticeId");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Key_OfficerId",
                table: "notification",
                columns: new[] { "Key", "OfficerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notification_OfficerId_Id",
                table: "notification",
                columns: new[] { "OfficerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_notification_OfficerId_ReadAt",
                table: "notification",
                columns: new[] { "OfficerId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_officer_AccountId",
                table: "officer",
                column: "AccountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_officer_Ordinal",
                table: "officer",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_parameter_Code",
                table: "parameter",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_parameter_Ordinal",
                table: "parameter",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pause_ground_ProcedureId",
                table: "pause_ground",
                column: "ProcedureId");

            migrationBuilder.CreateIndex(
                name: "IX_personal_data_Value",
                table: "personal_data",
                column: "Value");

            migrationBuilder.CreateIndex(
                name: "IX_post_DepartmentId",
                table: "post",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_post_Ordinal",
                table: "post",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_post_holding_OfficerId",
                table: "post_holding",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_post_holding_PostId",
                table: "post_holding",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_power_item_Code",
                table: "power_item",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_power_item_Ordinal",
                table: "power_item",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_procedure_Code",
                table: "procedure",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_procedure_Ordinal",
                table: "procedure",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_procedure_step_ProcedureId",
                table: "procedure_step",
                column: "ProcedureId");

            migrationBuilder.CreateIndex(
                name: "IX_requirement_NoticeId",
                table: "requirement",
                column: "NoticeId");

            migrationBuilder.CreateIndex(
                name: "IX_requirement_feedback_NoticeId",
                table: "requirement_feedback",
                column: "NoticeId");

            migrationBuilder.CreateIndex(
                name: "IX_requirement_verdict_NoticeId",
                table: "requirement_verdict",
                column: "NoticeId");

            migrationBuilder.CreateIndex(
                name: "IX_responsibility_team_DepartmentId",
                table: "responsibility_team",
                column: "DepartmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_responsibility_team_Ordinal",
                table: "responsibility_team",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_staged_file_UploadedAt",
                table: "staged_file",
                column: "UploadedAt");

            migrationBuilder.CreateIndex(
                name: "IX_system_event_Ordinal",
                table: "system_event",
                column: "Ordinal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_team_seat_TeamId",
                table: "team_seat",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_trail_Actor_Seq",
                table: "trail",
                columns: new[] { "Actor", "Seq" });

            migrationBuilder.CreateIndex(
                name: "IX_trail_OpId_Part",
                table: "trail",
                columns: new[] { "OpId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_trail_RecordedAt",
                table: "trail",
                column: "RecordedAt");

            migrationBuilder.CreateIndex(
                name: "IX_trail_SubjectKind_SubjectId_SubjectSeq",
                table: "trail",
                columns: new[] { "SubjectKind", "SubjectId", "SubjectSeq" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "appeal_evidence");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "calendar_year");

            migrationBuilder.DropTable(
                name: "case_counter");

            migrationBuilder.DropTable(
                name: "case_decision");

            migrationBuilder.DropTable(
                name: "case_extension");

            migrationBuilder.DropTable(
                name: "case_pause");

            migrationBuilder.DropTable(
                name: "case_step_file");

            migrationBuilder.DropTable(
                name: "case_step_officer");

            migrationBuilder.DropTable(
                name: "draft");

            migrationBuilder.DropTable(
                name: "feedback_evidence");

            migrationBuilder.DropTable(
                name: "finding_evidence");

            migrationBuilder.DropTable(
                name: "follower");

            migrationBuilder.DropTable(
                name: "issued_document");

            migrationBuilder.DropTable(
                name: "item_handler");

            migrationBuilder.DropTable(
                name: "ledger_reason");

            migrationBuilder.DropTable(
                name: "legal_basis");

            migrationBuilder.DropTable(
                name: "notice_round");

            migrationBuilder.DropTable(
                name: "notification");

            migrationBuilder.DropTable(
                name: "number_series");

            migrationBuilder.DropTable(
                name: "officer");

            migrationBuilder.DropTable(
                name: "operation");

            migrationBuilder.DropTable(
                name: "parameter");

            migrationBuilder.DropTable(
                name: "pause_ground");

            migrationBuilder.DropTable(
                name: "post_holding");

            migrationBuilder.DropTable(
                name: "procedure_step");

            migrationBuilder.DropTable(
                name: "requirement");

            migrationBuilder.DropTable(
                name: "requirement_verdict");

            migrationBuilder.DropTable(
                name: "staged_file");

            migrationBuilder.DropTable(
                name: "system_event");

            migrationBuilder.DropTable(
                name: "tally_closed_case");

            migrationBuilder.DropTable(
                name: "tally_exercised_item");

            migrationBuilder.DropTable(
                name: "tally_open_case");

            migrationBuilder.DropTable(
                name: "team_seat");

            migrationBuilder.DropTable(
                name: "trail_head");

            migrationBuilder.DropTable(
                name: "trail_payload");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "case_step");

            migrationBuilder.DropTable(
                name: "requirement_feedback");

            migrationBuilder.DropTable(
                name: "ledger_entry");

            migrationBuilder.DropTable(
                name: "item_version");

            migrationBuilder.DropTable(
                name: "post");

            migrationBuilder.DropTable(
                name: "procedure");

            migrationBuilder.DropTable(
                name: "responsibility_team");

            migrationBuilder.DropTable(
                name: "trail");

            migrationBuilder.DropTable(
                name: "case_file");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "power_item");

            migrationBuilder.DropTable(
                name: "personal_data");

            migrationBuilder.DropTable(
                name: "finding");

            migrationBuilder.DropTable(
                name: "department");
        }
    }
}
