using System.Globalization;
using System.Xml;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Drawing;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics;

/// <summary>The signs below <c>theme/infographics/icons/</c>: SVG files with a view box and one path, which scale and take any colour.</summary>
internal static class IconReader
{
    /// <summary>The signs of a theme. One that a chart of the site asks for and does not get is a diagnostic.</summary>
    public static Dictionary<string, VectorIcon> Read(Model.Site site, Theme theme, DiagnosticBag bag)
    {
        Dictionary<string, VectorIcon> icons = Read(theme, bag);
        foreach (Located<string> name in site.Topics.SelectMany(t => t.Charts).Select(c => c.Icon).OfType<Located<string>>())
        {
            if (!theme.Icons.ContainsKey(name.Value))
            {
                bag.Add(Errors.UnknownIcon(name.Span, name.Value, theme.Icons.Keys));
            }
        }
        return icons;
    }

    /// <summary>A file that cannot be drawn is a diagnostic and is left out.</summary>
    public static Dictionary<string, VectorIcon> Read(Theme theme, DiagnosticBag bag)
    {
        var icons = new Dictionary<string, VectorIcon>(StringComparer.Ordinal);
        foreach ((string name, byte[] bytes) in theme.Icons)
        {
            (VectorIcon? icon, Wording problem) = Read(name, bytes);
            if (icon is null)
            {
                bag.Add(Errors.DamagedIcon(SourceText.Unreadable($"theme/infographics/icons/{name}.svg").Whole, problem));
            }
            else
            {
                icons.Add(name, icon);
            }
        }
        return icons;
    }

    private static (VectorIcon? Icon, Wording Problem) Read(string name, byte[] bytes)
    {
        string? viewBox = null;
        string? path = null;
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(bytes),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            while (reader.Read())
            {
                viewBox ??= reader.LocalName == "svg" ? reader.GetAttribute("viewBox") : null;
                path ??= reader.LocalName == "path" ? reader.GetAttribute("d") : null;
            }
        }
        catch (XmlException)
        {
            return (null, Phrases.NoSvg);
        }
        float[]? box = viewBox is null ? null : Numbers(viewBox);
        if (box is not [_, _, > 0, > 0])
        {
            return (null, Phrases.NoViewBox);
        }
        return path is not null && PathCheck.IsPath(path)
            ? (new VectorIcon(name, path, box[0], box[1], box[2], box[3]), default)
            : (null, Phrases.NoPath);
    }

    private static float[]? Numbers(string text)
    {
        string[] parts = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var numbers = new float[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!float.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }
        return numbers;
    }
}
