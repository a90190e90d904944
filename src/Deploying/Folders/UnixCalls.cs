using System.Runtime.InteropServices;

namespace Yueqing.Site.Deploying.Folders;

/// <summary>What the framework does not offer: a second name for a file, a link put in the place of a link, and waiting for the disk.</summary>
internal static partial class UnixCalls
{
    private const int ReadOnly = 0;

    /// <summary>False where the file system has no second names, or no more of them for this file.</summary>
    public static bool TryLink(string from, string to) => Link(from, to) == 0;

    /// <summary>Replaces what stands at <paramref name="to"/>, a link itself and not what it leads to, in one step.</summary>
    /// <exception cref="IOException">It could not be done, and nothing has changed.</exception>
    public static void Rename(string from, string to) => Check(RenameFile(from, to), to);

    /// <summary>Returns when everything that was written to the file system of a folder would survive a loss of power.</summary>
    /// <remarks>One call for thousands of files: waiting for each of them takes as many turns of the disk.</remarks>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public static void Settle(string folder)
    {
        int handle = Open(folder, ReadOnly);
        Check(handle, folder);
        try
        {
            if (OperatingSystem.IsLinux())
            {
                Check(SyncFileSystem(handle), folder);
            }
            else
            {
                SyncAll();
                Check(SyncFile(handle), folder);
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static void Check(int result, string path)
    {
        if (result < 0)
        {
            int error = Marshal.GetLastPInvokeError();
            throw new IOException($"{Marshal.GetPInvokeErrorMessage(error)}: {path}", error);
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string from, string to);

    [LibraryImport("libc", EntryPoint = "rename", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameFile(string from, string to);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncFile(int handle);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFileSystem(int handle);

    [LibraryImport("libc", EntryPoint = "sync")]
    private static partial void SyncAll();
}
