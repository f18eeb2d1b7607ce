using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Demonstration;

/// <summary>A receipt of the credit system as somebody would upload it.</summary>
internal static class DemoReceipt
{
    /// <summary>Puts it where uploads wait and returns its id.</summary>
    public static async Task<Guid> Stage(IServiceProvider acts, Guid officer, string text)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var stored = await acts.GetRequiredService<FileStore>().Store(bytes, bytes.Length);
        var now = acts.GetRequiredService<IClock>().Now;
        var id = acts.GetRequiredService<IdSource>().Next(now);
        await using var db = await acts.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        db.StagedFiles.Add(new StagedFile { Id = id, Hash = stored.Hash, Name = "信用信息回执.csv", ContentType = "text/csv", Length = stored.Length, UploadedBy = officer, UploadedAt = now });
        await db.SaveChangesAsync();
        return id;
    }
}
