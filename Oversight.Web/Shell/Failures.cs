namespace Oversight.Web.Shell;

/// <summary>What the interface writes to the log when it shows an <see cref="ErrorReference"/>.</summary>
public static partial class Failures
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A page failed, reference {Reference}")]
    public static partial void PageFailed(this ILogger log, Exception exception, string reference);

    [LoggerMessage(Level = LogLevel.Error, Message = "An act failed in its dialog, reference {Reference}")]
    public static partial void ActFailed(this ILogger log, Exception exception, string reference);
}
