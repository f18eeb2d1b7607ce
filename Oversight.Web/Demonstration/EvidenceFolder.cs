using System.Text;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Files;

namespace Oversight.Web.Demonstration;

/// <summary>The files that the demonstration's people bring along: small, real, made on the fly, and each stored once.</summary>
internal sealed class EvidenceFolder
{
    private static readonly string[] Photographs = ["现场照片（远景）", "现场照片（近景）", "整改后照片", "作业前照片", "作业后照片", "门头照片", "车辆照片", "缴款凭证", "取证截图", "送达现场照片"];

    private static readonly string[] Papers = ["现场检查笔录", "询问笔录", "行政处罚事先告知书", "陈述申辩笔录", "听证笔录", "集体讨论记录", "决定书文稿", "送达回证", "缴款通知书", "检查方案", "核准文件复印件", "公告文稿", "整改情况说明", "财物清单"];

    private static readonly string[] Notes = ["巡查日志", "整改台账", "培训签到记录", "材料清单"];

    private readonly List<DemoFile> _files = [];
    private readonly List<StoredFile> _stored = [];

    private EvidenceFolder()
    {
    }

    /// <summary>Name, media type and length of a file.</summary>
    public DemoFile this[int place] => _files[place];

    /// <summary>Draws and stores every file.</summary>
    public static async Task<EvidenceFolder> Make(FileStore store, Chance chance)
    {
        var folder = new EvidenceFolder();
        foreach (var name in Photographs)
            folder._files.Add(new DemoFile($"{name}（演示数据）.png", "image/png", DemoPhotograph.Draw(chance)));
        foreach (var name in Papers)
            folder._files.Add(new DemoFile($"{name}（演示数据）.pdf", "application/pdf", DemoPaper.Print(name)));
        foreach (var name in Notes)
            folder._files.Add(new DemoFile($"{name}（演示数据）.txt", "text/plain", Encoding.UTF8.GetBytes($"{name}\r\n\r\n演示数据，仅用于系统演示，不是真实案卷材料。\r\n")));
        foreach (var file in folder._files)
        {
            using var content = new MemoryStream(file.Content);
            folder._stored.Add(await store.Store(content, file.Content.Length));
        }

        return folder;
    }

    /// <summary>The file as an upload that waits for its act.</summary>
    public StagedFile Stage(int place, Guid id, Guid uploadedBy, DateTime at) => new()
    {
        Id = id,
        Hash = _stored[place].Hash,
        Name = _files[place].Name,
        ContentType = _files[place].ContentType,
        Length = _stored[place].Length,
        UploadedBy = uploadedBy,
        UploadedAt = at,
    };

    /// <summary>The file as evidence.</summary>
    public EvidenceFile Evidence(int place, Guid id, Guid uploadedBy, DateTime at) =>
        new(id, _stored[place].Hash, _files[place].Name, _files[place].ContentType, _stored[place].Length, uploadedBy, at);

    /// <summary>Files that fit a step.</summary>
    public static IReadOnlyList<int> For(string code, StepKind kind) => (code, kind) switch
    {
        ("investigate", _) => [Photo("现场照片（远景）"), Photo("现场照片（近景）"), Paper("现场检查笔录")],
        ("inspect", _) => [Photo("现场照片（近景）"), Paper("现场检查笔录")],
        ("notify-rights", _) => [Paper("行政处罚事先告知书"), Paper("送达回证")],
        ("statement", _) => [Paper("陈述申辩笔录")],
        ("hearing", _) => [Paper("听证笔录")],
        ("collective", _) => [Paper("集体讨论记录")],
        (_, StepKind.Decide) => [Paper("决定书文稿")],
        ("execute", _) => [Photo("缴款凭证"), Photo("整改后照片")],
        (_, StepKind.Serve) => [Paper("送达回证"), Photo("送达现场照片")],
        ("plan", _) => [Paper("检查方案")],
        ("record", _) => [Paper("现场检查笔录")],
        ("announce", _) => [Paper("公告文稿"), Photo("现场照片（远景）")],
        ("keep", _) => [Paper("财物清单")],
        ("perform", _) => [Photo("作业前照片"), Photo("作业后照片")],
        ("visit", _) => [Photo("门头照片"), Paper("现场检查笔录")],
        _ => [Paper("整改情况说明"), Photo("取证截图")],
    };

    /// <summary>Files that fit the feedback on a requirement.</summary>
    public static IReadOnlyList<int> ForFeedback(int requirement) => (requirement % 3) switch
    {
        0 => [Note("培训签到记录")],
        1 => [Note("整改台账"), Photo("整改后照片")],
        _ => [Paper("整改情况说明"), Photo("取证截图")],
    };

    /// <summary>A confirming document from outside.</summary>
    public static IReadOnlyList<int> ForConfirmation { get; } = [Paper("公告文稿")];

    /// <summary>Files that fit a finding.</summary>
    public static IReadOnlyList<int> ForFinding { get; } = [Photo("取证截图"), Note("巡查日志")];

    /// <summary>What shows a published page.</summary>
    public static IReadOnlyList<int> ForWebPage { get; } = [Photo("取证截图")];

    /// <summary>What shows a poster on its wall.</summary>
    public static IReadOnlyList<int> ForPoster { get; } = [Photo("现场照片（远景）"), Photo("现场照片（近景）")];

    /// <summary>What shows that a paper was served.</summary>
    public static IReadOnlyList<int> ForService { get; } = [Paper("送达回证")];

    /// <summary>Files that fit an appeal.</summary>
    public static IReadOnlyList<int> ForAppeal { get; } = [Paper("整改情况说明")];

    private static int Photo(string name) => Array.IndexOf(Photographs, name);

    private static int Paper(string name) => Photographs.Length + Array.IndexOf(Papers, name);

    private static int Note(string name) => Photographs.Length + Papers.Length + Array.IndexOf(Notes, name);
}

/// <summary>A file of the folder.</summary>
internal sealed record DemoFile(string Name, string ContentType, byte[] Content);
