using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Infographics.Markup;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics.Elements;

/// <summary>
/// Elements as written → nodes to lay out. Every element has one method here, in <see cref="LeafElements"/> or in <see cref="ChartElements"/>; the reference
/// with a picture of each is <c>theme/infographics/README.md</c>.
/// </summary>
internal sealed class SceneBinder
{
    private const int MaxDepth = 60;

    public static readonly string[] Known =
    [
        "stack",
        "row",
        "grid",
        "panel",
        "text",
        "quantity",
        "bar",
        "rank",
        "ring",
        "pictogram",
        "rule",
        "icon",
        "spacer",
    ];

    private readonly SceneContext _context;
    private readonly DiagnosticBag _bag;
    private readonly ChartElements _charts;
    private readonly LeafElements _leaves;
    private readonly List<string> _shown = [];
    private readonly List<string> _figures = [];

    private SceneBinder(SceneContext context, DiagnosticBag bag)
    {
        (_context, _bag) = (context, bag);
        _charts = new ChartElements(context, Show, bag);
        _leaves = new LeafElements(context, _shown.Add, bag);
    }

    /// <summary>Null after a diagnostic.</summary>
    public static BoundScene? Bind(SceneElement root, SceneContext context, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        BoundScene? scene = new SceneBinder(context, own).BindRoot(root);
        bag.AddAll(own.ToSorted());
        return own.HasErrors ? null : scene;
    }

    private BoundScene? BindRoot(SceneElement root)
    {
        if (root.Name != "scene")
        {
            _bag.Add(Errors.NotAScene(root.Span, root.Name));
            return null;
        }
        ElementReader reader = Read(root);
        float? width = reader.Number("width", 100, 4000);
        float? height = reader.Number("height", 50, 20_000);
        float maxHeight = reader.Number("max-height", 50, 100_000) ?? 4000;
        float? safe = reader.Number("safe-width", 50, 4000);
        NamedColor ground = reader.Color("background", "paper");
        if (width is null)
        {
            _bag.Add(Errors.MissingAttribute(root.Span, "scene", "width"));
        }
        FlexNode content = Flex(reader, ground, vertical: true, 0);
        reader.Close();
        ReportWords(root);
        return new BoundScene(
            width ?? 100,
            height,
            height ?? maxHeight,
            safe,
            ground.Color,
            content with
            {
                Box = content.Box with { Width = null, Height = null },
            },
            _shown,
            _figures,
            root.Span
        );
    }

    private SceneNode? Bind(SceneElement element, string parent, NamedColor ground, int depth)
    {
        if (!Known.Contains(element.Name))
        {
            _bag.Add(Errors.UnknownElement(element.Span, element.Name, parent, Known));
            return null;
        }
        if (depth > MaxDepth)
        {
            _bag.Add(Errors.MalformedAttribute(element.Span, element.Name, "…", Phrases.NestedInFewerThan(MaxDepth)));
            return null;
        }
        ElementReader reader = Read(element);
        SceneNode? node = element.Name switch
        {
            "stack" => Flex(reader, ground, vertical: true, depth),
            "panel" => Flex(reader, reader.Color("background", "paper"), vertical: true, depth),
            "row" => Flex(reader, ground, vertical: false, depth),
            "grid" => Grid(reader, ground, depth),
            "text" => _leaves.Text(reader, ground),
            "rule" => LeafElements.Rule(reader),
            "icon" => _leaves.Icon(reader, ground),
            "spacer" => new ShapeNode(reader.Box(), element.Span, new Shape.Nothing()),
            _ => _charts.Bind(reader, ground),
        };
        if (node is not null)
        {
            // Else some attributes have not been asked for, and they are not unknown.
            reader.Close();
        }
        if (element.Name != "text")
        {
            ReportWords(element);
        }
        return node;
    }

    private void ReportWords(SceneElement element)
    {
        if (element.Text is { } words)
        {
            _bag.Add(Errors.WordsOutsideText(words.Span, element.Name));
        }
    }

    private List<SceneNode> Children(SceneElement element, NamedColor ground, int depth)
    {
        var children = new List<SceneNode>();
        foreach (SceneElement child in element.Children)
        {
            if (Bind(child, element.Name, ground, depth + 1) is { } node)
            {
                children.Add(node);
            }
        }
        return children;
    }

    private FlexNode Flex(ElementReader reader, NamedColor ground, bool vertical, int depth) =>
        new(
            reader.Box() with
            {
                Background = reader.Element.Name == "panel" ? ground.Color : null,
                Radius = reader.Element.Name == "panel" ? reader.Number("radius") ?? 0 : 0,
            },
            reader.Element.Span,
            vertical,
            reader.Number("gap") ?? 0,
            reader.Choice("align", vertical ? Align.Stretch : Align.Start),
            reader.Choice("justify", Justify.Start),
            Children(reader.Element, ground, depth)
        );

    private GridNode Grid(ElementReader reader, NamedColor ground, int depth)
    {
        float gap = reader.Number("gap") ?? 0;
        return new GridNode(
            reader.Box(),
            reader.Element.Span,
            reader.Whole("columns", 1, 24) ?? 2,
            reader.Number("column-gap") ?? gap,
            reader.Number("row-gap") ?? gap,
            Children(reader.Element, ground, depth)
        );
    }

    private ElementReader Read(SceneElement element) => new(element, _context.Palette, _bag);

    private void Show(OwnedFigure figure)
    {
        _figures.Add(figure.Figure.Id);
        _shown.AddRange(NumberRuns.TextsIn(figure.Figure.Label[_context.Locale]));
        _shown.Add(_context.Texts[figure.Figure.Id].Prose[_context.Locale].Text);
    }
}
