using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Archives;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Services;

/// <summary>Registers bookings and applications, on the staff's side and the public's acts.</summary>
internal static class ServicesSetup
{
    private static FileOwner Files { get; } = new(Kinds.Application, Find);

    public static IServiceCollection AddServices(this IServiceCollection services) => services
        .AddSingleton(Files)
        .AddSingleton(new SentenceBook(ServicesSentences.All))
        .AddScoped<ApplicationAct>()
        .AddScoped<BookingAct>()
        .AddScoped<ApplicationViews>()
        .AddScoped<BookingViews>()
        .AddScoped<ITodoArea, ServicesTodo>()
        .AddScoped<IVolumeSheet, ApplicationPart>()
        .AddScoped<ReceiveApplication>()
        .AddScoped<SupplementApplication>()
        .AddScoped<WithdrawApplication>()
        .AddScoped<AcceptApplication>()
        .AddScoped<AskSupplement>()
        .AddScoped<DeclineApplication>()
        .AddScoped<HandOutResult>()
        .AddScoped<RevealApplicant>()
        .AddScoped<MakeBooking>()
        .AddScoped<CancelOwnBooking>()
        .AddScoped<CancelBooking>()
        .AddScoped<AttendBooking>()
        .AddScoped<RevealBooking>()
        .AddScoped<SetBookingPlan>()
        .AddScoped<CloseBookingDay>()
        .AddScoped<ReopenBookingDay>();

    private static async Task<EvidenceFile?> Find(OversightDb db, Actor actor, Guid id, Guid fileId)
    {
        var seen = db.Applications.VisibleTo(actor).Where(a => a.Id == id);
        return await seen.SelectMany(a => a.Attachments).FirstOrDefaultAsync(f => f.Id == fileId) ?? await seen.SelectMany(a => a.Receipt).FirstOrDefaultAsync(f => f.Id == fileId);
    }
}

/// <summary>Which roles open the pages of the window's staff; the three administrators open none.</summary>
internal static class ServicesRoles
{
    public const string Readers = "Leader,DeputyLeader,LegalOffice,DepartmentHead,Officer,Liaison,CommandCentre,Personnel";

    public const string Planners = "DepartmentHead,CommandCentre,LegalOffice";
}
