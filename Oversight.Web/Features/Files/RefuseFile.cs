using System.Globalization;
using System.Text.RegularExpressions;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Files;

/// <summary>
/// Puts an upload that was turned away on the trail: who tried, and why not, once for each reason and minute, so that nobody fills the trail
/// by trying. The file's name stays out of it.
/// </summary>
public sealed partial class RefuseFile(Work work, Reads reads)
{
    /// <summary>Records the attempt.</summary>
    /// <param name="sentence">Why it was turned away.</param>
    public async Task Run(string sentence)
    {
        try
        {
            var me = await reads.Me();
            var op = DerivedId.Of("file.refused", me.Id.ToString("N"), Named().Replace(sentence, ""), reads.Now.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture));
            await work.Do(FileDuties.Upload, Subject.New(Kinds.File), op, (_, _) => throw new RuleBroken("file-refused", sentence));
        }
        catch (RuleBroken)
        {
            // That was the purpose: the refusal is on the trail now.
        }
    }

    [GeneratedRegex("“[^”]*”", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();
}
