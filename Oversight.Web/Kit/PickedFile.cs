using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Kit;

/// <summary>
/// A file that a page reads through the circuit without keeping it. Whatever goes wrong with it, the officer reads one sentence: an upload
/// that broke off, a file too large or not readable, a fault of ours.
/// </summary>
public sealed class PickedFile(ILogger<PickedFile> log)
{
    /// <summary>Does what begins with reading a file. Null where it was done, else what to tell.</summary>
    public async Task<string?> Try(Func<Task> read)
    {
        try
        {
            await read();
            return null;
        }
        catch (Exception e) when (e is InvalidInput or TableRefused or RuleBroken or StorageRefused)
        {
            return e.Message;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or JSException or JSDisconnectedException or TimeoutException)
        {
            return "文件没有读完（上传中断，或者文件已移走、改动），请重新选择文件。";
        }
        catch (Exception e)
        {
            var reference = Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();
            log.LogError(e, "A picked file could not be read, reference {Reference}", reference);
            return $"文件读取出错，没有保存任何内容。请另存为新文件后重试；仍不行请把编号 {reference} 告知系统管理员。";
        }
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="file">What the officer picked.</param>
    /// <param name="most">Bytes at the most.</param>
    /// <param name="tooLarge">What to tell where it is larger.</param>
    /// <exception cref="InvalidInput">It is larger.</exception>
    /// <exception cref="IOException">The upload broke off.</exception>
    public static async Task<byte[]> Bytes(IBrowserFile file, long most, string tooLarge)
    {
        if (file.Size > most)
            throw new InvalidInput("file", tooLarge);
        using var memory = new MemoryStream();
        await using (var stream = file.OpenReadStream(most))
            await stream.CopyToAsync(memory);
        return memory.ToArray();
    }
}
