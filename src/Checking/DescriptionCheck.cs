using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Checking;

/// <summary>What a search result shows of a page: a title that no other page of its language has, and a summary that is not cut off (S2-08, S6-05).</summary>
internal sealed class DescriptionCheck : ICheck
{
    /// <summary>In characters as people count them, with figures written out.</summary>
    private const int Longest = 160;

    public void Run(CheckContext context, DiagnosticBag bag)
    {
        foreach (Locale locale in Locale.All)
        {
            var titles = new Dictionary<string, Page>(StringComparer.OrdinalIgnoreCase);
            foreach (Page page in context.Pages.Select(p => p[locale]).Where(p => p.Locale == locale && p.Title.Raw.Length > 0))
            {
                if (!titles.TryAdd(page.Title.Raw, page))
                {
                    bag.Add(Errors.DuplicateTitle(page.Title.Span, page.Title.Raw, titles[page.Title.Raw].Title.Span, context.Release));
                }
                int length = new StringInfo(Written(page.Summary, locale, context.Site)).LengthInTextElements;
                if (length > Longest)
                {
                    bag.Add(Errors.DescriptionTooLong(page.Summary.Span, length, Longest, context.Release));
                }
            }
        }
    }

    private static string Written(InlineText text, Locale locale, Model.Site site) =>
        string.Concat(
            text.Segments.Select(s =>
                s.FigureId is null ? s.Text
                : !site.Figures.TryGetValue(s.FigureId, out OwnedFigure? owned) ? ""
                : locale == Locale.Chinese ? QuantityWriter.Chinese(owned.Figure.Quantity).Text
                : site.English(owned.Figure).Text
            )
        );
}
