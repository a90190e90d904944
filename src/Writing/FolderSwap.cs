using System.Runtime.InteropServices;

namespace Yueqing.Site.Writing;

/// <summary>Lets two folders change places, in one step where the system can.</summary>
internal static partial class FolderSwap
{
    private const int AtFdCwd = -100;
    private const uint RenameExchange = 2;
    private const uint RenameSwap = 2;

    /// <summary>After this, <paramref name="target"/> holds what <paramref name="next"/> held.</summary>
    /// <remarks>
    /// Linux and macOS exchange two folders atomically. Elsewhere, and on file systems that cannot, the old folder is moved aside
    /// first; if the second move fails, it is moved back.
    /// </remarks>
    public static void Swap(string next, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(next, target);
            return;
        }
        if (TryExchange(next, target))
        {
            return;
        }
        string aside = next + "-old";
        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }
        Directory.Move(target, aside);
        try
        {
            Directory.Move(next, target);
        }
        catch
        {
            Directory.Move(aside, target);
            throw;
        }
        Directory.Delete(aside, recursive: true);
    }

    private static bool TryExchange(string a, string b)
    {
        try
        {
            return OperatingSystem.IsLinux()
                ? RenameAt2(AtFdCwd, a, AtFdCwd, b, RenameExchange) == 0
                : OperatingSystem.IsMacOS() && RenameX(a, b, RenameSwap) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameX(string from, string to, uint flags);
}
