using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Shell;

namespace Oversight.Web.Features.Window;

/// <summary>Why a form of the window was not taken.</summary>
/// <param name="Sentence">What is wrong and what to do instead.</param>
/// <param name="Field">The field that cannot be taken as typed, or null.</param>
public sealed record WindowRefusal(string Sentence, string? Field)
{
    // What the rules call a field and what the forms call it, where that differs.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal) { ["party"] = "name", ["file"] = "files" };

    /// <summary>What is wrong with a field, or null.</summary>
    public string? Of(string field) => string.Equals(field, Field, StringComparison.Ordinal) ? Sentence : null;

    /// <summary>Does what a form asks for; null where it was done.</summary>
    /// <param name="act">The act.</param>
    /// <param name="log">Where an unforeseen failure goes, under the number that the page shows.</param>
    public static async Task<WindowRefusal?> Try(Func<Task> act, ILogger log)
    {
        try
        {
            await act();
            return null;
        }
        catch (InvalidInput e)
        {
            return new WindowRefusal(e.Message, Names.GetValueOrDefault(e.Field, e.Field));
        }
        catch (RuleBroken e)
        {
            return new WindowRefusal(e.Message, null);
        }
        catch (StorageRefused e)
        {
            return new WindowRefusal(e.Message, null);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            var reference = ErrorReference.Next();
            log.PageFailed(e, reference);
            return new WindowRefusal($"文件没有保存成功，请稍后再试；仍不行请打电话告诉我们编号 {reference}。", "files");
        }
    }
}
