using Oversight.Domain.Disclosures;

namespace Oversight.Web.Features.Disclosures;

/// <summary>What the form of a proposal holds; plain values that survive a restart.</summary>
public sealed class ProposalDraft
{
    public DisclosureMode Mode { get; set; }

    public string Class { get; set; } = "";

    public int Months { get; set; }

    public string Ground { get; set; } = "";

    public string Why { get; set; } = "";

    public IReadOnlyList<RedactionSpan> Spans { get; set; } = [];

    /// <summary>Why words stay that the system would take out, by place.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The form as it starts.</summary>
    public static ProposalDraft Of(DisclosureView view)
    {
        var fitting = view.Rules.ClassesFor(view.Class);
        var @class = fitting.FirstOrDefault(c => string.Equals(c.Code, view.Disclosure.Class, StringComparison.Ordinal)) ?? view.Rules.Class(view.Class) ?? fitting[0];
        return new ProposalDraft
        {
            Mode = view.Disclosure.Mode ?? (!@class.Published ? DisclosureMode.Withhold : view.Spans.Count > 0 ? DisclosureMode.Redact : DisclosureMode.Publish),
            Class = @class.Code,
            Months = view.Disclosure.Months > 0 ? view.Disclosure.Months : @class.Usual,
            Ground = view.Disclosure.Ground.Length > 0 ? view.Disclosure.Ground : @class.Published ? "" : DisclosureGround.Light,
            Why = view.Disclosure.Why,
            Spans = view.Spans,
            Reasons = view.Disclosure.Left.ToDictionary(l => Place(l.Section, l.Start, l.Length), l => l.Reason, StringComparer.Ordinal),
        };
    }

    /// <summary>Takes out every place of the words in all sections; how many were added.</summary>
    public int Hide(DisclosureText source, string words, RedactionWhy why, string with)
    {
        List<RedactionSpan> added = [];
        foreach (var section in source.Sections)
        {
            for (var at = section.Text.IndexOf(words, StringComparison.Ordinal); at >= 0 && words.Length > 0; at = section.Text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
            {
                var span = new RedactionSpan(section.Code, at, words.Length, why, with);
                if (!Spans.Any(span.Meets))
                    added.Add(span);
            }
        }

        Spans = [.. Spans.Concat(added).OrderBy(s => s.Section, StringComparer.Ordinal).ThenBy(s => s.Start)];
        return added.Count;
    }

    /// <summary>The last day in public as the form would have it.</summary>
    public string Until(Disclosure of) => Months is > 0 and <= 600 ? of.DecidedOn.AddMonths(Months).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "—";

    /// <summary>What the system would take out and the form leaves in.</summary>
    public IReadOnlyList<RedactionSpan> Left(DisclosureView view) =>
        Mode == DisclosureMode.Withhold ? [] : DroppedSpan.Left(view.Proposed, Mode == DisclosureMode.Redact ? Spans : []);

    /// <summary>Why a place stays, as typed.</summary>
    public string ReasonOf(RedactionSpan span) => Reasons.GetValueOrDefault(Place(span.Section, span.Start, span.Length), "");

    /// <summary>Types why a place stays.</summary>
    public void Say(RedactionSpan span, string? reason) =>
        Reasons = new Dictionary<string, string>(Reasons, StringComparer.Ordinal) { [Place(span.Section, span.Start, span.Length)] = reason ?? "" };

    /// <summary>As the act takes it.</summary>
    public DisclosureProposal AsProposal(DisclosureView view) => new(Mode, Class, Months, Ground, Why, Mode == DisclosureMode.Redact ? Spans : [])
    {
        Dropped = [.. Left(view).Select(l => new DroppedSpan(l, ReasonOf(l)))],
    };

    private static string Place(string section, int start, int length) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{section}:{start}:{length}");
}
