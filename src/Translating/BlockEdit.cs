using System.Collections.Immutable;
using Yueqing.Site.Binding;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;
using Yueqing.Site.Translating.Import;

namespace Yueqing.Site.Translating;

/// <summary>
/// New English for one block of a page: what changes in <c>en.md</c>, and the page as it would be. An edit that would change any other block
/// does not come about.
/// </summary>
/// <param name="Changes">In the text of the present file.</param>
/// <param name="Page">The English page as it would be.</param>
/// <param name="Block">The edited block in it.</param>
/// <param name="IsPaired">
/// Whether it would still be known for the English of its Chinese. One of which no word is left, beside Chinese without English, must be accepted
/// along with the change.
/// </param>
internal sealed record BlockEdit(ImmutableArray<TextChange> Changes, Page Page, PageBlock Block, bool IsPaired)
{
    public string Text => Page.Source.Text;

    /// <summary>Null after a diagnostic.</summary>
    /// <param name="pair">A block of <paramref name="page"/>.</param>
    /// <param name="markup">As a translator writes it (<see cref="BlockSource"/>).</param>
    public static BlockEdit? Of(
        PageTranslation page,
        BlockPair pair,
        string markup,
        IReadOnlyDictionary<string, OwnedFigure> figures,
        DiagnosticBag bag
    )
    {
        PageBlock place = (pair.En ?? pair.Zh)!;
        string words = BlockSource.Clean(place, markup);
        if (words.Length == 0)
        {
            bag.Add(Errors.DeskEmpty(place.Span));
            return null;
        }
        if (Plan(page, pair, words, bag) is not { } changes)
        {
            return null;
        }
        Page before = page.Pages.En;
        changes = [.. changes.Select(c => c.Within(before.Source.Text))];
        var tried = new SourceText(before.Source.Path, TextChange.Apply(before.Source.Text, changes));
        Page? after = PageShape.Reread(page.Pages, tried.Text);
        PageBlock? block =
            after is null ? null
            : pair.En is null ? Inserted(page, pair, words, after, figures)
            : Replaced(before, pair.En, words, after);
        if (block is null)
        {
            bag.Add(Errors.DeskStructure(Typed(tried, changes, BlockSource.Write(place, words))));
            return null;
        }
        bool isPaired = pair.Zh is null || EnglishOf(pair.Zh, page, after!, figures)?.Span.Start == block.Span.Start;
        return new BlockEdit(changes, after!, block, isPaired);
    }

    /// <summary>Where what was typed would stand: the file knows only what stood there before.</summary>
    private static SourceSpan Typed(SourceText tried, ImmutableArray<TextChange> changes, string written)
    {
        int changed = Math.Min(tried.Text.Length, changes.Select(c => c.Start).DefaultIfEmpty(0).Min());
        int start = tried.Text.IndexOf(written, Math.Max(0, changed - written.Length), StringComparison.Ordinal);
        return start < 0 ? tried.Span(changed, 0) : tried.Span(start, written.Length);
    }

    /// <summary>
    /// What is wrong with the markup as such, whatever the site says around it. With such a mistake the file could not be read, and with it the
    /// whole site not be shown.
    /// </summary>
    public ImmutableArray<Diagnostic> Mistakes
    {
        get
        {
            var bag = new DiagnosticBag();
            _ = MarkdownPageParser.Parse(Page.Source, bag);
            if (Block.Short is { } text)
            {
                _ = InlineTextBinder.Bind(new Located<string>(text.Raw, text.Span), bag);
            }
            int end = Block.Span.Start + Block.Span.Length;
            return [.. bag.ToSorted().Where(d => d.Severity == Severity.Error && d.Span.Start >= Block.Span.Start && d.Span.Start < end)];
        }
    }

    private static PageBlock? EnglishOf(PageBlock zh, PageTranslation page, Page after, IReadOnlyDictionary<string, OwnedFigure> figures) =>
        BlockAlignment.Pair(page.Pages with { En = after }, figures).FirstOrDefault(p => p.Zh is not null && p.Zh.Span == zh.Span)?.En;

    private static ImmutableArray<TextChange>? Plan(PageTranslation page, BlockPair pair, string words, DiagnosticBag bag)
    {
        if (pair.En is not { } en)
        {
            return PageEdit.Insert(page, pair.Zh!, BlockSource.Write(pair.Zh!, words), bag);
        }
        SourceSpan place = BlockSource.Place(en);
        return [new TextChange(place.Start, place.Length, BlockSource.Write(en, words))];
    }

    /// <summary>The block in the new page, if all around it is what it was.</summary>
    private static PageBlock? Replaced(Page before, PageBlock block, string words, Page after)
    {
        ImmutableArray<PageBlock> old = PageBlocks.Of(before);
        ImmutableArray<PageBlock> now = PageBlocks.Of(after);
        int at = old.IndexOf(old.First(b => b.Span == block.Span && b.Kind == block.Kind));
        bool holds =
            old.Length == now.Length
            && PageShape.Of(before).SequenceEqual(PageShape.Of(after))
            && Enumerable.Range(0, old.Length).All(i => i == at || IsSame(old[i], now[i]))
            && Says(now[at], words);
        return holds ? now[at] : null;
    }

    /// <summary>The block in the new page, if it stands in the structure of the Chinese and nothing of the English is lost.</summary>
    private static PageBlock? Inserted(
        PageTranslation page,
        BlockPair pair,
        string words,
        Page after,
        IReadOnlyDictionary<string, OwnedFigure> figures
    )
    {
        PageBlock zh = pair.Zh!;
        Page source = page.Pages.Zh;
        TextChange asEnglish = new(zh.Span.Start, zh.Span.Length, BlockSource.Write(zh, words));
        Page? mixed = PageShape.Reread(new(source, source), TextChange.Apply(source.Source.Text, [asEnglish]));
        if (mixed is null || !PageShape.Of(mixed).SequenceEqual(PageShape.Of(source)) || !Keeps(page.Pages.En, after))
        {
            return null;
        }
        PageBlock? block = EnglishOf(zh, page, after, figures);
        return block is not null && Says(block, words) ? block : null;
    }

    /// <summary>Whether all blocks of the old page are in the new one, in their order.</summary>
    private static bool Keeps(Page before, Page after)
    {
        ImmutableArray<PageBlock> old = PageBlocks.Of(before);
        int found = 0;
        foreach (PageBlock block in PageBlocks.Of(after))
        {
            found += found < old.Length && old[found].Kind == block.Kind && old[found].Markup == block.Markup ? 1 : 0;
        }
        return found == old.Length;
    }

    private static bool IsSame(PageBlock a, PageBlock b) =>
        a.Kind == b.Kind && a.Id == b.Id && string.Equals(BlockSource.Read(a), BlockSource.Read(b), StringComparison.Ordinal);

    private static bool Says(PageBlock block, string words) => string.Equals(BlockSource.Read(block), words, StringComparison.Ordinal);
}
