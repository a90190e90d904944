namespace Yueqing.Site.Rendering.Fonts;

/// <summary>Four-letter names of tables and features as the big-endian number that font files store (OpenType 1.9.1, “Table record”).</summary>
internal static class Tag
{
    public const uint Cmap = 0x636D6170;
    public const uint Gasp = 0x67617370;
    public const uint Glyf = 0x676C7966;
    public const uint Head = 0x68656164;
    public const uint Hhea = 0x68686561;
    public const uint Hmtx = 0x686D7478;
    public const uint Loca = 0x6C6F6361;
    public const uint Maxp = 0x6D617870;
    public const uint Name = 0x6E616D65;
    public const uint Os2 = 0x4F532F32;
    public const uint Post = 0x706F7374;

    /// <summary>The number of any four ASCII letters, such as <c>"kern"u8</c>.</summary>
    public static uint Of(ReadOnlySpan<byte> fourLetters) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(fourLetters);
}
