using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;

namespace Oversight.Web.Features.Papers;

/// <summary>Issues a paper: proves first that it prints, then commits number and snapshot. The PDF is made from them afterwards.</summary>
public sealed class IssuePaper(PaperAct act, CasePrints prints, IDocumentRenderer renderer, CheckReader checks)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="paperId">The paper.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <exception cref="InvalidInput">A character of it is in none of the fonts.</exception>
    public async Task Run(Guid op, Guid paperId, int version)
    {
        if (await prints.Draft(paperId) is { } draft)
        {
            try
            {
                renderer.Render(draft.Compose());
            }
            catch (UnprintableCharacter e)
            {
                throw new InvalidInput("paper", e.Message);
            }
        }

        await act.On(CaseworkDuties.IssuePaper, op, paperId, version, async s =>
        {
            var others = await s.Db.Papers.AsNoTracking().Where(p => p.CaseId == s.Case.Id && p.Template == s.Paper.Template && p.Id != paperId).ToListAsync();
            var day = ChinaTime.DayOf(s.Timing.Now);
            var number = s.Template.Series.Length > 0 ? await NumberSeries.Take(s.Db, s.Template.Series, day.Year) : null;
            var print = await prints.Of(s.Db, s.Case, s.Paper) with { Number = number?.ToString(), IssuedOn = day, Draft = false };
            if (s.Template.Moment == PaperMoment.Decided && s.Template.Outcomes.Count > 0)
                ProcedureCheck.Demand(await checks.Lines(s.Db, s.Case, s.Timing.Now, CheckPoint.DecisionPaper, null), CheckPoint.DecisionPaper, $"制发{s.Template.Title}");
            s.Paper.Issue(s.Case, s.Template, others, number, JsonSerializer.Serialize(print, CasePrints.Json), s.Actor, s.Timing);
        });
    }
}
