using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Oversight.Web.Shell;

/// <summary>Keeps the bar and the menu alive when a page throws, and shows the number under which the log has the cause.</summary>
public sealed class PageBoundary(ILogger<PageBoundary> log) : ErrorBoundaryBase
{
    private string? _reference;

    protected override Task OnErrorAsync(Exception exception)
    {
        _reference = ErrorReference.Next();
        log.PageFailed(exception, _reference);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<PageFailure>(1);
        builder.AddComponentParameter(2, nameof(PageFailure.Reference), _reference);
        builder.AddComponentParameter(3, nameof(PageFailure.OnRetry), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }
}
