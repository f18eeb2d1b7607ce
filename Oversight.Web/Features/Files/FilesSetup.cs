namespace Oversight.Web.Features.Files;

internal static class FilesSetup
{
    /// <summary>Registers the upload. Each area registers a <see cref="FileOwner"/> of its own.</summary>
    internal static IServiceCollection AddFiles(this IServiceCollection services) => services.AddScoped<ReceiveFile>();
}
