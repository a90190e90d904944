using System.Buffers.Binary;
using CsCheck;
using Yueqing.Site.Rendering.Drawing;
using Yueqing.Site.Rendering.Infographics;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Tests.Rendering.Infographics;

/// <summary>S1-26: a long picture is cut between sections, and no slice is higher than a phone shows well.</summary>
public sealed class SlicesTests
{
    private static readonly PictureFormat Report = PictureFormat.All.Single(f => f.Kind == PictureKind.Report);

    private static readonly PictureMetadata Metadata = new("title", "en", "author", "source");

    private static List<(PicturePart Part, byte[] Bytes)> Draw(int[] sections)
    {
        var cuts = new List<float>();
        for (int i = 1; i < sections.Length; i++)
        {
            cuts.Add(sections[..i].Sum());
        }
        var scene = new Scene(16, sections.Sum(), new Color(0xffffff), [], cuts);
        using var faces = new Typefaces();
        return PictureDrawing.Draw(scene, Report, Metadata, "", faces);
    }

    [Fact]
    public void Slices_end_at_section_borders_and_make_up_the_whole() =>
        Gen.Int[50, 4000]
            .Array[1, 12]
            .Sample(
                sections =>
                {
                    PicturePart[] slices = [.. Draw(sections).Select(f => f.Part).Where(p => p.Extension == "png")];
                    Assert.Equal(Enumerable.Range(1, slices.Length), slices.Select(s => s.Slice));
                    Assert.All(slices, s => Assert.InRange(s.Height, 1, PictureFormat.MaxSliceHeight));
                    int[] borders = [.. sections.Select((_, i) => sections[..(i + 1)].Sum())];
                    int end = 0;
                    foreach (PicturePart slice in slices)
                    {
                        end += slice.Height;
                        Assert.Contains(end, borders);
                    }
                    Assert.Equal(sections.Sum(), end);
                    // As few as can be: two neighbours never fit into one slice.
                    Assert.All(
                        slices.Zip(slices.Skip(1)),
                        pair => Assert.True(pair.First.Height + FirstSectionOf(pair.Second, slices, borders) > 4000)
                    );
                },
                iter: 30
            );

    [Fact]
    public void Parts_are_as_large_as_they_say()
    {
        List<(PicturePart Part, byte[] Bytes)> files = Draw([3000, 900, 500]);
        Assert.Equal(
            ["png 3900", "png 500", "pdf 4400", "svg 4400"],
            files.Where(f => f.Part.Extension != "webp").Select(f => $"{f.Part.Extension} {f.Part.Height}")
        );
        foreach ((PicturePart part, byte[] bytes) in files.Where(f => f.Part.Extension == "png"))
        {
            Assert.Equal((part.Width, part.Height), SizeOf(bytes));
        }
        Assert.Equal([(1, 11), (2, 11)], files.Where(f => f.Part.Extension == "webp").Select(f => (f.Part.Slice, f.Part.Width)));
    }

    /// <summary>From the header of a PNG.</summary>
    internal static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static int FirstSectionOf(PicturePart slice, PicturePart[] slices, int[] borders)
    {
        int top = slices.TakeWhile(s => s.Slice < slice.Slice).Sum(s => s.Height);
        return borders.First(b => b > top) - top;
    }
}
