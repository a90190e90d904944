using System.Runtime.InteropServices;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>A glyph in its place in a run, in design units of the face. It is drawn at the sum of the advances before it, moved by its offset.</summary>
/// <param name="Glyph">The number in the face; 0 stands for a character that the face has not.</param>
/// <param name="Cluster">The index in the text of the first UTF-16 unit that the glyph belongs to.</param>
/// <param name="Advance">How far the next glyph's origin is to the right.</param>
/// <param name="OffsetX">To the right.</param>
/// <param name="OffsetY">Down.</param>
internal readonly record struct ShapedGlyph(uint Glyph, int Cluster, int Advance, int OffsetX, int OffsetY);

/// <summary>A feature of the face for a part of a text: 0 is off, 1 is on.</summary>
/// <param name="Tag">See <see cref="Fonts.Tag.Of"/>.</param>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="End">The unit behind the last one; <see cref="int.MaxValue"/> for the end of any text.</param>
internal readonly record struct FontFeature(uint Tag, uint Value, int Start, int End)
{
    /// <summary>For whole texts, which takes the least time.</summary>
    public static FontFeature On(uint tag) => new(tag, 1, 0, int.MaxValue);
}

/// <summary>Turns text into glyphs with HarfBuzz.</summary>
internal static unsafe class Shaper
{
    /// <summary>No character, so no face maps it.</summary>
    private const uint NoCharacter = 0xFFFF;

    private static readonly uint HalfWidth = Tag.Of("halt"u8);

    private static readonly HarfBuzz.SegmentProperties Chinese = Properties("Hani"u8, "zh-Hans\0"u8);
    private static readonly HarfBuzz.SegmentProperties English = Properties("Latn"u8, "en\0"u8);

    [ThreadStatic]
    private static BufferHandle? _buffer;

    [ThreadStatic]
    private static List<HarfBuzz.Feature>? _features;

    /// <summary>Shapes a text in which no mark is halved.</summary>
    public static void Shape(
        FontFace face,
        ReadOnlySpan<char> text,
        Locale locale,
        ReadOnlySpan<FontFeature> features,
        List<ShapedGlyph> glyphs
    ) => Shape(face, text, locale, features, [], glyphs);

    /// <summary>
    /// Adds the glyphs of one line, from left to right, to <paramref name="glyphs"/>. Script and language are said and not guessed (S3-16):
    /// <c>Hani</c> and <c>zh-Hans</c> for Chinese, <c>Latn</c> and <c>en</c> for English.
    /// </summary>
    /// <remarks>
    /// Any number of threads may shape with one face. A character that the face has not, and half a surrogate pair, is glyph 0; a character
    /// that is never seen, such as a soft hyphen, is a blank without width.
    /// </remarks>
    /// <param name="features">Besides those that HarfBuzz applies anyhow, such as <c>kern</c> and <c>liga</c>.</param>
    /// <param name="halved">
    /// By UTF-16 unit, the marks that take half an em; empty for none, else as long as the text. A face with <c>halt</c> does it; where it
    /// leaves a glyph a full em wide, the glyph keeps its left half, or its right half when it is an opening mark, which moves to the left.
    /// A mark that is not a full em wide stays as it is.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="halved"/> is of another length than <paramref name="text"/>.</exception>
    public static void Shape(
        FontFace face,
        ReadOnlySpan<char> text,
        Locale locale,
        ReadOnlySpan<FontFeature> features,
        ReadOnlySpan<bool> halved,
        List<ShapedGlyph> glyphs
    )
    {
        if (!halved.IsEmpty && halved.Length != text.Length)
        {
            throw new ArgumentException("One value for each unit of the text.", nameof(halved));
        }
        BufferHandle buffer = _buffer ??= CreateBuffer();
        HarfBuzz.ClearBuffer(buffer);
        HarfBuzz.SetProperties(buffer, locale == Locale.Chinese ? Chinese : English);
        fixed (char* units = text)
        {
            HarfBuzz.AddUtf16(buffer, units, text.Length, 0, text.Length);
        }
        ReadOnlySpan<HarfBuzz.Feature> all = Collect(features, halved);
        fixed (HarfBuzz.Feature* first = all)
        {
            HarfBuzz.Shape(face.Font, buffer, first, (uint)all.Length);
        }
        if (!HarfBuzz.HasAllocated(buffer))
        {
            throw new InsufficientMemoryException();
        }
        int start = glyphs.Count;
        Read(buffer, glyphs);
        if (!halved.IsEmpty)
        {
            HalveByHand(CollectionsMarshal.AsSpan(glyphs)[start..], text, halved, face.Metrics.UnitsPerEm);
        }
    }

    private static ReadOnlySpan<HarfBuzz.Feature> Collect(ReadOnlySpan<FontFeature> features, ReadOnlySpan<bool> halved)
    {
        List<HarfBuzz.Feature> all = _features ??= [];
        all.Clear();
        foreach (FontFeature feature in features)
        {
            uint end = feature.End == int.MaxValue ? HarfBuzz.FeatureGlobalEnd : (uint)feature.End;
            all.Add(new HarfBuzz.Feature(feature.Tag, feature.Value, (uint)feature.Start, end));
        }
        for (int i = 0; i < halved.Length; i++)
        {
            if (halved[i])
            {
                all.Add(new HarfBuzz.Feature(HalfWidth, 1, (uint)i, (uint)i + 1));
            }
        }
        return CollectionsMarshal.AsSpan(all);
    }

    private static void Read(BufferHandle buffer, List<ShapedGlyph> glyphs)
    {
        HarfBuzz.GlyphInfo* infos = HarfBuzz.GetGlyphInfos(buffer, out uint count);
        HarfBuzz.GlyphPosition* positions = HarfBuzz.GetGlyphPositions(buffer, out _);
        for (uint i = 0; i < count; i++)
        {
            HarfBuzz.GlyphPosition position = positions[i];
            glyphs.Add(new ShapedGlyph(infos[i].Glyph, (int)infos[i].Cluster, position.AdvanceX, position.OffsetX, -position.OffsetY));
        }
    }

    private static void HalveByHand(Span<ShapedGlyph> glyphs, ReadOnlySpan<char> text, ReadOnlySpan<bool> halved, int em)
    {
        foreach (ref ShapedGlyph glyph in glyphs)
        {
            if (halved[glyph.Cluster] && glyph.Advance == em)
            {
                int offset = Opens(text[glyph.Cluster]) ? glyph.OffsetX - (em / 2) : glyph.OffsetX;
                glyph = glyph with { Advance = em / 2, OffsetX = offset };
            }
        }
    }

    /// <summary>Whether the ink of a full-width mark stands in the right half of its square (CLREQ, “Punctuation Width Adjustment”).</summary>
    private static bool Opens(char mark) => "“‘（《〈「『【〔〖［｛".Contains(mark, StringComparison.Ordinal);

    private static BufferHandle CreateBuffer()
    {
        BufferHandle buffer = HarfBuzz.CreateBuffer();
        HarfBuzz.SetReplacement(buffer, NoCharacter);
        return buffer;
    }

    private static HarfBuzz.SegmentProperties Properties(ReadOnlySpan<byte> script, ReadOnlySpan<byte> language)
    {
        fixed (byte* tag = language)
        {
            return new HarfBuzz.SegmentProperties(HarfBuzz.LeftToRight, Tag.Of(script), HarfBuzz.GetLanguage(tag, -1));
        }
    }
}
