namespace Oversight.Infrastructure.Documents;

/// <summary>
/// The frozen snapshot that a report on a topic (专题报告, 管执法文〔2016〕30号正文第三部分) is printed from. It holds figures that everybody's board
/// counts and texts that were checked; no complaint is named in it, and nobody who complained.
/// </summary>
/// <param name="IssuingBody">The bureau's full name.</param>
/// <param name="Addressee">区政务服务改革管理办公室.</param>
/// <param name="Number">发文字号; null in a draft.</param>
/// <param name="Title">关于……的报告.</param>
/// <param name="Kind">热点, 难点 or 敏感点.</param>
/// <param name="Edition">第几次报告, from 1.</param>
/// <param name="Previous">Number of the report before, or null.</param>
/// <param name="AsOf">The day of the figures.</param>
/// <param name="Complaints">Complaints that the file rests on.</param>
/// <param name="Answered">Of these, answered.</param>
/// <param name="OnTime">Of the answered, in time.</param>
/// <param name="Satisfied">满意.</param>
/// <param name="Dissatisfied">不满意.</param>
/// <param name="Weeks">Received by week, the earliest first.</param>
/// <param name="Cases">Cases that it rests on.</param>
/// <param name="Findings">Findings that it rests on.</param>
/// <param name="Situation">基本情况.</param>
/// <param name="Analysis">原因分析.</param>
/// <param name="Measures">已采取的措施.</param>
/// <param name="Advice">意见建议.</param>
/// <param name="Signer">签发人.</param>
/// <param name="SignedOn">The day of signing; null in a draft.</param>
/// <param name="Contact">Who drafted it.</param>
/// <param name="Phone">The bureau's phone.</param>
/// <param name="TrailSeq">Sequence of the trail entry of the signing.</param>
/// <param name="TrailHash">Its hash, hexadecimal.</param>
/// <param name="Draft">Whether it bears the watermark 草稿.</param>
/// <param name="Demonstration">Whether it comes from a demonstration bureau.</param>
public sealed record TopicReportPaper(
    string IssuingBody, string Addressee, string? Number, string Title, string Kind, int Edition, string? Previous, DateOnly AsOf,
    int Complaints, int Answered, int OnTime, int Satisfied, int Dissatisfied, IReadOnlyList<TopicReportWeek> Weeks, int Cases, int Findings,
    string Situation, string Analysis, IReadOnlyList<TopicReportMeasure> Measures, string Advice,
    string Signer, DateOnly? SignedOn, string Contact, string Phone, long? TrailSeq, string? TrailHash, bool Draft, bool Demonstration);

/// <summary>Complaints received in a week.</summary>
public sealed record TopicReportWeek(DateOnly Monday, DateOnly Sunday, int Count);

/// <summary>A measure and where it stands.</summary>
public sealed record TopicReportMeasure(int Number, string Text, string Department, DateOnly DueOn, string? Result);
