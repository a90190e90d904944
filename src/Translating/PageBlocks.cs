using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using SourceSpan = Yueqing.Site.Diagnostics.SourceSpan;

namespace Yueqing.Site.Translating;

/// <summary>Cuts one locale of a page into its blocks, in the order of the file.</summary>
internal static class PageBlocks
{
    public static ImmutableArray<PageBlock> Of(Page page)
    {
        var blocks = ImmutableArray.CreateBuilder<PageBlock>();
        Add(blocks, "title", page.Title);
        Add(blocks, "tagline", page.Tagline);
        Add(blocks, "summary", page.Summary);
        string section = "";
        int heading = 0;
        int ordinal = 0;
        foreach (LeafBlock leaf in Leaves(page.Body.Document))
        {
            string markup = Markup(leaf, page, out SourceSpan span);
            if (leaf is HeadingBlock)
            {
                section = page.Anchors[heading++];
                ordinal = 0;
                blocks.Add(new PageBlock($"{section}/heading", BlockKind.Heading, markup, span, null, leaf));
            }
            else if (markup.Length > 0)
            {
                string id = string.Create(CultureInfo.InvariantCulture, $"{section}/{++ordinal}");
                blocks.Add(new PageBlock(id, BlockKind.Text, markup, span, null, leaf));
            }
        }
        return blocks.ToImmutable();
    }

    /// <summary>Every node that holds words: headings, paragraphs, also those of lists, tables, definitions and footnotes. Code is not translated.</summary>
    public static IEnumerable<LeafBlock> Leaves(ContainerBlock container)
    {
        foreach (Block block in container)
        {
            if (block is LeafBlock { Inline: not null } leaf)
            {
                yield return leaf;
            }
            else if (block is ContainerBlock inner and not LinkReferenceDefinitionGroup)
            {
                foreach (LeafBlock nested in Leaves(inner))
                {
                    yield return nested;
                }
            }
        }
    }

    private static void Add(ImmutableArray<PageBlock>.Builder blocks, string key, InlineText text)
    {
        if (text.Raw.Length > 0)
        {
            blocks.Add(new PageBlock(key, BlockKind.FrontMatter, text.Raw, text.Span, text, null));
        }
    }

    /// <summary>The inline Markdown of a node as it was written, without the marks that make it a heading, an item or a cell.</summary>
    private static string Markup(LeafBlock leaf, Page page, out SourceSpan span)
    {
        int start = int.MaxValue;
        int end = -1;
        foreach (Inline inline in leaf.Inline!)
        {
            if (inline is not FootnoteLink { IsBackLink: true } && inline.Span.Length > 0)
            {
                start = Math.Min(start, inline.Span.Start);
                end = Math.Max(end, inline.Span.End + 1);
            }
        }
        if (end < 0)
        {
            span = page.Source.Span(page.Body.Offset + leaf.Span.Start, 0);
            return "";
        }
        string raw = page.Source.Text[(page.Body.Offset + start)..(page.Body.Offset + end)];
        string trimmed = raw.Trim();
        int shift = raw.IndexOf(trimmed, StringComparison.Ordinal);
        span = page.Source.Span(page.Body.Offset + start + shift, trimmed.Length);
        return OnOneLine(trimmed);
    }

    /// <summary>Where a paragraph breaks its lines says nothing, so it must not make a translation stale: no space between Chinese, one elsewhere.</summary>
    private static string OnOneLine(string markup)
    {
        if (!markup.Contains('\n', StringComparison.Ordinal))
        {
            return markup;
        }
        var line = new StringBuilder(markup.Length);
        foreach (string part in markup.Split('\n'))
        {
            string words = part.Trim(' ', '\t', '>');
            bool joins = line.Length > 0 && words.Length > 0 && Han.IsFullWidth(line[^1]) && Han.IsFullWidth(words[0]);
            line.Append(line.Length == 0 || joins ? "" : " ").Append(words);
        }
        return line.ToString();
    }
}
