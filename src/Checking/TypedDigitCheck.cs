using System.Runtime.InteropServices;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>
/// No number is typed by hand (S4-01): a digit in prose belongs to a year, a date or a registered name, or it should be a figure.
/// </summary>
internal sealed class TypedDigitCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        foreach (Localized<Page> pages in context.Pages)
        {
            context.Memory.Recall(
                "typed-digits",
                pages.Zh.Source.Path,
                bag,
                own => Check(pages, context, own),
                context.Site.Glossary,
                context.FiguresToken,
                pages
            );
        }
        foreach (Topic topic in context.Site.Topics)
        {
            context.Memory.Recall(
                "typed-digits",
                topic.Route.Path,
                bag,
                own => Check(topic, context, own),
                context.Site.Glossary,
                context.FiguresToken,
                ImmutableCollectionsMarshal.AsArray(topic.Charts)
            );
        }
    }

    /// <returns>How many pages were read.</returns>
    private static int Check(Localized<Page> pages, CheckContext context, DiagnosticBag bag)
    {
        Check(pages.Zh, context, bag);
        if (ReferenceEquals(pages.Zh, pages.En))
        {
            return 1;
        }
        Check(pages.En, context, bag);
        return 2;
    }

    /// <returns>How many figures were read.</returns>
    private static int Check(Topic topic, CheckContext context, DiagnosticBag bag)
    {
        foreach (Chart chart in topic.Charts)
        {
            string[] nearby = [.. chart.Figures.Select(f => f.Id)];
            Check(chart.Takeaway.Zh, Locale.Chinese, nearby, context, bag);
            Check(chart.Takeaway.En, Locale.English, nearby, context, bag);
        }
        foreach (Figure figure in topic.Figures)
        {
            foreach (Locale locale in Locale.All)
            {
                Check(new Located<string>(figure.Label[locale], figure.Span), locale, [], context, bag);
                Check(new Located<string>(figure.Definition[locale], figure.Span), locale, [], context, bag);
            }
        }
        return topic.Figures.Length;
    }

    private static void Check(Page page, CheckContext context, DiagnosticBag bag)
    {
        string[] nearby = [.. page.Body.Figures.Select(f => f.Value).Distinct(StringComparer.Ordinal)];
        foreach (InlineText text in new[] { page.Title, page.Tagline, page.Summary })
        {
            Check(text, page.Locale, nearby, context, bag);
        }
        foreach (Located<string> text in page.Body.Texts)
        {
            Check(text, page.Locale, nearby, context, bag);
        }
    }

    private static void Check(InlineText text, Locale locale, string[] nearby, CheckContext context, DiagnosticBag bag)
    {
        foreach (InlineSegment segment in text.Segments)
        {
            if (segment.Text is { } words)
            {
                Check(new Located<string>(words, segment.Span), locale, nearby, context, bag);
            }
        }
    }

    private static void Check(Located<string> text, Locale locale, string[] nearby, CheckContext context, DiagnosticBag bag)
    {
        string words = text.Value;
        foreach ((int start, int end) in TypedDigits.In(words, locale, context.Site.Glossary))
        {
            SourceSpan place = TextPlaces.Of(text, start, end - start);
            bag.Add(Errors.TypedDigit(place, words[start..end], Match(words[start..end], context), nearby));
        }
    }

    /// <summary>The figure that writes just this number, if there is one.</summary>
    private static string? Match(string number, CheckContext context) =>
        context
            .Site.Topics.SelectMany(t => t.Figures)
            .FirstOrDefault(f => string.Equals(f.Quantity.Written.Number, number, StringComparison.Ordinal))
            ?.Id;
}
