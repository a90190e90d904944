using Markdig;
using Markdig.Syntax;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Parsing;

/// <summary>Markdown text → front matter and syntax tree, with one fixed set of extensions. Never throws for content.</summary>
internal static class MarkdownPageParser
{
    private const string Fence = "---\n";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseCjkFriendlyEmphasis()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .Use<BraceExtension>()
        .Build();

    /// <summary>Parses a whole file; null after a diagnostic when it has no readable front matter.</summary>
    public static MarkdownPage? Parse(SourceText source, DiagnosticBag bag)
    {
        string text = source.Text;
        if (!text.StartsWith(Fence, StringComparison.Ordinal) || FindClosingFence(text) is not { } closing)
        {
            bag.Add(Errors.NoFrontMatter(source.Span(0, 1)));
            return null;
        }
        YamlMap? frontMatter = YamlParser.Parse(source, Fence.Length, closing - Fence.Length, bag);
        int bodyStart = Math.Min(closing + Fence.Length, text.Length);
        MarkdownDocument document = Markdown.Parse(text[bodyStart..], Pipeline);
        MarkdownBody body = MarkdownBodyReader.Read(document, source, bodyStart, bag);
        return frontMatter is null ? null : new MarkdownPage(source, frontMatter, body);
    }

    private static int? FindClosingFence(string text)
    {
        int i = text.IndexOf("\n---", Fence.Length - 1, StringComparison.Ordinal);
        bool alone = i >= 0 && (i + 4 == text.Length || text[i + 4] == '\n');
        return alone ? i + 1 : null;
    }

    private sealed class BraceExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new BraceInlineParser());

        public void Setup(MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer) { }
    }
}
