namespace Yueqing.Site.Rendering.Drawing;

/// <summary>The size of a raster image in its own pixels, as it is shown.</summary>
internal readonly record struct ImageSize(int Width, int Height);
