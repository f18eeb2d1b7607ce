using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Services;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Laws;

namespace Oversight.Web.Features.Services;

/// <summary>受理: opens a case for the application and takes it on, in one act.</summary>
public sealed class AcceptApplication(ApplicationAct act, Settings settings)
{
    /// <summary>Performs it. Whoever takes it on handles the case.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The application.</param>
    /// <param name="version">The version that the page shows.</param>
    public Task Run(Guid op, Guid id, int version) => act.On(ServicesDuties.Accept, op, id, version, async s =>
    {
        var application = s.Application;
        var item = await s.Db.Items.AsNoTracking().AsSplitQuery().FirstAsync(i => i.Id == application.ItemId);
        var now = s.Timing.Now;
        (await BasisStandings.Of(s.Db, item, s.Timing.Today)).Demand();
        var intake = new CaseIntake(application.Card, $"政务服务窗口 {application.Number}", application.Matter.Value ?? "网上申报，内容见申报记录");
        var opened = Case.Register(s.NewId(), item, application.DepartmentId, settings.Bureau, intake, s.NewId, s.Actor, now);
        var procedure = await s.Db.Procedures.AsNoTracking().AsSplitQuery().FirstAsync(p => p.Id == opened.ProcedureId);
        opened.Accept(s.Actor, item, procedure, await s.Db.NextCaseNumber(opened.Category, now), s.NewId, s.Timing, application.DeemedSince(now));
        application.Accept(s.Actor, opened, s.Timing);
        s.Db.Cases.Add(opened);
    });
}
