using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Tests.Support;

/// <summary>The pages of the site that will go out, as a reader's browser parses them. For tests that ask the same of every page, whatever pages there are.</summary>
internal static class RealPages
{
    private static readonly Lazy<SortedDictionary<string, IHtmlDocument>> Parsed = new(() =>
    {
        var parser = new HtmlParser();
        return new SortedDictionary<string, IHtmlDocument>(
            Files
                .Values.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
                .ToDictionary(f => f.Path, f => parser.ParseDocument(System.Text.Encoding.UTF8.GetString(f.Bytes))),
            StringComparer.Ordinal
        );
    });

    private static readonly Lazy<Dictionary<string, OutputFile>> ByPath = new(() =>
        SuppliedSite.Output.Files.ToDictionary(f => f.Path, StringComparer.Ordinal)
    );

    /// <summary>Where the site is built to stand.</summary>
    public static Uri Address { get; } = SuppliedSite.Base;

    /// <summary>All that is published, pages and the rest.</summary>
    public static IReadOnlyDictionary<string, OutputFile> Files => ByPath.Value;

    public static IReadOnlyDictionary<string, IHtmlDocument> All => Parsed.Value;

    public static TheoryData<string> Paths() => [.. All.Keys];

    public static bool IsEnglish(string path) => path.StartsWith("en/", StringComparison.Ordinal);

    /// <summary>The address of an output file; a page's ends in its folder.</summary>
    public static Uri AddressOf(string path) =>
        new(Address, path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);

    /// <summary>The output file that an address on a page leads to; null when it leads out of the site.</summary>
    public static string? PathOf(string page, string href)
    {
        var target = new Uri(AddressOf(page), href);
        if (!Address.IsBaseOf(target))
        {
            return null;
        }
        string path = Uri.UnescapeDataString(target.AbsolutePath[Address.AbsolutePath.Length..]);
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }
}
