using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;

namespace Oversight.Web.Features.Review;

/// <summary>The legal office draws closed cases to be re-examined. The system gives the seed; population, weights and exclusions are kept.</summary>
public sealed class DrawReexamination(Work work, IDbContextFactory<OversightDb> contexts, Reads reads, CheckReader checks, FileStore files, IClock clock, IdSource ids)
{
    private const string Series = "管执法复查";

    /// <summary>Draws, opens a sheet for each case and returns the id of the draw.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="form">What was asked for.</param>
    public async Task<Guid> Run(Guid op, ReexaminationForm form)
    {
        ReviewDuties.Draw.Demand(await reads.Me());
        var at = clock.Now;
        List<ReexaminationWeight> weights = [.. form.Weights.Select(w => new ReexaminationWeight(ids.Next(at), w.Sort, w.Key, w.Label, w.Points).Checked())];
        ReexaminationField field;
        await using (var db = await contexts.CreateDbContextAsync())
            field = await ReexaminationPopulation.Read(db, form, weights, () => ids.Next(at));
        var order = new ReexaminationOrder(form.From, form.Through, form.Category, form.DepartmentId, form.Size, weights, field.Exclusions).Checked(ChinaTime.DayOf(at));
        var text = ReexaminationLot.Text(field.Cases.Values.Select(c => c.Weighted));
        using (var content = new MemoryStream(Encoding.UTF8.GetBytes(text)))
            await files.Store(content, Math.Max(1, content.Length));
        var seed = Convert.ToHexStringLower(SHA256.HashData([.. ids.Next(at).ToByteArray(), .. ids.Next(at).ToByteArray()]));
        var lot = DrawnLot.Of(new ReexaminationSeed(seed, text), order.Size);
        return await work.Do(ReviewDuties.Draw, Subject.New(Kinds.Reexamination), op, async (db, actor) =>
        {
            var now = db.Act!.Now;
            var number = await NumberSeries.Take(db, Series, ChinaTime.DayOf(now).Year);
            var drawId = ids.Next(now);
            List<ReexaminationPick> picks = [.. lot.Drawn.Select((c, i) => new ReexaminationPick(ids.Next(now), i + 1, field.Cases[c.Number].Id, c.Number, c.Weight, ids.Next(now)))];
            db.Reexaminations.Add(ReexaminationDraw.Draw(drawId, number, order, lot, picks, actor, now));
            var chosen = picks.ConvertAll(p => p.CaseId);
            if (await db.ReviewSheets.AnyAsync(s => chosen.Contains(s.CaseId)))
                throw new RuleBroken("drawn-meanwhile", "所选范围内的案卷刚刚被另一次抽取抽中，请重新抽取。", "办法第九条");
            var cases = await db.Cases.AsNoTracking().AsSplitQuery().Where(c => chosen.Contains(c.Id)).ToListAsync();
            var grounds = (await checks.Grounds(db, [.. cases.Select(CheckedCase.Of)], now)).ToDictionary(g => g.Case.Id);
            var drawn = cases.ToDictionary(c => c.Id);
            foreach (var pick in picks)
            {
                var lines = ProcedureCheck.Of(ProcedureChecks.All, grounds[pick.CaseId]);
                db.ReviewSheets.Add(ReviewSheet.Open(pick.SheetId, (drawId, number.ToString(), pick.Place), drawn[pick.CaseId], lines, () => ids.Next(now), now));
            }

            return drawId;
        });
    }
}
