using System.Globalization;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>What a page says of a file that it offers.</summary>
internal static class Downloads
{
    /// <summary>
    /// What the file is called on the reader's disk, among files of other sites and other years: <c>yueqing-2023-figures.csv</c>. The first
    /// part is the site's English title.
    /// </summary>
    public static string NameOf(Model.Site site, string name) => $"{Slugs.Of(site.Settings.Title.En)}-{name}";

    /// <summary>412 KB, 1.3 MB.</summary>
    public static string SizeOf(OutputFile file) =>
        file.Length >= 1_000_000
            ? (file.Length / 1_000_000.0).ToString("0.0", CultureInfo.InvariantCulture) + " MB"
            : Math.Max(1, (file.Length + 500) / 1000).ToString(CultureInfo.InvariantCulture) + " KB";
}
