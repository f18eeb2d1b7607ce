using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Notifications;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Search;
using Oversight.Tests.Features.Outbox;
using Oversight.Tests.Support.LoopbackMail;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Notifications;
using Oversight.Web.Features.Outbox;
using Oversight.Web.Features.Search;
using Oversight.Web.Features.Topics;
using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;
using static Oversight.Tests.Features.Complaints.ComplaintScenario;

namespace Oversight.Tests.Features.Complaints;

/// <summary>Planted marks are looked for in everything that somebody reads: lists, exports, pages, bells, mails, the outbox, work items, the trail, files.</summary>
public sealed class ComplaintLeakTests(ComplaintLeakTests.Planted planted) : IClassFixture<ComplaintLeakTests.Planted>
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private const string Secret = "深夜放行无证渣土车";
    private static readonly string[] Who = [Ouyang.Name, Ouyang.Phone, Ouyang.Email, Ouyang.Address, Ouyang.Identity];

    private static readonly string[] Everybody =
        ["leader", "deputy", "deputy2", "legal", "legal2", "zh.a", "zh.head", "zh.liaison", "zt.head", "zt.liaison", "zt.a", "zt.b", "zd1.head", "zd1.a", "ddb.a", "ddb.head", "rs.head", "admin", "security", "auditor"];

    // Who knows of the confidential report against ZTZD, which ddb.a handles.
    private static readonly string[] Knowing = ["leader", "legal", "legal2", "ddb.a"];

    private readonly ComplaintScenario _scenario = planted.Scenario;
    private readonly Complaint _secret = planted.Secret;
    private readonly Complaint _plain = planted.Plain;

    [Fact]
    public async Task The_confidential_report_is_where_it_belongs_and_nowhere_else()
    {
        foreach (var user in Everybody)
        {
            var read = await Everything(user);
            Assert.DoesNotContain("泄露", read, StringComparison.Ordinal);
            var knows = Knowing.Contains(user, StringComparer.Ordinal);
            Assert.Equal((user, knows), (user, read.Contains(Secret, StringComparison.Ordinal)));
            Assert.Equal((user, knows), (user, read.Contains(_secret.Number, StringComparison.Ordinal)));
            if (!knows)
                Assert.False(read.Contains(_secret.Id.ToString(), StringComparison.Ordinal), user);
        }
    }

    [Fact]
    public async Task Who_complained_is_in_nothing_that_anybody_reads_without_a_reveal()
    {
        foreach (var user in Everybody)
        {
            var read = await Everything(user);
            Assert.All(Who, mark => Assert.False(read.Contains(mark, StringComparison.Ordinal), $"{user} reads {mark}"));
        }
    }

    [Fact]
    public async Task Figures_of_those_who_do_not_know_are_as_if_it_were_not_there()
    {
        foreach (var user in Everybody)
        {
            await _scenario.World.As(user);
            var counts = new[] { ComplaintFilter.Live, ComplaintFilter.Waiting, ComplaintFilter.All }.Select(tab => new ComplaintFilter { Tab = tab, Kind = ComplaintKind.Report }).ToList();
            var found = 0;
            foreach (var filter in counts)
                found += (await _scenario.Act<ComplaintViews>().List(filter, null, TestContext.Current.CancellationToken)).Count;
            Assert.Equal((user, Knowing.Contains(user, StringComparer.Ordinal)), (user, found > 0));
        }
    }

    [Fact]
    public async Task An_id_that_one_may_not_see_answers_like_one_that_does_not_exist()
    {
        await _scenario.World.As("zt.head");
        var there = await Assert.ThrowsAsync<RuleBroken>(() => _scenario.Act<AnswerComplaint>().Run(Guid.NewGuid(), _secret.Id, _secret.Version, ComplaintVerdict.Untrue, "没有这回事，不属实。", "经核查不属实，感谢监督。", []));
        var nowhere = await Assert.ThrowsAsync<RuleBroken>(() => _scenario.Act<AnswerComplaint>().Run(Guid.NewGuid(), Guid.NewGuid(), 1, ComplaintVerdict.Untrue, "没有这回事，不属实。", "经核查不属实，感谢监督。", []));
        Assert.Equal((nowhere.Code, nowhere.Message, nowhere.Clause), (there.Code, there.Message, there.Clause));
        Assert.Null(await _scenario.Act<ComplaintViews>().Find(_secret.Number));
        Assert.Null(await _scenario.Act<ComplaintViews>().Find(_secret.Id.ToString()));
        Assert.Empty(await _scenario.Act<TrailViews>().Of(Kinds.Complaint, _secret.Id));
    }

    [Fact]
    public async Task On_the_trail_a_confidential_complaint_looks_alike_for_everybody_and_no_filter_finds_it()
    {
        await using var db = _scenario.World.Read();
        var sealedOnes = await db.Trail.CountAsync(e => e.SubjectKind == Kinds.Complaint && e.SubjectId != _plain.Id, TestContext.Current.CancellationToken);
        Assert.InRange(sealedOnes, 3, 20);
        foreach (var user in (string[])["auditor", "legal", "leader", "deputy"])
        {
            await _scenario.World.As(user);
            var rows = (await _scenario.Act<TrailViews>().Page(new TrailFilter())).Rows;
            Assert.Equal(sealedOnes, rows.Count(r => r.Sentence == "保密事项办理记录" && r.SubjectId == Guid.Empty && r.Href is null && r.Actor == "（保密）"));
            Assert.Equal(Enumerable.Range(0, rows.Count).Select(i => rows[0].Seq - i), rows.Select(r => r.Seq));
            foreach (var filter in (TrailFilter[])[new(Kind: Kinds.Complaint), new(Action: "complaint.assigned"), new(Subject: _secret.Id), new(Actor: await _scenario.World.OfficerOf("legal2"))])
                Assert.DoesNotContain((await _scenario.Act<TrailViews>().Page(filter)).Rows, r => r.SubjectId == _secret.Id || r.Sentence == "保密事项办理记录");
        }
    }

    [Fact]
    public async Task Files_open_for_whoever_sees_the_complaint_and_originals_after_a_reveal_alone()
    {
        var owner = ComplaintPapers.Owner(_scenario.Act<IClock>());
        var (scan, letter) = (_secret.Originals.Single().Id, _plain.Originals.Single().Id);
        Assert.Null(await Open("zt.head", _secret.Id, scan));
        Assert.Null(await Open("legal2", _secret.Id, scan));
        await _scenario.Do("legal2", _secret.Id, (op, c, v) => _scenario.Act<RevealComplainant>().Run(op, c, v, "核对来信内容"));
        Assert.NotNull(await Open("legal2", _secret.Id, scan));
        Assert.Null(await Open("legal", _secret.Id, scan));
        Assert.Null(await Open("zd1.head", _plain.Id, letter));
        Assert.Equal(RuleBroken.NotVisibleCode, await Broken(() => _scenario.Do("ddb.head", _secret.Id, (op, c, v) => _scenario.Act<HandOnComplaint>().Run(op, c, v, Guid.NewGuid(), null, "转给别的部门"))));
        _scenario.World.Clock.Pass(RevealComplainant.Opened + TimeSpan.FromSeconds(1));
        Assert.Null(await Open("legal2", _secret.Id, scan));

        async Task<object?> Open(string user, Guid id, Guid file)
        {
            await _scenario.World.As(user);
            return await _scenario.Act<Reads>().Ask((db, actor) => owner.Find(db, actor, id, file), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task The_query_of_what_waits_says_the_same_as_the_complaint()
    {
        foreach (var user in Everybody)
        {
            await _scenario.World.As(user);
            var (waiting, open) = await _scenario.Act<Reads>().Ask(async (db, actor) => (
                await db.Complaints.VisibleTo(actor).WaitingFor(actor).Select(c => c.Number).Order().ToListAsync(),
                (await db.Complaints.AsSplitQuery().ToListAsync()).Where(c => ComplaintSight.Sees(actor, c) && c.Open(actor).Any(s => s is not (ComplaintStep.Withdraw or ComplaintStep.TakeBack or ComplaintStep.SetTask or ComplaintStep.HandOn))).Select(c => c.Number).Order(StringComparer.Ordinal).ToList()), TestContext.Current.CancellationToken);
            Assert.Equal(open, waiting);
        }
    }

    private async Task<string> Everything(string user)
    {
        await _scenario.World.As(user);
        var views = _scenario.Act<ComplaintViews>();
        List<object?> read = [];
        foreach (var tab in (string[])[ComplaintFilter.Waiting, ComplaintFilter.Live, ComplaintFilter.Done, ComplaintFilter.All])
            read.Add(await views.List(new ComplaintFilter { Tab = tab }, null, TestContext.Current.CancellationToken));
        read.Add(await views.List(new ComplaintFilter { Tab = ComplaintFilter.All, Q = "渣土" }, null, TestContext.Current.CancellationToken));
        foreach (var q in (string[])["渣土", "深夜", "欧阳建国", "我是", "路", "TS", _secret.Number, _secret.Number[^5..]])
        {
            foreach (var group in await _scenario.Act<SearchViews>().Find(new SearchQuery(q), TestContext.Current.CancellationToken))
                read.Add(group with { Hits = [.. group.Hits.Select(h => h with { Further = [] })] });
        }

        read.Add(await views.Tabs());
        read.Add(await views.Export(new ComplaintFilter { Tab = ComplaintFilter.All }, TestContext.Current.CancellationToken));
        foreach (var key in (string[])[_secret.Number, _secret.Id.ToString(), _plain.Number])
        {
            if (await views.Find(key) is { } detail)
                read.Add(new { detail.Complaint.Number, detail.Complaint.Title, detail.Complaint.Place, Files = detail.Complaint.Materials.Select(f => f.Name), detail.People, detail.Steps });
            read.Add(await _scenario.Act<TrailViews>().Of(Kinds.Complaint, key == _plain.Number ? _plain.Id : _secret.Id));
        }

        read.Add(await _scenario.Act<TopicFigureViews>().Week(null, null));
        read.Add((await _scenario.Act<TopicFigureViews>().Traits([.. TopicTraits.Difficult, .. TopicTraits.Sensitive])).Lines);
        read.Add(await _scenario.Act<TopicViews>().Export(new TopicFilter()));
        read.Add(await _scenario.Act<ReadTopic>().Run(planted.Topic.ToString()));
        read.Add(await _scenario.Act<TrailViews>().Of(Kinds.Topic, planted.Topic));
        foreach (var (id, key) in from id in new[] { _secret.Id, _plain.Id } from key in new[] { "acceptance", "reply" } select (id, key))
        {
            if (await _scenario.Act<ComplaintPrints>().ForFile(id, key) is { } print)
                read.Add(new { print.Compose().Title, Paper = id == _secret.Id ? _secret.Title : _plain.Title, print });
        }

        foreach (var complaint in new[] { _secret, _plain })
        {
            read.Add(await _scenario.Act<ComplaintAlike>().Of(complaint.Id, TestContext.Current.CancellationToken));
            read.Add((await views.Clocks(complaint.Number))?.Title);
        }

        read.Add(await _scenario.Act<ComplaintAlike>().While(new AlikeQuery(Secret, "深夜放行无证渣土车，垃圾桶满溢", _secret.Place, "", Ouyang.Phone, null), TestContext.Current.CancellationToken) is { } alike && alike.Any(a => a.Id == _secret.Id) ? "泄露" + _secret.Number : null);
        read.Add(await _scenario.Act<ComplaintSuggestions>().Places("航海", TestContext.Current.CancellationToken));
        read.Add(await views.ItemsInUse());

        var address = PostScene.AddressOf(user);
        read.Add(planted.Server.Mailbox.Messages.Where(m => m.To.Contains(address, StringComparer.Ordinal)).Select(m => m.Read()).Select(m => new { Head = m.Headers.Select(h => h.Value), m.Subject, m.TextBody }));
        read.Add(await _scenario.Act<PreferenceViews>().Mine());
        if (SystemDuties.RetryOutbox.HeldBy(await _scenario.Act<Reads>().Me(TestContext.Current.CancellationToken)) is not null)
        {
            read.Add(await _scenario.Act<OutboxViews>().Standing());
            read.Add(await _scenario.Act<OutboxViews>().Export(null));
        }

        read.Add(await _scenario.Act<NotificationViews>().Newest(100, TestContext.Current.CancellationToken));
        foreach (var area in _scenario.World.Get<IEnumerable<ITodoArea>>())
            read.Add(await area.Mine(TestContext.Current.CancellationToken));
        if (Oversight.Domain.Trail.TrailDuties.Read.HeldBy(await _scenario.Act<Reads>().Me(TestContext.Current.CancellationToken)) is not null)
            read.Add(await _scenario.Act<TrailViews>().Page(new TrailFilter()));
        return JsonSerializer.Serialize(read, Plain);
    }

    /// <summary>A bureau with a confidential report against ZTZD and an ordinary complaint against it.</summary>
    public sealed class Planted : IAsyncLifetime
    {
        internal LoopbackSmtp Server { get; } = new();

        internal ComplaintScenario Scenario { get; private set; } = null!;

        internal Complaint Secret { get; private set; } = null!;

        internal Complaint Plain { get; private set; } = null!;

        internal Guid Topic { get; private set; }

        public async ValueTask InitializeAsync()
        {
            Scenario = await ComplaintScenario.Start(s =>
            {
                s.AddOutbox(serving: false).AddScoped<PreferenceViews>().AddScoped<SavePreferences>();
                PostScene.Post(s, Server);
            });
            foreach (var user in Everybody)
            {
                await Scenario.World.As(user);
                await Scenario.Act<SavePreferences>().Run(Guid.NewGuid(), 0, PostScene.AddressOf(user), new PreferenceCard(false, []));
            }

            var original = await Scenario.Stage("legal2");
            var secret = await Scenario.Register(Form(ComplaintKind.Report, Confidentiality.Confidential, ComplaintLeakTests.Secret) with { Channel = IntakeChannel.Letter, Originals = [original] }, "legal2", "ZTZD");
            await Scenario.Accept(secret.Id, "legal2");
            await Scenario.Assign(secret.Id, "DDB", "ddb.a", "legal2");
            var file = await Scenario.Stage("zh.a");
            var plain = await Scenario.Register(Form(title: "垃圾桶满溢无人清运") with { Originals = [file] }, about: "ZTZD");
            await Scenario.Accept(plain.Id);
            await Scenario.Assign(plain.Id, "ZD1");
            Scenario.World.Clock.Pass(TimeSpan.FromSeconds(1));
            await Scenario.Act<CountTopics>().Run(TestContext.Current.CancellationToken);
            await Scenario.World.As("legal2");
            Topic = await Scenario.Act<OpenTopic>().Run(Guid.NewGuid(), new TopicForm(new TopicHead("近期投诉研判", TopicKind.Hot, await Scenario.World.DepartmentOf("ZD1"), ""), "例行研判", false, new ComplaintCut()));
            await Scenario.Act<SearchKeeper>().Gather(TestContext.Current.CancellationToken);
            await Scenario.Act<FollowTrail>().Run(TestContext.Current.CancellationToken);
            await Scenario.Act<OutboxDelivery>().Run(TestContext.Current.CancellationToken);
            Assert.NotEmpty(Server.Mailbox.Messages);
            (Secret, Plain) = (await Scenario.Find(secret.Id), await Scenario.Find(plain.Id));
        }

        public async ValueTask DisposeAsync()
        {
            await Scenario.DisposeAsync();
            await Server.DisposeAsync();
        }
    }
}
