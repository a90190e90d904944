using System.Collections.Immutable;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Hosting;

/// <summary>
/// How long caches keep what stands at certain paths. Hosts know nothing of a file but its path, so the whole list tells of every path what the
/// build knew of the file; the first rule that matches counts. All that hosts are told is made of this list (S7-12).
/// </summary>
/// <param name="Folders">Below the site's base, with their closing <c>/</c>.</param>
/// <param name="Endings">Of names, with their dot.</param>
/// <param name="Files">Whole paths.</param>
internal sealed record PathRule(
    CacheClass Cache,
    ImmutableArray<string> Folders,
    ImmutableArray<string> Endings,
    ImmutableArray<string> Files
)
{
    public static ImmutableArray<PathRule> All { get; } =
    [
        new(CacheClass.Immutable, ["assets/", "files/"], [], []),
        new(CacheClass.Page, [], [".html", ".md"], []),
        new(CacheClass.Data, ["data/", "licences/"], [], ["manifest.json"]),
    ];

    /// <summary>Of what no rule names: feeds, sitemap, texts for machines.</summary>
    public const CacheClass Otherwise = CacheClass.Page;

    /// <summary>Files that are of another type than their extension says.</summary>
    public static ImmutableArray<(string Path, string Type)> Typed { get; } =
    [.. Locale.All.Select(l => (l.Prefix + "feed.xml", ContentTypes.Atom))];

    public static CacheClass CacheOf(string path) => All.FirstOrDefault(r => r.Matches(path))?.Cache ?? Otherwise;

    public static string TypeOf(string path) => Typed.FirstOrDefault(t => t.Path == path).Type ?? ContentTypes.Of(path);

    private bool Matches(string path) =>
        Folders.Any(f => path.StartsWith(f, StringComparison.Ordinal))
        || Endings.Any(e => path.EndsWith(e, StringComparison.Ordinal))
        || Files.Contains(path);
}
