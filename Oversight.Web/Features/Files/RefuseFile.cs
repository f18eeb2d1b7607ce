using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Files;

/// <summary>Puts an upload that was turned away on the trail: who tried, and why not. The file's name stays out of it.</summary>
public sealed class RefuseFile(Work work)
{
    /// <summary>Records the attempt.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="sentence">Why it was turned away.</param>
    public async Task Run(Guid op, string sentence)
    {
        try
        {
            await work.Do(FileDuties.Upload, Subject.New(Kinds.File), op, (_, _) => throw new RuleBroken("file-refused", sentence));
        }
        catch (RuleBroken)
        {
            // That was the purpose: the refusal is on the trail now.
        }
    }
}
