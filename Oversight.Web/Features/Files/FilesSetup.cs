using System.Text.Json;
using Oversight.Domain.Common;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Files;

internal static class FilesSetup
{
    /// <summary>Registers the upload. Each area registers a <see cref="FileOwner"/> of its own.</summary>
    internal static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddScoped<ReceiveFile>()
        .AddScoped<RefuseFile>()
        .AddSingleton(new SentenceBook(new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal) { [FileDuties.Upload.Code] = _ => "上传材料" }));
}
