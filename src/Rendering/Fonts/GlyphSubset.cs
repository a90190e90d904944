using System.Text;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>A font with some glyphs of a face, for a PDF that embeds it, and how they are numbered there.</summary>
internal sealed class GlyphSubset
{
    /// <summary>
    /// A PDF calls the font by it, behind letters that say it is cut down. It may be a reserved name: a document that embeds a font is not a
    /// version of that font (Open Font License 1.1, clause 5).
    /// </summary>
    private const uint PostScriptName = 6;

    private readonly Dictionary<uint, uint> _numbers;

    private GlyphSubset(byte[] sfnt, Dictionary<uint, uint> numbers)
    {
        Sfnt = sfnt;
        _numbers = numbers;
    }

    /// <summary>A TrueType font file.</summary>
    public byte[] Sfnt { get; }

    /// <summary>The number in the subset of a glyph of the face; 0 stays 0.</summary>
    /// <exception cref="KeyNotFoundException">The glyph was not asked for.</exception>
    public uint this[uint glyph] => _numbers[glyph];

    /// <summary>
    /// Keeps these glyphs, with the parts of composite ones, and what maps these characters to them. The same bytes whatever the order.
    /// </summary>
    /// <param name="glyphs">Numbers that <see cref="Shaper"/> gave.</param>
    /// <param name="runes">A PDF says through them which text a glyph stands for; the glyph of each is kept even when not asked for.</param>
    /// <exception cref="InvalidDataException">The face is damaged in a place that loading does not look at, or has no such glyph.</exception>
    public static GlyphSubset Make(FontFace face, IEnumerable<uint> glyphs, IEnumerable<Rune> runes)
    {
        uint[] wanted = [0, .. glyphs];
        using SubsetInputHandle input = FontSubset.CreateInput(runes, layout: []);
        FontSubset.Fill(input, HarfBuzz.SubsetSet.Glyphs, wanted);
        HarfBuzz.AddToSet(HarfBuzz.GetSet(input, HarfBuzz.SubsetSet.NameIds), PostScriptName);
        using SubsetPlanHandle plan = HarfBuzz.CreateSubsetPlan(face.Face, input);
        if (plan.IsInvalid)
        {
            throw FontSubset.Refused();
        }
        using FaceHandle subset = HarfBuzz.Execute(plan);
        return new GlyphSubset(FontSubset.BytesOf(subset), Numbers(plan, wanted));
    }

    private static Dictionary<uint, uint> Numbers(SubsetPlanHandle plan, uint[] glyphs)
    {
        nint map = HarfBuzz.GetNewGlyphs(plan);
        var numbers = new Dictionary<uint, uint>(glyphs.Length);
        foreach (uint glyph in glyphs)
        {
            uint number = HarfBuzz.GetFromMap(map, glyph);
            numbers[glyph] = number == uint.MaxValue ? throw FontSubset.Refused() : number;
        }
        return numbers;
    }
}
