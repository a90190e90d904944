using System.Text;
using Scriban.Runtime;
using Yueqing.Site.Rendering.Infographics.Markup;
using SourceSpan = Yueqing.Site.Diagnostics.SourceSpan;

namespace Yueqing.Site.Rendering.Html;

/// <summary>Receives what the template of a picture writes, and notes for each part which characters of the template it came from.</summary>
/// <param name="place">The expression that is being printed.</param>
internal sealed class SceneOutput(TemplateSet templates, Func<SourceSpan> place) : IScriptOutput
{
    private readonly TemplatedText.Builder _text = new();

    public TemplatedText Take(SourceSpan whole) => _text.Take(whole);

    /// <summary>The engine hands over its own template's text for what was typed there, and another string for what an expression printed.</summary>
    public void Write(string text, int offset, int count)
    {
        if (templates.SourceOf(text) is { } source)
        {
            _text.Typed(text.AsSpan(offset, count), source.Span(offset, count));
        }
        else
        {
            _text.Printed(text.AsSpan(offset, count), place());
        }
    }

    public void Write(StringBuilder text) => _text.Printed(text.ToString(), place());

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}
