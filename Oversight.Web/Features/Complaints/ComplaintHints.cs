using Oversight.Domain.Common;
using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>What is told while a call is taken: known places and parties, complaints that may be the same, whether it is ours. Asked when the typing rests.</summary>
public sealed class ComplaintHints(ComplaintSuggestions suggestions, ComplaintAlike alike, ILogger<ComplaintHints> log)
{
    private (string Place, string Party, AlikeQuery Query) _before = Nothing;
    private (string Place, string Party, AlikeQuery Query) _told = Nothing;

    private static (string Place, string Party, AlikeQuery Query) Nothing => ("", "", new AlikeQuery("", "", "", "", "", null));

    /// <summary>Places that are offered.</summary>
    public IReadOnlyList<string> Places { get; private set; } = [];

    /// <summary>Parties that are offered.</summary>
    public IReadOnlyList<string> Parties { get; private set; } = [];

    /// <summary>Complaints that may be about the same matter.</summary>
    public IReadOnlyList<AlikeComplaint> Alike { get; private set; } = [];

    /// <summary>The entry of the scope catalogue that it seems to be about, or null.</summary>
    public ComplaintScope? Scope { get; private set; }

    /// <summary>Looks again where the text rested since the last look and is another than it was told for; returns whether there is something new.</summary>
    public async Task<bool> Look(ComplaintTyped typed, ComplaintChoices? choices, CancellationToken cancellation)
    {
        var now = (typed.Place, typed.Party, new AlikeQuery(typed.Title, typed.Account, typed.Place, typed.Party, typed.Phone, typed.ItemId));
        var rested = now == _before;
        _before = now;
        if (!rested || now == _told)
            return false;
        var before = _told;
        _told = now;
        try
        {
            if (!string.Equals(before.Place, now.Place, StringComparison.Ordinal))
                Places = await suggestions.Places(now.Place, cancellation);
            if (!string.Equals(before.Party, now.Party, StringComparison.Ordinal))
                Parties = await suggestions.Parties(now.Party, cancellation);
            Scope = Likeness.Scope(choices?.Scopes ?? [], $"{typed.Title}。{typed.Account}");
            Alike = await alike.While(now.Item3, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException and not RuleBroken)
        {
            // The form goes on without hints; what was typed is in no log.
            log.LogWarning("Hints for a complaint could not be read: {Kind}", e.GetType().Name);
        }

        return true;
    }

    /// <summary>Begins anew with the next call.</summary>
    public void Forget() => (_before, _told, Places, Parties, Alike, Scope) = (Nothing, Nothing, [], [], [], null);
}
