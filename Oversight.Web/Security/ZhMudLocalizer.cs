using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Oversight.Web.Security;

/// <summary>MudBlazor's own words in Chinese, those read out by screen readers included.</summary>
public sealed class ZhMudLocalizer : MudLocalizer
{
    public override LocalizedString this[string key] =>
        ZhMudTexts.All.TryGetValue(key, out var text) ? new(key, text) : new(key, key, resourceNotFound: true);
}
