using System.Text;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Report;

/// <summary>The report with all that it shows, as files that one can open, send or keep.</summary>
internal static class ReportFolder
{
    public const string Page = "report.html";

    /// <param name="before">The bytes of a path of the live release; null if they are gone.</param>
    /// <param name="after">The bytes of a path of the next release; null if they are gone.</param>
    /// <returns>Paths with <c>/</c>, none of which leads out of the folder; <see cref="Page"/> is the first.</returns>
    public static async Task<IReadOnlyList<(string Path, byte[] Bytes)>> WriteAsync(
        ReleaseChanges changes,
        Language language,
        Func<string, Task<byte[]?>> before,
        Func<string, Task<byte[]?>> after
    )
    {
        Difference<ReleasedPicture> pictures = changes.Pictures;
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        await GatherAsync("before/", pictures.Changed.Select(c => c.Before).Concat(pictures.Removed), before, files);
        await GatherAsync("after/", pictures.Changed.Select(c => c.After).Concat(pictures.Added), after, files);
        string html = ReportHtml.Write(changes, language, p => files.ContainsKey(p) ? p : null);
        return [(Page, Encoding.UTF8.GetBytes(html)), .. files.Select(f => (f.Key, f.Value))];
    }

    private static async Task GatherAsync(
        string folder,
        IEnumerable<ReleasedPicture> pictures,
        Func<string, Task<byte[]?>> read,
        SortedDictionary<string, byte[]> files
    )
    {
        foreach (ReleasedPicture picture in pictures.Where(p => StaysInside(p.Path)))
        {
            if (await read(picture.Path) is { } bytes)
            {
                files[folder + picture.Path] = bytes;
            }
        }
    }

    /// <summary>A record that somebody edited writes no file elsewhere.</summary>
    private static bool StaysInside(string path) =>
        !path.Contains('\\', StringComparison.Ordinal) && path.Split('/').All(p => p is not ("" or "." or ".."));
}
