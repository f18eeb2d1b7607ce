using System.Security.Cryptography;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Tests.Domain.Time;

namespace Oversight.Tests.Domain.Complaints;

/// <summary>A complaint brought to a state by acting, registered at 9:00 on Monday 23 November 2026.</summary>
internal sealed class Desk
{
    public static readonly Guid Squadron = new("00000000-0000-0000-0000-000000000001");
    public static readonly Guid Other = new("00000000-0000-0000-0000-000000000002");
    public static readonly Guid LegalRoom = new("00000000-0000-0000-0000-000000000003");
    public static readonly Guid Centre = new("00000000-0000-0000-0000-000000000004");
    public static readonly Guid Top = new("00000000-0000-0000-0000-000000000005");

    public static readonly Actor Clerk = Person("傅一鸣", [], (Centre, Role.CommandCentre));
    public static readonly Actor Legal = Person("沈明理", [], (LegalRoom, Role.LegalOffice));
    public static readonly Actor OtherLegal = Person("韩知行", [], (LegalRoom, Role.LegalOffice));
    public static readonly Actor Leader = Person("周正清", [], (Top, Role.Leader));
    public static readonly Actor Deputy = Person("吴国栋", [Squadron, Other], (Top, Role.DeputyLeader));
    public static readonly Actor LegalDeputy = Person("郑晓岚", [LegalRoom, Centre], (Top, Role.DeputyLeader));
    public static readonly Actor Head = Person("蒋铁军", [], (Squadron, Role.DepartmentHead));
    public static readonly Actor Officer = Person("余海涛", [], (Squadron, Role.Officer));
    public static readonly Actor Liaison = Person("蔡春燕", [], (Squadron, Role.Liaison));
    public static readonly Actor OtherHead = Person("叶洪亮", [], (Other, Role.DepartmentHead));
    public static readonly Actor OtherOfficer = Person("苏启明", [], (Other, Role.Officer));
    public static readonly Actor Personnel = Person("姜怀德", [], (Guid.NewGuid(), Role.Personnel));
    public static readonly Actor Administrator = Person("管理员", [], (Guid.NewGuid(), Role.Administrator));
    public static readonly Actor Auditor = Person("审计员", [], (Guid.NewGuid(), Role.Auditor));

    public Desk(Complaint complaint) => Complaint = complaint;

    public Complaint Complaint { get; }

    public DateTime Now { get; set; } = China.At(2026, 11, 23);

    public CaseTiming Timing => new(Now, China.Calendar, AmberRule.Default);

    public static ComplaintTarget AgainstSquadron(Guid? officer = null) => new(Against.Department, Squadron, officer);

    public static ComplaintTarget AgainstLegal { get; } = new(Against.LegalOffice, LegalRoom);

    public static ComplaintTarget AgainstCentre { get; } = new(Against.CommandCentre, Centre);

    public static ComplaintTarget AgainstDeputy { get; } = new(Against.DeputyLeader, null, Deputy.Id);

    public static ComplaintTarget AgainstLeader { get; } = new(Against.Leader, null, Leader.Id);

    public static ComplaintIntake Intake(
        ComplaintKind kind = ComplaintKind.Complaint, Confidentiality level = Confidentiality.Internal, ComplaintTarget? target = null, IntakeChannel channel = IntakeChannel.Phone, DateTime? at = null) =>
        new(Guid.NewGuid(), ComplaintNumber.Text(new DateOnly(2026, 11, 23), RandomNumberGenerator.GetInt32(ComplaintNumber.Tails)), AccessCode.Of(RandomNumberGenerator.GetBytes(AccessCode.Bytes)), channel, kind, level, "夜间渣土车扰民", "航海东路", target ?? ComplaintTarget.None, at ?? China.At(2026, 11, 23)) { Reachable = true };

    public static SealedComplainant Sealed(Confidentiality level, ComplaintTarget target) =>
        new("test", [1, 2, 3], [4, 5, 6], [.. ComplaintCircles.Of(level, target).Select(c => new WrappedKey(c, [7]))], [8]);

    public static Desk Registered(ComplaintKind kind = ComplaintKind.Complaint, Confidentiality level = Confidentiality.Internal, ComplaintTarget? target = null, IntakeChannel channel = IntakeChannel.Phone, DateTime? order = null)
    {
        var intake = Intake(kind, level, target, channel) with { OrderDueAt = order };
        return new Desk(Complaint.Register(intake, Sealed(level, intake.Target), 5, Clerk, Guid.NewGuid, new CaseTiming(intake.ReceivedAt, China.Calendar, AmberRule.Default)));
    }

    public Desk Accepted(Actor? by = null, int days = 15)
    {
        Complaint.Accept(by ?? Runner, ComplaintLimit.Of(Parameters.ComplaintDays, days), Timing);
        return this;
    }

    public Desk Assigned(Guid? to = null, Actor? named = null)
    {
        if (Complaint.State == ComplaintState.Registered)
            Accepted();
        var confidential = Complaint.Level == Confidentiality.Confidential;
        Complaint.Assign(Runner, To(to ?? Other, named ?? (confidential ? OtherOfficer : null)), "", Guid.NewGuid(), Timing);
        return this;
    }

    public Desk Answered(Actor? by = null, ComplaintVerdict verdict = ComplaintVerdict.True)
    {
        if (Complaint.State is ComplaintState.Registered or ComplaintState.Accepted)
            Assigned();
        Complaint.Answer(by ?? OtherOfficer, verdict, "到场核查两次，拍照取证。", "您反映的问题已核查处理，感谢监督。", [Photo()], Guid.NewGuid(), Timing);
        return this;
    }

    public Desk Replied(Actor? by = null)
    {
        if (Complaint.State != ComplaintState.Answered)
            Answered();
        Complaint.ApproveAnswer(by ?? Runner, "", 5, Timing);
        return this;
    }

    public Desk Dissatisfied()
    {
        Replied().Complaint.CallBack(Runner, CallOutcome.Dissatisfied, "没有解决", Guid.NewGuid(), Timing);
        return this;
    }

    /// <summary>Who runs it.</summary>
    public Actor Runner => new[] { Clerk, Legal, LegalDeputy }.First(a => ComplaintOffice.Runs(a, Complaint));

    public static Assignee To(Guid department, Actor? officer = null, bool charge = false) => new(department, "某部门", officer?.Id, officer?.Departments ?? [], charge);

    public static EvidenceFile Photo() => new(Guid.NewGuid(), new string('a', 64), "照片.jpg", "image/jpeg", 10, Officer.Id, China.At(2026, 11, 23));

    public static string Broken(Action act) => Assert.Throws<RuleBroken>(act).Code;

    public static string Invalid(Action act) => Assert.Throws<InvalidInput>(act).Field;

    public static Actor Person(string name, Guid[] charge, params (Guid Department, Role Role)[] posts) =>
        new(Guid.NewGuid(), name, [.. posts.Select(p => new HeldPost(Guid.NewGuid(), p.Department, "岗位", p.Role))], charge.ToHashSet());
}
