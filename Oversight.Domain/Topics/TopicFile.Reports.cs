using Oversight.Domain.Common;

namespace Oversight.Domain.Topics;

/// <content>What the district office is told (及时上报区政务服务改革管理办公室).</content>
public sealed partial class TopicFile
{
    /// <summary>The reports, the first first.</summary>
    public IReadOnlyList<TopicReport> Reports => [.. _reports.OrderBy(r => r.Number)];

    /// <summary>The report that did not go out yet, or null.</summary>
    public TopicReport? OpenReport => _reports.Find(r => r.State is TopicReportState.Drafted or TopicReportState.Returned or TopicReportState.Signed);

    /// <summary>Writes the report that comes next, or writes it anew while it is not signed.</summary>
    public void DraftReport(TopicReportText text, Actor by, Guid id, DateTime now)
    {
        Move(TopicStep.Report);
        var plain = new TopicReportText(
            TopicText.Require("title", "报告标题", text.Title, 80, 6),
            TopicText.Require("situation", "基本情况", text.Situation, 3000, 10),
            TopicText.Require("analysis", "原因分析", text.Analysis, 3000, 10),
            TopicText.Require("advice", "意见建议", text.Advice, 3000, 5));
        if (OpenReport is { } open)
        {
            _ = After(open, TopicReportStep.Revise);
            open.Write(plain, by.Id, now);
        }
        else
        {
            _reports.Add(new TopicReport(id, _reports.Count + 1, plain, by.Id, now));
        }

        Record(new TopicReportDrafted(OpenReport!.Number));
    }

    /// <summary>Sends a draft back.</summary>
    public void ReturnReport(Guid reportId, string opinion)
    {
        var report = Report(reportId);
        _ = After(report, TopicReportStep.Return);
        report.Return(TopicText.Require("opinion", "退回意见", opinion, 500, 4));
        Record(new TopicReportReturned(report.Number, Said(report.Opinion)));
    }

    /// <summary>Signs it: number and text are fixed.</summary>
    /// <param name="actor">The leader.</param>
    /// <param name="reportId">Which.</param>
    /// <param name="number">发文字号.</param>
    /// <param name="snapshot">What it is printed from.</param>
    /// <param name="now">UTC.</param>
    public void SignReport(Actor actor, Guid reportId, DocumentNumber number, string snapshot, DateTime now)
    {
        var report = Report(reportId);
        _ = After(report, TopicReportStep.Sign);
        if (report.DraftedBy == actor.Id)
            throw new RuleBroken("same-person", "报告由您起草，不能由您签发。", Clause);
        report.Sign(actor.Id, number.ToString(), snapshot, now);
        Record(new TopicReportSigned(report.Number, number.ToString()));
    }

    /// <summary>Enters that it went out.</summary>
    public void SendReport(Actor actor, Guid reportId, DateOnly on, string how, DateOnly today)
    {
        var report = Report(reportId);
        _ = After(report, TopicReportStep.Send);
        InvalidInput.Within("on", "报送日期", on, Oversight.Domain.Time.ChinaTime.DayOf(report.SignedAt!.Value), today);
        report.Send(on, InvalidInput.Require("how", "报送方式", how, 60, 2), actor.Id);
        Record(new TopicReportSent(report.Number, report.DocumentNumber!, on));
    }

    /// <summary>Enters the receipt of the district office.</summary>
    public void ReceiveReport(Guid reportId, DateOnly on, string receiver, IReadOnlyList<EvidenceFile> receipts, DateOnly today)
    {
        var report = Report(reportId);
        _ = After(report, TopicReportStep.Receive);
        InvalidInput.Within("on", "签收日期", on, report.SentOn!.Value, today);
        report.Receive(on, InvalidInput.Require("receiver", "签收单位或者人员", receiver, 60, 2), receipts);
        Record(new TopicReportReceived(report.Number, report.DocumentNumber!, on) { Hashes = [.. receipts.Select(f => f.Hash)] });
    }

    private static TopicReportState After(TopicReport report, TopicReportStep step) => TopicReportFlow.Table.After(report.State, step, TopicReportFlow.Name);

    private TopicReport Report(Guid id) => _reports.Find(r => r.Id == id) ?? throw RuleBroken.NotVisible();
}
