using System.Collections.Immutable;
using Markdig.Syntax;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating;

/// <summary>Takes English that translates nothing out of <c>en.md</c>. A removal that would change any other block does not come about.</summary>
internal static class BlockRemoval
{
    /// <summary>What changes in the text of the file; null after a diagnostic, for what cannot go without its neighbours.</summary>
    /// <param name="english">A block of the body of <paramref name="page"/>.</param>
    public static TextChange? Of(PageTranslation page, PageBlock english, DiagnosticBag bag)
    {
        Page before = page.Pages.En;
        if (Removable(english.Leaf!) is { } node)
        {
            TextChange change = Lines(before, node);
            Page? after = PageShape.Reread(page.Pages, TextChange.Apply(before.Source.Text, [change]));
            if (after is not null && IsAllThatGoes(before, after, english, node))
            {
                return change;
            }
        }
        bag.Add(Errors.DeskStructure(english.Span));
        return null;
    }

    /// <summary>The memory of the page without what it knew of that English.</summary>
    public static ImmutableArray<AcceptedBlock> Forget(PageTranslation page, BlockPair pair) =>
        [.. page.Pages.En.Accepted.Where(m => !ReferenceEquals(m, pair.Accepted))];

    /// <summary>The block with what holds nothing else: an item of a list, or the list of that one item. Null for a cell, a note and the like.</summary>
    private static Block? Removable(Block block)
    {
        while (block.Parent is (ListItemBlock or ListBlock or QuoteBlock) and { Count: 1 } holder)
        {
            block = holder;
        }
        return block.Parent is MarkdownDocument or ListBlock ? block : null;
    }

    /// <summary>Its lines, with the empty ones after it; those before it where nothing follows.</summary>
    private static TextChange Lines(Page page, Block node)
    {
        string text = page.Source.Text;
        int first = page.Body.Offset + node.Span.Start;
        int start = first == 0 ? 0 : text.LastIndexOf('\n', first - 1) + 1;
        int end = Math.Min(text.Length, page.Body.Offset + node.Span.End + 1);
        end = start + text[start..end].TrimEnd().Length;
        end = text.IndexOf('\n', end) is >= 0 and var close ? close : text.Length;
        int next = end + (text.Length - end - text.AsSpan(end).TrimStart().Length);
        bool isLast = next == text.Length || (node is ListItemBlock && node.Parent![^1] == node);
        if (!isLast)
        {
            int line = text.LastIndexOf('\n', next - 1) + 1;
            return new TextChange(start, line - start, "");
        }
        // The file ends as it did, with or without a line break.
        int kept = text[..start].TrimEnd().Length;
        return new TextChange(kept, end - kept, "");
    }

    private static bool IsAllThatGoes(Page before, Page after, PageBlock english, Block node)
    {
        PageBlock[] others = [.. PageBlocks.Of(before).Where(b => b.Span != english.Span)];
        ImmutableArray<PageBlock> now = PageBlocks.Of(after);
        string[] old = [.. PageShape.Of(before)];
        string[] left = [.. PageShape.Of(after)];
        int gone = Size(node) + (node is HeadingBlock ? 1 : 0);
        return others.Length == now.Length
            && others.Zip(now).All(p => p.First.Kind == p.Second.Kind && BlockSource.Read(p.First) == BlockSource.Read(p.Second))
            && old.Length - left.Length == gone
            && IsWithin(left, old);
    }

    /// <summary>How many nodes go with it.</summary>
    private static int Size(Block block) => 1 + (block is ContainerBlock container ? container.Sum(Size) : 0);

    /// <summary>Whether one list is the other with some entries left out.</summary>
    private static bool IsWithin(string[] left, string[] old)
    {
        int found = 0;
        foreach (string entry in old)
        {
            found += found < left.Length && left[found] == entry ? 1 : 0;
        }
        return found == left.Length;
    }
}
