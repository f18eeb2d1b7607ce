namespace Oversight.Infrastructure.Documents;

/// <summary>The frozen snapshot that a rectification notice (整改通知书, 办法第十六条) is printed from.</summary>
/// <param name="IssuingBody">The bureau's full name.</param>
/// <param name="Number">发文字号, such as 管执法督改〔2026〕17号; null in a draft.</param>
/// <param name="Department">The department that must rectify.</param>
/// <param name="Title">The whole title (关于……的通知), or the subject alone.</param>
/// <param name="Finding">What was found, in sentences.</param>
/// <param name="Basis">The clause that the finding breaks.</param>
/// <param name="Dimension">Which of the four matters of 办法第六条 it is.</param>
/// <param name="ItemName">The power item concerned, if one is.</param>
/// <param name="ItemCode">Its code.</param>
/// <param name="Requirements">What is required, by number, each with its standard.</param>
/// <param name="TermText">The term in words, such as 15个工作日.</param>
/// <param name="DueOn">The due day, in China time; null in a draft.</param>
/// <param name="SignedOn">The day of signing; null in a draft.</param>
/// <param name="Contact">Name of the contact at the legal office.</param>
/// <param name="Phone">The contact's phone.</param>
/// <param name="SignerTitle">Who signed it, by post and name.</param>
/// <param name="TrailSeq">Sequence of the trail entry of the signing.</param>
/// <param name="TrailHash">Hash of that entry, hexadecimal; its first twelve digits are printed.</param>
/// <param name="Draft">Whether it bears the watermark 草稿.</param>
/// <param name="Demonstration">Whether it comes from a demonstration bureau.</param>
/// <param name="Round">Which time of asking it is.</param>
/// <param name="PreviousNumber">The number of the notice before, from the second round on.</param>
public sealed record NoticePaper(
    string IssuingBody,
    string? Number,
    string Department,
    string Title,
    string Finding,
    string Basis,
    string Dimension,
    string? ItemName,
    string? ItemCode,
    IReadOnlyList<NoticePaperRequirement> Requirements,
    string TermText,
    DateOnly? DueOn,
    DateOnly? SignedOn,
    string Contact,
    string Phone,
    string SignerTitle,
    long? TrailSeq,
    string? TrailHash,
    bool Draft,
    bool Demonstration,
    int Round = 1,
    string? PreviousNumber = null);

/// <summary>One numbered requirement and the standard (到位标准) that clears it.</summary>
public sealed record NoticePaperRequirement(int Number, string Text, string Measure);
