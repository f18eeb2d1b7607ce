using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Casework;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Files;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Services;
using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Window;

namespace Oversight.Tests.Features.Services;

/// <summary>A bureau whose window is open, and the shortest way to each stage of an application, by acting.</summary>
internal sealed class ServicesScenario : IAsyncDisposable
{
    public const string Dogs = "410104-CG-FW-003";
    public const string Name = "欧阳建国";
    public const string Identity = "410104198001010010";

    private ServicesScenario(World world) => World = world;

    public World World { get; }

    public static async Task<ServicesScenario> Start(Action<IServiceCollection>? also = null) => new(await World.Start(services =>
    {
        services.AddServices().AddCasework().AddTrail().AddScoped<WindowProgress>().AddScoped<WindowCalendar>();
        also?.Invoke(services);
    }));

    /// <summary>Somebody who applies; the check digit is worked out.</summary>
    public static Applicant Applicant(string phone = "13800000000") =>
        new(new PartyCard(PartyKind.Person, Name, IdentityKind.IdCard, IdentityNumber.Complete(IdentityKind.IdCard, Identity[..17]), "", phone, "管城回族区某小区一号楼"), "", "");

    public static AccessCode NewCode() => AccessCode.Of(RandomNumberGenerator.GetBytes(AccessCode.Bytes));

    public T Act<T>()
        where T : notnull => World.Get<T>();

    /// <summary>Opens Monday to Friday, nine to ten, half an hour each, for as many as said.</summary>
    public async Task Plan(int places = 2)
    {
        await World.As("hw.head");
        await Act<SetBookingPlan>().Run(Guid.NewGuid(), Dogs, 0, new BookingTerms(true, 30, 14, Hours(places)));
    }

    public static OpeningHours Hours(int places) =>
        OpeningHours.Read(OpeningHours.Week.ToDictionary(d => d, d => d is DayOfWeek.Sunday ? "" : $"09:00-10:00 {places}人"));

    /// <summary>Nine o'clock of the day after the scenario's Monday.</summary>
    public static DateTime Tuesday { get; } = World.Monday.Date.AddDays(1).AddHours(1);

    public Task<string> Book(AccessCode? code = null, DateTime? at = null, string phone = "13900000000", Guid? op = null) =>
        Act<MakeBooking>().Run(op ?? Guid.NewGuid(), code ?? NewCode(), Dogs, at ?? Tuesday, Name, phone, "");

    public async Task<Guid> Apply(AccessCode? code = null, string phone = "13800000000")
    {
        World.Who.SignedIn = null;
        var number = await Act<ReceiveApplication>().Run(Guid.NewGuid(), code ?? NewCode(), Dogs, Applicant(phone), "申请为一只两岁的泰迪犬登记", []);
        await using var db = World.Read();
        return await db.Applications.Where(a => a.Number == number).Select(a => a.Id).SingleAsync();
    }

    public async Task Do(string user, Guid id, Func<Guid, int, Task> act)
    {
        await World.As(user);
        await act(Guid.NewGuid(), (await Find(id)).Version);
    }

    public async Task Step(string user, Guid id, Func<Case, Guid, Task> act)
    {
        await World.As(user);
        var caseId = (await Find(id)).CaseId;
        await using var db = World.Read();
        await act(await db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == caseId), Guid.NewGuid());
    }

    public async Task<ServiceApplication> Find(Guid id)
    {
        await using var db = World.Read();
        return await db.Applications.AsNoTracking().AsSplitQuery().SingleAsync(a => a.Id == id);
    }

    public async Task<Booking> FindBooking(string number)
    {
        await using var db = World.Read();
        return await db.Bookings.AsNoTracking().SingleAsync(b => b.Number == number);
    }

    /// <summary>Uploads a file as the user would over HTTP.</summary>
    public async Task<Guid> Upload(string user)
    {
        using var bytes = new MemoryStream("签收单"u8.ToArray());
        var stored = await World.Get<FileStore>().Store(bytes, 1024);
        await using var db = World.Read();
        var id = Guid.CreateVersion7();
        db.StagedFiles.Add(new StagedFile { Id = id, Hash = stored.Hash, Name = "签收单.jpg", ContentType = "image/jpeg", Length = stored.Length, UploadedBy = await World.OfficerOf(user), UploadedAt = World.Clock.Now });
        await db.SaveChangesAsync();
        return id;
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
