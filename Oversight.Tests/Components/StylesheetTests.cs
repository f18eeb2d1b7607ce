using System.Globalization;
using System.Text.RegularExpressions;
using MudBlazor;
using MudBlazor.Utilities;
using Oversight.Tests.Architecture;
using Oversight.Web.Shell;

namespace Oversight.Tests.Components;

public sealed class StylesheetTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "Oversight.Web", "wwwroot");
    private static readonly string Css = File.ReadAllText(Path.Combine(Root, "css", "app.css"));
    private static readonly Dictionary<string, string> Light = Tokens(":root {");
    private static readonly Dictionary<string, string> Dark = Tokens("[data-theme=\"dark\"] {");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_ink_can_be_read_on_every_surface(bool dark)
    {
        var token = dark ? Dark : Light;
        string[] inks = ["ink", "ink-2", "ink-3", "accent", "green", "amber", "red", "grey"], surfaces = ["page", "card", "tint"];
        var pairs = inks.SelectMany(ink => surfaces.Select(s => (ink, s)))
            .Concat(new[] { "green", "amber", "red", "grey", "blue" }.Select(t => (t, t + "-bg")))
            .Concat([("on-accent", "accent"), ("on-accent", "accent-2"), ("on-brand", "brand"), ("on-brand-2", "brand"), ("on-badge", "badge")]);
        Assert.DoesNotContain(pairs, p => Contrast(token[p.Item1], token[p.Item2]) < 4.5);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_edge_of_a_field_can_be_seen(bool dark)
    {
        var token = dark ? Dark : Light;
        Assert.True(Contrast(token["line-3"], token["card"]) >= 3);
    }

    [Fact]
    public void MudBlazor_s_palettes_are_the_tokens()
    {
        foreach (var (palette, token) in new (Palette, Dictionary<string, string>)[] { (OversightTheme.Theme.PaletteLight, Light), (OversightTheme.Theme.PaletteDark, Dark) })
        {
            (MudColor Colour, string Token)[] same =
            [
                (palette.Primary, "accent"), (palette.PrimaryContrastText, "on-accent"), (palette.Success, "green"), (palette.Warning, "amber"),
                (palette.Error, "red"), (palette.TextPrimary, "ink"), (palette.TextSecondary, "ink-2"), (palette.Background, "page"),
                (palette.Surface, "card"), (palette.AppbarBackground, "brand"), (palette.LinesDefault, "line"), (palette.LinesInputs, "line-3"),
            ];
            Assert.DoesNotContain(same, s => !string.Equals(s.Colour.ToString(MudColorOutputFormats.Hex), token[s.Token], StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Nothing_is_asked_of_another_site()
    {
        var files = Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".css" or ".js" or ".svg").ToList();
        Assert.True(files.Count >= 4);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);
            Assert.DoesNotMatch(@"https?://|@import|url\(", text);
        }
    }

    private static Dictionary<string, string> Tokens(string opening)
    {
        var from = Css.IndexOf(opening, StringComparison.Ordinal);
        var block = Css[from..Css.IndexOf('}', from)];
        return Regex.Matches(block, "--(?<name>[a-z0-9-]+): (?<value>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value, StringComparer.Ordinal);
    }

    // WCAG 2.2, relative luminance and contrast ratio.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
