using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Yueqing.Site.Diagnostics;
using SourceSpan = Yueqing.Site.Diagnostics.SourceSpan;

namespace Yueqing.Site.Translating;

/// <summary>
/// A block as a translator edits it: its lines as they stand in the file, without what makes them part of a list or a quotation.
/// </summary>
internal static class BlockSource
{
    private const string Margin = " \t>";

    /// <summary>The markup with its line breaks: <see cref="PageBlock.Markup"/> forgets them, and a break with two spaces before it is meant.</summary>
    public static string Read(PageBlock block)
    {
        if (block.Short is not null)
        {
            return block.Markup;
        }
        string[] lines = Written(block).Split('\n');
        return string.Join('\n', lines.Select((l, i) => i == 0 ? l : l.TrimStart(Margin.ToCharArray())));
    }

    /// <summary>What is to stand in the place of a block so that it reads as <paramref name="markup"/>.</summary>
    /// <param name="place">The block that stands there now, in either language.</param>
    public static string Write(PageBlock place, string markup)
    {
        string words = Clean(place, markup);
        return place.Short is null
            ? words.Replace("\n", "\n" + MarginOf(place), StringComparison.Ordinal)
            : Written(place)[0] switch
            {
                '"' => YamlText.Quote(words),
                '\'' => $"'{words.Replace("'", "''", StringComparison.Ordinal)}'",
                _ => YamlText.Write(words),
            };
    }

    /// <summary>A markup as it will be read again: nothing at its ends, and on one line where the block has only one.</summary>
    public static string Clean(PageBlock place, string markup)
    {
        string[] lines = markup.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim().Split('\n');
        return place.Leaf is ParagraphBlock { Parent: not TableCell }
            ? string.Join('\n', lines.Select((l, i) => i == 0 ? l : l.TrimStart(' ', '\t')))
            : string.Join(' ', lines.Select(l => l.Trim()).Where(l => l.Length > 0));
    }

    /// <summary>Where a block stands, without the end of the line after it, which YAML counts to a value of several lines.</summary>
    public static SourceSpan Place(PageBlock block) => block.Span with { Length = Written(block).Length };

    private static string Written(PageBlock block) =>
        block.Span.Source.Text.Substring(block.Span.Start, block.Span.Length).TrimEnd(block.Short is null ? [] : [' ', '\n']);

    /// <summary>What the second and further lines of a block begin with.</summary>
    private static string MarginOf(PageBlock place)
    {
        string text = place.Span.Source.Text;
        string written = Written(place);
        if (written.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end)
        {
            string second = written[(end + 1)..];
            return second[..^second.TrimStart(Margin.ToCharArray()).Length];
        }
        var margin = new StringBuilder();
        int start = place.Span.Start == 0 ? 0 : text.LastIndexOf('\n', place.Span.Start - 1) + 1;
        foreach (char c in text.AsSpan(start, place.Span.Start - start))
        {
            margin.Append(c is '>' or '\t' ? c : ' ');
        }
        return margin.ToString();
    }
}
