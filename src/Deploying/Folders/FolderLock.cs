using System.Globalization;
using System.Text;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Folders;

/// <summary>Keeps every other publisher out of a folder. The system frees it when the program ends, however it ends.</summary>
internal sealed class FolderLock : IAsyncDisposable
{
    private readonly FileStream _file;
    private readonly string _note;

    private FolderLock(FileStream file, string note) => (_file, _note) = (file, note);

    /// <exception cref="DeployException">Somebody else holds it.</exception>
    public static FolderLock Take(FolderLayout layout, string by, DateTimeOffset now)
    {
        Directory.CreateDirectory(layout.Root);
        FileStream file;
        try
        {
            file = new FileStream(layout.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && IsHeld(e))
        {
            (string who, string since) = Holder(layout);
            throw new DeployException(Errors.FolderLocked(SourceText.Unreadable(layout.Root).Whole, who, since), e);
        }
        // The file itself cannot be read while it is held.
        string note = string.Create(CultureInfo.InvariantCulture, $"{by.ReplaceLineEndings(" ")}\n{now:yyyy-MM-dd HH:mm:ss zzz}\n");
        File.WriteAllText(layout.LockNote, note, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return new FolderLock(file, layout.LockNote);
    }

    /// <summary>The file stays: another publisher may hold it open already, and two files of one name would be two locks.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            File.Delete(_note);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It only says who; the next publisher overwrites it.
        }
        await _file.DisposeAsync();
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS.</summary>
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35;

    private static (string Who, string Since) Holder(FolderLayout layout)
    {
        try
        {
            string[] lines = File.ReadAllLines(layout.LockNote);
            return lines is [var who, var since, ..] ? (who, since) : ("", "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ("", "");
        }
    }
}
