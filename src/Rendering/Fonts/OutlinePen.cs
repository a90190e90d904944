using System.Runtime.InteropServices;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>What a segment does.</summary>
internal enum PathSegmentKind
{
    Move,
    Line,
    Quadratic,
}

/// <summary>One step of an outline: design units, y down. A contour begins with a move and is closed.</summary>
internal readonly record struct PathSegment(PathSegmentKind Kind, double ControlX, double ControlY, double X, double Y);

/// <summary>Lets HarfBuzz draw a glyph and notes down what it draws.</summary>
internal static unsafe class OutlinePen
{
    private static readonly DrawFuncsHandle Functions = CreateFunctions();

    /// <summary>The contours of a glyph, without the straight line that would only close one; empty for a glyph without ink.</summary>
    public static List<PathSegment> Draw(FontHandle font, uint glyph)
    {
        var segments = new List<PathSegment>();
        using var handle = new GCHandle<List<PathSegment>>(segments);
        return HarfBuzz.DrawGlyph(font, glyph, Functions, GCHandle<List<PathSegment>>.ToIntPtr(handle)) ? segments : [];
    }

    private static DrawFuncsHandle CreateFunctions()
    {
        DrawFuncsHandle functions = HarfBuzz.CreateDrawFuncs();
        HarfBuzz.OnMoveTo(functions, &MoveTo, 0, 0);
        HarfBuzz.OnLineTo(functions, &LineTo, 0, 0);
        HarfBuzz.OnQuadraticTo(functions, &QuadraticTo, 0, 0);
        HarfBuzz.OnClosePath(functions, &ClosePath, 0, 0);
        HarfBuzz.MakeImmutable(functions);
        return functions;
    }

    private static List<PathSegment> Segments(nint drawData) => GCHandle<List<PathSegment>>.FromIntPtr(drawData).Target;

    [UnmanagedCallersOnly]
    private static void MoveTo(nint functions, nint drawData, nint state, float x, float y, nint userData) =>
        Segments(drawData).Add(new PathSegment(PathSegmentKind.Move, 0, 0, x, -y));

    [UnmanagedCallersOnly]
    private static void LineTo(nint functions, nint drawData, nint state, float x, float y, nint userData) =>
        Segments(drawData).Add(new PathSegment(PathSegmentKind.Line, 0, 0, x, -y));

    [UnmanagedCallersOnly]
    private static void QuadraticTo(
        nint functions,
        nint drawData,
        nint state,
        float controlX,
        float controlY,
        float x,
        float y,
        nint userData
    ) => Segments(drawData).Add(new PathSegment(PathSegmentKind.Quadratic, controlX, -controlY, x, -y));

    [UnmanagedCallersOnly]
    private static void ClosePath(nint functions, nint drawData, nint state, nint userData)
    {
        List<PathSegment> segments = Segments(drawData);
        int start = segments.FindLastIndex(s => s.Kind == PathSegmentKind.Move);
        if (segments[^1] is { Kind: PathSegmentKind.Line } last && last.X == segments[start].X && last.Y == segments[start].Y)
        {
            segments.RemoveAt(segments.Count - 1);
        }
    }
}
