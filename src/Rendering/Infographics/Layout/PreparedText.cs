using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Infographics.Elements;
using Yueqing.Site.Rendering.Infographics.Scenes;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Rendering.Infographics.Layout;

/// <summary>A text after shaping: how far each character advances at the size of its style, and where a line may begin.</summary>
internal sealed class PreparedText
{
    private static readonly uint Lining = Tag.Of("lnum"u8);

    [ThreadStatic]
    private static List<ShapedGlyph>? _glyphs;

    private readonly TextNode _node;
    private readonly List<TextRun> _runs;
    private readonly float[] _advances;
    private readonly bool[] _mayBreak;

    private PreparedText(TextNode node, string text, List<TextRun> runs, UnitWords units)
    {
        (_node, Text, _runs) = (node, text, runs);
        _mayBreak = node.Breakable ? LineBreaks.Opportunities(text, node.Locale, units) : new bool[text.Length];
        _advances = new float[text.Length];
        Measure(0, text.Length, PunctuationSpacing.Adjacent(text, node.Locale));
    }

    public string Text { get; }

    /// <summary>The width of the whole text on one line, in pixels.</summary>
    public float NaturalWidth => WidthOf(..Text.Length);

    /// <summary>Null after a diagnostic: a character that no face has.</summary>
    public static PreparedText? Prepare(TextNode node, PictureFaces faces, UnitWords units, SceneContext context, DiagnosticBag bag)
    {
        string text = string.Concat(node.Spans.Select(s => s.Text));
        bool complete = true;
        List<TextRun> runs = TextRuns.Of(node, text, faces, Missing);
        return complete ? new PreparedText(node, text, runs, units) : null;

        void Missing(Rune rune)
        {
            complete = false;
            bag.Add(Errors.MissingGlyph(node.Span, context.Picture, context.Locale.Id, rune.ToString(), rune.Value));
        }
    }

    /// <summary>The lines of the text in a width, at the size of its style times <paramref name="scale"/>.</summary>
    public List<Range> Fit(float width, float scale)
    {
        if (!_node.Breakable)
        {
            return [0..Text.Length];
        }
        return Paragraph.Fit(Text, _node.Locale, _advances, _mayBreak, width / scale, Em, _node.Balanced);
    }

    /// <summary>At the size of the style.</summary>
    public float WidthOf(Range line) => Paragraph.WidthOf(Text, _node.Locale, _advances, line, Em);

    /// <summary>The face of the first run sets the line.</summary>
    public FontMetrics Metrics => _runs.Count > 0 ? _runs[0].Face.Face.Metrics : new FontMetrics(1000, 880, 120, 0, 880);

    public float Em => _node.Spans.Count == 0 ? 0 : _node.Spans.Max(s => s.Size);

    /// <summary>Draws one line.</summary>
    /// <param name="x">Its left edge.</param>
    /// <param name="y">Its baseline.</param>
    public void Draw(Range line, float x, float y, float scale, List<SceneItem> items)
    {
        (int start, int length) = line.GetOffsetAndLength(Text.Length);
        bool[] halved = PunctuationSpacing.Halved(Text.AsSpan(start, length), _node.Locale);
        foreach (TextRun run in _runs)
        {
            int from = Math.Max(run.Start, start);
            int to = Math.Min(run.End, start + length);
            if (from >= to)
            {
                continue;
            }
            x += from == run.Start ? run.Gap * scale : 0;
            List<ShapedGlyph> shaped = Shape(run, from, to, halved.AsSpan(from - start, to - from));
            float unit = run.Style.Size * scale / run.Face.Face.Metrics.UnitsPerEm;
            var placed = new PlacedGlyph[shaped.Count];
            float pen = 0;
            for (int i = 0; i < placed.Length; i++)
            {
                ShapedGlyph glyph = shaped[i];
                placed[i] = new PlacedGlyph(glyph.Glyph, glyph.Cluster, pen + (glyph.OffsetX * unit), glyph.OffsetY * unit);
                pen += glyph.Advance * unit;
                int next = i + 1 < placed.Length ? from + shaped[i + 1].Cluster : to;
                pen += next < start + length ? GapAfter(next - 1) * scale : 0;
            }
            string words = Text[from..to];
            if (!string.IsNullOrWhiteSpace(words))
            {
                items.Add(new SceneItem.Text(run.Face, run.Style.Size * scale, run.Style.Color, x, y, pen, words, run.Locale, placed));
            }
            x += pen;
        }
    }

    private void Measure(int start, int end, bool[] halved)
    {
        foreach (TextRun run in _runs)
        {
            float unit = run.Style.Size / run.Face.Face.Metrics.UnitsPerEm;
            foreach (ShapedGlyph glyph in Shape(run, run.Start, run.End, halved.AsSpan(run.Start - start, run.End - run.Start)))
            {
                _advances[run.Start + glyph.Cluster] += glyph.Advance * unit;
            }
            _advances[run.Start] += run.Gap;
        }
        for (int i = start; i < end; i++)
        {
            _advances[i] += GapAfter(i);
        }
    }

    private float GapAfter(int index) =>
        _node.Breakable && index + 1 < Text.Length && PunctuationSpacing.GapBetween(Text[index], Text[index + 1])
            ? Em * PunctuationSpacing.Gap
            : 0;

    private List<ShapedGlyph> Shape(TextRun run, int from, int to, ReadOnlySpan<bool> halved)
    {
        List<ShapedGlyph> glyphs = _glyphs ??= [];
        glyphs.Clear();
        ReadOnlySpan<FontFeature> features = [FontFeature.On(Lining)];
        Shaper.Shape(run.Face.Face, Text.AsSpan(from, to - from), run.Locale, features, halved, glyphs);
        return glyphs;
    }
}
