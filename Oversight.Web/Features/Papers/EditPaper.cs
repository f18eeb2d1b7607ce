using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Papers;

/// <summary>Changes what was filled in on a paper that is being written.</summary>
public sealed class EditPaper(PaperAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="paperId">The paper.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="typed">What was filled in, by field.</param>
    public Task Run(Guid op, Guid paperId, int version, IReadOnlyDictionary<string, string> typed) =>
        act.On(CaseworkDuties.DraftPaper, op, paperId, version, s =>
        {
            s.Paper.Edit(s.Case, s.Template, typed, s.Actor, s.NewId);
            return Task.CompletedTask;
        });
}
