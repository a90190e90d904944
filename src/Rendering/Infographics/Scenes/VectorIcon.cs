namespace Yueqing.Site.Rendering.Infographics.Scenes;

/// <summary>A filled shape that scales.</summary>
/// <param name="PathData">As the attribute <c>d</c> of an SVG path; fill rule <c>nonzero</c>.</param>
/// <param name="X">The left edge of the view box.</param>
internal sealed record VectorIcon(string Name, string PathData, float X, float Y, float Width, float Height);
