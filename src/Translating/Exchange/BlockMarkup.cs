namespace Yueqing.Site.Translating.Exchange;

/// <summary>A block of a page in the form of exchange files.</summary>
internal static class BlockMarkup
{
    /// <param name="figureHint">What a figure reads like, by id.</param>
    public static InlineMarkup Of(PageBlock block, Func<string, string?>? figureHint = null) => Of(block.Kind, block.Markup, figureHint);

    /// <summary>The same for words that are remembered of a block.</summary>
    public static InlineMarkup Of(BlockKind kind, string markup, Func<string, string?>? figureHint = null) =>
        kind == BlockKind.FrontMatter ? InlineMarkup.OfText(markup, figureHint) : InlineMarkup.Parse(markup, figureHint);
}
