namespace Yueqing.Site.Rendering.Infographics;

/// <summary>The kinds of pictures; each is a template <c>theme/infographics/*.scene</c>, and a theme without the template goes without the picture.</summary>
internal enum PictureKind
{
    /// <summary>1200×630, for previews of links (S1-27).</summary>
    Card,

    /// <summary>900×383, the cover of a WeChat article, with text in the middle 60 % (S1-24).</summary>
    Cover,

    /// <summary>1080×1080, for shares in WeChat and elsewhere.</summary>
    Square,

    /// <summary>1080 wide, the topic as one picture.</summary>
    Poster,

    /// <summary>1080 wide, the whole year, cut at section borders (S1-26).</summary>
    Report,

    /// <summary>Two pages of A4 with text that can be selected.</summary>
    FactSheet,
}

/// <summary>What each kind is made into.</summary>
/// <param name="Name">In the names of templates and files.</param>
/// <param name="MaxPngBytes">More cannot be shared without being compressed again by those who carry it (S1-25, S1-26).</param>
internal sealed record PictureFormat(PictureKind Kind, string Name, bool Png, bool Webp, bool Svg, bool Pdf, int MaxPngBytes)
{
    /// <summary>Over this WeChat compresses pictures again, and edges of text suffer (S1-25).</summary>
    private const int Shared = 500_000;

    /// <summary>S1-26.</summary>
    private const int Slice = 2_000_000;

    /// <summary>No slice is higher: taller ones are shrunk until nobody can read them (S1-26).</summary>
    public const int MaxSliceHeight = 4000;

    public static IReadOnlyList<PictureFormat> All { get; } =
    [
        new(PictureKind.Card, "card", Png: true, Webp: false, Svg: false, Pdf: false, Shared),
        new(PictureKind.Cover, "cover", Png: true, Webp: false, Svg: false, Pdf: false, Shared),
        new(PictureKind.Square, "square", Png: true, Webp: false, Svg: false, Pdf: false, Shared),
        new(PictureKind.Poster, "poster", Png: true, Webp: true, Svg: true, Pdf: false, Shared),
        new(PictureKind.Report, "report", Png: true, Webp: true, Svg: true, Pdf: true, Slice),
        new(PictureKind.FactSheet, "factsheet", Png: false, Webp: false, Svg: false, Pdf: true, Slice),
    ];
}
