using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Laws;

namespace Oversight.Web.Features.Services;

/// <summary>网上申报: takes an application of somebody at the window in and gives it its number.</summary>
public sealed class ReceiveApplication(Work work, CaseAct cases, Reads reads, IdSource ids)
{
    /// <summary>Refuses what could not be taken whatever the files are, before any of them is kept.</summary>
    /// <param name="itemCode">Code of the item.</param>
    /// <param name="applicant">Who applies.</param>
    /// <param name="matter">What is applied for.</param>
    /// <param name="lengths">Bytes of each file that is sent.</param>
    public Task Check(string itemCode, Applicant applicant, string matter, IReadOnlyList<long> lengths) => reads.AskPublic(async db =>
    {
        var timing = await cases.Timing(db, reads.Now);
        var open = await db.Offered(itemCode, timing.Today);
        var intake = new ApplicationIntake(
            ids.Next(timing.Now), "", AccessCode.Of(new byte[AccessCode.Bytes]), open.Item, open.Procedure, open.DepartmentId, applicant, matter, [.. lengths.Select(l => KeptUpload.Expected(l, timing.Now))]);
        ServiceApplication.Receive(intake, await db.Of(Parameters.ReceiptDays), () => ids.Next(timing.Now), timing);
        return true;
    });

    /// <summary>Performs it and returns the number.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="code">The code, which the answer does not repeat.</param>
    /// <param name="itemCode">Code of the item.</param>
    /// <param name="applicant">Who applies.</param>
    /// <param name="matter">What is applied for.</param>
    /// <param name="files">What was kept of the upload.</param>
    /// <exception cref="RuleBroken">Nobody applies for the item, or it is not in force.</exception>
    public Task<string> Run(Guid op, AccessCode code, string itemCode, Applicant applicant, string matter, IReadOnlyList<KeptUpload> files) =>
        work.DoAsPublic(ServicesDuties.Apply, Subject.New(Kinds.Application), op, async (db, actor) =>
        {
            var timing = await cases.Timing(db);
            var open = await db.Offered(itemCode, timing.Today);
            (await BasisStandings.Of(db, open.Item, timing.Today)).DemandOffered(open.Version.Name);
            var number = WindowNumber.Text(await NumberSeries.Take(db, WindowNumber.Application, timing.Today.Year));
            var intake = new ApplicationIntake(
                ids.Next(timing.Now), number, code, open.Item, open.Procedure, open.DepartmentId, applicant, matter, [.. files.Select(f => f.As(ids.Next(timing.Now), actor, timing.Now))]);
            db.Applications.Add(ServiceApplication.Receive(intake, await db.Of(Parameters.ReceiptDays), () => ids.Next(timing.Now), timing));
            return number;
        });
}

/// <summary>An upload whose bytes are kept and that no act has taken yet.</summary>
/// <param name="Hash">SHA-256, lower-case hex.</param>
/// <param name="Name">Name as uploaded, made safe.</param>
/// <param name="ContentType">Media type found in the bytes.</param>
/// <param name="Length">Bytes.</param>
public sealed record KeptUpload(string Hash, string Name, string ContentType, long Length)
{
    /// <summary>As a file of the act that brings it.</summary>
    public EvidenceFile As(Guid id, Actor actor, DateTime now) => new(id, Hash, Name, ContentType, Length, actor.Id, now);

    /// <summary>Stands for a file that was sent and is not kept yet.</summary>
    internal static EvidenceFile Expected(long length, DateTime now) => new(Guid.Empty, "", "", "", length, Actor.Public.Id, now);
}

/// <summary>What the window offers, and how often.</summary>
public static class WindowOffer
{
    /// <summary>An item that is in force, with its procedure and the department that leads.</summary>
    /// <exception cref="RuleBroken">There is none of the code, it is not in force, or nobody applies for it.</exception>
    public static async Task<OpenItem> Offered(this OversightDb db, string itemCode, DateOnly today)
    {
        var item = await db.Items.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Code == itemCode) ?? throw new InvalidInput("item", "请选择要办理的事项。");
        var version = item.Demand(today);
        var procedure = await db.Procedures.AsNoTracking().AsSplitQuery().FirstAsync(p => p.Id == version.ProcedureId);
        var order = await db.Departments.AsNoTracking().OrderBy(d => d.SortOrder).Select(d => d.Id).ToListAsync();
        var department = version.Handlers.OrderByDescending(h => h.Lead).ThenBy(h => order.IndexOf(h.DepartmentId)).First().DepartmentId;
        Eligible.Demand(item, version, procedure, department);
        return new OpenItem(item, version, procedure, department);
    }
}

/// <summary>An item that can be applied for.</summary>
/// <param name="Item">The item.</param>
/// <param name="Version">Its version in force.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="DepartmentId">Who handles it, the leading one.</param>
public sealed record OpenItem(PowerItem Item, ItemVersion Version, Procedure Procedure, Guid DepartmentId);
