using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web;
using Oversight.Web.Commands;
using Oversight.Web.Demonstration;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Board;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Organisation;
using Oversight.Web.Features.Responsibility;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Features.Trail;

namespace Oversight.Tests.Features.Organisation;

/// <summary>A real bureau begins with an empty database, the command for the first administrator and acts; nothing of the demonstration is there.</summary>
public sealed class FoundingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateOnly Founded = new(2016, 5, 12);

    [Fact]
    public async Task An_empty_bureau_comes_to_its_first_case_by_acts_alone()
    {
        await using var world = await Empty();
        await world.As("anquan");
        Assert.True((await world.Get<OrganisationViews>().On(Today)).Founding);
        var office = await Establish(world, "FZS", "法制室", DepartmentKind.LegalOffice);
        await Appoint(world, office, "审核岗", Role.LegalOffice, "沈明理", "shen");

        await world.As("shen");
        var (leaders, squadron) = (await Establish(world, "JLD", "局领导", DepartmentKind.Leadership), await Establish(world, "ZD1", "执法一中队", DepartmentKind.Squadron));
        foreach (var (department, post, role, name, user) in new[] { (office, "监督岗", Role.LegalOffice, "韩知行", "han"), (leaders, "局长", Role.Leader, "周正清", "zhou"), (squadron, "执法岗一", Role.Officer, "马跃进", "ma") })
        {
            await world.As("shen");
            await Appoint(world, department, post, role, name, user);
        }

        var item = await Register(world);
        await world.As("ma");
        var id = await world.Get<RegisterCase>().Run(Guid.NewGuid(), item, squadron, new CaseIntake(PartyCard.Named(PartyKind.Person, "张三"), "紫荆山路与商城路口", "在道路上空新建架空管线"));
        await using var db = world.Read();
        Assert.Equal((squadron, item, true), await db.Cases.Where(c => c.Id == id).Select(c => new ValueTuple<Guid, Guid, bool>(c.DepartmentId, c.ItemId, c.IsOpen)).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["department.established"], await world.TrailOf(squadron));
    }

    [Fact]
    public async Task The_security_administrator_founds_and_then_leaves_the_bureau_to_those_who_arrange_it()
    {
        await using var world = await Empty();
        await world.As("anquan");
        var office = await Establish(world, "FZS", "法制室", DepartmentKind.LegalOffice);
        Assert.Equal("reach", (await World.Refused(() => world.Get<CreatePost>().Run(Guid.NewGuid(), office, "局长", Role.Leader, "建立机构"))).Code);
        await Appoint(world, office, "审核岗", Role.LegalOffice, "沈明理", "shen");

        await world.As("anquan");
        Assert.False((await world.Get<OrganisationViews>().On(Today)).MayEstablish);
        Assert.Equal("founded", (await World.Refused(() => Establish(world, "ZD1", "执法一中队", DepartmentKind.Squadron))).Code);
        Assert.Equal("reach", (await World.Refused(() => world.Get<CreatePost>().Run(Guid.NewGuid(), office, "监督岗", Role.LegalOffice, "建立机构"))).Code);
        await world.As("shen");
        await Establish(world, "ZD1", "执法一中队", DepartmentKind.Squadron);
        Assert.Equal("one-legal-office", (await World.Refused(() => Establish(world, "FZ2", "法制科", DepartmentKind.LegalOffice))).Code);
    }

    [Theory]
    [InlineData("zd1", "执法二中队", "2020-01-01", "管编〔2020〕1号", "code")]
    [InlineData("执法", "执法二中队", "2020-01-01", "管编〔2020〕1号", "code")]
    [InlineData("ZD9", "执法一中队", "2020-01-01", "管编〔2020〕1号", "name")]
    [InlineData("ZD9", "执法九中队", "2026-11-24", "管编〔2020〕1号", "since")]
    [InlineData("ZD9", "执法九中队", "0202-01-01", "管编〔2020〕1号", "since")]
    [InlineData("ZD9", "执法九中队", "2020-01-01", " ", "reason")]
    public async Task A_department_that_cannot_be_meant_is_refused_beside_its_field(string code, string name, string since, string reason, string field)
    {
        await using var world = await OrganisationActsTests.Start();
        await world.As("rs.a");
        var act = () => world.Get<EstablishDepartment>().Run(Guid.NewGuid(), new NewDepartment(code, name, DepartmentKind.Squadron, DateOnly.ParseExact(since, "yyyy-MM-dd", null), reason));
        Assert.Equal(field, (await Assert.ThrowsAsync<InvalidInput>(act)).Field);
    }

    [Fact]
    public async Task Only_those_who_arrange_the_bureau_set_up_departments_and_the_same_submit_twice_is_one()
    {
        await using var world = await OrganisationActsTests.Start();
        await world.As("zd1.head");
        Assert.Equal("duty", (await World.Refused(() => Establish(world, "ZD9", "执法九中队", DepartmentKind.Squadron))).Code);
        await world.As("rs.a");
        var (op, form) = (Guid.NewGuid(), new NewDepartment("ZD9", "执法九中队", DepartmentKind.Squadron, new DateOnly(2026, 6, 1), "管编〔2026〕3号"));
        var id = await world.Get<EstablishDepartment>().Run(op, form);
        Assert.Equal(id, await world.Get<EstablishDepartment>().Run(op, form));
        Assert.DoesNotContain((await world.Get<OrganisationViews>().On(new DateOnly(2026, 5, 31))).Departments, d => d.Id == id);
        Assert.Contains((await world.Get<OrganisationViews>().On(new DateOnly(2026, 6, 1))).Departments, d => d.Id == id);
        Assert.Contains("自2026-06-01起设立", (await World.Refused(async () => await world.Get<SeatTeam>().Run(Guid.NewGuid(), new ResponsibilitySeat(id, TeamDuty.Office), id, new DateOnly(2026, 5, 31), "机构调整"))).Message, StringComparison.Ordinal);
        var places = (await world.Get<OrganisationViews>().On(new DateOnly(2026, 6, 1))).Departments;
        Assert.Equal(["ZD9", "XXZX"], places.TakeLast(2).Select(d => d.Code));
        await using (var db = world.Read())
            Assert.Equal(places.Count, await db.Departments.Select(d => d.SortOrder).Distinct().CountAsync(TestContext.Current.CancellationToken));
        var gaps = await world.Get<GapViews>().Export(new GapFilter(Kind: GapKind.NoLiaison));
        Assert.Equal("ZD9", Assert.Single(gaps).DepartmentCode);
    }

    [Fact]
    public async Task Starting_again_enters_no_procedure_twice()
    {
        await using var world = await Empty();
        await using var db = world.Read();
        var (procedures, entries) = (await db.Procedures.CountAsync(TestContext.Current.CancellationToken), await db.Trail.CountAsync(TestContext.Current.CancellationToken));
        Assert.True(procedures > 0);
        Assert.True(await Prepare(world));
        Assert.Equal((procedures, entries), (await db.Procedures.CountAsync(TestContext.Current.CancellationToken), await db.Trail.CountAsync(TestContext.Current.CancellationToken)));
        Assert.False(await db.Items.AnyAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<World> Empty()
    {
        var world = World.Over(Directory.CreateTempSubdirectory("oversight-founding-").FullName, services =>
        {
            services.AddTrail().AddOrganisation().AddSupervision().AddAdjustments().AddCasework();
            services.AddIdentityCore<Infrastructure.Identity.Account>(o => (o.Password.RequiredLength, o.Password.RequireNonAlphanumeric) = (10, false)).AddEntityFrameworkStores<OversightDb>();
            services.AddSingleton<DemoGround>();
            services.AddScoped<CountMonths>();
        });
        Assert.Equal(0, await CreateAdminCommand.Command.Run(world.Get<IServiceProvider>(), new CommandLine(["anquan"])));
        Assert.True(await Prepare(world));
        return world;
    }

    private static Task<bool> Prepare(World world) => world.Get<IServiceProvider>().Prepare(new HostingEnvironment { EnvironmentName = Environments.Production });

    private static Task<Guid> Establish(World world, string code, string name, DepartmentKind kind) =>
        world.Get<EstablishDepartment>().Run(Guid.NewGuid(), new NewDepartment(code, name, kind, Founded, "管执法文〔2016〕30号"));

    /// <summary>Enlists a person, opens an account as the security administrator, sets up a post and appoints.</summary>
    private static async Task Appoint(World world, Guid department, string name, Role role, string person, string user)
    {
        var officer = await world.Get<EnlistOfficer>().Run(Guid.NewGuid(), person, "", null);
        var post = await world.Get<CreatePost>().Run(Guid.NewGuid(), department, name, role, "岗位设置方案");
        await world.Get<AssignPost>().Run(Guid.NewGuid(), post, new Appointment(officer, Today, null, "任职文件"), 1);
        await world.As("anquan");
        await world.Get<OpenAccount>().Run(Guid.NewGuid(), officer, user);
    }

    /// <summary>Enters an item by a sheet of adjustment: drafted, submitted, reviewed by another, approved, confirmed from outside.</summary>
    private static async Task<Guid> Register(World world)
    {
        Guid procedure;
        string bureau = world.Get<Settings>().Bureau;
        await using (var db = world.Read())
            procedure = await db.Procedures.Where(p => p.Category == PowerCategory.Penalty).OrderBy(p => p.Ordinal).Select(p => p.Id).FirstAsync();
        var content = new ItemContent
        {
            Name = "在道路上空新建架空管线",
            ImplementingBody = bureau,
            ProcedureId = procedure,
            Committed = new Term(60, TermUnit.WorkingDays),
            Statutory = new Term(90, TermUnit.CalendarDays, true, "行政处罚法第六十条"),
            Bases = [new("城市道路管理条例", "2019-03-24", "行政法规", "第四十二条", "", "", Breached: false)],
            Handling = [new(await world.DepartmentOf("ZD1"), Lead: true)],
            FineMin = 500_00,
            FineMax = 1000_00,
            FineUnit = "元",
        };
        await world.As("shen");
        var sheet = await world.Get<DraftAdjustment>().Run(Guid.NewGuid(), new NewAdjustment(Circumstance.Registration, Today, "初次登记权责清单。", [new(AdjustmentChange.Enter, null, "CF-001", PowerCategory.Penalty, 0, content)]));
        await world.Get<SubmitAdjustment>().Run(Guid.NewGuid(), sheet, 1);
        await world.As("han");
        await world.Get<ReviewAdjustment>().Run(Guid.NewGuid(), sheet, 2, "同意");
        await world.As("zhou");
        await world.Get<ApproveAdjustment>().Run(Guid.NewGuid(), sheet, 3, "");
        await world.As("shen");
        await world.Get<ConfirmAdjustment>().Run(Guid.NewGuid(), sheet, 4, new ConfirmationText("区司法局", "管司〔2026〕5号", Today, Today), [await Stage(world)]);
        await using var read = world.Read();
        return await read.Items.Where(i => i.Code == "CF-001").Select(i => i.Id).SingleAsync();
    }

    private static async Task<Guid> Stage(World world)
    {
        using var bytes = new MemoryStream("确认文件"u8.ToArray());
        var stored = await world.Get<FileStore>().Store(bytes, 1024);
        await using var db = world.Read();
        var id = Guid.CreateVersion7();
        db.StagedFiles.Add(new StagedFile { Id = id, Hash = stored.Hash, Name = "确认文件.pdf", ContentType = "application/pdf", Length = stored.Length, UploadedBy = await world.OfficerOf("shen"), UploadedAt = world.Clock.Now });
        await db.SaveChangesAsync();
        return id;
    }
}
