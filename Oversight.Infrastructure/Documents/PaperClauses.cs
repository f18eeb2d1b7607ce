using Oversight.Infrastructure.Documents.CasePapers;

namespace Oversight.Infrastructure.Documents;

/// <summary>The clauses that our papers print in words of their own, so that a change of the text they name is not missed.</summary>
public static class PaperClauses
{
    /// <summary>Every paper with what it cites.</summary>
    public static IReadOnlyList<PaperClause> All { get; } =
    [
        new("rectification-notice", "整改通知书", "责令整改的依据", "办法第十六条"),
        new("rectification-notice", "整改通知书", "监督方面的归类", "办法第六条"),
        new("rectification-notice", "整改通知书", "逾期和不到位的后果", "办法第十六条"),
        .. CasePaperTemplates.All.SelectMany(t => t.Clauses.Select(c => new PaperClause(t.Code, t.Title, "制发依据", c))),
    ];
}

/// <summary>One clause of a paper.</summary>
/// <param name="Code">ASCII code of the paper.</param>
/// <param name="Paper">Its name.</param>
/// <param name="Place">Where in it.</param>
/// <param name="Clause">What is cited.</param>
public sealed record PaperClause(string Code, string Paper, string Place, string Clause);
