using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Preview.Desk;

/// <summary>Whether the English of a block may be accepted.</summary>
internal static class DeskAcceptance
{
    /// <summary>What stands against it; mistakes elsewhere do not, but for those of the memory itself, which would be written over.</summary>
    public static ImmutableArray<Diagnostic> Against(LiveState state, DeskPage page, DeskBlock block) =>
        block.Pair.State switch
        {
            _ when MistakesOfMemory(state, page) is { IsEmpty: false } mistakes => mistakes,
            BlockState.Missing => [Errors.TranslationMissing(block.Pair.Zh!.Span, page.EnglishPath, refused: true)],
            BlockState.Orphan => [Errors.TranslationOrphan(block.Pair.En!.Span, page.ChinesePath)],
            _ => ErrorsOf(state, page, block),
        };

    /// <summary>Why what was accepted before cannot be read, such as a conflict that a merge has left in it.</summary>
    public static ImmutableArray<Diagnostic> MistakesOfMemory(LiveState state, DeskPage page) =>
        [.. state.Errors.Where(d => string.Equals(d.Span.Source.Path, page.AcceptedPath, StringComparison.Ordinal))];

    public static ImmutableArray<Diagnostic> ErrorsOf(LiveState state, DeskPage page, DeskBlock block) =>
        [.. DeskComplaints.Of(page, state).OfBlocks[block].Where(d => d.Severity == Severity.Error)];
}
