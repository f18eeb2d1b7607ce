using System.Text.RegularExpressions;
using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>
/// How a decision speaks. Its text is drafted as the decision that the party is given and the public reads (办法第十二条), so it says
/// what is decided and not what somebody intends or advises; those words belong to opinions and to the notice before the decision.
/// </summary>
public static partial class DecisionWording
{
    /// <summary>The text, or <see cref="InvalidInput"/> where it still speaks as a proposal.</summary>
    /// <param name="field">The name of the field as the form knows it.</param>
    /// <param name="text">The text of the decision.</param>
    public static string Demand(string field, string text) => Proposing().Match(text) is { Success: true } found
        ? throw new InvalidInput(field, $"决定内容中的“{text.Substring(found.Index, Math.Min(6, text.Length - found.Index)).TrimEnd('，', '。', '；')}”是拟办的口吻；决定内容经同意即为决定，载入决定书并公示，请直接写作出的决定（如“处以罚款”），不写“拟”“建议”。")
        : text;

    /// <summary>The text of a decision that was drafted before proposals had to speak as decisions: without the words that only propose.</summary>
    public static string Spoken(string text) => Proposing().Replace(text, "");

    // Only before a word that decides, so that 虚拟, 草拟 and what a party intended to do (拟对外出租) stay as they are.
    [GeneratedRegex(
        "(?<![虚模草比])拟(?=依法|依据|依照|按照|根据|对当事人|处|给予|作出|责令|罚款|不予|撤销|移送|予以|予|决定|没收|吊销|暂扣|警告|同意|准予|从轻|从重|减轻|免予|维持)"
        + "|(?<=^|[，。；：、\\s]|现|故|特|承办人)建议(?=依法|依据|依照|按照|根据|对当事人|处以|处罚|给予|作出|责令|罚款|不予|撤销|移送|予以|决定|没收|吊销|暂扣|警告|同意|准予|从轻|从重|减轻|免予|维持)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Proposing();
}
