using Bunit;
using Oversight.Tests.Support;
using Oversight.Web.Kit;

namespace Oversight.Tests.Components;

public sealed class StepperTests : Drawing
{
    [Fact]
    public void Each_step_shows_where_it_stands_and_only_one_is_current()
    {
        Step[] steps = [new("草拟", "11-06", StepState.Done), new("复核", "由法制室", StepState.Now), new("销号", null, StepState.Todo), new("撤销", null, StepState.Stopped)];
        var drawn = Render<Stepper>(p => p.Add(s => s.Steps, steps));
        Assert.Equal(["done", "now", "", "stopped"], drawn.FindAll("li").Select(li => li.ClassName), StringComparer.Ordinal);
        var current = Assert.Single(drawn.FindAll("li[aria-current=step]"));
        Assert.StartsWith("复核（进行中）", current.TextContent, StringComparison.Ordinal);
        var plan = Render<Stepper>(p => p.Add(s => s.Plan, true).Add(s => s.Steps, [new Step("立案", null, StepState.Todo), new Step("调查", null, StepState.Todo)]));
        Assert.Equal(["立案", "调查"], plan.FindAll("li").Select(li => li.TextContent));
        Assert.Equal(["11-06", "由法制室"], drawn.FindAll("small").Select(s => s.TextContent), StringComparer.Ordinal);
    }
}
