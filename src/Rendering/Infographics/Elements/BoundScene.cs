using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics.Elements;

/// <summary>What the elements of a scene may refer to.</summary>
/// <param name="Picture">The picture's name in messages: <c>achievements/steady card</c>.</param>
/// <param name="Topic">The slug of its topic, for messages.</param>
internal sealed record SceneContext(
    string Picture,
    string Topic,
    Locale Locale,
    Palette Palette,
    IReadOnlyDictionary<string, OwnedFigure> Figures,
    FigureTexts Texts,
    IReadOnlyDictionary<string, VectorIcon> Icons,
    IReadOnlyDictionary<string, VectorIcon> Emblems
);

/// <summary>A scene whose every name has been resolved, ready to be laid out.</summary>
/// <param name="Height">Null for as high as the content, at most <paramref name="MaxHeight"/>.</param>
/// <param name="SafeWidth">The middle that text must not leave (S1-24); null for the whole width.</param>
/// <param name="Sections">The children of the root: where a long picture may be cut.</param>
/// <param name="Shown">Every quantity and every number that the picture shows as text, as it is written there.</param>
/// <param name="FigureIds">The figures that its elements name, in order.</param>
internal sealed record BoundScene(
    float Width,
    float? Height,
    float MaxHeight,
    float? SafeWidth,
    Color Background,
    FlexNode Root,
    IReadOnlyList<string> Shown,
    IReadOnlyList<string> FigureIds,
    SourceSpan Span
);
