using System.Text;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Writing;

/// <summary>Finds the ids and references of one finished page by a single walk over its tags.</summary>
/// <remarks>Attributes stand in double quotation marks, as <c>theme/README.md</c> asks; others are not seen.</remarks>
internal sealed class PageScan(OutputFile file)
{
    private readonly Lazy<(HashSet<string> All, List<string> Twice)> _ids = new(() => ReadIds(file.Bytes));

    public OutputFile File { get; } = file;

    public IReadOnlySet<string> Ids => _ids.Value.All;

    /// <summary>Those that stand on the page again after their first place.</summary>
    public IReadOnlyList<string> RepeatedIds => _ids.Value.Twice;

    /// <summary>Every different address that the page names, with the attribute that names it first.</summary>
    public IEnumerable<(string Attribute, string Target)> References()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, string value) in Attributes(File.Bytes, IsReference))
        {
            string[] targets =
                name == "srcset" ? [.. value.Split(',', StringSplitOptions.TrimEntries).Select(c => c.Split(' ')[0])] : [value];
            foreach (string target in targets)
            {
                if (seen.Add(target))
                {
                    yield return (name, target);
                }
            }
        }
    }

    private static (HashSet<string> All, List<string> Twice) ReadIds(ReadOnlySpan<byte> html)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var twice = new List<string>();
        foreach ((_, string id) in Attributes(html, static name => name.SequenceEqual("id"u8)))
        {
            if (!all.Add(id) && !twice.Contains(id))
            {
                twice.Add(id);
            }
        }
        return (all, twice);
    }

    private static bool IsReference(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("href"u8) || name.SequenceEqual("src"u8) || name.SequenceEqual("srcset"u8);

    private delegate bool NameFilter(ReadOnlySpan<byte> name);

    private static List<(string Name, string Value)> Attributes(ReadOnlySpan<byte> html, NameFilter wanted)
    {
        var found = new List<(string, string)>();
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
            ReadTag(html[..end], wanted, found);
            html = html[end..];
        }
        return found;
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

    private static void ReadTag(ReadOnlySpan<byte> tag, NameFilter wanted, List<(string, string)> found)
    {
        while (tag.IndexOf("=\""u8) is >= 0 and var equals)
        {
            ReadOnlySpan<byte> name = tag[..equals];
            name = name[(name.LastIndexOfAny(" \n\t"u8) + 1)..];
            tag = tag[(equals + 2)..];
            int close = tag.IndexOf((byte)'"');
            if (close < 0)
            {
                return;
            }
            if (wanted(name))
            {
                found.Add((NameOf(name), Decode(tag[..close])));
            }
            tag = tag[(close + 1)..];
        }
    }

    private static string NameOf(ReadOnlySpan<byte> name) => name.SequenceEqual("href"u8) ? "href" : Encoding.UTF8.GetString(name);

    private static string Decode(ReadOnlySpan<byte> value)
    {
        string text = Encoding.UTF8.GetString(value);
        return text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;
    }
}
