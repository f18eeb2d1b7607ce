using System.Runtime.InteropServices;
using System.Text;

namespace Oversight.Infrastructure.Files;

/// <summary>
/// Flushes a directory, so that a file that was moved into it is still there after a power cut: on Unix the name of a file is
/// durable only when its directory was flushed (fsync(2)). Windows writes it with the move.
/// </summary>
internal static class DirectoryFlush
{
    /// <summary>Flushes the directory's own entry list to the disk.</summary>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public static void Of(string directory)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(Encoding.UTF8.GetBytes(directory + "\0"), 0);
        if (handle < 0)
            throw new IOException($"Directory {directory} cannot be opened to flush it, error {Marshal.GetLastPInvokeError()}.");
        try
        {
            if (Flush(handle) != 0)
                throw new IOException($"Directory {directory} cannot be flushed, error {Marshal.GetLastPInvokeError()}.");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
