using System.Runtime.InteropServices;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>One reference to an object of HarfBuzz, given back when disposed or finalised.</summary>
internal abstract class HarfBuzzHandle() : SafeHandle(0, ownsHandle: true)
{
    public sealed override bool IsInvalid => handle == 0;

    protected abstract void Destroy(nint reference);

    protected sealed override bool ReleaseHandle()
    {
        Destroy(handle);
        return true;
    }
}

/// <summary><c>hb_blob_t</c>: bytes.</summary>
internal sealed class BlobHandle : HarfBuzzHandle
{
    protected override void Destroy(nint reference) => HarfBuzz.DestroyBlob(reference);
}

/// <summary><c>hb_face_t</c>: a font file.</summary>
internal sealed class FaceHandle : HarfBuzzHandle
{
    protected override void Destroy(nint reference) => HarfBuzz.DestroyFace(reference);
}

/// <summary><c>hb_font_t</c>: a face at a scale.</summary>
internal sealed class FontHandle : HarfBuzzHandle
{
    protected override void Destroy(nint reference) => HarfBuzz.DestroyFont(reference);
}

/// <summary><c>hb_draw_funcs_t</c>: who is told of the outline.</summary>
internal sealed class DrawFuncsHandle : HarfBuzzHandle
{
    protected override void Destroy(nint reference) => HarfBuzz.DestroyDrawFuncs(reference);
}

/// <summary><c>hb_subset_input_t</c>: what a subset shall keep.</summary>
internal sealed class SubsetInputHandle : HarfBuzzHandle
{
    protected override void Destroy(nint reference) => HarfBuzz.DestroySubsetInput(reference);
}

/// <summary><c>hb_buffer_t</c>: a run of text, then of glyphs. One thread at a time.</summary>
internal sealed class BufferHandle : HarfBuzzHandle
{
    protected override void Destroy(nint reference) => HarfBuzz.DestroyBuffer(reference);
}

/// <summary><c>hb_subset_plan_t</c>: what a subset will be, worked out.</summary>
internal sealed class SubsetPlanHandle : HarfBuzzHandle
{
    protected override void Destroy(nint reference) => HarfBuzz.DestroySubsetPlan(reference);
}
