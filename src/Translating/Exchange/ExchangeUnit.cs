using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>One block offered for translation.</summary>
/// <param name="Path">The file that holds the Chinese, with <c>/</c>: <c>input/tasks/opening-up/zh.md</c>.</param>
/// <param name="Id">Stable under edits elsewhere and unique in its file: <c>title</c>, <c>ports/heading</c>, <c>ports/2</c> (S5-03).</param>
/// <param name="Source">The Chinese.</param>
/// <param name="Target">The present English; null when missing.</param>
/// <param name="PreviousSource">The Chinese that <paramref name="Target"/> was made from, when stale.</param>
/// <param name="SourceLine">The line of the Chinese in its file, from 1.</param>
/// <param name="Page">Address of the page on which the block appears: <c>en/tasks/opening-up/</c>.</param>
/// <param name="Notes">For the translator: terms of the glossary, values of figures.</param>
/// <param name="MaxLength">How many characters the English may have, where a picture has only so much room.</param>
internal sealed record ExchangeUnit(
    string Path,
    string Id,
    InlineMarkup Source,
    InlineMarkup? Target,
    BlockState State,
    InlineMarkup? PreviousSource,
    int SourceLine,
    string Page,
    ImmutableArray<string> Notes,
    int? MaxLength
)
{
    /// <summary>Names the unit among all files, where a format has one list for all.</summary>
    public string Key => $"{Path}#{Id}";
}

/// <summary>What came back from a tool for one unit.</summary>
/// <param name="Source">The Chinese as it was exported: if the file says otherwise by now, the Chinese has changed in between (S5-09).</param>
/// <param name="Target">The English; null when the unit is not translated yet, or was translated so that it cannot be used.</param>
/// <param name="Place">Where it stands in the file of the tool.</param>
internal sealed record ImportedUnit(string Path, string Id, InlineMarkup Source, InlineMarkup? Target, SourceSpan Place)
{
    /// <summary>The tool marks the English as translated or final. False says little: some tools never touch the mark (S5-10).</summary>
    public bool Confirmed { get; init; }
}
