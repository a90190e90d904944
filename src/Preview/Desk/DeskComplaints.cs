using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Preview.Desk;

/// <summary>What is wrong with a page, each complaint with the block that it is about.</summary>
/// <param name="OfPage">What is about no block of the page in particular.</param>
internal sealed record DeskComplaints(ILookup<DeskBlock, Diagnostic> OfBlocks, ImmutableArray<Diagnostic> OfPage)
{
    public static DeskComplaints Of(DeskPage page, LiveState state)
    {
        (DeskBlock? Block, Diagnostic Diagnostic)[] all =
        [
            .. ByFolder(state)[page.Translation.Folder]
                .Where(d => !IsState(d))
                .Select(d => (Block: page.Blocks.FirstOrDefault(b => Holds(b, d.Span)) ?? OnlyOneOnLine(page, d.Span), Diagnostic: d))
                .Where(c => !IsYetToCome(c.Block, c.Diagnostic)),
        ];
        return new DeskComplaints(
            all.Where(c => c.Block is not null).ToLookup(c => c.Block!, c => c.Diagnostic),
            [
                .. all.Where(c => c.Block is null).Select(c => c.Diagnostic),
                .. PictureComplaints.Of(state, page.Topic).Where(d => !PictureComplaints.IsShownBeside(d)),
            ]
        );
    }

    /// <summary>What somebody has to do about the page, beyond translating it.</summary>
    public IEnumerable<Diagnostic> All => OfBlocks.SelectMany(b => b).Concat(OfPage).Where(d => d.Severity > Severity.Note);

    /// <summary>What is about no page that the desk shows: settings, glossary, theme, a page that cannot be read.</summary>
    public static IEnumerable<Diagnostic> OfNoPage(LiveState state)
    {
        HashSet<string> folders = [.. state.Checked.Translation?.Pages.Select(p => p.Folder) ?? []];
        HashSet<Diagnostic> ofPictures = [.. state.PictureComplaints.SelectMany(c => c.Diagnostics)];
        return state.Diagnostics.Where(d => !folders.Contains(PageTranslation.FolderOf(d.Span.Source.Path)) && !ofPictures.Contains(d));
    }

    /// <summary>What is known to be wrong, by the folders of pages. A state learns more once it is complete, in a list of its own.</summary>
    public static ILookup<string, Diagnostic> ByFolder(LiveState state) =>
        Folders.GetValue(
            ImmutableCollectionsMarshal.AsArray(state.Diagnostics)!,
            all => all.ToLookup(d => PageTranslation.FolderOf(d.Span.Source.Path), StringComparer.Ordinal)
        );

    private static readonly ConditionalWeakTable<Diagnostic[], ILookup<string, Diagnostic>> Folders = [];

    /// <summary>What the state of the block says already.</summary>
    private static bool IsState(Diagnostic diagnostic) => diagnostic.Code.StartsWith("translation-", StringComparison.Ordinal);

    /// <summary>A figure that the English does not name yet, because there is no English yet.</summary>
    private static bool IsYetToCome(DeskBlock? block, Diagnostic diagnostic) =>
        diagnostic.Code == "figure-in-one-locale" && block?.Pair.State == BlockState.Missing;

    private static bool Holds(DeskBlock block, SourceSpan place) => Holds(block.Pair.En, place) || Holds(block.Pair.Zh, place);

    private static bool Holds(PageBlock? block, SourceSpan place) =>
        block is not null
        && block.Span.Source.Path == place.Source.Path
        && place.Start >= block.Span.Start
        && place.Start < block.Span.Start + Math.Max(1, block.Span.Length);

    /// <summary>A complaint about what makes a block a heading or an item points beside its words; in a table several share the line.</summary>
    private static DeskBlock? OnlyOneOnLine(DeskPage page, SourceSpan place)
    {
        if (!place.HasText || !place.Source.Path.EndsWith(".md", StringComparison.Ordinal))
        {
            return null;
        }
        int line = place.Position.Line;
        DeskBlock[] there = [.. page.Blocks.Where(b => Covers(b.Pair.En, place, line) || Covers(b.Pair.Zh, place, line)).Take(2)];
        return there is [var only] ? only : null;
    }

    private static bool Covers(PageBlock? block, SourceSpan place, int line) =>
        block is not null
        && block.Span.Source.Path == place.Source.Path
        && block.Span.Position.Line <= line
        && line <= block.Span.EndPosition.Line;
}
