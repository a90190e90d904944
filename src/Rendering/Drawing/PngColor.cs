namespace Yueqing.Site.Rendering.Drawing;

/// <summary>The colour types of PNG that are written here (PNG third edition, section 6.1).</summary>
internal enum PngColor
{
    /// <summary>Red, green and blue, a byte each.</summary>
    Truecolour = 2,

    /// <summary>Indices into a palette.</summary>
    Indexed = 3,
}
