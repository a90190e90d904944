using System.Text;
using SkiaSharp;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Drawing;

/// <summary>Draws the primitives of a scene: the same calls for pixels and for PDF.</summary>
/// <param name="font">The face of a text in the drawing library, and how its glyphs are numbered there.</param>
/// <param name="withWords">Whether the words go along with their glyphs, for a document from which text can be copied.</param>
internal sealed class ScenePainter(SKCanvas canvas, Func<PictureFace, DrawnFace> font, bool withWords) : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true };

    public void Paint(IEnumerable<SceneItem> items)
    {
        foreach (SceneItem item in items)
        {
            Paint(item);
        }
    }

    public void Dispose() => _paint.Dispose();

    public static SKColor Convert(Color color) => new(0xFF000000 | color.Rgb);

    private void Paint(SceneItem item)
    {
        switch (item)
        {
            case SceneItem.Rectangle r:
                Fill(r.Fill);
                var box = SKRect.Create(r.X, r.Y, r.Width, r.Height);
                if (r.Radius > 0)
                {
                    canvas.DrawRoundRect(box, r.Radius, r.Radius, _paint);
                }
                else
                {
                    canvas.DrawRect(box, _paint);
                }
                break;
            case SceneItem.Arc arc:
                Paint(arc);
                break;
            case SceneItem.Drawing drawing:
                Paint(drawing);
                break;
            case SceneItem.Text text:
                Paint(text);
                break;
        }
    }

    private void Paint(SceneItem.Arc arc)
    {
        _paint.Color = Convert(arc.Fill);
        _paint.Style = SKPaintStyle.Stroke;
        _paint.StrokeWidth = arc.Thickness;
        if (arc.Share >= 1)
        {
            canvas.DrawCircle(arc.CenterX, arc.CenterY, arc.Radius, _paint);
            return;
        }
        var circle = new SKRect(arc.CenterX - arc.Radius, arc.CenterY - arc.Radius, arc.CenterX + arc.Radius, arc.CenterY + arc.Radius);
        canvas.DrawArc(circle, -90, (float)(arc.Share * 360), useCenter: false, _paint);
    }

    private void Paint(SceneItem.Drawing drawing)
    {
        using SKPath? path = SKPath.ParseSvgPathData(drawing.Icon.PathData);
        if (path is null)
        {
            return;
        }
        Fill(drawing.Fill);
        canvas.Save();
        canvas.Translate(drawing.X, drawing.Y);
        canvas.Scale(drawing.Width / drawing.Icon.Width, drawing.Height / drawing.Icon.Height);
        canvas.Translate(-drawing.Icon.X, -drawing.Icon.Y);
        canvas.DrawPath(path, _paint);
        canvas.Restore();
    }

    private void Paint(SceneItem.Text text)
    {
        DrawnFace face = font(text.Face);
        Fill(text.Fill);
        using SKFont sized = Typefaces.Font(face.Typeface, text.Size);
        using var builder = new SKTextBlobBuilder();
        if (withWords)
        {
            AddWithWords(builder, sized, face, text);
        }
        else
        {
            SKPositionedRunBuffer run = builder.AllocatePositionedRun(sized, text.Glyphs.Count);
            Place(text, face, run.Glyphs, run.Positions);
        }
        using SKTextBlob? blob = builder.Build();
        if (blob is not null)
        {
            canvas.DrawText(blob, text.X, text.Y, _paint);
        }
    }

    /// <summary>Substituted glyphs stand in no character map; only the words beside them say what they mean.</summary>
    private static void AddWithWords(SKTextBlobBuilder builder, SKFont font, DrawnFace face, SceneItem.Text text)
    {
        byte[] words = Encoding.UTF8.GetBytes(text.Words);
        SKPositionedTextRunBuffer run = builder.AllocatePositionedTextRun(font, text.Glyphs.Count, words.Length);
        Place(text, face, run.Glyphs, run.Positions);
        Span<uint> clusters = run.Clusters;
        for (int i = 0; i < text.Glyphs.Count; i++)
        {
            clusters[i] = (uint)Encoding.UTF8.GetByteCount(text.Words.AsSpan(0, text.Glyphs[i].Cluster));
        }
        run.SetText(words);
    }

    private static void Place(SceneItem.Text text, DrawnFace face, Span<ushort> glyphs, Span<SKPoint> points)
    {
        for (int i = 0; i < text.Glyphs.Count; i++)
        {
            PlacedGlyph glyph = text.Glyphs[i];
            glyphs[i] = (ushort)face.Number(glyph.Glyph);
            points[i] = new SKPoint(glyph.X, glyph.Y);
        }
    }

    private void Fill(Color color)
    {
        _paint.Color = Convert(color);
        _paint.Style = SKPaintStyle.Fill;
    }
}

/// <param name="Number">From a glyph of the face to the same glyph in the typeface.</param>
internal readonly record struct DrawnFace(SKTypeface Typeface, Func<uint, uint> Number)
{
    public static DrawnFace Whole(SKTypeface typeface) => new(typeface, glyph => glyph);
}
