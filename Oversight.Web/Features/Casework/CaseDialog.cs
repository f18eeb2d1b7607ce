using Microsoft.AspNetCore.Components;
using MudBlazor;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Casework;

/// <summary>A form on one case, shown as a dialog: it stays open with what was typed until the act is done.</summary>
public abstract class CaseDialog : ComponentBase
{
    [CascadingParameter]
    protected IMudDialogInstance Dialog { get; set; } = default!;

    [Inject]
    protected Desk Desk { get; set; } = default!;

    [Inject]
    private CaseFileViews Views { get; set; } = default!;

    /// <summary>The case as the page shows it.</summary>
    [Parameter, EditorRequired]
    public CaseFileView View { get; set; } = default!;

    /// <summary>Acts, and closes where it was done. Where somebody was first, the case is read again, so that a second try is on what it is now.</summary>
    /// <param name="act">Takes the idempotency key, the case and the version it was filled in on.</param>
    /// <param name="done">What to tell.</param>
    protected async Task Send(Func<Guid, Guid, int, Task> act, string done)
    {
        if (await Desk.Try(op => act(op, View.Case.Id, View.Case.Version), done))
            Dialog.Close(true);
        else
            View = await Views.Find(View.Case.Id) ?? View;
    }
}
