using Bunit;
using MudBlazor;
using Oversight.Tests.Support;
using Oversight.Web.Shell;

namespace Oversight.Tests.Components;

public sealed class ThemeTests : Drawing
{
    [Fact]
    public void A_font_name_with_spaces_is_quoted_once()
    {
        var style = Render<MudThemeProvider>(p => p.Add(t => t.Theme, OversightTheme.Theme)).Markup;
        Assert.Contains("--mud-typography-body2-family: 'Noto Sans SC', 'Noto Sans CJK SC',", style, StringComparison.Ordinal);
    }
}
