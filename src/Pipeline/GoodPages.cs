using System.Collections.Concurrent;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Pipeline;

/// <summary>Each page as it was when it could last be made, to stand beneath the complaint while it cannot.</summary>
internal sealed class GoodPages
{
    private readonly ConcurrentDictionary<string, OutputFile> _pages = new(StringComparer.Ordinal);

    public void Keep(OutputFile page) => _pages[page.Path] = page;

    public OutputFile? Find(string path) => _pages.GetValueOrDefault(path);
}
