using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Seeding.Complaints;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Notifications;
using Oversight.Web.Features.Search;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Features.Topics;
using Oversight.Web.Features.Trail;

namespace Oversight.Tests.Features.Complaints;

/// <summary>Complaints on a real database, reached by acting as the people of the bureau.</summary>
internal sealed class ComplaintScenario(World world) : IAsyncDisposable
{
    public static readonly ComplainantCard Ouyang = new("欧阳建国", "13837100001", "ouyang@example.com", "航海东路88号院3号楼", "410104198001010016");

    public World World => world;

    public static async Task<ComplaintScenario> Start(Action<IServiceCollection>? more = null) => new(await World.Start(s =>
    {
        s.AddCasework().AddComplaints().AddSupervision().AddTopics().AddTrail().AddScoped<FollowTrail>().AddScoped<NotificationViews>().AddSearch();
        more?.Invoke(s);
    }));

    public ValueTask DisposeAsync() => world.DisposeAsync();

    public T Act<T>()
        where T : notnull => world.Get<T>();

    public static AccessCode NewCode() => AccessCode.Of(RandomNumberGenerator.GetBytes(AccessCode.Bytes));

    public static ComplaintForm Form(ComplaintKind kind = ComplaintKind.Complaint, Confidentiality level = Confidentiality.Internal, string title = "夜间渣土车扰民") =>
        new(IntakeChannel.Phone, kind, level, title, "我是欧阳建国，每晚十一点后渣土车从我家楼下经过。", Ouyang) { Place = "航海东路与未来路口" };

    /// <summary>Registers it as somebody, against a department or person where named.</summary>
    public async Task<Complaint> Register(ComplaintForm? form = null, string user = "zh.a", string? about = null, string? person = null)
    {
        form ??= Form();
        form = form with { DepartmentId = about is null ? null : await world.DepartmentOf(about), OfficerId = person is null ? null : await world.OfficerOf(person) };
        await world.As(user);
        var number = await Act<RegisterComplaint>().Run(Guid.NewGuid(), NewCode(), form);
        await using var db = world.Read();
        return await db.Complaints.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Number == number);
    }

    public async Task<Complaint> Find(Guid id)
    {
        await using var db = world.Read();
        return await db.Complaints.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == id);
    }

    /// <summary>Performs an act at the present version as somebody.</summary>
    public async Task Do(string user, Guid id, Func<Guid, Guid, int, Task> act)
    {
        await world.As(user);
        await act(Guid.NewGuid(), id, (await Find(id)).Version);
    }

    public Task Accept(Guid id, string by = "zh.a") => Do(by, id, (op, c, v) => Act<AcceptComplaint>().Run(op, c, v));

    public async Task Assign(Guid id, string department, string? officer = null, string by = "zh.a")
    {
        var (to, person) = (await world.DepartmentOf(department), officer is null ? (Guid?)null : await world.OfficerOf(officer));
        await Do(by, id, (op, c, v) => Act<AssignComplaint>().Run(op, c, v, to, person, "尽快核查"));
    }

    public async Task Answer(Guid id, string by, ComplaintVerdict verdict = ComplaintVerdict.True)
    {
        var file = await Stage(by);
        await Do(by, id, (op, c, v) => Act<AnswerComplaint>().Run(op, c, v, verdict, "到场核查两次，拍照取证。", "您反映的问题已核查处理，感谢监督。", [file]));
    }

    public Task Approve(Guid id, string by = "zh.a") => Do(by, id, (op, c, v) => Act<ApproveComplaintAnswer>().Run(op, c, v, ""));

    public async Task<Guid> Stage(string user, string name = "欧阳建国来信.jpg")
    {
        var stored = await world.Get<FileStore>().Store(new MemoryStream(Guid.NewGuid().ToByteArray()), 1024);
        var id = Guid.CreateVersion7();
        await using var db = world.Read();
        db.StagedFiles.Add(new StagedFile { Id = id, Hash = stored.Hash, Name = name, ContentType = "image/jpeg", Length = stored.Length, UploadedBy = await world.OfficerOf(user), UploadedAt = world.Clock.Now });
        await db.SaveChangesAsync();
        return id;
    }

    public Task Registers() => Act<ComplaintSeed>().Run();

    public static async Task<string> Broken(Func<Task> act) => (await Assert.ThrowsAsync<RuleBroken>(act)).Code;
}
