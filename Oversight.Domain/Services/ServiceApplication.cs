using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Services;

/// <summary>申报: somebody's application for a public service, from the window to the result in their hands. What it leads to is handled as a case.</summary>
public sealed partial class ServiceApplication : Aggregate
{
    /// <summary>Clause behind the five days and the one request for all that is missing; for licences, followed here.</summary>
    public const string Clause = "行政许可法第三十二条第一款第四项（参照）";

    /// <summary>Files with an application, and again with what is supplemented.</summary>
    public const int MostFiles = 8;

    private static readonly string[] NeverOurs = ["行政许可法第三十二条第一款第一项", "行政许可法第三十二条第一款第二项"];

    /// <summary>Bytes of all files of an application together, those that are supplemented included.</summary>
    public const long MostBytes = 100_000_000;

    private readonly List<EvidenceFile> _attachments = [];
    private readonly List<EvidenceFile> _receipt = [];

    private ServiceApplication() => (Number, CodeDigest, ItemCode, ItemName) = ("", [], "", "");

    /// <summary>SQ-2026-0001</summary>
    public string Number { get; private init; }

    /// <summary>See <see cref="AccessCode.Digest"/>.</summary>
    public byte[] CodeDigest { get; private init; }

    public ApplicationState State { get; private set; }

    public Guid ItemId { get; private init; }

    public string ItemCode { get; private init; }

    public string ItemName { get; private init; }

    /// <summary>承办机构</summary>
    public Guid DepartmentId { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime ReceivedAt { get; private init; }

    public PartyKind PartyKind { get; private init; }

    public IdentityKind IdentityKind { get; private init; }

    public PersonalDatum Name { get; private init; } = null!;

    public PersonalDatum Identity { get; private init; } = null!;

    public PersonalDatum Phone { get; private init; } = null!;

    public PersonalDatum? Representative { get; private init; }

    public PersonalDatum? Address { get; private init; }

    /// <summary>代办人, or null.</summary>
    public PersonalDatum? Agent { get; private init; }

    public PersonalDatum? AgentPhone { get; private init; }

    /// <summary>What is applied for, in the applicant's words.</summary>
    public PersonalDatum Matter { get; private init; } = null!;

    /// <summary>Working days within which it is taken on or the applicant is told what is missing.</summary>
    public int ReceiptDays { get; private init; }

    /// <summary>Working days that the applicant has to supplement; 0 while nothing is asked.</summary>
    public int SupplementDays { get; private set; }

    /// <summary>What is missing, all at once; empty while nothing is asked.</summary>
    public string SupplementAsked { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? SupplementAskedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SupplementedAt { get; private set; }

    /// <summary>What the applicant says to what was missing, or null.</summary>
    public PersonalDatum? SupplementNote { get; private set; }

    public Guid? CaseId { get; private set; }

    /// <summary>Who took it on or declined it.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Why it was declined.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The lawful ground on which it was declined, as it was chosen; empty where none was.</summary>
    public string EndGround { get; private set; } = "";

    public HandOutManner? Manner { get; private set; }

    /// <summary>Who received the result, or null.</summary>
    public PersonalDatum? Receiver { get; private set; }

    /// <summary>China time.</summary>
    public DateOnly? HandedOutOn { get; private set; }

    public Guid? HandedOutBy { get; private set; }

    /// <summary>First instant too late for the next act of whoever has it, UTC; null where none is due.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>Day of <see cref="DueAt"/>, China time.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AmberAt { get; private set; }

    /// <summary>Whether something is still to be done.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>What the applicant sent, in order.</summary>
    public IReadOnlyList<EvidenceFile> Attachments => [.. _attachments.OrderBy(f => f.UploadedAt).ThenBy(f => f.Id)];

    /// <summary>What proves that the result was handed out.</summary>
    public IReadOnlyList<EvidenceFile> Receipt => _receipt;

    /// <summary>What a form holds of the applicant.</summary>
    public PartyCard Card => new(PartyKind, Name.Value ?? "", IdentityKind, Identity.Value ?? "", Representative?.Value ?? "", Phone.Value ?? "", Address?.Value ?? "");

    /// <summary>Receives an application for an item that is in force and has an applicant's procedure.</summary>
    /// <param name="intake">Number, code, item, applicant, matter and files.</param>
    /// <param name="days">Working days to take it on.</param>
    /// <param name="newId">Gives ids to personal data.</param>
    /// <param name="timing">Now and the calendar.</param>
    public static ServiceApplication Receive(ApplicationIntake intake, int days, Func<Guid> newId, CaseTiming timing)
    {
        var version = intake.Item.Demand(timing.Today);
        Eligible.Demand(intake.Item, version, intake.Procedure, intake.DepartmentId);
        var applicant = intake.Applicant.Checked(timing.Today);
        if (intake.Files.Count > MostFiles)
            throw new InvalidInput("files", $"材料最多{MostFiles}份，现有{intake.Files.Count}份，请合并后再提交。");
        DemandRoom(0, intake.Files);
        var (card, agent) = (applicant.Party, applicant.Agent.Length > 0);
        var received = new ServiceApplication
        {
            Id = intake.Id,
            Number = intake.Number,
            CodeDigest = intake.Code.Digest(intake.Id),
            ItemId = intake.Item.Id,
            ItemCode = intake.Item.Code,
            ItemName = version.Name,
            DepartmentId = intake.DepartmentId,
            ReceivedAt = timing.Now,
            PartyKind = card.Kind,
            IdentityKind = card.IdentityKind!.Value,
            Name = PersonalDatum.Of(newId(), "applicant.name", card.Name),
            Identity = PersonalDatum.Of(newId(), "applicant.identity", card.Identity),
            Phone = PersonalDatum.Of(newId(), "applicant.phone", Contact.DemandPhone("phone", card.Phone)),
            Representative = Kept("applicant.representative", card.Representative),
            Address = Kept("applicant.address", card.Address),
            Agent = Kept("applicant.agent", applicant.Agent),
            AgentPhone = Kept("applicant.agent-phone", applicant.AgentPhone),
            Matter = PersonalDatum.Of(newId(), "applicant.matter", InvalidInput.Require("matter", "申请内容", intake.Matter, 2000, 5)),
            ReceiptDays = days,
        };
        received._attachments.AddRange(intake.Files);
        received.Recount(timing.Calendar, timing.Amber);
        received.Record(new ApplicationReceived(received.Number, received.ItemCode, received.ItemName, received.DepartmentId, agent, received.DueOn, [.. intake.Files.Select(f => f.Hash)]));
        return received;

        PersonalDatum? Kept(string field, string value) => value.Length == 0 ? null : PersonalDatum.Of(newId(), field, value);
    }

    private static void DemandRoom(long held, IReadOnlyList<EvidenceFile> files)
    {
        if (held + files.Sum(f => f.Length) > MostBytes)
            throw new InvalidInput("files", $"一件申报的材料合计不能超过{MostBytes / 1_000_000}MB，请压缩后再提交，或者带到窗口。");
    }
}

/// <summary>What comes in with an application.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Code">The code that is shown once.</param>
/// <param name="Item">The item.</param>
/// <param name="Procedure">The procedure of its version in force.</param>
/// <param name="DepartmentId">承办机构.</param>
/// <param name="Applicant">Who applies.</param>
/// <param name="Matter">What is applied for.</param>
/// <param name="Files">What is sent along.</param>
public sealed record ApplicationIntake(Guid Id, string Number, AccessCode Code, PowerItem Item, Procedure Procedure, Guid DepartmentId, Applicant Applicant, string Matter, IReadOnlyList<EvidenceFile> Files);

/// <summary>Which items the window takes bookings and applications for.</summary>
public static class Eligible
{
    /// <summary>Refuses an item that nobody applies for, or a department that does not handle it.</summary>
    public static void Demand(PowerItem item, ItemVersion version, Procedure procedure, Guid departmentId)
    {
        if (item.Category != PowerCategory.PublicService || procedure.Id != version.ProcedureId || !procedure.ByApplication)
            throw new RuleBroken("not-by-application", $"“{version.Name}”不需要申请，不能在网上预约或者申报；有需要请拨打咨询电话。", "办法第十一条");
        if (!version.HandledBy(departmentId))
            throw new RuleBroken("not-handler", $"该部门不是“{version.Name}”登记的承办机构，请重新选择事项。", "办法第八条");
    }
}
