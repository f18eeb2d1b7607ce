using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Supervision;
using Oversight.Tests.Features.Complaints;
using Oversight.Tests.Support;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Notifications;

namespace Oversight.Tests.Web;

/// <summary>Fifty marks of who complained are planted, and looked for in everything that leaves the product: pages, exports, documents, file names, logs, the tables themselves.</summary>
public sealed class IdentityMarkTests
{
    private const string Secret = "夜间收钱放行无证车辆";
    private static readonly string[] Readers = ["", "leader", "deputy", "legal", "zh.a", "zd1.head", "zt.head", "zt.liaison", "zt.a", "rs.a", "admin", "security", "auditor"];
    private static readonly string[] Knowing = ["leader", "legal"];
    private static readonly ComplainantCard[] People = [.. Enumerable.Range(0, 10).Select(i => new ComplainantCard(
        $"钟离{"甲乙丙丁戊己庚辛壬癸"[i]}慕", $"1390371{i:00}77", $"biaoji{i}@example.com", $"隐秘巷{i + 11}号院{i + 3}单元", IdentityNumber.Complete(IdentityKind.IdCard, $"4101041980010{i}53{i}")))];

    private static readonly string[] Marks = [.. People.SelectMany(p => new[] { p.Name, p.Phone, p.Email, p.Address, p.Identity })];

    [Fact]
    public async Task Fifty_marks_of_who_complained_leave_the_product_nowhere_whoever_asks()
    {
        Assert.Equal(50, Marks.Distinct(StringComparer.Ordinal).Count());
        await using var scenario = await ComplaintScenario.Start();
        var numbers = await Plant(scenario);
        await scenario.Act<FollowTrail>().Run(TestContext.Current.CancellationToken);
        using var log = new Kept();
        List<string> wrong = [];
        await using (var site = await Site.Opened(scenario.World.Folder, log))
        {
            // What was shown to the legal office for a while is closed again.
            site.Clock.Pass(RevealComplainant.Opened + TimeSpan.FromMinutes(1));
            foreach (var reader in Readers)
            {
                var read = await new Walk(site, reader).Everything(numbers, TestContext.Current.CancellationToken);
                Assert.True(read.Count > (reader.Length == 0 ? 5 : 25), $"{reader} came to {read.Count} pages only");
                wrong.AddRange(Found(reader, read));
            }
        }

        wrong.AddRange(Found("log", [("log", log.Text)]));
        foreach (var file in Directory.EnumerateFiles(scenario.World.Folder, "oversight.db*"))
            wrong.AddRange(Found("database", [(Path.GetFileName(file), Encoding.UTF8.GetString(await Bytes(file)))]));
        Assert.Equal("", string.Join("\n", wrong.Distinct(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Found(string reader, IReadOnlyList<(string Where, string Text)> read)
    {
        var hidden = reader is "log" || !(reader is "database" || Knowing.Contains(reader, StringComparer.Ordinal)) ? (IEnumerable<string>)[.. Marks, Secret] : Marks;
        return from page in read from mark in hidden where page.Text.Contains(mark, StringComparison.Ordinal) select $"{(reader.Length == 0 ? "anybody" : reader)} reads {mark} at {page.Where}";
    }

    /// <summary>Complaints of every level and at every stage, whose words name those who sent them.</summary>
    private static async Task<List<string>> Plant(ComplaintScenario s)
    {
        List<string> numbers = [];
        for (var i = 0; i < People.Length; i++)
        {
            var (p, secret) = (People[i], i >= 8);
            var scan = await s.Stage(secret ? "legal2" : "zh.a", $"{p.Name}来信（{p.Phone}）.jpg");
            var form = new ComplaintForm(
                secret ? IntakeChannel.Letter : IntakeChannel.Phone, secret ? ComplaintKind.Report : ComplaintKind.Complaint,
                secret ? Confidentiality.Confidential : i == 0 ? Confidentiality.Open : Confidentiality.Internal,
                secret ? Secret : $"渣土车夜间扰民（{i}）", $"我是{p.Name}，电话{p.Phone}，住{p.Address}，身份证{p.Identity}，邮箱{p.Email}，请处理。", p)
            { Place = "航海东路", Originals = [scan] };
            var complaint = await s.Register(form, secret ? "legal2" : "zh.a", about: i >= 6 ? "ZTZD" : null);
            numbers.Add(complaint.Number);
            await Handle(s, i, complaint.Id, secret ? "legal2" : i >= 6 ? "legal" : "zh.a");
        }

        return numbers;
    }

    private static async Task Handle(ComplaintScenario s, int i, Guid id, string desk)
    {
        if (i == 1)
        {
            await s.Do(desk, id, (op, c, v) => s.Act<TransferComplaint>().Run(op, c, v, "区公安分局", "属于公安机关职责范围"));
            return;
        }

        await s.Accept(id, desk);
        if (i == 2)
            return;
        var (department, handler, by) = i >= 8 ? ("FZS", "legal2", "legal2") : ("ZD1", (string?)null, "zd1.a");
        await s.Assign(id, department, handler, desk);
        if (i == 3)
        {
            await s.Do("zd1.head", id, (op, c, v) => s.Act<AskComplaintExtension>().Run(op, c, v, 5, "需要检测鉴定"));
            return;
        }

        await s.Answer(id, by);
        if (i == 4)
            return;
        await s.Approve(id, i >= 6 ? "legal" : "zh.a");
        await s.Do(i >= 6 ? "legal" : "zh.a", id, (op, c, v) => s.Act<CallComplainant>().Run(op, c, v, i == 5 ? CallOutcome.Dissatisfied : CallOutcome.Satisfied, "说明清楚"));
        if (i >= 7)
            await s.Do("legal", id, async (op, c, v) => await s.Act<UpholdComplaint>().Run(op, c, v, await s.World.DepartmentOf("ZTZD"), "夜间巡查缺位", Dimension.Conduct, "两个夜班没有巡查记录。", "办法第十条"));
        await s.Do("legal", id, (op, c, v) => s.Act<RevealComplainant>().Run(op, c, v, "核对来信内容"));
    }

    // What is being written to may be read beside it.
    private static async Task<byte[]> Bytes(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    /// <summary>Keeps everything that the host logs, at every level.</summary>
    private sealed class Kept : ILoggerProvider, ILogger
    {
        private readonly StringBuilder _text = new();

        public string Text
        {
            get
            {
                lock (_text)
                    return _text.ToString();
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_text)
                _text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
        }

        public void Dispose()
        {
        }
    }
}
