using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Tests.Domain.Time;

namespace Oversight.Tests.Domain.Supervision;

/// <summary>A notice brought to a state by acting, signed at 16:40 on Friday 6 November 2026 with a term of 12 working days: due 24 November.</summary>
internal sealed class NoticeScene
{
    public static readonly Guid Squadron = new("00000000-0000-0000-0000-000000000001");
    public static readonly Guid Legal = new("00000000-0000-0000-0000-000000000002");

    public static readonly Actor LegalOfficer = Person("沈明理", null, (Legal, Role.LegalOffice));
    public static readonly Actor OtherLegalOfficer = Person("韩知行", null, (Legal, Role.LegalOffice));
    public static readonly Actor Leader = Person("周正清", null, (Guid.NewGuid(), Role.Leader));
    public static readonly Actor Deputy = Person("吴国栋", [Squadron], (Guid.NewGuid(), Role.DeputyLeader));
    public static readonly Actor LegalDeputy = Person("郑晓岚", [Legal], (Guid.NewGuid(), Role.DeputyLeader));
    public static readonly Actor Head = Person("蒋铁军", null, (Squadron, Role.DepartmentHead));
    public static readonly Actor Officer = Person("余海涛", null, (Squadron, Role.Officer));

    public static readonly NoticeTerms Terms = new(China.Calendar, 5, 5, 5);
    public static readonly DateTime SignedAt = China.At(2026, 11, 6, 16, 40);

    /// <summary>00:00 of 25 November: the first instant that is too late.</summary>
    public static readonly DateTime DueAt = China.At(2026, 11, 25, 0);

    public DateTime Now { get; set; } = China.At(2026, 11, 6);

    public required Finding Finding { get; init; }

    public required RectificationNotice Notice { get; init; }

    public Actor Drafter { get; private init; } = LegalOfficer;

    public static NoticeScene Draft(bool legalOffice = false, int requirements = 2)
    {
        var drafter = legalOffice ? LegalDeputy : LegalOfficer;
        var finding = Finding.Report(
            Guid.NewGuid(), drafter, new FindingText("渣土运输台账不全", "11月专项督查", Dimension.Conduct, "抽查12车次，5车次无处置核准文件编号。", "城市建筑垃圾管理规定"),
            legalOffice ? Legal : Squadron, legalOffice, null, null, China.Day(2026, 11, 5), China.Day(2026, 11, 6), []);
        var text = Text(requirements);
        return new NoticeScene
        {
            Finding = finding,
            Drafter = drafter,
            Notice = RectificationNotice.Draft(Guid.NewGuid(), drafter, finding, text, Guid.NewGuid, China.At(2026, 11, 6)),
        };
    }

    public static NoticeText Text(int requirements = 2, int days = 12) =>
        new("渣土运输台账不全", days, [.. Enumerable.Range(1, requirements).Select(n => new RequirementText($"补齐第{n}类材料", "材料与车次逐一对应"))]);

    public static NoticeScene At(NoticeState state, bool legalOffice = false)
    {
        var scene = Draft(legalOffice);
        switch (state)
        {
            case NoticeState.Drafted:
                return scene;
            case NoticeState.Discarded:
                scene.Notice.Discard(scene.Drafter, "重复登记，作废", scene.Now);
                return scene;
            case NoticeState.Signed:
                return scene.Sign();
            case NoticeState.Served:
                return scene.Sign().Serve();
            case NoticeState.Received:
                return scene.Sign().Serve().Receive();
            case NoticeState.FeedbackGiven:
                return scene.Sign().Serve().Receive().GiveFeedback();
            case NoticeState.Cleared:
                scene.Sign().Serve().Receive().GiveFeedback().Judge(Verdict.InPlace, Verdict.InPlace).Conclude();
                return scene;
            case NoticeState.Withdrawn:
                scene.Sign().Notice.Withdraw(Leader, "事实有误，撤回", China.Calendar, scene.Now);
                return scene;
            default:
                throw new ArgumentOutOfRangeException(nameof(state));
        }
    }

    public NoticeScene Sign()
    {
        Now = SignedAt;
        Notice.Sign(Leader, new DocumentNumber(DocumentNumber.Notice, 2026, 17), "{}", China.Calendar, Guid.NewGuid, Now);
        return this;
    }

    public NoticeScene Serve()
    {
        Notice.Serve(Drafter, "当面送达", Now);
        return this;
    }

    public NoticeScene Receive()
    {
        Notice.Receive(Notice.AgainstLegalOffice ? Person("联络员", null, (Legal, Role.Liaison)) : Officer, Now);
        return this;
    }

    public NoticeScene Prepare(int requirement, Actor? by = null)
    {
        Notice.PrepareFeedback(by ?? (Notice.AgainstLegalOffice ? Person("联络员", null, (Legal, Role.Liaison)) : Officer), requirement, "已补齐并逐车核对", [File()], [], Guid.NewGuid, Now);
        return this;
    }

    public NoticeScene GiveFeedback()
    {
        foreach (var requirement in Notice.Requirements.Where(r => !r.InPlace))
            Prepare(requirement.Number);
        Notice.GiveFeedback(Notice.AgainstLegalOffice ? Person("联络员", null, (Legal, Role.Liaison)) : Head, Terms, Now);
        return this;
    }

    public NoticeScene Judge(params Verdict[] verdicts)
    {
        for (var i = 0; i < verdicts.Length; i++)
            Notice.GiveVerdict(Drafter, i + 1, verdicts[i], "逐车核对过", Guid.NewGuid(), Now);
        return this;
    }

    public LedgerEntry? Conclude() => Notice.ConcludeVerification(Drafter, Terms, Guid.NewGuid, Now);

    public LedgerEntry? Lapse() => Notice.Lapse(Terms, Guid.NewGuid, Now);

    public static EvidenceFile File() => new(Guid.NewGuid(), new string('a', 64), "核准件扫描.pdf", "application/pdf", 1024, Officer.Id, SignedAt);

    public static Actor Person(string name, IReadOnlyList<Guid>? inCharge, params (Guid Department, Role Role)[] posts) =>
        new(Guid.NewGuid(), name, [.. posts.Select(p => new HeldPost(Guid.NewGuid(), p.Department, p.Role.Name(), p.Role))], (inCharge ?? []).ToHashSet());
}
