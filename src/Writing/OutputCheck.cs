using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Writing;

/// <summary>
/// Reads the finished pages as a browser would follow them: every <c>href</c> and <c>src</c> must lead to a file of the set
/// (S1-06), and every fragment to an id.
/// </summary>
/// <remarks>
/// The pages are our own output, so a scan for attributes inside tags is enough, and it costs a hundredth of an HTML parser's time.
/// The tests read the same pages with a real parser.
/// </remarks>
internal static class OutputCheck
{
    /// <param name="basePath">Under which the site is served, such as <c>/</c> or <c>/2023/</c>; only the pages that may be served anywhere use it.</param>
    /// <returns>How many references were followed.</returns>
    public static int Check(OutputSet output, string basePath, ParallelOptions parallel, DiagnosticBag bag)
    {
        OutputFile[] pages = [.. output.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))];
        var scans = new PageScan[pages.Length];
        Parallel.For(0, pages.Length, parallel, i => scans[i] = PageScan.Of(pages[i].Bytes));
        var byPath = new Dictionary<string, PageScan>(StringComparer.Ordinal);
        for (int i = 0; i < pages.Length; i++)
        {
            byPath.Add(pages[i].Path, scans[i]);
        }
        Parallel.For(0, pages.Length, parallel, i => CheckPage(pages[i], scans[i], output, byPath, basePath, bag));
        return scans.Sum(s => s.References.Count);
    }

    private static void CheckPage(
        OutputFile page,
        PageScan scan,
        OutputSet output,
        Dictionary<string, PageScan> scans,
        string basePath,
        DiagnosticBag bag
    )
    {
        foreach ((string attribute, string target) in scan.References.Distinct())
        {
            if (Resolve(target, page.Path, basePath) is not { } resolved)
            {
                continue;
            }
            bool exists = output.Find(resolved.Path) is not null;
            bool found =
                exists
                && (
                    resolved.Fragment.Length == 0
                    || !scans.TryGetValue(resolved.Path, out PageScan? to)
                    || to.Ids.Contains(resolved.Fragment)
                );
            if (!found)
            {
                bag.Add(Errors.DeadReference(SourceText.Unreadable(page.Origin).Whole, page.Path, target, attribute));
            }
        }
    }

    /// <summary>The file and fragment that a reference names; null for another host.</summary>
    private static (string Path, string Fragment)? Resolve(string target, string page, string basePath)
    {
        if (
            target.StartsWith("https:", StringComparison.Ordinal)
            || target.StartsWith("http:", StringComparison.Ordinal)
            || target.StartsWith("mailto:", StringComparison.Ordinal)
            || target.StartsWith("tel:", StringComparison.Ordinal)
            || target.StartsWith("data:", StringComparison.Ordinal)
        )
        {
            return null;
        }
        int hash = target.IndexOf('#', StringComparison.Ordinal);
        string fragment = hash < 0 ? "" : Uri.UnescapeDataString(target[(hash + 1)..]);
        string path = hash < 0 ? target : target[..hash];
        if (path.Length == 0)
        {
            return (page, fragment);
        }
        if (path.StartsWith(basePath, StringComparison.Ordinal))
        {
            return (WithIndex(Uri.UnescapeDataString(path[basePath.Length..])), fragment);
        }
        var parts = new List<string>(page.Split('/')[..^1]);
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return (target, fragment);
            }
            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not "." and not "")
            {
                parts.Add(Uri.UnescapeDataString(part));
            }
        }
        string joined = string.Join('/', parts);
        return (
            path.EndsWith('/') || path.EndsWith("..", StringComparison.Ordinal)
                ? WithIndex(joined.Length == 0 ? "" : joined + "/")
                : joined,
            fragment
        );
    }

    private static string WithIndex(string path) => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
}

/// <summary>The ids and references of one finished page.</summary>
internal sealed record PageScan(HashSet<string> Ids, List<(string Attribute, string Target)> References)
{
    public static PageScan Of(ReadOnlySpan<byte> html)
    {
        var scan = new PageScan(new HashSet<string>(StringComparer.Ordinal), []);
        while (html.IndexOf((byte)'<') is >= 0 and var open)
        {
            html = html[(open + 1)..];
            if (html.StartsWith("!--"u8))
            {
                int close = html.IndexOf("-->"u8);
                html = close < 0 ? [] : html[(close + 3)..];
                continue;
            }
            int end = EndOfTag(html);
            scan.ReadTag(html[..end]);
            html = html[end..];
        }
        return scan;
    }

    /// <summary>The index of the <c>&gt;</c> that closes a tag, not of one inside quotation marks.</summary>
    private static int EndOfTag(ReadOnlySpan<byte> tag)
    {
        int i = 0;
        while (i < tag.Length)
        {
            int next = tag[i..].IndexOfAny((byte)'>', (byte)'"');
            if (next < 0)
            {
                return tag.Length;
            }
            i += next;
            if (tag[i] == '>')
            {
                return i;
            }
            int close = tag[(i + 1)..].IndexOf((byte)'"');
            i = close < 0 ? tag.Length : i + close + 2;
        }
        return tag.Length;
    }

    private void ReadTag(ReadOnlySpan<byte> tag)
    {
        while (tag.IndexOf("=\""u8) is >= 0 and var equals)
        {
            ReadOnlySpan<byte> name = tag[..equals];
            int space = name.LastIndexOfAny(" \n\t"u8);
            name = name[(space + 1)..];
            tag = tag[(equals + 2)..];
            int close = tag.IndexOf((byte)'"');
            if (close < 0)
            {
                return;
            }
            Read(name, tag[..close]);
            tag = tag[(close + 1)..];
        }
    }

    private void Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("id"u8))
        {
            Ids.Add(Decode(value));
        }
        else if (name.SequenceEqual("href"u8))
        {
            References.Add(("href", Decode(value)));
        }
        else if (name.SequenceEqual("src"u8))
        {
            References.Add(("src", Decode(value)));
        }
        else if (name.SequenceEqual("srcset"u8))
        {
            foreach (string candidate in Decode(value).Split(',', StringSplitOptions.TrimEntries))
            {
                References.Add(("srcset", candidate.Split(' ')[0]));
            }
        }
    }

    private static string Decode(ReadOnlySpan<byte> value)
    {
        string text = Encoding.UTF8.GetString(value);
        return text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;
    }
}
