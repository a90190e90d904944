using System.Globalization;
using System.Text;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Rendering.Html;

/// <summary>How to cite one figure: as a line of text, for BibTeX, and for reference managers (RIS) (S8-02). What the owner has not supplied is left out.</summary>
internal sealed class FigureCitation(Figure figure, PageScope scope)
{
    private Locale Locale => scope.Locale;

    private SiteSettings Settings => scope.Site.Site.Settings;

    private string Publisher => Settings.Publisher.Name[Locale];

    private string Label => figure.Label[Locale];

    private string Value => OrdinarySpaces.In(scope.Site.Figures[figure.Id].Prose[Locale].Text);

    private string Period => figure.Period.ToString(CultureInfo.InvariantCulture);

    private string Source => $"{figure.Source.SourceId}#{figure.Source.Locator}";

    /// <summary>Where the figure stands for good: the page with its anchor; empty until the site has an address.</summary>
    private string Address => scope.Site.Absolute(Route.Data, Locale) is { Length: > 0 } page ? $"{page}#{figure.Id}" : "";

    /// <summary>In Chinese after GB/T 7714 (an online data set is [DS/OL]), in English as a plain reference.</summary>
    public string Text
    {
        get
        {
            string by = Publisher.Length == 0 ? "" : Publisher + ". ";
            string day = Settings.Published?.Value.Day ?? "";
            string site = Settings.Title[Locale] + (day.Length == 0 ? "" : $", {day}") + ".";
            string at = Address.Length == 0 ? "" : " " + Address;
            return Locale == Locale.Chinese
                ? $"{by}{Label}（{Period}年）：{Value}[DS/OL]. {site}{at}"
                : $"{by}“{Label} ({Period}): {Value}.” {site}{at}";
        }
    }

    public string BibTex
    {
        get
        {
            var entry = new StringBuilder();
            entry.Append("@misc{").Append(figure.Id).Append('-').Append(Period);
            Field("title", $"{{{Escaped($"{Label}: {Value}")}}}");
            Field("author", Publisher.Length == 0 ? "" : $"{{{Escaped(Publisher)}}}");
            Field("year", Settings.Published?.Value.Minute.Year.ToString(CultureInfo.InvariantCulture) ?? "");
            Field("howpublished", Escaped(Settings.Title[Locale]));
            Field("url", Address);
            Field("note", Escaped($"{Period}; {Source}"));
            return entry.Append("\n}").ToString();

            void Field(string name, string value)
            {
                if (value.Length > 0)
                {
                    entry.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
                }
            }
        }
    }

    public string Ris
    {
        get
        {
            var entry = new StringBuilder("TY  - DATA\n");
            Field("TI", $"{Label} ({Period}): {Value}");
            Field("AU", Publisher);
            Field("PY", Settings.Published?.Value.Minute.Year.ToString(CultureInfo.InvariantCulture) ?? "");
            Field("DA", Settings.Published?.Value.Minute.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture) ?? "");
            Field("T2", Settings.Title[Locale]);
            Field("LA", Locale.Tag);
            Field("N1", Source);
            Field("UR", Address);
            return entry.Append("ER  - ").ToString();

            void Field(string tag, string value)
            {
                if (value.Length > 0)
                {
                    entry.Append(tag).Append("  - ").Append(value).Append('\n');
                }
            }
        }
    }

    /// <summary>What TeX would take for a command.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            escaped.Append(
                c switch
                {
                    '\\' => "\\textbackslash{}",
                    '~' => "\\textasciitilde{}",
                    '^' => "\\textasciicircum{}",
                    '%' or '&' or '$' or '#' or '_' or '{' or '}' => $"\\{c}",
                    _ => c.ToString(),
                }
            );
        }
        return escaped.ToString();
    }
}
