using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Writing;

/// <summary>One figure at one kind of place on a page.</summary>
/// <param name="Value">Exact, in its unit; the words on the page where they are not those of the figure.</param>
internal readonly record struct ShownFigure(FigurePlace Place, string Id, string Value);

internal enum FigurePlace
{
    /// <summary>In running text.</summary>
    Text,

    /// <summary>In lists, charts and tables.</summary>
    Listed,

    /// <summary>In what search engines read.</summary>
    Machines,
}

/// <summary>Reads from a finished page which figures it shows: words that lead to a row of the data page, those rows, and JSON-LD.</summary>
internal static partial class ShownFigures
{
    public static IReadOnlySet<ShownFigure> On(OutputFile page, Model.Site site, FigureTexts texts)
    {
        string html = Encoding.UTF8.GetString(page.Bytes);
        var shown = new HashSet<ShownFigure>();
        foreach (Match link in Links().Matches(html))
        {
            string id = link.Groups["id"].Value;
            if (texts.Find(id) is { } text)
            {
                bool inText = link.Groups["words"].Success;
                string exact = Exact(site, id);
                string words = WebUtility.HtmlDecode(link.Groups["words"].Value);
                // Where Chinese stands in for English, its words are as right.
                bool asWritten = !inText || words == text.Prose.Zh.Text || words == text.Prose.En.Text;
                shown.Add(new ShownFigure(inText ? FigurePlace.Text : FigurePlace.Listed, id, asWritten ? exact : words));
            }
        }
        foreach (Match row in Rows().Matches(html).Where(r => texts.Find(r.Groups["id"].Value) is not null))
        {
            shown.Add(new ShownFigure(FigurePlace.Listed, row.Groups["id"].Value, row.Groups["value"].Value));
        }
        foreach (Match script in Scripts().Matches(html))
        {
            ReadGraph(script.Groups["json"].Value, shown);
        }
        return shown;
    }

    private static string Exact(Model.Site site, string id) =>
        site.Figures[id].Figure.Quantity.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A template may print what is no JSON; such a page shows machines nothing.</summary>
    private static void ReadGraph(string script, HashSet<ShownFigure> shown)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(script);
            ReadGraph(json.RootElement, shown);
        }
        catch (JsonException) { }
    }

    private static void ReadGraph(JsonElement node, HashSet<ShownFigure> shown)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in node.EnumerateArray())
            {
                ReadGraph(item, shown);
            }
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            if (node.TryGetProperty("propertyID", out JsonElement id) && node.TryGetProperty("value", out JsonElement value))
            {
                shown.Add(new ShownFigure(FigurePlace.Machines, id.ToString(), value.GetRawText()));
            }
            foreach (JsonProperty property in node.EnumerateObject())
            {
                ReadGraph(property.Value, shown);
            }
        }
    }

    /// <summary>In text the figure's own words follow at once.</summary>
    [GeneratedRegex("""href="[^"#]*\bdata/#(?<id>[a-z0-9-]+)"(?:><span class="num">(?<words>[^<]*)</span>)?""")]
    private static partial Regex Links();

    [GeneratedRegex("""<tr id="(?<id>[a-z0-9-]+)"(?:(?!</tr>)[\s\S])*?\bdata-value="(?<value>[^"]*)"[^>]*>""")]
    private static partial Regex Rows();

    [GeneratedRegex("""<script type="application/ld\+json">(?<json>[\s\S]*?)</script>""")]
    private static partial Regex Scripts();
}
