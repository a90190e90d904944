using System.Collections.Immutable;
using System.Globalization;
using Markdig.Syntax;
using Yueqing.Site.Binding;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Translating;

/// <summary>What a page is built of, whatever its blocks say: an edit of one block must leave it alone.</summary>
internal static class PageShape
{
    /// <summary>The keys of front matter, then every node of the body with its depth, and the anchors of headings.</summary>
    public static IEnumerable<string> Of(Page page)
    {
        var shape = new List<string>();
        var bag = new DiagnosticBag();
        if (MarkdownPageParser.Parse(page.Source, bag) is { } file)
        {
            shape.AddRange(
                file.FrontMatter.Entries.Select(e =>
                    e.Value is YamlScalar v && !IsText(e.Key.Value) ? $"{e.Key.Value}: {v.Value}" : e.Key.Value
                )
            );
        }
        Add(page.Body.Document, 0, shape);
        shape.AddRange(page.Body.Headings.Select(h => h.Anchor ?? ""));
        return shape;
    }

    /// <summary>The English page with another text; null if that is no page any more.</summary>
    public static Page? Reread(Localized<Page> pages, string text)
    {
        Page page = pages.En;
        var bag = new DiagnosticBag();
        var source = new SourceText(page.Source.Path, text);
        if (MarkdownPageParser.Parse(source, bag) is not { } file)
        {
            return null;
        }
        ImmutableArray<string> known = page.Body.Headings.Count == file.Body.Headings.Count ? page.Anchors : pages.Zh.Anchors;
        InlineText? title = Text(file, "title");
        InlineText? tagline = Text(file, "tagline");
        InlineText? summary = Text(file, "summary");
        return title is null || tagline is null || summary is null
            ? null
            : page with
            {
                Source = source,
                Title = title,
                Tagline = tagline,
                Summary = summary,
                Body = file.Body,
                Anchors = [.. file.Body.Headings.Select((h, i) => h.Anchor ?? (i < known.Length ? known[i] : Numbered(i)))],
            };
    }

    private static string Numbered(int heading) => string.Create(CultureInfo.InvariantCulture, $"section-{heading + 1}");

    private static bool IsText(string key) => key is "title" or "tagline" or "summary";

    /// <summary>Empty for a key that is missing: that has been reported; null for one that is no text.</summary>
    private static InlineText? Text(MarkdownPage file, string key) =>
        file.FrontMatter.Find(key)?.Value switch
        {
            null => InlineText.Empty,
            YamlScalar value => InlineTextBinder.Bind(new Located<string>(value.Value, value.Span), new DiagnosticBag()),
            _ => null,
        };

    private static void Add(ContainerBlock container, int depth, List<string> shape)
    {
        foreach (Block block in container)
        {
            string level = block is HeadingBlock heading ? heading.Level.ToString(CultureInfo.InvariantCulture) : "";
            shape.Add($"{depth}{block.GetType().Name}{level}");
            if (block is ContainerBlock inner)
            {
                Add(inner, depth + 1, shape);
            }
        }
    }
}
