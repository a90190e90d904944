using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>
/// Inline Markdown → pieces. Markdig decides what is a pair, code or a link, by the same rules as in a page; what lies between is text,
/// in which figures, footnotes, hard breaks, escapes and entities are found here.
/// </summary>
internal sealed partial class InlineMarkupParser
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    private readonly string _source;
    private readonly Func<string, string?>? _figureHint;
    private readonly List<InlinePiece> _pieces = [];
    private int _id;
    private int _at;

    private InlineMarkupParser(string source, Func<string, string?>? figureHint) => (_source, _figureHint) = (source, figureHint);

    public static IEnumerable<InlinePiece> Parse(string markdown, Func<string, string?>? figureHint)
    {
        string source = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim(' ', '\t', '\n');
        var parser = new InlineMarkupParser(source, figureHint);
        MarkdownDocument document = Markdown.Parse(source + Definitions(source), Pipeline);
        foreach (ParagraphBlock paragraph in document.OfType<ParagraphBlock>())
        {
            if (paragraph.Inline is { } inlines)
            {
                parser.Walk(inlines);
            }
        }
        parser.TextUpTo(source.Length);
        return parser._pieces;
    }

    /// <summary>Only figures are markup; a backslash is a backslash.</summary>
    public static IEnumerable<InlinePiece> ParseText(string text, Func<string, string?>? figureHint)
    {
        int id = 0;
        int from = 0;
        foreach (Match match in Figure().Matches(text))
        {
            string name = match.Groups["figure"].Value;
            if (Slugs.IsSlug(name))
            {
                yield return new InlinePiece.Text(text[from..match.Index]);
                yield return new InlinePiece.Placeholder(++id, PlaceholderKind.Figure, match.Value, figureHint?.Invoke(name) ?? "");
                from = match.Index + match.Length;
            }
        }
        yield return new InlinePiece.Text(text[from..]);
    }

    private void Walk(ContainerInline container)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case CodeInline:
                    Place(inline, PlaceholderKind.Code);
                    break;
                case AutolinkInline:
                    Place(inline, PlaceholderKind.Autolink);
                    break;
                case HtmlInline:
                    Place(inline, PlaceholderKind.Html);
                    break;
                case EmphasisInline { DelimiterCount: var count } emphasis:
                    Pair(emphasis, count > 1 ? SpanKind.Strong : SpanKind.Emphasis, count, _ => emphasis.Span.End + 1 - count);
                    break;
                case LinkInline { IsImage: true, IsShortcut: false } image:
                    Pair(image, SpanKind.Image, 2, EndOfLabel);
                    break;
                case LinkInline { IsShortcut: false } link:
                    Pair(link, SpanKind.Link, 1, EndOfLabel);
                    break;
                case ContainerInline nested:
                    Walk(nested);
                    break;
            }
        }
    }

    private int EndOfLabel(int from) => _source.IndexOf(']', from);

    private void Place(Inline inline, PlaceholderKind kind)
    {
        TextUpTo(inline.Span.Start);
        _at = inline.Span.End + 1;
        _pieces.Add(new InlinePiece.Placeholder(++_id, kind, _source[inline.Span.Start.._at], ""));
    }

    /// <param name="mark">Length of the opening mark.</param>
    /// <param name="end">Where the closing mark begins, at or after the end of the last thing inside.</param>
    private void Pair(ContainerInline pair, SpanKind kind, int mark, Func<int, int> end)
    {
        int id = ++_id;
        TextUpTo(pair.Span.Start);
        _at = pair.Span.Start + mark;
        _pieces.Add(new InlinePiece.Open(id, kind, _source[pair.Span.Start.._at]));
        int inside = _at;
        Walk(pair);
        int close = end(Math.Max(Math.Max(inside, _at), (pair.LastChild?.Span.End + 1) ?? 0));
        TextUpTo(close);
        _at = pair.Span.End + 1;
        _pieces.Add(new InlinePiece.Close(id, _source[close.._at]));
    }

    private void TextUpTo(int end)
    {
        foreach (Match match in Special().Matches(_source[_at..end]))
        {
            _pieces.Add(
                match switch
                {
                    _ when match.Groups["break"].Success => Placeholder(PlaceholderKind.LineBreak, "\\\n"),
                    _ when match.Groups["escaped"].Success => new InlinePiece.Text(match.Groups["escaped"].Value),
                    _ when match.Groups["footnote"].Success => Placeholder(PlaceholderKind.Footnote, match.Value),
                    _ when match.Groups["figure"] is { Success: true, Value: var name } && Slugs.IsSlug(name) => Placeholder(
                        PlaceholderKind.Figure,
                        match.Value,
                        _figureHint?.Invoke(name) ?? ""
                    ),
                    _ when match.Groups["entity"].Success => new InlinePiece.Text(Decode(match.Value)),
                    _ => new InlinePiece.Text(match.Value),
                }
            );
        }
        _at = Math.Max(_at, end);
    }

    private InlinePiece.Placeholder Placeholder(PlaceholderKind kind, string raw, string hint = "") => new(++_id, kind, raw, hint);

    private static string Decode(string entity)
    {
        var slice = new StringSlice(entity);
        return HtmlEntityParser.TryParse(ref slice, out string? literal, out _) ? literal! : entity;
    }

    /// <summary>
    /// A link by name (<c>[text][name]</c>) is a link only beside its definition, which stands elsewhere in the page; so each name is given
    /// one. Single brackets are taken for words: as words they are common, as links they would break when the words are translated.
    /// </summary>
    private static string Definitions(string source) =>
        string.Concat(
            LinkName()
                .Matches(source)
                .Select(m => m.Groups["name"].Value)
                .Distinct(StringComparer.Ordinal)
                .Select(name => $"\n\n[{name}]: x")
        );

    /// <summary>Paragraphs and nothing else: in <c># 1</c> the sign is one of the text, for its block has been cut off already.</summary>
    private static MarkdownPipeline CreatePipeline()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseCjkFriendlyEmphasis();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        return builder.Build();
    }

    [GeneratedRegex(@"\]\[(?<name>[^\[\]\\^][^\[\]\\]*)\](?!\()")]
    private static partial Regex LinkName();

    [GeneratedRegex(@"\{(?<figure>[a-z0-9-]+)\}")]
    private static partial Regex Figure();

    [GeneratedRegex(
        """
            (?<break> (?: \\ | [ ]{2,} ) \n [ \t]*) |
            \\ (?<escaped> [!-/:-@\[-`{-~]) |
            (?<footnote> \[\^ [^\]\s]+ \]) |
            \{ (?<figure> [a-z0-9-]+) \} |
            (?<entity> & (?: \#[0-9]{1,7} | \#[xX][0-9a-fA-F]{1,6} | [A-Za-z][A-Za-z0-9]{1,31} ) ;) |
            [^\\\[{&\ ]+ | .
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline
    )]
    private static partial Regex Special();
}
