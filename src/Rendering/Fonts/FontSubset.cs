using System.Text;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>Cuts a face down to the characters in use.</summary>
internal static unsafe class FontSubset
{
    /// <summary>
    /// Copyright, licence and the address of the licence, as the Open Font License asks for. The names of the family stay behind:
    /// a changed font must not bear a reserved one, and pages call it by the name in their style sheet.
    /// </summary>
    private static readonly uint[] NameIds = [0, 13, 14];

    /// <summary>Vertical setting, glyph substitution, named styles, mark classes: nothing a headline uses.</summary>
    private static readonly uint[] DroppedTables =
    [
        Tag.Of("GSUB"u8),
        Tag.Of("GDEF"u8),
        Tag.Of("BASE"u8),
        Tag.Of("STAT"u8),
        Tag.Of("vhea"u8),
        Tag.Of("vmtx"u8),
        Tag.Of("VORG"u8),
        Tag.Of("DSIG"u8),
    ];

    private static readonly uint Positions = Tag.Of("GPOS"u8);
    private static readonly uint Kerning = Tag.Of("kern"u8);

    /// <summary>
    /// A TrueType font with these characters, as far as the face covers them, without hinting and without names of its own;
    /// the same bytes whatever the order of the characters.
    /// </summary>
    /// <param name="kerning">Whether to keep the pairs that stand closer or wider than their advances say.</param>
    /// <exception cref="InvalidDataException">The face is damaged in a place that loading does not look at.</exception>
    public static byte[] Make(FontFace face, IEnumerable<Rune> runes, bool kerning = true)
    {
        using SubsetInputHandle input = CreateInput(runes, kerning ? [Kerning] : []);
        using FaceHandle subset = HarfBuzz.Subset(face.Face, input);
        return BytesOf(subset);
    }

    /// <summary>What every subset has in common: the characters, the licence, no hinting.</summary>
    /// <param name="layout">The features of <c>GPOS</c> that stay; without any the table goes.</param>
    public static SubsetInputHandle CreateInput(IEnumerable<Rune> runes, uint[] layout)
    {
        SubsetInputHandle input = HarfBuzz.CreateSubsetInput();
        if (input.IsInvalid)
        {
            throw new InsufficientMemoryException();
        }
        HarfBuzz.SetFlags(input, HarfBuzz.SubsetFlags.NoHinting | HarfBuzz.SubsetFlags.NoLayoutClosure);
        Fill(input, HarfBuzz.SubsetSet.CodePoints, runes.Select(r => (uint)r.Value));
        Fill(input, HarfBuzz.SubsetSet.NameIds, NameIds);
        Fill(input, HarfBuzz.SubsetSet.LayoutFeatures, layout);
        Fill(input, HarfBuzz.SubsetSet.DroppedTables, layout.Length > 0 ? DroppedTables : [.. DroppedTables, Positions]);
        return input;
    }

    /// <summary>The font file of a subset that HarfBuzz made.</summary>
    /// <exception cref="InvalidDataException">It could not make one.</exception>
    public static byte[] BytesOf(FaceHandle subset)
    {
        if (subset.IsInvalid)
        {
            throw Refused();
        }
        using BlobHandle blob = HarfBuzz.ReferenceBlob(subset);
        byte* data = HarfBuzz.GetBlobData(blob, out uint length);
        return new ReadOnlySpan<byte>(data, (int)length).ToArray();
    }

    /// <summary>What to throw when HarfBuzz says no, which it does without a reason.</summary>
    public static InvalidDataException Refused() => new("HarfBuzz could not cut this font down.");

    /// <summary>Replaces the default content of a set.</summary>
    public static void Fill(SubsetInputHandle input, HarfBuzz.SubsetSet which, IEnumerable<uint> values)
    {
        nint set = HarfBuzz.GetSet(input, which);
        HarfBuzz.ClearSet(set);
        foreach (uint value in values)
        {
            HarfBuzz.AddToSet(set, value);
        }
    }
}
