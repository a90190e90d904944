using System.Globalization;
using System.Text;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Rendering.Infographics.Scenes;

/// <summary>
/// A scene as SVG that looks the same everywhere: text is drawn as outlines, each glyph once, so no font is asked for. What the picture says
/// stands in <c>title</c> and <c>desc</c>.
/// </summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _body = new();
    private readonly StringBuilder _shapes = new();
    private readonly Dictionary<(PictureFace, uint), string> _glyphs = [];
    private readonly Dictionary<VectorIcon, string> _icons = [];

    private SvgWriter() { }

    /// <param name="language">The BCP 47 tag of the words.</param>
    public static byte[] Write(Scene scene, string title, string description, string language)
    {
        var writer = new SvgWriter();
        foreach (SceneItem item in scene.Items)
        {
            writer.Write(item);
        }
        var svg = new StringBuilder();
        string size = $"{Number(scene.Width)} {Number(scene.Height)}";
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"").Append(language).Append("\" viewBox=\"0 0 ").Append(size);
        svg.Append("\" width=\"").Append(Number(scene.Width)).Append("\" height=\"").Append(Number(scene.Height));
        svg.Append("\" role=\"img\">\n<title>").Append(Html.Escaping.Escape(title)).Append("</title>\n<desc>");
        svg.Append(Html.Escaping.Escape(description)).Append("</desc>\n<defs>\n").Append(writer._shapes).Append("</defs>\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"").Append(scene.Background).Append("\"/>\n");
        svg.Append(writer._body).Append("</svg>\n");
        return Encoding.UTF8.GetBytes(svg.ToString());
    }

    private void Write(SceneItem item)
    {
        switch (item)
        {
            case SceneItem.Rectangle r:
                _body.Append("<rect x=\"").Append(Number(r.X)).Append("\" y=\"").Append(Number(r.Y)).Append("\" width=\"");
                _body.Append(Number(r.Width)).Append("\" height=\"").Append(Number(r.Height)).Append('"');
                if (r.Radius > 0)
                {
                    _body.Append(" rx=\"").Append(Number(r.Radius)).Append('"');
                }
                _body.Append(" fill=\"").Append(r.Fill).Append("\"/>\n");
                break;
            case SceneItem.Arc arc:
                Write(arc);
                break;
            case SceneItem.Drawing drawing:
                Use(
                    IconId(drawing.Icon),
                    drawing.X - (drawing.Icon.X * drawing.Width / drawing.Icon.Width),
                    drawing.Y - (drawing.Icon.Y * drawing.Height / drawing.Icon.Height),
                    (drawing.Width / drawing.Icon.Width, drawing.Height / drawing.Icon.Height),
                    drawing.Fill
                );
                break;
            case SceneItem.Text text:
                Write(text);
                break;
        }
    }

    /// <summary>A whole ring is a circle; a part of one an arc of the stroke's middle line, drawn from the top.</summary>
    private void Write(SceneItem.Arc arc)
    {
        string stroke = $"fill=\"none\" stroke=\"{arc.Fill}\" stroke-width=\"{Number(arc.Thickness)}\"";
        if (arc.Share >= 1)
        {
            _body.Append("<circle cx=\"").Append(Number(arc.CenterX)).Append("\" cy=\"").Append(Number(arc.CenterY)).Append("\" r=\"");
            _body.Append(Number(arc.Radius)).Append("\" ").Append(stroke).Append("/>\n");
            return;
        }
        double angle = arc.Share * Math.Tau;
        string to = $"{Number(arc.CenterX + (arc.Radius * Math.Sin(angle)))} {Number(arc.CenterY - (arc.Radius * Math.Cos(angle)))}";
        _body.Append("<path d=\"M").Append(Number(arc.CenterX)).Append(' ').Append(Number(arc.CenterY - arc.Radius)).Append('A');
        _body.Append(Number(arc.Radius)).Append(' ').Append(Number(arc.Radius)).Append(" 0 ").Append(arc.Share > 0.5 ? '1' : '0');
        _body.Append(" 1 ").Append(to).Append("\" ").Append(stroke).Append("/>\n");
    }

    private void Write(SceneItem.Text text)
    {
        float scale = text.Size / text.Face.Face.Metrics.UnitsPerEm;
        _body.Append("<g fill=\"").Append(text.Fill).Append("\" transform=\"translate(").Append(Number(text.X)).Append(' ');
        _body.Append(Number(text.Y)).Append(") scale(").Append(Number(scale, 5)).Append(")\">");
        foreach (PlacedGlyph glyph in text.Glyphs)
        {
            if (GlyphId(text.Face, glyph.Glyph) is { Length: > 0 } id)
            {
                _body.Append("<use href=\"#").Append(id).Append("\" x=\"").Append(Number(glyph.X / scale, 0)).Append('"');
                if (glyph.Y != 0)
                {
                    _body.Append(" y=\"").Append(Number(glyph.Y / scale, 0)).Append('"');
                }
                _body.Append("/>");
            }
        }
        _body.Append("</g>\n");
    }

    private void Use(string id, float x, float y, (float X, float Y) scale, Color fill) =>
        _body
            .Append("<use href=\"#")
            .Append(id)
            .Append("\" fill=\"")
            .Append(fill)
            .Append("\" transform=\"translate(")
            .Append(Number(x))
            .Append(' ')
            .Append(Number(y))
            .Append(") scale(")
            .Append(Number(scale.X, 5))
            .Append(' ')
            .Append(Number(scale.Y, 5))
            .Append(")\"/>\n");

    /// <summary>Empty for a glyph without ink.</summary>
    private string GlyphId(PictureFace face, uint glyph)
    {
        if (!_glyphs.TryGetValue((face, glyph), out string? id))
        {
            string path = SvgPathData.Of(OutlinePen.Draw(face.Face.Font, glyph));
            id = path.Length == 0 ? "" : Define(path, "g" + _glyphs.Count.ToString(CultureInfo.InvariantCulture));
            _glyphs.Add((face, glyph), id);
        }
        return id;
    }

    private string IconId(VectorIcon icon)
    {
        if (!_icons.TryGetValue(icon, out string? id))
        {
            id = Define(icon.PathData, "i" + _icons.Count.ToString(CultureInfo.InvariantCulture));
            _icons.Add(icon, id);
        }
        return id;
    }

    private string Define(string path, string id)
    {
        _shapes.Append("<path id=\"").Append(id).Append("\" d=\"").Append(path).Append("\"/>\n");
        return id;
    }

    private static string Number(double value, int decimals = 2) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
}
