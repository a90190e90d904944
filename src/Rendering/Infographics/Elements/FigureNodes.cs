using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics.Elements;

/// <summary>What a figure says in a picture: its quantity and its label, written from the record.</summary>
/// <param name="show">Notes that the picture shows a figure.</param>
internal sealed class FigureNodes(SceneContext context, Action<OwnedFigure> show)
{
    public TextNode Label(OwnedFigure figure, PictureStyle style, Color color, int lines, Box box, SourceSpan span) =>
        new(
            box,
            span,
            context.Locale,
            [new TextSpan(figure.Figure.Label[context.Locale], style.Role, style.Size, color, 0)],
            style.LineHeight,
            Align.Start,
            lines,
            0.8f,
            Balanced: true,
            Breakable: true
        );

    /// <summary>The number large, what stands before and after it at half the size on the same baseline, never on another line (S3-19).</summary>
    public TextNode Written(
        OwnedFigure figure,
        PictureStyle style,
        Color color,
        Align align,
        float? least,
        Box box,
        SourceSpan span,
        float unitShare
    )
    {
        show(figure);
        WrittenQuantity written = context.Texts[figure.Figure.Id].Prose[context.Locale];
        float small = style.Size * unitShare;
        float space = written.UnitTight ? small * 0.16f : small * 0.3f;
        bool sign = written.Unit == "%";
        var spans = new List<TextSpan>();
        Add(written.Prefix, small, 0);
        Add(written.Number, style.Size, written.Prefix.Length > 0 ? space : 0);
        Add(written.Unit, sign ? Math.Max(small, style.Size * 0.55f) : small, sign ? style.Size * 0.03f : space);
        Add(written.Suffix, small, 0);
        float floor = least ?? style.Size * 0.6f;
        return new TextNode(
            box,
            span,
            context.Locale,
            spans,
            style.LineHeight,
            align,
            1,
            Math.Min(1, floor / style.Size),
            Balanced: false,
            Breakable: false
        );

        void Add(string text, float size, float gap)
        {
            if (text.Length > 0)
            {
                spans.Add(new TextSpan(text, style.Role, size, color, gap));
            }
        }
    }
}
