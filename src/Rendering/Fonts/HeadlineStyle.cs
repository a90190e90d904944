using System.Collections.Immutable;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>How the headlines of a language are set.</summary>
/// <param name="Family">The name in the style sheet; the stand-in is called the same with <c> Fallback</c> behind.</param>
/// <param name="Kerning">Whether pairs of letters are kerned.</param>
/// <param name="UnitsPerEm">The grid that outlines are rounded to, or null to keep the grid of the face. Not together with kerning.</param>
/// <param name="Fallbacks">What stands in until the face has loaded, the preferred first.</param>
internal sealed record HeadlineStyle(string Family, bool Kerning, int? UnitsPerEm, ImmutableArray<HeadlineFallback> Fallbacks)
{
    /// <summary>Hundreds of characters on squares: 500 units per em take an eighth off the file, and nobody sees a thousandth of an em.</summary>
    public static readonly HeadlineStyle Chinese = new("Headline ZH", Kerning: false, UnitsPerEm: 500, HeadlineFallback.Chinese);

    /// <summary>Few characters, but their spacing shows.</summary>
    public static readonly HeadlineStyle English = new("Headline EN", Kerning: true, UnitsPerEm: null, HeadlineFallback.English);
}
