using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics.Elements;

/// <summary>The elements that hold no others and show no figure: <c>text rule icon</c>.</summary>
/// <param name="show">Notes a number that the picture shows as text.</param>
internal sealed class LeafElements(SceneContext context, Action<string> show, DiagnosticBag bag)
{
    public TextNode? Text(ElementReader reader, NamedColor ground)
    {
        PictureStyle? style = reader.Style("style");
        string words = reader.Element.Text?.Value ?? "";
        Locale locale = reader.Choice("lang", ["zh", "en"]) switch
        {
            "zh" => Locale.Chinese,
            "en" => Locale.English,
            _ => context.Locale,
        };
        float? size = reader.Number("size", 8, 1000);
        float? least = reader.Number("min-size", 8, 1000);
        int lines = reader.Whole("max-lines", 1, 200) ?? 1;
        Align align = reader.TextAlign();
        bool balanced = reader.Flag("balance");
        Box box = reader.Box();
        if (style is null)
        {
            return null;
        }
        Color color = reader.TextColor(style, ground);
        float set = size ?? style.Size;
        foreach (string number in NumberRuns.TextsIn(words))
        {
            show(number);
        }
        return new TextNode(
            box,
            reader.Element.Text?.Span ?? reader.Element.Span,
            locale,
            [new TextSpan(words, style.Role, set, color, 0)],
            reader.Number("line-height", 0.8f, 3) ?? style.LineHeight,
            align,
            lines,
            least is { } floor && floor < set ? floor / set : 1,
            balanced,
            Breakable: true
        );
    }

    /// <summary>A hairline carries no meaning, so its contrast is free.</summary>
    public static ShapeNode Rule(ElementReader reader)
    {
        NamedColor color = reader.Color("color", "line");
        Box box = reader.Box();
        return new ShapeNode(box, reader.Element.Span, new Shape.Rule(color.Color));
    }

    public ShapeNode? Icon(ElementReader reader, NamedColor ground)
    {
        NamedColor color = reader.Color("color", "ink");
        float size = reader.Number("size", 4, 2000) ?? 48;
        string? name = reader.Text("name");
        string? emblem = reader.Text("emblem");
        Box box = reader.Box();
        reader.CheckShape(Phrases.Sign, color, ground, "color");
        if (name is null && emblem is null)
        {
            bag.Add(Errors.MissingAttribute(reader.Element.Span, "icon", "name"));
            return null;
        }
        VectorIcon? icon = emblem is null
            ? reader.Icon(name!, reader.PlaceOf("name"), context.Icons)
            : context.Emblems.GetValueOrDefault(emblem);
        if (icon is null)
        {
            if (emblem is not null)
            {
                bag.Add(Errors.MalformedAttribute(reader.PlaceOf("emblem"), "emblem", emblem, Phrases.EmblemInHeadlineFace));
            }
            return null;
        }
        return new ShapeNode(
            box with
            {
                Width = box.Width ?? size * icon.Width / icon.Height,
                Height = box.Height ?? size,
            },
            reader.Element.Span,
            new Shape.Icon(icon, color.Color)
        );
    }
}
