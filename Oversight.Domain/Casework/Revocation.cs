using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <summary>How a decision fell after it was made (行政处罚法第四十八条第二款).</summary>
/// <param name="Ground">On what ground.</param>
/// <param name="Document">Number and name of the document.</param>
/// <param name="On">The day from which it is no more, China time.</param>
/// <param name="Reason">What is to be said of it in the file; names no party.</param>
/// <param name="ChangedTo">What it was changed into, where it was changed; null otherwise.</param>
public sealed record Revocation(RevocationGround Ground, string Document, DateOnly On, string Reason, ChangedDecision? ChangedTo = null)
{
    /// <summary>Why it was taken back, as the public reads it: standing words for each ground, and nothing that somebody typed.</summary>
    public string PublicWords => $"行政决定已于{ChinaTime.Text(On)}{Ground.Name()}。{Ground.PublicReason()}公示内容依法撤回。";
}

/// <summary>What a reviewing body or a court made of a decision.</summary>
/// <param name="Outcome">处罚, 不予处罚 …</param>
/// <param name="Fine">Fine in 分, or null for none.</param>
/// <param name="Content">What is decided, in its words.</param>
public sealed record ChangedDecision(DecisionOutcome Outcome, long? Fine, string Content);

/// <summary>Why a decision is no more.</summary>
public enum RevocationGround
{
    /// <summary>行政复议撤销</summary>
    RevokedOnReview,

    /// <summary>人民法院判决撤销</summary>
    RevokedByCourt,

    /// <summary>复议或者判决变更</summary>
    Changed,

    /// <summary>确认违法</summary>
    FoundUnlawful,

    /// <summary>确认无效</summary>
    FoundVoid,

    /// <summary>本机关自行撤销</summary>
    RevokedByBureau,
}

/// <summary>Chinese names of the grounds.</summary>
public static class RevocationGrounds
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<RevocationGround> All { get; } = Enum.GetValues<RevocationGround>();

    /// <summary>The name as the public reads it.</summary>
    public static string Name(this RevocationGround ground) => ground switch
    {
        RevocationGround.RevokedOnReview => "行政复议决定撤销",
        RevocationGround.RevokedByCourt => "人民法院判决撤销",
        RevocationGround.Changed => "依法变更",
        RevocationGround.FoundUnlawful => "确认违法",
        RevocationGround.FoundVoid => "确认无效",
        RevocationGround.RevokedByBureau => "本机关自行撤销",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };

    /// <summary>The reason in standing words, as the public reads it.</summary>
    public static string PublicReason(this RevocationGround ground) => ground switch
    {
        RevocationGround.RevokedOnReview => "行政复议机关经审理，依法撤销了该决定，",
        RevocationGround.RevokedByCourt => "人民法院经审理，依法判决撤销了该决定，",
        RevocationGround.Changed => "该决定的内容已由复议决定或者判决变更，以变更后的内容为准，",
        RevocationGround.FoundUnlawful => "该决定已被依法确认违法，",
        RevocationGround.FoundVoid => "该决定已被依法确认无效，自始没有法律约束力，",
        RevocationGround.RevokedByBureau => "本机关复查后自行纠正，撤销了该决定，",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };
}
