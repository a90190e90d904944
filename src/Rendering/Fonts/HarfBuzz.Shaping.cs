using System.Runtime.InteropServices;

namespace Yueqing.Site.Rendering.Fonts;

/// <content>Text to glyphs (<c>hb-buffer.h</c>, <c>hb-shape.h</c>).</content>
internal static unsafe partial class HarfBuzz
{
    /// <summary><c>HB_FEATURE_GLOBAL_END</c>: to the end, however long the text is.</summary>
    public const uint FeatureGlobalEnd = uint.MaxValue;

    /// <summary><c>HB_DIRECTION_LTR</c>.</summary>
    public const int LeftToRight = 4;

    /// <summary>An empty buffer; a fixed one that takes nothing when there is no memory, see <see cref="HasAllocated"/>.</summary>
    [LibraryImport(Library, EntryPoint = "hb_buffer_create")]
    public static partial BufferHandle CreateBuffer();

    /// <summary>False when something could not be kept since the buffer was last cleared.</summary>
    [LibraryImport(Library, EntryPoint = "hb_buffer_allocation_successful")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool HasAllocated(BufferHandle buffer);

    /// <summary>What a code unit that is no character, such as half a surrogate pair, is shaped as. Survives <see cref="ClearBuffer"/>.</summary>
    [LibraryImport(Library, EntryPoint = "hb_buffer_set_replacement_codepoint")]
    public static partial void SetReplacement(BufferHandle buffer, uint codePoint);

    /// <summary>Takes text and properties away and keeps the memory.</summary>
    [LibraryImport(Library, EntryPoint = "hb_buffer_clear_contents")]
    public static partial void ClearBuffer(BufferHandle buffer);

    /// <summary>Adds the units from <paramref name="itemOffset"/> on; their indices become the clusters.</summary>
    [LibraryImport(Library, EntryPoint = "hb_buffer_add_utf16")]
    public static partial void AddUtf16(BufferHandle buffer, char* text, int textLength, uint itemOffset, int itemLength);

    [LibraryImport(Library, EntryPoint = "hb_buffer_set_segment_properties")]
    public static partial void SetProperties(BufferHandle buffer, in SegmentProperties properties);

    /// <summary>The language of a BCP 47 tag that ends in 0; never freed.</summary>
    [LibraryImport(Library, EntryPoint = "hb_language_from_string")]
    public static partial nint GetLanguage(byte* tag, int length);

    /// <summary>Turns the characters of a buffer into glyphs in visual order.</summary>
    [LibraryImport(Library, EntryPoint = "hb_shape")]
    public static partial void Shape(FontHandle font, BufferHandle buffer, Feature* features, uint count);

    /// <summary>Valid until the buffer is next changed.</summary>
    [LibraryImport(Library, EntryPoint = "hb_buffer_get_glyph_infos")]
    public static partial GlyphInfo* GetGlyphInfos(BufferHandle buffer, out uint length);

    /// <summary>Valid until the buffer is next changed.</summary>
    [LibraryImport(Library, EntryPoint = "hb_buffer_get_glyph_positions")]
    public static partial GlyphPosition* GetGlyphPositions(BufferHandle buffer, out uint length);

    [LibraryImport(Library, EntryPoint = "hb_buffer_destroy")]
    public static partial void DestroyBuffer(nint buffer);

    /// <summary><c>hb_segment_properties_t</c>: the script is an ISO 15924 tag.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct SegmentProperties(int direction, uint script, nint language)
    {
        private readonly int _direction = direction;
        private readonly uint _script = script;
        private readonly nint _language = language;
        private readonly nint _reserved1;
        private readonly nint _reserved2;
    }

    /// <summary><c>hb_feature_t</c>: on the clusters from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct Feature(uint tag, uint value, uint start, uint end)
    {
        private readonly uint _tag = tag;
        private readonly uint _value = value;
        private readonly uint _start = start;
        private readonly uint _end = end;
    }

    /// <summary><c>hb_glyph_info_t</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct GlyphInfo
    {
        public uint Glyph;
        private readonly uint _mask;
        public uint Cluster;
        private readonly uint _private1;
        private readonly uint _private2;
    }

    /// <summary><c>hb_glyph_position_t</c>: y up.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct GlyphPosition
    {
        public int AdvanceX;
        public int AdvanceY;
        public int OffsetX;
        public int OffsetY;
        private readonly uint _private;
    }
}
