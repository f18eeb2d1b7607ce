using System.Text;
using Oversight.Domain.Alerts;
using Oversight.Domain.Archives;
using Oversight.Domain.Assessment;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Clients;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Discretion;
using Oversight.Domain.Imports;
using Oversight.Domain.Notifications;
using Oversight.Domain.Outside;
using Oversight.Domain.Review;
using Oversight.Domain.Services;
using Oversight.Domain.Supervision;
using Oversight.Domain.Topics;

namespace Oversight.Tests.Architecture;

/// <summary>docs/flows.md is written from the transition tables and must be what they say.</summary>
public sealed class FlowsDocument
{
    [Fact]
    public void The_diagrams_in_the_docs_are_the_tables_in_the_code()
    {
        var path = Path.Combine(Repository.Root, "docs", "flows.md");
        var expected = Write();
        if (Environment.GetEnvironmentVariable("OVERSIGHT_ACCEPT") == "1")
            File.WriteAllText(path, expected);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == expected, "docs/flows.md is not what the transition tables say: run the tests once with OVERSIGHT_ACCEPT=1.");
    }

    private static string Write()
    {
        var text = new StringBuilder();
        text.Append("# Life cycles\n\nWritten by the tests from the transition tables in `Oversight.Domain`; do not edit. Overdue is no state: it follows from the due instant and now.\n");
        Table(text, "整改通知书 RectificationNotice", NoticeFlow.Table, s => s.Name());
        Table(text, "问题 Finding", FindingFlow.Table, s => s.Name());
        Table(text, "预警 Alert", AlertFlow.Table, s => s.Name());
        Table(text, "归档案卷 CaseArchive", ArchiveFlow.Table, s => s.Name());
        Table(text, "接口客户端 ApiClient", ClientFlow.Table, s => s.Name());
        Table(text, "消息接口 Webhook", WebhookFlow.Table, s => s.Name());
        Table(text, "外部办件 OutsideCase", OutsideFlow.Table, s => s.Name());
        Table(text, "动态调整 Adjustment", AdjustmentFlow.Table, s => s.Name());
        Table(text, "清单导入 CatalogueImport", ImportFlow.Table, s => s.Name());
        Table(text, "考核台账 LedgerEntry", LedgerFlow.Table, s => s.Name());
        Table(text, "裁量基准 DiscretionBenchmark", BenchmarkFlow.Table, s => s.Name());
        Table(text, "公布记录 Publication", PublicationFlow.Table, s => s.Name());
        Table(text, "公布巡检 PublicationCheck", PublicationCheckFlow.Table, s => s.Name());
        Table(text, "申报 ServiceApplication", ApplicationFlow.Table, s => s.Name());
        Table(text, "投诉 Complaint", ComplaintFlow.Table, s => s.Name());
        Table(text, "专题 TopicFile", TopicFlow.Table, s => s.Name());
        Table(text, "专题报告 TopicReport", TopicReportFlow.Table, s => s.Name());
        Table(text, "待处理来信 HeldMail", HeldMailFlow.Table, s => s.Name());
        Table(text, "预约 Booking", BookingFlow.Table, s => s.Name());
        Table(text, "案卷评查 ReviewSheet", ReviewSheetFlow.Table, s => s.Name());
        foreach (var category in Enum.GetValues<PowerCategory>())
            Table(text, $"办件 Case · {category.Name()}", CaseFlow.Of(category), s => s.Name(category));
        return text.ToString();
    }

    private static void Table<TState, TStep>(StringBuilder text, string title, Flow<TState, TStep> flow, Func<TState, string> name)
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        text.Append($"\n## {title}\n\n```mermaid\nstateDiagram-v2\n");
        foreach (var step in flow.Steps.Where(s => !s.From.Equals(s.To)))
            text.Append($"    {name(step.From)} --> {name(step.To)}: {step.Label}\n");
        text.Append("```\n\n| from | step | to | by |\n| --- | --- | --- | --- |\n");
        foreach (var step in flow.Steps)
            text.Append($"| {name(step.From)} `{step.From}` | {step.Label} `{step.Step}` | {name(step.To)} `{step.To}` | {step.By} |\n");
    }
}

/// <summary>Where the sources of the tests lie.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Oversight.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
