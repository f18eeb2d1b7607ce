using Microsoft.AspNetCore.Components;
using MudBlazor;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Complaints;

/// <summary>A form on one complaint, shown as a dialog: it stays open with what was typed until the act is done.</summary>
public abstract class ComplaintDialog : ComponentBase
{
    [CascadingParameter]
    protected IMudDialogInstance Dialog { get; set; } = default!;

    [Inject]
    protected Desk Desk { get; set; } = default!;

    [Inject]
    protected ComplaintViews Views { get; set; } = default!;

    /// <summary>The complaint as the page shows it.</summary>
    [Parameter, EditorRequired]
    public ComplaintDetail View { get; set; } = default!;

    /// <summary>Acts, and closes where it was done. Where somebody was first, it is read again, so that a second try is on what it is now.</summary>
    /// <param name="act">Takes the idempotency key, the complaint and the version it was filled in on.</param>
    /// <param name="done">What to tell.</param>
    protected async Task Send(Func<Guid, Guid, int, Task> act, string done)
    {
        if (await Desk.Try(op => act(op, View.Complaint.Id, View.Complaint.Version), done))
            Dialog.Close(true);
        else
            View = await Views.Find(View.Complaint.Number) ?? View;
    }
}
