using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;

namespace Oversight.Tests.Features.Casework;

public sealed class CaseFileActsTests
{
    private static readonly PartyCard Person = new(PartyKind.Person, "张三", IdentityKind.IdCard, "11010519491231002X", "", "13800000000", "商城路1号院2号楼");

    [Fact]
    public async Task A_hidden_number_is_shown_after_its_reason_is_on_the_trail()
    {
        await using var scene = await CaseScenario.Start();
        var id = await Described(scene);
        await scene.World.As("zd1.head");
        var version = (await scene.Find(id)).Version;
        await Assert.ThrowsAsync<InvalidInput>(() => scene.Act<RevealParty>().Run(Guid.NewGuid(), id, version, 1, "看"));
        var card = await scene.Act<RevealParty>().Run(Guid.NewGuid(), id, version, 1, "核对送达地址");
        Assert.Equal(("11010519491231002X", "13800000000"), (card.Identity, card.Phone));
        await using var db = scene.World.Read();
        var entry = await db.Trail.OrderByDescending(e => e.Seq).FirstAsync();
        Assert.Equal(("case.party-revealed", (await scene.World.OfficerOf("zd1.head")).ToString()), (entry.Action, entry.Actor));
    }

    [Fact]
    public async Task Who_may_not_see_the_case_is_shown_nothing_and_leaves_a_refusal()
    {
        await using var scene = await CaseScenario.Start();
        var id = await Described(scene);
        await scene.World.As("zd2.a");
        Assert.Equal("not-visible", (await World.Refused(() => scene.Act<RevealParty>().Run(Guid.NewGuid(), id, 1, 1, "想知道住在哪里"))).Code);
        await using var db = scene.World.Read();
        Assert.Equal(1, await db.Trail.CountAsync(e => e.Action == "case.reveal" && e.Outcome == Oversight.Domain.Trail.Outcomes.Refused));
    }

    [Fact]
    public async Task A_look_does_not_make_the_form_of_another_stale_and_a_change_does()
    {
        await using var scene = await CaseScenario.Start();
        var id = await Described(scene);
        var seen = (await scene.Find(id)).Version;
        await scene.Do("zd1.head", id, (op, v) => scene.Act<RevealParty>().Run(op, id, v, 1, "核对送达地址"));
        await scene.World.As("zd1.a");
        await scene.Act<LinkCase>().Run(Guid.NewGuid(), id, seen, CaseLinkKind.Hotline, "GD20261123001");
        Assert.Equal("conflict", (await World.Refused(() => scene.Act<LinkCase>().Run(Guid.NewGuid(), id, seen, CaseLinkKind.Hotline, "GD20261123002"))).Code);
    }

    [Fact]
    public async Task No_personal_value_stands_in_the_trail_and_a_changed_one_is_named()
    {
        await using var scene = await CaseScenario.Start();
        await Described(scene);
        scene.World.VerifyAtEnd = false;
        await using (var db = scene.World.Read())
        {
            var payloads = await db.TrailPayloads.Select(p => p.Payload).ToListAsync();
            Assert.DoesNotContain(payloads, p => p is not null && (System.Text.Encoding.UTF8.GetString(p).Contains("11010519491231002X", StringComparison.Ordinal) || System.Text.Encoding.UTF8.GetString(p).Contains("13800000000", StringComparison.Ordinal)));
            Assert.Null((await scene.World.Verify()).Damage);
            await db.Database.ExecuteSqlRawAsync("UPDATE personal_data SET Value = '13900000000' WHERE Field = 'party.phone'");
        }

        Assert.Equal("个人信息被改写", (await scene.World.Verify()).Damage!.Kind);
    }

    [Fact]
    public async Task A_file_is_evidence_once_and_opens_for_who_sees_the_case()
    {
        await using var scene = await CaseScenario.Start();
        var id = await Described(scene);
        var file = await scene.Upload("zd1.a");
        var draft = new ExhibitDraft(ExhibitKind.Recording, "现场照片", "占道经营的位置", "现场拍摄", Oversight.Domain.Time.ChinaTime.DayOf(scene.World.Clock.Now));
        await scene.Do("zd1.a", id, (op, v) => scene.Act<AddExhibit>().Run(op, id, v, draft, [file]));
        await scene.World.As("zd1.a");
        Assert.Equal("file-used", (await World.Refused(async () => await scene.Act<AddExhibit>().Run(Guid.NewGuid(), id, (await scene.Find(id)).Version, draft, [file]))).Code);
        Assert.Single((await scene.Find(id)).Evidence);
    }

    [Fact]
    public async Task The_list_finds_a_case_by_its_corrected_name()
    {
        await using var scene = await CaseScenario.Start();
        var id = await Described(scene);
        await scene.Do("zd1.a", id, (op, v) => scene.Act<DescribeParty>().Run(op, id, v, 1, Person with { Name = "张三丰" }, "身份证姓名核对更正"));
        var found = await scene.Act<CaseViews>().List(new CaseFilter { Q = "张三丰" });
        Assert.Equal([id], found.Rows.Select(r => r.Id));
    }

    private static async Task<Guid> Described(CaseScenario scene)
    {
        var id = await scene.Accepted();
        await scene.Do("zd1.a", id, (op, v) => scene.Act<DescribeParty>().Run(op, id, v, 1, Person, ""));
        return id;
    }
}
