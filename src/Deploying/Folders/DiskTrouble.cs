using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Folders;

/// <summary>Says in plain words what the disk refused.</summary>
internal static class DiskTrouble
{
    // errno(3) of Linux, and of macOS where it differs.
    private const int NotPermitted = 1;
    private const int AccessDenied = 13;
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int NotImplemented = 38;
    private const int NotSupported = 95;
    private const int NotSupportedMac = 45;
    private const int QuotaExceeded = 122;
    private const int QuotaExceededMac = 69;

    /// <summary>Does something with the disk.</summary>
    /// <exception cref="DeployException">The disk refused.</exception>
    public static Task<T> Told<T>(string root, Func<Task<T>> action, CancellationToken cancel) =>
        Task.Run(
            async () =>
            {
                try
                {
                    return await action();
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    throw Of(e, root);
                }
            },
            cancel
        );

    /// <summary>The same where a symbolic link was asked for: FAT and some network drives know none.</summary>
    public static DeployException OfLink(Exception trouble, string root) =>
        (trouble.InnerException ?? trouble).HResult is NotPermitted or NotImplemented or NotSupported or NotSupportedMac
            ? new DeployException(Errors.LinksUnsupported(SourceText.Unreadable(root).Whole), trouble)
            : Of(trouble, root);

    /// <param name="trouble">An <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
    public static DeployException Of(Exception trouble, string root)
    {
        SourceSpan place = SourceText.Unreadable(root).Whole;
        return new DeployException(
            trouble is UnauthorizedAccessException ? Errors.TargetNotWritable(place)
                : trouble.HResult is NoSpace or QuotaExceeded or QuotaExceededMac ? Errors.TargetFull(place)
                : trouble.HResult is ReadOnlyFileSystem or AccessDenied or NotPermitted ? Errors.TargetNotWritable(place)
                : Errors.TargetTrouble(place, trouble.Message),
            trouble
        );
    }
}
