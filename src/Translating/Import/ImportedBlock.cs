using Yueqing.Site.Translating.Exchange;

namespace Yueqing.Site.Translating.Import;

/// <summary>A block for which a translator sent English.</summary>
/// <param name="English">What is to stand in the page; in front matter the words, in the body Markdown.</param>
/// <param name="IsNew">False if it stands there already, and the translator only confirmed it.</param>
/// <param name="IsSuggestion">It comes from a memory, not from a translator who saw this page, so nobody has accepted it yet.</param>
internal sealed record ImportedBlock(PageTranslation Page, BlockPair Pair, InlineMarkup English, bool IsNew, bool IsSuggestion)
{
    public string Text => Pair.Zh!.Kind == BlockKind.FrontMatter ? English.OnOneLine().ToPlainText() : English.OnOneLine().ToMarkdown();
}
