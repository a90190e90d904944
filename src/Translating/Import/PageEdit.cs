using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using SourceSpan = Yueqing.Site.Diagnostics.SourceSpan;

namespace Yueqing.Site.Translating.Import;

/// <summary>
/// Writes imported English into <c>en.md</c>. What has a place there is replaced in it, and not one byte around it changes.
/// What has none comes with its paragraph, list or table from the Chinese page, after the English of what precedes it.
/// </summary>
internal sealed class PageEdit
{
    private readonly PageTranslation _page;
    private readonly Dictionary<PageBlock, string> _english;
    private readonly List<TextChange> _changes = [];
    private readonly HashSet<PageBlock> _unplaced = [];

    private PageEdit(PageTranslation page, Dictionary<PageBlock, string> english) => (_page, _english) = (page, english);

    /// <summary>The new text of the English file, and the blocks that found a place in it; the others have been reported.</summary>
    /// <param name="blocks">Blocks of one page.</param>
    public static (string Text, ImmutableArray<ImportedBlock> Placed) Apply(
        PageTranslation page,
        ImmutableArray<ImportedBlock> blocks,
        DiagnosticBag bag
    )
    {
        var edit = new PageEdit(page, blocks.ToDictionary(b => b.Pair.Zh!, b => b.Text));
        edit.Plan(bag);
        string text = TextChange.Apply(page.Pages.En.Source.Text, edit._changes);
        return (text, [.. blocks.Where(b => !edit._unplaced.Contains(b.Pair.Zh!))]);
    }

    /// <summary>What has to change in the English file so that one block stands in it; null after a diagnostic.</summary>
    /// <param name="english">As it is to stand in the place of <paramref name="zh"/>.</param>
    public static ImmutableArray<TextChange>? Insert(PageTranslation page, PageBlock zh, string english, DiagnosticBag bag)
    {
        var edit = new PageEdit(page, new Dictionary<PageBlock, string> { [zh] = english });
        edit.Plan(bag);
        return edit._unplaced.Count > 0 ? null : [.. edit._changes];
    }

    private void Plan(DiagnosticBag bag)
    {
        foreach (BlockPair pair in _page.Pairs.Where(p => p.Zh?.Short is not null && _english.ContainsKey(p.Zh)))
        {
            _changes.Add(new(pair.En!.Span.Start, pair.En.Span.Length, YamlText.Write(_english[pair.Zh!])));
        }
        Block? before = null;
        foreach (IGrouping<Block, BlockPair> part in _page.Pairs.Where(p => p.Zh?.Leaf is not null).GroupBy(p => Top(p.Zh!.Leaf!)))
        {
            Block[] english = [.. part.Where(p => p.En is not null).Select(p => Top(p.En!.Leaf!)).Distinct()];
            if (part.Any(p => p.En is null && _english.ContainsKey(p.Zh!)))
            {
                PlanPart(part, english, before, bag);
            }
            else
            {
                foreach (BlockPair pair in part.Where(p => _english.ContainsKey(p.Zh!)))
                {
                    _changes.Add(new(pair.En!.Span.Start, pair.En.Span.Length, _english[pair.Zh!]));
                }
            }
            before = english.LastOrDefault() ?? before;
        }
    }

    /// <summary>A part of the Chinese page, of which the English has nothing or only some blocks, comes over whole.</summary>
    private void PlanPart(IGrouping<Block, BlockPair> part, Block[] english, Block? before, DiagnosticBag bag)
    {
        string text = Compose(part);
        if (english.Length == 0)
        {
            int at = before is null ? _page.Pages.En.Body.Offset : End(before);
            _changes.Add(new(at, 0, before is null ? text + "\n\n" : "\n\n" + text));
            return;
        }
        HashSet<LeafBlock> known = [.. part.Where(p => p.En is not null).Select(p => p.En!.Leaf!)];
        bool isOnlyOurs =
            english is [var only]
            && (only is LeafBlock || PageBlocks.Leaves((ContainerBlock)only).All(l => known.Contains(l) || l.Inline!.FirstChild is null));
        if (!isOnlyOurs)
        {
            _unplaced.UnionWith(part.Select(p => p.Zh!));
            bag.Add(Errors.ImportStructure(part.First().Zh!.Span, _page.Pages.En.Source.Path));
            return;
        }
        int start = Start(_page.Pages.En, english[0]);
        _changes.Add(new(start, End(english[0]) - start, text));
    }

    /// <summary>The Chinese markup of a part with the English that there is; a block without any stays Chinese and counts as missing.</summary>
    private string Compose(IGrouping<Block, BlockPair> part)
    {
        SourceText zh = _page.Pages.Zh.Source;
        SourceText en = _page.Pages.En.Source;
        int from = Start(_page.Pages.Zh, part.Key);
        int end = _page.Pages.Zh.Body.Offset + part.Key.Span.End + 1;
        var text = new StringBuilder();
        foreach (BlockPair pair in part)
        {
            SourceSpan span = pair.Zh!.Span;
            text.Append(zh.Text, from, span.Start - from);
            text.Append(
                _english.GetValueOrDefault(pair.Zh)
                    ?? (
                        pair.En is null
                            ? zh.Text.Substring(span.Start, span.Length)
                            : en.Text.Substring(pair.En.Span.Start, pair.En.Span.Length)
                    )
            );
            from = span.Start + span.Length;
        }
        return text.Append(zh.Text, from, Math.Max(from, end) - from).ToString().TrimEnd();
    }

    /// <summary>The beginning of the line: the place of a footnote in the tree begins behind its mark.</summary>
    private static int Start(Page page, Block block)
    {
        int start = page.Body.Offset + block.Span.Start;
        return page.Source.Text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
    }

    /// <summary>Behind the last word: the place of a list in the tree takes in the empty line after it, which parts it from what follows.</summary>
    private int End(Block block)
    {
        string text = _page.Pages.En.Source.Text;
        int end = Math.Min(text.Length, _page.Pages.En.Body.Offset + block.Span.End + 1);
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        return end;
    }

    /// <summary>The part of the page that a block belongs to: what stands between empty lines at the margin. Footnotes are gathered in the tree, not in the file.</summary>
    private static Block Top(Block block)
    {
        while (block.Parent is not (null or MarkdownDocument or FootnoteGroup))
        {
            block = block.Parent;
        }
        return block;
    }
}
