using Oversight.Tests.Domain.Time;
using Oversight.Tests.Support;
using Oversight.Web.Features.Supervision;

namespace Oversight.Tests.Features.Supervision;

public sealed class NoticeNumberTests
{
    [Fact]
    public async Task Signatures_at_the_same_moment_get_consecutive_numbers()
    {
        await using var bureau = await RectificationWorld.Start();
        var drafts = new List<(Guid Id, int Version)>();
        for (var i = 0; i < 8; i++)
        {
            var id = await bureau.Draft();
            drafts.Add((id, (await bureau.Notice(id)).Version));
        }

        await bureau.World.As("leader");
        var numbers = await Task.WhenAll(drafts.Select(d => Task.Run(async () =>
        {
            await using var scope = bureau.World.Scope();
            return await ((SignNotice)scope.ServiceProvider.GetService(typeof(SignNotice))!).Run(Guid.NewGuid(), d.Id, d.Version);
        })));
        Assert.Equal(
            Enumerable.Range(1, 8).Select(n => $"管执法督改〔2026〕{n}号"),
            numbers.OrderBy(n => n, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refused_signature_uses_no_number()
    {
        await using var bureau = await RectificationWorld.Start();
        var (one, two) = (await bureau.Draft(), await bureau.Draft());
        Assert.Equal("not-in-charge", (await World.Refused(() => bureau.Sign(one, "deputy2"))).Code);
        await bureau.Sign(two);
        Assert.Equal("step", (await World.Refused(() => bureau.Sign(two))).Code);
        Assert.Equal("管执法督改〔2026〕2号", await bureau.Sign(one, "deputy"));
        Assert.Equal("管执法督改〔2026〕1号", (await bureau.Notice(two)).Number);
    }

    [Fact]
    public async Task The_same_submit_twice_signs_once()
    {
        await using var bureau = await RectificationWorld.Start();
        var (one, op) = (await bureau.Draft(), Guid.NewGuid());
        var number = await bureau.Sign(one, op: op);
        Assert.Equal(number, await bureau.Sign(one, op: op));
        Assert.Equal("管执法督改〔2026〕2号", await bureau.Sign(await bureau.Draft()));
    }

    [Fact]
    public async Task Numbers_begin_anew_with_the_year_in_china_not_in_greenwich()
    {
        await using var bureau = await RectificationWorld.Start();
        bureau.World.Clock.Now = China.At(2026, 12, 31, 23, 59);
        Assert.Equal("管执法督改〔2026〕1号", await bureau.Sign(await bureau.Draft()));
        bureau.World.Clock.Now = China.At(2027, 1, 1, 0);
        Assert.Equal("管执法督改〔2027〕1号", await bureau.Sign(await bureau.Draft()));
    }
}
