using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Publications;
using Oversight.Web.Features.Trail;
using Oversight.Web.Kit;

namespace Oversight.Tests.Features.Adjustments;

/// <summary>What the page of a sheet says of the channels once it is confirmed.</summary>
public sealed class AdjustmentPageTests : Drawing
{
    private const string Show = "新版本已生效或将按期生效，各渠道尚待公布";
    private const string TakeDown = "停止行使的事项，最后一日过后请从各渠道撤下";

    private AdjustmentScenario _bureau = null!;

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_confirmed_sheet_asks_to_show_new_versions_and_to_take_down_what_ends(bool revises, bool ends)
    {
        _bureau = await AdjustmentScenario.Start(s => s.AddPublication().AddTrail());
        ComponentFactories.AddStub<OnTrail>();
        ComponentFactories.AddStub<AdjustmentActions>();
        ComponentFactories.AddStub<Countdown>();
        Services.AddScoped(_ => _bureau.Act<AdjustmentPageView>());
        Services.AddScoped(_ => _bureau.Act<TrailViews>());
        Services.AddScoped(_ => _bureau.Act<Reads>());
        Services.AddSingleton(_ => _bureau.Act<CalendarSource>());
        await _bureau.Record(_bureau.Cases.Service, 1, PublicationChannel.ServicePortal);
        List<ProposedLine> lines = [];
        if (revises)
            lines.Add(await _bureau.Revise(_bureau.Cases.Penalty));
        if (ends)
            lines.Add(await _bureau.HandDown(_bureau.Cases.Service, AdjustmentScenario.Today));
        var sheet = await _bureau.Approved([.. lines]);
        Assert.DoesNotContain("公布台账", await Text(sheet), StringComparison.Ordinal);
        await _bureau.Confirm(sheet, AdjustmentScenario.Today.AddDays(1));
        Assert.Equal(AdjustmentState.Confirmed, (await _bureau.Find(sheet)).State);
        var text = await Text(sheet);
        Assert.Equal((revises, ends), (text.Contains(Show, StringComparison.Ordinal), text.Contains(TakeDown, StringComparison.Ordinal)));
    }

    private async Task<string> Text(Guid sheet)
    {
        await _bureau.World.As("legal2");
        var page = Render<AdjustmentPage>(p => p.Add(a => a.Id, sheet));
        await page.WaitForStateAsync(() => page.Markup.Contains("调整的事项", StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        return page.Markup;
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        if (_bureau is not null)
            await _bureau.DisposeAsync();
    }
}
