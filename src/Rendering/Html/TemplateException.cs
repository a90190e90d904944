using Scriban.Parsing;
using Scriban.Syntax;

namespace Yueqing.Site.Rendering.Html;

/// <summary>A mistake of a template that one of our views or functions found; carries what to do about it.</summary>
internal sealed class TemplateException(SourceSpan span, string message, string? hint) : ScriptRuntimeException(span, message)
{
    public string? Hint { get; } = hint;
}
