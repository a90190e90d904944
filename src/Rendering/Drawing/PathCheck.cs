using SkiaSharp;

namespace Yueqing.Site.Rendering.Drawing;

/// <summary>Whether the drawing library understands the data of an SVG path.</summary>
internal static class PathCheck
{
    public static bool IsPath(string pathData)
    {
        using SKPath? path = SKPath.ParseSvgPathData(pathData);
        return path is { IsEmpty: false };
    }
}
