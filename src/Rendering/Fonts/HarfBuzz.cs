using System.Runtime.InteropServices;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>The few functions of HarfBuzz that this folder calls, as its C headers declare them (<c>hb.h</c>, <c>hb-subset.h</c>, 14.x).</summary>
/// <remarks>
/// Objects made immutable may be read from several threads. Functions named <c>…_or_fail</c> answer null instead of an empty object;
/// where there is a choice they are the ones declared here. Each function is described in the HarfBuzz manual under its entry point.
/// </remarks>
internal static unsafe partial class HarfBuzz
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary><c>HB_MEMORY_MODE_READONLY</c>: HarfBuzz reads the caller's bytes in place and never writes them.</summary>
    public const int ReadOnlyMemoryMode = 1;

    /// <summary>Takes the bytes as they are; calls <paramref name="destroy"/> when nothing refers to them any more, also on failure.</summary>
    [LibraryImport(Library, EntryPoint = "hb_blob_create_or_fail")]
    public static partial BlobHandle CreateBlob(
        byte* data,
        uint length,
        int memoryMode,
        nint userData,
        delegate* unmanaged<nint, void> destroy
    );

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    public static partial byte* GetBlobData(BlobHandle blob, out uint length);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    public static partial void DestroyBlob(nint blob);

    [LibraryImport(Library, EntryPoint = "hb_face_create_or_fail")]
    public static partial FaceHandle CreateFace(BlobHandle blob, uint index);

    [LibraryImport(Library, EntryPoint = "hb_face_make_immutable")]
    public static partial void MakeImmutable(FaceHandle face);

    [LibraryImport(Library, EntryPoint = "hb_face_get_upem")]
    public static partial uint GetUnitsPerEm(FaceHandle face);

    /// <summary>The bytes of a whole face, serialised if it was built in memory.</summary>
    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    public static partial BlobHandle ReferenceBlob(FaceHandle face);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    public static partial void DestroyFace(nint face);

    /// <summary>A font at the scale of its face: one position is one design unit.</summary>
    [LibraryImport(Library, EntryPoint = "hb_font_create")]
    public static partial FontHandle CreateFont(FaceHandle face);

    [LibraryImport(Library, EntryPoint = "hb_font_make_immutable")]
    public static partial void MakeImmutable(FontHandle font);

    [LibraryImport(Library, EntryPoint = "hb_font_get_h_extents")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetHorizontalExtents(FontHandle font, out FontExtents extents);

    [LibraryImport(Library, EntryPoint = "hb_font_get_nominal_glyph")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetNominalGlyph(FontHandle font, uint codePoint, out uint glyph);

    [LibraryImport(Library, EntryPoint = "hb_font_get_glyph_h_advance")]
    public static partial int GetHorizontalAdvance(FontHandle font, uint glyph);

    [LibraryImport(Library, EntryPoint = "hb_font_draw_glyph_or_fail")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool DrawGlyph(FontHandle font, uint glyph, DrawFuncsHandle functions, nint drawData);

    [LibraryImport(Library, EntryPoint = "hb_font_destroy")]
    public static partial void DestroyFont(nint font);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_create")]
    public static partial DrawFuncsHandle CreateDrawFuncs();

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_move_to_func")]
    public static partial void OnMoveTo(
        DrawFuncsHandle functions,
        delegate* unmanaged<nint, nint, nint, float, float, nint, void> call,
        nint userData,
        nint destroy
    );

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_line_to_func")]
    public static partial void OnLineTo(
        DrawFuncsHandle functions,
        delegate* unmanaged<nint, nint, nint, float, float, nint, void> call,
        nint userData,
        nint destroy
    );

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_quadratic_to_func")]
    public static partial void OnQuadraticTo(
        DrawFuncsHandle functions,
        delegate* unmanaged<nint, nint, nint, float, float, float, float, nint, void> call,
        nint userData,
        nint destroy
    );

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_close_path_func")]
    public static partial void OnClosePath(
        DrawFuncsHandle functions,
        delegate* unmanaged<nint, nint, nint, nint, void> call,
        nint userData,
        nint destroy
    );

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_make_immutable")]
    public static partial void MakeImmutable(DrawFuncsHandle functions);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_destroy")]
    public static partial void DestroyDrawFuncs(nint functions);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    public static partial SubsetInputHandle CreateSubsetInput();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set_flags")]
    public static partial void SetFlags(SubsetInputHandle input, SubsetFlags flags);

    /// <summary>One of the sets of an input, owned by the input; the name of the function in C is <c>hb_subset_input_set</c>.</summary>
    [LibraryImport(Library, EntryPoint = "hb_subset_input_set")]
    public static partial nint GetSet(SubsetInputHandle input, SubsetSet which);

    [LibraryImport(Library, EntryPoint = "hb_subset_or_fail")]
    public static partial FaceHandle Subset(FaceHandle face, SubsetInputHandle input);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_create_or_fail")]
    public static partial SubsetPlanHandle CreateSubsetPlan(FaceHandle face, SubsetInputHandle input);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_execute_or_fail")]
    public static partial FaceHandle Execute(SubsetPlanHandle plan);

    /// <summary>From glyphs of the face to those of the subset; owned by the plan.</summary>
    [LibraryImport(Library, EntryPoint = "hb_subset_plan_old_to_new_glyph_mapping")]
    public static partial nint GetNewGlyphs(SubsetPlanHandle plan);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_destroy")]
    public static partial void DestroySubsetPlan(nint plan);

    /// <summary>The value of a key; <c>HB_MAP_VALUE_INVALID</c>, which is <see cref="uint.MaxValue"/>, without one.</summary>
    [LibraryImport(Library, EntryPoint = "hb_map_get")]
    public static partial uint GetFromMap(nint map, uint key);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    public static partial void DestroySubsetInput(nint input);

    [LibraryImport(Library, EntryPoint = "hb_set_clear")]
    public static partial void ClearSet(nint set);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    public static partial void AddToSet(nint set, uint value);

    /// <summary><c>hb_font_extents_t</c>: ascender up and descender down, so that a descender is usually negative.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct FontExtents
    {
        public int Ascender;
        public int Descender;
        public int LineGap;
        private fixed int _reserved[9];
    }

    /// <summary><c>hb_subset_flags_t</c>.</summary>
    [Flags]
    public enum SubsetFlags : uint
    {
        None = 0,
        NoHinting = 0x1,
        NoLayoutClosure = 0x200,
    }

    /// <summary><c>hb_subset_sets_t</c>.</summary>
    public enum SubsetSet
    {
        Glyphs = 0,
        CodePoints = 1,
        DroppedTables = 3,
        NameIds = 4,
        LayoutFeatures = 6,
    }
}
