using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <summary>A folder's <c>zh.md</c> and <c>en.md</c> → the two locales of one page.</summary>
internal static class PageBinder
{
    /// <summary>Null after a diagnostic when neither locale can be read; a missing twin is stood in for, so that one mistake is one diagnostic.</summary>
    /// <param name="folder">With its closing <c>/</c>.</param>
    public static Localized<Page>? Bind(ParsedSet files, string folder, StageMemory memory, DiagnosticBag bag)
    {
        ParsedMarkdown? zh = files.Markdown(folder + "zh.md");
        ParsedMarkdown? en = files.Markdown(folder + "en.md");
        ParsedYaml? accepted = files.Yaml(folder + AcceptedBlock.FileName);
        return memory.Recall("bind", folder, bag, own => Bind(files, folder, zh, en, own), zh, en, accepted);
    }

    private static Localized<Page>? Bind(ParsedSet files, string folder, ParsedMarkdown? zhFile, ParsedMarkdown? enFile, DiagnosticBag bag)
    {
        ReportMissing(folder, zhFile, enFile, bag);
        Page? zh = zhFile?.Page is { } zhPage ? BindLocale(zhPage, Locale.Chinese, bag) : null;
        Page? en = enFile?.Page is { } enPage ? BindLocale(enPage, Locale.English, bag) : null;
        if (zh is null || en is null)
        {
            return (zh ?? en) is { } only ? new Localized<Page>(only, only) : null;
        }
        return Join(zh, en with { Accepted = AcceptedBinder.Bind(files, folder, bag) }, bag);
    }

    private static void ReportMissing(string folder, ParsedMarkdown? zh, ParsedMarkdown? en, DiagnosticBag bag)
    {
        if (zh is null && en is null)
        {
            bag.Add(Errors.MissingFile(SourceText.Unreadable(folder.TrimEnd('/')).Whole, folder + "zh.md", Phrases.PageIsTwoFiles));
        }
        else if (zh is null)
        {
            bag.Add(Errors.MissingTwin(en!.Source.Whole, folder + "zh.md"));
        }
        else if (en is null)
        {
            bag.Add(Errors.MissingTwin(zh.Source.Whole, folder + "en.md"));
        }
    }

    private static Page BindLocale(MarkdownPage file, Locale locale, DiagnosticBag bag)
    {
        var map = new MapReader(file.FrontMatter with { Span = file.Source.Span(0, 3) }, Phrases.FrontMatter, bag);
        InlineText title = Bind(map.RequiredText("title"), bag);
        InlineText tagline = Bind(map.RequiredText("tagline"), bag);
        InlineText summary = Bind(map.RequiredText("summary"), bag);
        var dates = new PageDates(
            DateBinder.Time(map.Text("published"), "published", bag),
            DateBinder.Time(map.Text("updated"), "updated", bag)
        );
        map.Close();
        return new Page(locale, file.Source, title, tagline, summary, file.Body, []) { Dates = dates };
    }

    private static InlineText Bind(Located<string>? text, DiagnosticBag bag) =>
        text is null ? InlineText.Empty : InlineTextBinder.Bind(text.Value, bag);

    /// <summary>Gives each pair of headings one anchor, so that a link to a section survives translation.</summary>
    private static Localized<Page> Join(Page zh, Page en, DiagnosticBag bag)
    {
        IReadOnlyList<MarkdownHeading> zhHeadings = zh.Body.Headings;
        IReadOnlyList<MarkdownHeading> enHeadings = en.Body.Headings;
        if (en.Accepted.Length > 0 && Differ(zhHeadings, enHeadings))
        {
            // The translation lags behind: which section is missing or left over is told block by block.
            return new Localized<Page>(zh with { Anchors = Own(zhHeadings) }, en with { Anchors = Own(enHeadings) });
        }
        if (zhHeadings.Count != enHeadings.Count)
        {
            bag.Add(Errors.HeadingCount(en.Source.Whole, enHeadings.Count, zh.Source.Path, zhHeadings.Count));
        }
        var anchors = ImmutableArray.CreateBuilder<string>();
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        for (int i = 0; i < Math.Max(zhHeadings.Count, enHeadings.Count); i++)
        {
            MarkdownHeading? source = i < zhHeadings.Count ? zhHeadings[i] : null;
            MarkdownHeading? twin = i < enHeadings.Count ? enHeadings[i] : null;
            anchors.Add(Anchor(source, twin, seen, bag));
        }
        ImmutableArray<string> all = anchors.ToImmutable();
        return new Localized<Page>(zh with { Anchors = all }, en with { Anchors = all });
    }

    private static bool Differ(IReadOnlyList<MarkdownHeading> zh, IReadOnlyList<MarkdownHeading> en) =>
        !zh.Select(h => h.Anchor).SequenceEqual(en.Select(h => h.Anchor), StringComparer.Ordinal);

    private static ImmutableArray<string> Own(IReadOnlyList<MarkdownHeading> headings) =>
        [.. headings.Select((h, i) => h.Anchor ?? string.Create(CultureInfo.InvariantCulture, $"section-{i + 1}"))];

    private static string Anchor(MarkdownHeading? zh, MarkdownHeading? en, Dictionary<string, SourceSpan> seen, DiagnosticBag bag)
    {
        MarkdownHeading written = (
            zh?.Anchor is not null ? zh
            : en?.Anchor is not null ? en
            : en ?? zh
        )!;
        if (zh?.Anchor is { } a && en?.Anchor is { } b && !string.Equals(a, b, StringComparison.Ordinal))
        {
            bag.Add(Errors.AnchorMismatch(en.Span, b, a, zh.Span));
        }
        string anchor = written.Anchor ?? Slugify(written.Text);
        if (!seen.TryAdd(anchor, written.Span))
        {
            bag.Add(Errors.DuplicateAnchor(written.Span, anchor, seen[anchor]));
        }
        return anchor;
    }

    /// <summary>The anchor of a heading that has none: the words of the English heading.</summary>
    private static string Slugify(string heading)
    {
        var slug = new StringBuilder();
        foreach (char c in heading)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        string anchor = slug.ToString().TrimEnd('-');
        return anchor.Length > 0 ? anchor : "section";
    }
}
