using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Writing;

/// <summary>
/// Reads the finished pages as a browser would follow them: every <c>href</c> and <c>src</c> must lead to a file of the set
/// (S1-06), and every fragment to an id, of which there is one.
/// </summary>
/// <remarks>
/// The pages are our own output, so a scan for attributes inside tags is enough, and it costs a hundredth of an HTML parser's time.
/// The tests read the same pages with a real parser.
/// </remarks>
internal sealed class OutputCheck
{
    private readonly Dictionary<string, PageScan?> _addresses = new(StringComparer.Ordinal);
    private readonly string _basePath;
    private readonly string? _ownAddress;
    private readonly DiagnosticBag _bag;

    private OutputCheck(OutputSet output, Uri? baseUrl, StageMemory memory, DiagnosticBag bag)
    {
        (_basePath, _ownAddress, _bag) = (baseUrl?.AbsolutePath ?? "/", baseUrl?.AbsoluteUri, bag);
        foreach (OutputFile file in output.Files)
        {
            PageScan? scan = file.Path.EndsWith(".html", StringComparison.Ordinal)
                ? memory.Recall("scan", file.Path, bag, _ => new PageScan(file), file)
                : null;
            _addresses.Add(file.Path, scan);
            if (file.Path.EndsWith("index.html", StringComparison.Ordinal))
            {
                _addresses.Add(file.Path[..^"index.html".Length], scan);
            }
        }
    }

    /// <param name="baseUrl">
    /// Where the site is served, such as <c>https://host/2023/</c>: whole addresses below it are followed too, and the pages that may be served
    /// anywhere use its path. Null for a draft that is served at a root.
    /// </param>
    /// <returns>How many references were followed.</returns>
    public static int Check(OutputSet output, Uri? baseUrl, ParallelOptions parallel, DiagnosticBag bag, StageMemory? memory = null)
    {
        var check = new OutputCheck(output, baseUrl, memory ?? StageMemory.None, bag);
        PageScan[] pages = [.. check._addresses.Values.OfType<PageScan>().Distinct()];
        int count = 0;
        Parallel.ForEach(pages, parallel, page => Interlocked.Add(ref count, check.CheckPage(page)));
        return count;
    }

    private int CheckPage(PageScan page)
    {
        int count = 0;
        foreach (string id in page.RepeatedIds)
        {
            _bag.Add(Errors.DuplicateId(SourceText.Unreadable(page.File.Origin).Whole, page.File.Path, id));
        }
        foreach ((string attribute, string target) in page.References())
        {
            count++;
            bool own = _ownAddress is not null && target.StartsWith(_ownAddress, StringComparison.Ordinal);
            // The address of a page in full means the same as its path on this host.
            string followed = own ? _basePath + target[_ownAddress!.Length..] : target;
            if (!IsElsewhere(followed) && !Leads(followed, page))
            {
                _bag.Add(Errors.DeadReference(SourceText.Unreadable(page.File.Origin).Whole, page.File.Path, target, attribute));
            }
        }
        return count;
    }

    private static bool IsElsewhere(string target) =>
        target.StartsWith("https:", StringComparison.Ordinal)
        || target.StartsWith("http:", StringComparison.Ordinal)
        || target.StartsWith("mailto:", StringComparison.Ordinal)
        || target.StartsWith("tel:", StringComparison.Ordinal)
        || target.StartsWith("data:", StringComparison.Ordinal);

    private bool Leads(string target, PageScan page)
    {
        int hash = target.IndexOf('#', StringComparison.Ordinal);
        ReadOnlySpan<char> path = hash < 0 ? target : target.AsSpan(0, hash);
        string fragment = hash < 0 ? "" : Uri.UnescapeDataString(target[(hash + 1)..]);
        PageScan? to = page;
        return (path.IsEmpty || TryFind(path, page.File.Path, out to)) && (fragment.Length == 0 || to is null || to.Ids.Contains(fragment));
    }

    private bool TryFind(ReadOnlySpan<char> path, string page, out PageScan? to)
    {
        if (path.StartsWith(_basePath))
        {
            return _addresses.TryGetValue(Uri.UnescapeDataString(path[_basePath.Length..]), out to);
        }
        // The common case first: as many steps up as the page is deep, then the address from the site's root.
        ReadOnlySpan<char> rest = path;
        int depth = page.AsSpan().Count('/');
        while (depth > 0 && rest.StartsWith("../"))
        {
            rest = rest[3..];
            depth--;
        }
        bool plain = depth == 0 && !rest.StartsWith("../") && !rest.Contains("/.", StringComparison.Ordinal) && !rest.Contains('%');
        if (plain && _addresses.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rest.SequenceEqual("./") ? "" : rest, out to))
        {
            return true;
        }
        to = null;
        return Normalize(page, path) is { } full && _addresses.TryGetValue(full, out to);
    }

    /// <summary>The address that a relative path means; null when it leaves the site.</summary>
    private static string? Normalize(string page, ReadOnlySpan<char> path)
    {
        var parts = new List<string>(page.Split('/')[..^1]);
        string[] steps = path.ToString().Split('/');
        foreach (string step in steps)
        {
            switch (step)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(Uri.UnescapeDataString(step));
                    break;
            }
        }
        bool folder = steps[^1] is "" or "." or "..";
        return folder && parts.Count > 0 ? string.Join('/', parts) + "/" : string.Join('/', parts);
    }
}
