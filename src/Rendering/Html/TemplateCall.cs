namespace Yueqing.Site.Rendering.Html;

/// <summary>A template that runs when it is printed, so that its text goes into the page without a copy.</summary>
/// <param name="Template">Its name, such as <c>partials/figure</c>.</param>
/// <param name="Argument">What it sees as <c>it</c>.</param>
internal sealed record TemplateCall(string Template, object? Argument);
