using Scriban.Syntax;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Rendering.Html;

/// <summary>A mistake of a template that one of our views or functions found.</summary>
/// <param name="failure">What is said about it, once the runtime has added the place.</param>
internal sealed class TemplateException(Scriban.Parsing.SourceSpan span, Diagnostic failure) : ScriptRuntimeException(span, failure.Code)
{
    public Diagnostic Failure { get; } = failure;
}
