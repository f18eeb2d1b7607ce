using System.Security.Claims;
using Microsoft.AspNetCore.Components;

namespace Oversight.Web.Shell;

/// <summary>What other areas put into the frame of every page: components by type, so that the shell knows none of them.</summary>
/// <param name="Bell">The live bell of interactive pages; takes <c>User</c>.</param>
/// <param name="StaticBell">The bell of static pages; takes <c>User</c>.</param>
/// <param name="Menu">The menu with what waits behind each address; takes <c>User</c>.</param>
public sealed record FrameParts(Type? Bell, Type? StaticBell, Type? Menu)
{
    /// <summary>Whether everything shown is invented (演示数据), which each page then says.</summary>
    public bool Demonstration { get; init; }

    /// <summary>The shell alone.</summary>
    public static FrameParts None { get; } = new(null, null, null);

    /// <summary>Draws the menu, or nothing where the plain one is to stand.</summary>
    public RenderFragment? DrawMenu(ClaimsPrincipal user) => Draw(Menu, user);

    /// <summary>Draws a part for whoever is signed in.</summary>
    public RenderFragment? Draw(Type? part, ClaimsPrincipal user) => part is null || user.Identity?.IsAuthenticated != true
        ? null
        : builder =>
        {
            builder.OpenComponent(0, part);
            builder.AddComponentParameter(1, "User", user);
            builder.CloseComponent();
        };
}
