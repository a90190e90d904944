using System.Globalization;
using System.Text;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>Writes contours as the shortest path data we can: whole numbers, no needless letters or spaces (SVG 2, section 9.3.9, “The grammar for path data”).</summary>
internal sealed class SvgPathData
{
    private readonly StringBuilder _text = new();
    private char _command;
    private (int X, int Y) _at;
    private (int X, int Y) _start;

    /// <summary>The reflection of the last control point, where <c>T</c> would put the next; without a curve before, the point itself.</summary>
    private (int X, int Y) _mirrored;

    private SvgPathData() { }

    /// <summary>Every contour closed with <c>z</c>; empty for no contours.</summary>
    public static string Of(IEnumerable<PathSegment> segments)
    {
        var data = new SvgPathData();
        foreach (PathSegment segment in segments)
        {
            data.Add(segment.Kind, Whole(segment.ControlX, segment.ControlY), Whole(segment.X, segment.Y));
        }
        data.Close();
        return data._text.ToString();
    }

    // Points that the outline only implies lie on halves; half a unit is nothing to be seen.
    private static (int X, int Y) Whole(double x, double y) => ((int)Math.Floor(x + 0.5), (int)Math.Floor(y + 0.5));

    private void Add(PathSegmentKind kind, (int X, int Y) control, (int X, int Y) to)
    {
        (int X, int Y) mirrored = to;
        if (kind == PathSegmentKind.Move)
        {
            Close();
            Write('m', to);
            _start = to;
        }
        else if (to == _at && kind == PathSegmentKind.Line)
        {
            return;
        }
        else if (kind == PathSegmentKind.Line)
        {
            WriteLine(to);
        }
        else
        {
            if (control == _mirrored)
            {
                Write('t', to);
            }
            else
            {
                Write('q', control, to);
            }
            mirrored = ((2 * to.X) - control.X, (2 * to.Y) - control.Y);
        }
        (_at, _mirrored) = (to, mirrored);
    }

    private void Close()
    {
        if (_text.Length > 0)
        {
            _text.Append('z');
            _command = 'z';
            _at = _start;
        }
    }

    private void WriteLine((int X, int Y) to)
    {
        if (to.Y == _at.Y)
        {
            WriteShorter('h', [to.X - _at.X], [to.X]);
        }
        else if (to.X == _at.X)
        {
            WriteShorter('v', [to.Y - _at.Y], [to.Y]);
        }
        else
        {
            Write('l', to);
        }
    }

    private void Write(char relative, params ReadOnlySpan<(int X, int Y)> points)
    {
        Span<int> steps = stackalloc int[points.Length * 2];
        Span<int> places = stackalloc int[points.Length * 2];
        for (int i = 0; i < points.Length; i++)
        {
            (steps[2 * i], steps[(2 * i) + 1]) = (points[i].X - _at.X, points[i].Y - _at.Y);
            (places[2 * i], places[(2 * i) + 1]) = points[i];
        }
        WriteShorter(relative, steps, places);
    }

    private void WriteShorter(char relative, ReadOnlySpan<int> steps, ReadOnlySpan<int> places)
    {
        string byStep = Spell(relative, steps);
        string byPlace = Spell(char.ToUpperInvariant(relative), places);
        bool useStep = byStep.Length <= byPlace.Length;
        _text.Append(useStep ? byStep : byPlace);
        _command = useStep ? relative : char.ToUpperInvariant(relative);
    }

    /// <summary>A letter is left out after the same letter, and <c>l</c> after <c>m</c>; a minus sign separates as well as a space.</summary>
    private string Spell(char command, ReadOnlySpan<int> numbers)
    {
        bool implied = command == _command || (command, _command) is ('l', 'm') or ('L', 'M');
        var text = new StringBuilder();
        if (!implied)
        {
            text.Append(command);
        }
        foreach (int number in numbers)
        {
            if (number >= 0 && (implied || text.Length > 1))
            {
                text.Append(' ');
            }
            text.Append(number.ToString(CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }
}
