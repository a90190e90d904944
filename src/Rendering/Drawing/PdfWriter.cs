using System.Text;
using SkiaSharp;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Drawing;

/// <summary>A scene as PDF: shapes and text stay what they are, and each face is cut down to the glyphs in use before it is embedded.</summary>
internal static class PdfWriter
{
    /// <summary>ISO 216 A4 in points, 72 to the inch.</summary>
    private const float A4Width = 595.276f;

    private const float A4Height = 841.89f;

    /// <summary>CSS pixels are 96 to the inch.</summary>
    private const float PointsPerPixel = 0.75f;

    /// <summary>How many pixels of a scene of this width an A4 page is high.</summary>
    public static float PageHeight(float width) => A4Height * width / A4Width;

    /// <param name="pages">Where each page begins in the scene, and how high it is.</param>
    /// <param name="a4">Whether the pages are of A4; else a page is as large as what it shows.</param>
    public static byte[] Write(Scene scene, IReadOnlyList<(float Top, float Height)> pages, bool a4, PictureMetadata metadata)
    {
        Dictionary<PictureFace, DrawnFace> faces = Embed(scene);
        try
        {
            using var stream = new MemoryStream();
            using (SKDocument document = SKDocument.CreatePdf(stream, Describe(metadata)))
            {
                foreach ((float top, float height) in pages)
                {
                    float scale = a4 ? A4Width / scene.Width : PointsPerPixel;
                    SKCanvas canvas = document.BeginPage(scene.Width * scale, a4 ? A4Height : height * scale);
                    canvas.Scale(scale);
                    canvas.ClipRect(SKRect.Create(0, 0, scene.Width, height + 1));
                    canvas.Translate(0, -top);
                    Ground(canvas, scene, top, height);
                    using var painter = new ScenePainter(canvas, face => faces[face], withWords: true);
                    painter.Paint(scene.Items.Where(i => Touches(i, top, top + height)));
                    document.EndPage();
                }
                document.Close();
            }
            return PdfLanguage.Add(stream.ToArray(), metadata.Language);
        }
        finally
        {
            foreach (DrawnFace face in faces.Values)
            {
                face.Typeface.Dispose();
            }
        }
    }

    /// <summary>No date and no identifier: the same document has the same bytes.</summary>
    private static SKDocumentPdfMetadata Describe(PictureMetadata metadata) =>
        new()
        {
            Title = metadata.Title,
            Author = metadata.Author,
            Subject = metadata.Source,
            Keywords = metadata.Language,
            Creator = "Yueqing.Site",
            Producer = "Yueqing.Site",
            RasterDpi = 144,
            EncodingQuality = 101,
        };

    private static void Ground(SKCanvas canvas, Scene scene, float top, float height)
    {
        using var paint = new SKPaint { Color = ScenePainter.Convert(scene.Background) };
        canvas.DrawRect(SKRect.Create(0, top, scene.Width, height + 1), paint);
    }

    /// <summary>What lies wholly on another page is not drawn, so that its text is not found twice.</summary>
    private static bool Touches(SceneItem item, float top, float bottom) =>
        item switch
        {
            SceneItem.Rectangle r => r.Y < bottom && r.Y + r.Height > top,
            SceneItem.Arc a => a.CenterY >= top && a.CenterY < bottom,
            SceneItem.Drawing d => d.Y >= top && d.Y < bottom,
            SceneItem.Text t => t.Y >= top && t.Y < bottom,
            _ => true,
        };

    private static Dictionary<PictureFace, DrawnFace> Embed(Scene scene)
    {
        var faces = new Dictionary<PictureFace, DrawnFace>();
        foreach (IGrouping<PictureFace, SceneItem.Text> texts in scene.Items.OfType<SceneItem.Text>().GroupBy(t => t.Face))
        {
            IEnumerable<uint> glyphs = texts.SelectMany(t => t.Glyphs).Select(g => g.Glyph).Distinct().Order();
            IEnumerable<Rune> runes = texts.SelectMany(t => t.Words.EnumerateRunes().ToArray()).Distinct().Order();
            GlyphSubset subset = GlyphSubset.Make(texts.Key.Face, glyphs, runes);
            faces.Add(texts.Key, new DrawnFace(Typefaces.Load(subset.Sfnt), glyph => subset[glyph]));
        }
        return faces;
    }
}
