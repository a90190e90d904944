using Yueqing.Site.Rendering.Drawing;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics;

/// <summary>A scene → the files that its kind is made into.</summary>
internal static class PictureDrawing
{
    /// <summary>Pages offer WebP of two thirds of the width to phones, and the PNG, which is smaller than WebP at its width, to all others.</summary>
    private const float PageScale = 2 / 3f;

    public static List<(PicturePart Part, byte[] Bytes)> Draw(
        Scene scene,
        PictureFormat format,
        PictureMetadata metadata,
        string description,
        Typefaces faces
    )
    {
        var files = new List<(PicturePart, byte[])>();
        List<Slice> slices = Slices(scene, format);
        foreach (Slice slice in slices)
        {
            if (format.Png)
            {
                using Raster raster = Raster.Draw(scene, slice.Top, slice.Height, 1, faces);
                files.Add((new PicturePart("png", slice.Number, raster.Width, raster.Height), raster.ToPng(metadata)));
            }
            if (format.Webp)
            {
                using Raster raster = Raster.Draw(scene, slice.Top, slice.Height, PageScale, faces);
                files.Add((new PicturePart("webp", slice.Number, raster.Width, raster.Height), raster.ToWebp()));
            }
        }
        if (format.Svg)
        {
            byte[] svg = SvgWriter.Write(scene, metadata.Title, description, metadata.Language);
            files.Add((new PicturePart("svg", 0, (int)scene.Width, (int)scene.Height), svg));
        }
        if (format.Pdf)
        {
            bool sheet = format.Kind == PictureKind.FactSheet;
            List<Slice> pages = sheet ? Sections(scene) : slices;
            byte[] pdf = PdfWriter.Write(scene, [.. pages.Select(p => (p.Top, p.Height))], sheet, metadata);
            files.Add((new PicturePart("pdf", 0, (int)scene.Width, (int)scene.Height), pdf));
        }
        // What a page offers first stands first: the PNG, else the PDF.
        return [.. files.OrderBy(f => Array.IndexOf(Order, f.Item1.Extension))];
    }

    private static readonly string[] Order = ["png", "pdf", "svg", "webp"];

    /// <param name="Number">From 1; 0 when the picture is not cut.</param>
    private readonly record struct Slice(int Number, float Top, float Height);

    /// <summary>As many sections to a slice as fit under the highest that a phone shows well (S1-26).</summary>
    private static List<Slice> Slices(Scene scene, PictureFormat format)
    {
        if (format.Kind != PictureKind.Report)
        {
            return [new Slice(0, 0, scene.Height)];
        }
        var slices = new List<Slice>();
        float top = 0;
        float end = 0;
        foreach (float cut in scene.Cuts.Append(scene.Height))
        {
            if (cut - top > PictureFormat.MaxSliceHeight && end > top)
            {
                slices.Add(new Slice(slices.Count + 1, top, end - top));
                top = end;
            }
            end = cut;
        }
        slices.Add(new Slice(slices.Count + 1, top, end - top));
        return slices;
    }

    /// <summary>
    /// How high the highest part of a picture is, and how high it may be: a section of the report, a page of the fact sheet, any other picture as
    /// a whole. What is higher is shrunk by whoever shows it, until nobody can read it (S1-26), or leaves its page.
    /// </summary>
    public static (float Height, float Most) Reach(Scene scene, PictureFormat format) =>
        format.Kind switch
        {
            PictureKind.Report => (Sections(scene).Max(s => s.Height), PictureFormat.MaxSliceHeight),
            PictureKind.FactSheet => (Sections(scene).Max(s => s.Height), MathF.Ceiling(PdfWriter.PageHeight(scene.Width))),
            _ => (scene.Height, PictureFormat.MaxSliceHeight),
        };

    private static List<Slice> Sections(Scene scene)
    {
        var pages = new List<Slice>();
        float top = 0;
        foreach (float cut in scene.Cuts.Append(scene.Height))
        {
            pages.Add(new Slice(pages.Count + 1, top, cut - top));
            top = cut;
        }
        return pages;
    }
}
