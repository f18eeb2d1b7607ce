using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Search;

namespace Oversight.Web.Features.Complaints;

/// <summary>Looks for words in complaints: in what stands in plain by the index, in what was said by opening what can hold them.</summary>
public sealed class ComplaintQuest(SearchIndex index, AccountSearch accounts)
{
    /// <summary>What was typed where it is a whole number of a complaint, as it is kept; else null.</summary>
    public static string? Whole(string? typed) => ComplaintNumber.Read(typed) is { Length: 17 } number && number.StartsWith(ComplaintNumber.Prefix + "-", StringComparison.Ordinal) ? number : null;

    /// <summary>Of what somebody sees what holds the words.</summary>
    /// <param name="db">The context.</param>
    /// <param name="seen">What they see, narrowed by everything else; nothing beside it is opened.</param>
    /// <param name="typed">What was typed; a whole number is the filter's and not looked for here.</param>
    /// <param name="most">So many accounts are found at the most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<Sought<Complaint>> Seek(OversightDb db, IQueryable<Complaint> seen, string? typed, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        var (words, q) = (SearchWords.Of(Whole(typed) is null ? typed : ""), typed ?? "");
        var said = words.IsEmpty ? null : await accounts.Find(db, seen, words, most, cancellation);
        return await index.Seek(
            db, seen, Kinds.Complaint, words, null,
            c => c.Title.Contains(q) || c.Party.Contains(q) || c.Place.Contains(q) || (c.SourceKey == q && c.Channel == IntakeChannel.WorkOrder), said, cancellation);
    }
}
