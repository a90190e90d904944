using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Rendering.Infographics.Markup;

/// <summary>One element of a scene as it was written.</summary>
/// <param name="Span">The element's name.</param>
/// <param name="Text">The words directly inside, white space folded to single spaces; null if there are none.</param>
internal sealed record SceneElement(
    string Name,
    SourceSpan Span,
    IReadOnlyList<SceneAttribute> Attributes,
    IReadOnlyList<SceneElement> Children,
    Located<string>? Text
);

/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Value">The value, unescaped.</param>
internal sealed record SceneAttribute(string Name, SourceSpan NameSpan, Located<string> Value);
