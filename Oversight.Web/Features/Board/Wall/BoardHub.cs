using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Board.Wall;

/// <summary>
/// <c>/hubs/board</c>: the board's pictures for a screen that is not Blazor. A screen says nothing; it is told <c>board</c> (figures, see
/// <see cref="BoardFigures"/>), or with <c>?as=wall</c> <c>wall</c> (see <see cref="WallMessage"/>): at once, and whenever there is a newer picture.
/// </summary>
[Authorize(Policy = WallSetup.Policy)]
public sealed class BoardHub(WallScreens screens, WallPress press) : Hub
{
    /// <summary>Where it is.</summary>
    public const string Path = "/hubs/board";

    /// <summary>The group of the big screens.</summary>
    internal const string Walls = "walls";

    /// <summary>The group of other screens.</summary>
    internal const string Others = "others";

    /// <inheritdoc/>
    public override async Task OnConnectedAsync()
    {
        if (!screens.Join(Context, StaffClaims.SessionOf(Context.User!)))
        {
            Context.Abort();
            return;
        }

        // Into the group first: what is published meanwhile comes twice rather than never.
        var wall = string.Equals(Context.GetHttpContext()?.Request.Query["as"], "wall", StringComparison.Ordinal);
        await Groups.AddToGroupAsync(Context.ConnectionId, wall ? Walls : Others, Context.ConnectionAborted);
        var sheet = await press.Current(Context.ConnectionAborted);
        if (wall)
            await Clients.Caller.SendAsync("wall", press.Message(sheet, whole: true), Context.ConnectionAborted);
        else
            await Clients.Caller.SendAsync("board", BoardFigures.Of(sheet.Data), Context.ConnectionAborted);
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        screens.Leave(Context.ConnectionId);
        return Task.CompletedTask;
    }
}
