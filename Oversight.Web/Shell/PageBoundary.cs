using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Oversight.Web.Kit;

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

        builder.OpenComponent<ErrorPanel>(1);
        builder.AddComponentParameter(2, nameof(ErrorPanel.Sentence), "这个页面出现错误，没有显示出来。刚才没有提交成功的内容请重新提交。");
        builder.AddComponentParameter(3, nameof(ErrorPanel.Reference), _reference);
        builder.AddComponentParameter(4, nameof(ErrorPanel.OnRetry), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }
}
