using System.Buffers;
using System.Net;
using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Rendering.Infographics;

/// <summary>Text equals picture (S1-28): each quantity and each number that a picture shows stands as text on the page that shows the picture.</summary>
internal static class PictureTextCheck
{
    public static void Check(
        PictureSet pictures,
        IEnumerable<OutputFile> pages,
        StageMemory memory,
        ParallelOptions parallel,
        DiagnosticBag bag
    )
    {
        var byPath = pages.ToDictionary(p => p.Path, StringComparer.Ordinal);
        Parallel.ForEach(
            pictures.All.GroupBy(PageOf),
            parallel,
            group =>
            {
                if (byPath.TryGetValue(group.Key, out OutputFile? page))
                {
                    memory.Recall("picture text", page.Path, bag, own => Check(group, page, own), [page, .. group]);
                }
            }
        );
    }

    private static string PageOf(Picture picture) =>
        (picture.Format.Kind is PictureKind.Report or PictureKind.FactSheet ? Route.Report : picture.Topic.Route).OutputPath(
            picture.Locale
        );

    /// <returns>How many characters the page says.</returns>
    private static int Check(IEnumerable<Picture> pictures, OutputFile page, DiagnosticBag bag)
    {
        // Pages are many and long: two borrowed buffers serve them all.
        byte[] bytes = page.Bytes;
        char[] html = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(bytes.Length));
        char[] buffer = ArrayPool<char>.Shared.Rent(html.Length);
        int length = Encoding.UTF8.GetChars(bytes, html);
        ReadOnlySpan<char> words = buffer.AsSpan(0, Words(html.AsSpan(0, length), buffer));
        foreach (Picture picture in pictures)
        {
            foreach (string shown in picture.Shown.Distinct(StringComparer.Ordinal))
            {
                if (!Says(words, Squeeze(shown)))
                {
                    bag.Add(
                        Errors.FigureOnlyInPicture(
                            SourceText.Unreadable(page.Origin).Whole,
                            $"{Picture.SlugOf(picture.Topic)} {picture.Format.Name}",
                            page.Path,
                            OrdinarySpaces.In(shown)
                        )
                    );
                }
            }
        }
        ArrayPool<char>.Shared.Return(buffer);
        ArrayPool<char>.Shared.Return(html);
        return length;
    }

    /// <summary>
    /// The words of a page's body without tags and without white space, which parts number and unit in markup and carries no meaning here.
    /// </summary>
    /// <returns>How many characters were written.</returns>
    private static int Words(ReadOnlySpan<char> html, Span<char> words)
    {
        int start = html.IndexOf("<body", StringComparison.Ordinal);
        html = html[Math.Max(0, start)..];
        int count = 0;
        for (int i = 0; i < html.Length; i++)
        {
            char c = html[i];
            if (c == '<')
            {
                int end = html[i..].IndexOf('>');
                if (IsBlock(html[(i + 1)..]))
                {
                    words[count++] = '\n';
                }
                i = end < 0 ? html.Length : i + end;
            }
            else if (c == '&' && html[i..].IndexOf(';') is > 0 and < 10 and var entity)
            {
                string decoded = Squeeze(WebUtility.HtmlDecode(html.Slice(i, entity + 1).ToString()));
                decoded.CopyTo(words[count..]);
                count += decoded.Length;
                i += entity;
            }
            else if (!char.IsWhiteSpace(c))
            {
                words[count++] = c;
            }
        }
        return count;
    }

    /// <summary>Elements that part words: the end of one cell and the beginning of the next make no number.</summary>
    private static bool IsBlock(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        int length = tag.IndexOfAny(" >\n/");
        return length > 0
            && tag[..length]
                is "p"
                    or "li"
                    or "td"
                    or "th"
                    or "tr"
                    or "dt"
                    or "dd"
                    or "div"
                    or "ul"
                    or "ol"
                    or "h1"
                    or "h2"
                    or "h3"
                    or "section"
                    or "header";
    }

    /// <summary>Whether the words hold this as it stands: 5% is not said by 12.5%.</summary>
    private static bool Says(ReadOnlySpan<char> words, string shown)
    {
        for (int from = 0; words[from..].IndexOf(shown, StringComparison.Ordinal) is >= 0 and var found; from += found + 1)
        {
            int start = from + found;
            int end = start + shown.Length;
            bool cutBefore = start > 0 && char.IsAsciiDigit(shown[0]) && (char.IsAsciiDigit(words[start - 1]) || Joins(words, start - 1));
            bool cutAfter = end < words.Length && char.IsAsciiDigit(shown[^1]) && (char.IsAsciiDigit(words[end]) || Joins(words, end));
            if (!cutBefore && !cutAfter)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A point or a comma between two digits.</summary>
    private static bool Joins(ReadOnlySpan<char> words, int index) =>
        words[index] is '.' or ','
        && index > 0
        && index + 1 < words.Length
        && char.IsAsciiDigit(words[index - 1])
        && char.IsAsciiDigit(words[index + 1]);

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
