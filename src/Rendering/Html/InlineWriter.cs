using System.Text;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Rendering.Html;

/// <summary>Writes words and figures into HTML: escaped, with <c>lang</c> on foreign runs, numbers never cut from their units.</summary>
/// <param name="mentioned">The figures that this page has shown already: a conversion stands only at the first mention.</param>
internal sealed class InlineWriter(PageScope scope, HashSet<string> mentioned)
{
    /// <summary>The same page's writer for words of another locale.</summary>
    public InlineWriter In(Locale locale) => new(scope with { Locale = locale }, mentioned);

    /// <summary>A short text, without conversions: they stand with the figures below it, and in the body.</summary>
    public RawHtml Html(InlineText text)
    {
        if (text.StandIn is { } why && scope.Locale != Locale.Chinese)
        {
            (string name, string value)[] attributes = StandInMark.Attributes(why, scope);
            string mark = string.Concat(attributes.Select(a => $" {a.name}=\"{Escaping.Escape(a.value)}\""));
            return new RawHtml($"<span{mark}>{In(Locale.Chinese).Html(text)}</span>");
        }
        var html = new StringBuilder();
        foreach (InlineSegment segment in text.Segments)
        {
            if (segment.FigureId is { } id)
            {
                WriteFigure(html, id, withConversion: false);
            }
            else
            {
                WriteText(html, segment.Text);
            }
        }
        return new RawHtml(html.ToString());
    }

    /// <summary>The same text without markup and without conversions, for titles and descriptions.</summary>
    public static string Plain(InlineText text, FigureTexts figures, Locale locale)
    {
        if (text.Segments is [{ Text: { } only }])
        {
            return only;
        }
        locale = text.StandIn is null ? locale : Locale.Chinese;
        return string.Concat(
            text.Segments.Select(s => s.FigureId is { } id ? figures.Find(id)?.Prose[locale].Text ?? $"{{{id}}}" : s.Text)
        );
    }

    /// <summary>A figure as a link to its row on the data page.</summary>
    public void WriteFigure(StringBuilder html, string id, bool withConversion = true)
    {
        if (scope.Site.Figures.Find(id) is not { } figure)
        {
            // Only while somebody writes: a site that names an unknown figure is not built.
            Escaping.Write(html, $"{{{id}}}");
            return;
        }
        WrittenQuantity written = figure.Prose[scope.Locale];
        html.Append("<a class=\"fig\" href=\"");
        Escaping.Write(html, scope.FigureHref(id));
        html.Append("\"><span class=\"num\">");
        Escaping.Write(html, written.Text);
        html.Append("</span>");
        if (withConversion && mentioned.Add(id) && written.Conversion.Length > 0)
        {
            html.Append(scope.Locale == Locale.Chinese ? "<span class=\"num\">（" : " <span class=\"num\">(");
            Escaping.Write(html, written.Conversion);
            html.Append(scope.Locale == Locale.Chinese ? "）</span>" : ")</span>");
        }
        html.Append("</a>");
    }

    /// <summary>Words of the page's locale; runs of the other language carry <c>lang</c> (S2-13).</summary>
    public void WriteText(StringBuilder html, ReadOnlySpan<char> text)
    {
        string foreign = scope.Locale.Other.Tag;
        while (ForeignRuns.First(text, scope.Locale) is var (start, end))
        {
            Escaping.Write(html, text[..start]);
            html.Append("<span lang=\"").Append(foreign).Append("\">");
            Escaping.Write(html, text[start..end]);
            html.Append("</span>");
            text = text[end..];
        }
        Escaping.Write(html, text);
    }
}
