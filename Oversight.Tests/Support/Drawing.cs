using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Oversight.Web.Security;

namespace Oversight.Tests.Support;

/// <summary>Draws components without a browser, with MudBlazor as the product registers it.</summary>
public abstract class Drawing : BunitContext, IAsyncLifetime
{
    protected Drawing()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddTransient<MudLocalizer, ZhMudLocalizer>();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;
}
