using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Browser;

/// <summary>One page of each kind: each template that the theme has, and each content page, which may have one of its own. A new kind is found without being named here.</summary>
internal static class PageKinds
{
    private static readonly Lazy<string[]> Found = new(() =>
        [
            .. RealPages
                .All.Where(p => !RealPages.IsEnglish(p.Key))
                .GroupBy(p => (p.Value.Body!.ClassName, Folder: p.Key.Contains('/', StringComparison.Ordinal) ? p.Key.Split('/')[0] : ""))
                .Select(kind => kind.First().Key),
        ]
    );

    public static IEnumerable<string> Pages => Found.Value.Concat(Found.Value.Select(p => "en/" + p));

    public static TheoryData<string> InBothLanguages() => [.. Pages];
}
