using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Services;

namespace Oversight.Domain.Complaints;

/// <summary>投诉 (办法第十三条): from whatever channel to the answer, the call back and the end. Who complained is sealed; see <see cref="ComplaintSight"/>.</summary>
public sealed partial class Complaint : Aggregate
{
    /// <summary>Files that come with it, of each sort.</summary>
    public const int MostFiles = 20;

    private readonly List<ComplaintKey> _keys = [];
    private readonly List<ComplaintAssignment> _assignments = [];
    private readonly List<ComplaintExtension> _extensions = [];
    private readonly List<ComplaintAnswer> _answers = [];
    private readonly List<ComplaintCall> _calls = [];
    private readonly List<EvidenceFile> _originals = [];
    private readonly List<EvidenceFile> _materials = [];
    private readonly List<EvidenceFile> _receipts = [];

    private Complaint() => (Number, CodeDigest, Title, Place, Method, LimitClause, Reason, TransferredTo) = ("", [], "", "", "", "", "", "");

    /// <summary>See <see cref="ComplaintNumber"/>.</summary>
    public string Number { get; private init; }

    /// <summary>See <see cref="AccessCode.Digest"/>.</summary>
    public byte[] CodeDigest { get; private init; }

    public IntakeChannel Channel { get; private init; }

    public ComplaintKind Kind { get; private init; }

    public Confidentiality Level { get; private set; }

    /// <summary>What it is about in a few words; never who complained.</summary>
    public string Title { get; private init; }

    /// <summary>问题发生地点, or empty; never where the complainant lives.</summary>
    public string Place { get; private set; }

    public Against Against { get; private init; }

    /// <summary>被投诉部门, or null.</summary>
    public Guid? AboutDepartmentId { get; private init; }

    /// <summary>被投诉人, or null.</summary>
    public Guid? AboutOfficerId { get; private init; }

    public Guid? ItemId { get; private set; }

    public Guid? CaseId { get; private set; }

    /// <summary>The complaint under which the work on the same matter is done, or null.</summary>
    public Guid? MainId { get; private set; }

    /// <summary>What it is called where it comes from (工单号, digest of a message id), or null; unique in its channel.</summary>
    public string? SourceKey { get; private init; }

    public bool Anonymous { get; private init; }

    /// <summary>Whether the complainant can be told of anything.</summary>
    public bool Reachable { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime ReceivedAt { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime RegisteredAt { get; private init; }

    public Guid RegisteredBy { get; private init; }

    public ComplaintState State { get; private set; }

    /// <summary>The target as a value.</summary>
    public ComplaintTarget Target => new(Against, AboutDepartmentId, AboutOfficerId);

    /// <summary>来信原件 and the like, which show who complained; opened like the identity.</summary>
    public IReadOnlyList<EvidenceFile> Originals => _originals;

    /// <summary>What the handlers may see.</summary>
    public IReadOnlyList<EvidenceFile> Materials => _materials;

    /// <summary>Receipts of a transfer.</summary>
    public IReadOnlyList<EvidenceFile> TransferReceipts => _receipts;

    /// <summary>The assignments as rows.</summary>
    public IReadOnlyList<ComplaintAssignment> AssignmentRows => _assignments;

    /// <summary>The extensions as rows.</summary>
    public IReadOnlyList<ComplaintExtension> ExtensionRows => _extensions;

    /// <summary>The answers as rows.</summary>
    public IReadOnlyList<ComplaintAnswer> AnswerRows => _answers;

    /// <summary>The calls as rows.</summary>
    public IReadOnlyList<ComplaintCall> CallRows => _calls;

    /// <summary>The wrapped keys as rows.</summary>
    public IReadOnlyList<ComplaintKey> KeyRows => _keys;

    /// <summary>Registers a complaint.</summary>
    /// <param name="intake">What came in.</param>
    /// <param name="who">Who complained and what they said, sealed.</param>
    /// <param name="acceptDays">Working days to take it on.</param>
    /// <param name="by">Who registers it; the public or the system where nobody does.</param>
    /// <param name="newId">Gives ids to parts.</param>
    /// <param name="timing">Now and the calendar.</param>
    /// <exception cref="RuleBroken">A report against people of the bureau is not confidential.</exception>
    public static Complaint Register(ComplaintIntake intake, SealedComplainant who, int acceptDays, Actor by, Func<Guid> newId, CaseTiming timing)
    {
        if (intake.ReceivedAt > timing.Now)
            throw new InvalidInput("receivedAt", "收到时间不能晚于现在。");
        if (intake.ReceivedAt < timing.Now.AddDays(-366))
            throw new InvalidInput("receivedAt", "收到时间早于一年前，请核对年份。");
        if (intake.Kind == ComplaintKind.Report && intake.Target.Against != Against.Nobody && intake.Level != Confidentiality.Confidential)
            throw new RuleBroken("report-confidential", "举报本局部门或者人员的，应当按“举报保密”登记，不得让被举报方知悉。", ComplaintOffice.SecrecyClause);
        if (intake.Originals.Count > MostFiles || intake.Materials.Count > MostFiles)
            throw new InvalidInput("files", $"材料最多{MostFiles}份，请合并后再提交。");
        var origin = intake.Origin.Checked(intake.Channel, intake.SourceKey, timing.Today);
        var complaint = new Complaint
        {
            Id = intake.Id,
            Number = intake.Number,
            CodeDigest = intake.Code.Digest(intake.Id),
            Channel = intake.Channel,
            Kind = intake.Kind,
            Level = intake.Level,
            Title = InvalidInput.Require("title", "投诉标题", intake.Title, 80, 4),
            Place = intake.Place.Trim().Length == 0 ? "" : InvalidInput.Require("place", "问题发生地点", intake.Place, 200, 2),
            Party = intake.Party.Trim().Length == 0 ? "" : InvalidInput.Require("party", "被反映的单位", intake.Party, 100, 2),
            Against = intake.Target.Against,
            AboutDepartmentId = intake.Target.DepartmentId,
            AboutOfficerId = intake.Target.OfficerId,
            ItemId = intake.ItemId,
            SourceKey = intake.SourceKey,
            OrderDueAt = intake.OrderDueAt,
            OriginFrom = origin.From,
            OriginLink = origin.Link,
            OriginOn = origin.On,
            Anonymous = intake.Anonymous,
            Reachable = intake.Reachable,
            ReceivedAt = intake.ReceivedAt,
            RegisteredAt = timing.Now,
            RegisteredBy = by.Id,
            AcceptDays = acceptDays,
            Method = who.Method,
            Identity = who.Identity,
            Account = who.Account,
            PersonMark = who.PersonMark,
        };
        complaint._keys.AddRange(who.Keys.Select(k => new ComplaintKey(newId(), k)));
        complaint._originals.AddRange(intake.Originals);
        complaint._materials.AddRange(intake.Materials);
        complaint.Recount(timing);
        complaint.Record(new ComplaintRegistered(complaint.Number, intake.Channel, intake.Kind, intake.Level, complaint.DueOn, [.. intake.Originals.Concat(intake.Materials).Select(f => f.Hash)]) { Occurred = intake.ReceivedAt });
        return complaint;
    }

    // What people write as reasons is in the file; the trail of a confidential complaint does not repeat it.
    private string Said(string text) => Level == Confidentiality.Confidential ? "" : text;

    private string Named(string department) => Level == Confidentiality.Confidential ? "" : department;

    private ComplaintState After(ComplaintStep step) => ComplaintFlow.Table.After(State, step, ComplaintFlow.Name);
}

/// <summary>What comes in with a complaint.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Code">The code by which the complainant follows it.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Kind">What is wanted.</param>
/// <param name="Level">Its confidentiality.</param>
/// <param name="Title">What it is about; the act has made sure that it does not say who complained.</param>
/// <param name="Place">Where, or empty.</param>
/// <param name="Target">Against whom.</param>
/// <param name="ReceivedAt">UTC.</param>
public sealed record ComplaintIntake(Guid Id, string Number, AccessCode Code, IntakeChannel Channel, ComplaintKind Kind, Confidentiality Level, string Title, string Place, ComplaintTarget Target, DateTime ReceivedAt)
{
    public Guid? ItemId { get; init; }

    /// <summary>被反映的单位 or place of business, or empty; never a private person.</summary>
    public string Party { get; init; } = "";

    /// <summary>What it is called where it comes from, or null.</summary>
    public string? SourceKey { get; init; }

    /// <summary>The limit that the work order itself sets, UTC, exclusive; or null.</summary>
    public DateTime? OrderDueAt { get; init; }

    /// <summary>What else its channel says of where it comes from.</summary>
    public ComplaintOrigin Origin { get; init; } = ComplaintOrigin.None;

    /// <summary>Whether nothing says who it is.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Whether they can be told of anything.</summary>
    public bool Reachable { get; init; }

    /// <summary>Scans that show who complained.</summary>
    public IReadOnlyList<EvidenceFile> Originals { get; init; } = [];

    /// <summary>What handlers may see.</summary>
    public IReadOnlyList<EvidenceFile> Materials { get; init; } = [];
}
