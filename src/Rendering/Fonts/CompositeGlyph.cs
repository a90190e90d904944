namespace Yueqing.Site.Rendering.Fonts;

/// <summary>One component of a composite glyph.</summary>
/// <param name="Offset">Where its record begins in the description of the glyph.</param>
/// <param name="Length">The bytes of the record.</param>
internal readonly record struct GlyphComponent(int Offset, int Length, ushort Flags)
{
    private const int ArgumentsAreWords = 0x0001;
    private const int ArgumentsAreOffsets = 0x0002;

    /// <summary>Whether the two arguments are signed distances in design units, and not numbers of points.</summary>
    public bool HasOffsets => (Flags & ArgumentsAreOffsets) != 0;

    /// <summary>Whether each argument takes two bytes rather than one.</summary>
    public bool HasWords => (Flags & ArgumentsAreWords) != 0;
}

/// <summary>A glyph put together from others (OpenType 1.9.1, “Composite Glyph Table”).</summary>
internal static class CompositeGlyph
{
    /// <summary>The records begin behind the number of contours and the box.</summary>
    public const int HeaderLength = 10;

    private const int WordArguments = 0x0001;
    private const int OneScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int TwoScales = 0x0040;
    private const int Matrix = 0x0080;
    private const int Instructions = 0x0100;

    /// <summary>The components in their order; at least one.</summary>
    /// <exception cref="InvalidDataException">The description is cut off.</exception>
    public static List<GlyphComponent> Components(ReadOnlySpan<byte> description)
    {
        var reader = new FontReader(description);
        reader.Bytes(HeaderLength);
        var components = new List<GlyphComponent>();
        ushort flags;
        do
        {
            int start = description.Length - reader.Left;
            flags = reader.U16();
            int length =
                4
                + ((flags & WordArguments) != 0 ? 4 : 2)
                + (
                    (flags & OneScale) != 0 ? 2
                    : (flags & TwoScales) != 0 ? 4
                    : (flags & Matrix) != 0 ? 8
                    : 0
                );
            reader.Bytes(length - 2);
            components.Add(new GlyphComponent(start, length, flags));
        } while ((flags & MoreComponents) != 0);
        return components;
    }

    /// <summary>The hinting program that may follow the components; null when the glyph has none.</summary>
    /// <exception cref="InvalidDataException">The description is cut off.</exception>
    public static byte[]? Program(ReadOnlySpan<byte> description, List<GlyphComponent> components)
    {
        if (!components.Exists(c => (c.Flags & Instructions) != 0))
        {
            return null;
        }
        GlyphComponent last = components[^1];
        var reader = new FontReader(description[(last.Offset + last.Length)..]);
        return reader.Bytes(reader.U16()).ToArray();
    }
}
