using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using MudBlazor;
using Oversight.Web.Security;

namespace Oversight.Tests.Components;

public sealed class ZhMudLocalizerTests
{
    private static readonly ZhMudLocalizer Localizer = new();

    [Fact]
    public void Every_text_of_MudBlazor_is_translated()
    {
        var own = Own();
        Assert.True(own.Count > 150, $"MudBlazor's own texts were not found, only {own.Count}.");
        Assert.DoesNotContain(own.Keys, key => Localizer[key].ResourceNotFound);
    }

    [Fact]
    public void A_translation_keeps_the_places_for_values() =>
        Assert.DoesNotContain(Own(), t => !Places(t.Value).SetEquals(Places(Localizer[t.Key].Value)));

    [Fact]
    public void A_key_that_is_not_MudBlazor_s_is_reported_as_missing() => Assert.True(Localizer["Nobody_Knows"].ResourceNotFound);

    private static Dictionary<string, string> Own()
    {
        var assembly = typeof(MudTheme).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("LanguageResource.resources", StringComparison.Ordinal));
        using var set = new ResourceReader(assembly.GetManifestResourceStream(name)!);
        return set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => Convert.ToString(e.Value, CultureInfo.InvariantCulture)!, StringComparer.Ordinal);
    }

    private static HashSet<string> Places(string text) =>
        [.. Regex.Matches(text, @"\{\d\}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Value)];
}
