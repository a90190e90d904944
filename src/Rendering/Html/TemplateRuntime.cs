using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Rendering.Infographics.Markup;

namespace Yueqing.Site.Rendering.Html;

/// <summary>
/// Runs templates: escapes by default, knows only what the view offers, and stops runaway loops.
/// One runtime serves one thread.
/// </summary>
/// <remarks>
/// Scriban does not escape. Escaping happens in <see cref="Write"/>, the one place that all printed values pass;
/// literal template text takes another overload. Its `include` would return a plain string, which would be escaped
/// again, so partials come from our own function.
/// </remarks>
internal sealed class TemplateRuntime : TemplateContext
{
    /// <summary>More than any page needs: the data page of a site with 20,000 topics.</summary>
    private const int MaxLoop = 1_000_000;

    private const int MaxDepth = 40;

    private readonly TemplateSet _templates;
    private readonly Utf8Output _page = new();
    private PageScope? _scope;
    private SceneOutput? _scene;
    private Scriban.Parsing.SourceSpan _printing;
    private int _depth;

    public TemplateRuntime(TemplateSet templates, ScriptObject functions)
        : base(functions)
    {
        _templates = templates;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        LoopLimit = MaxLoop;
        RecursiveLimit = MaxDepth;
        LimitToString = 0;
        AutoIndent = false;
    }

    public PageScope Scope => _scope!;

    public TemplateSet Templates => _templates;

    /// <summary>Where the templates that <c>partial</c> prints stand: pictures have their own.</summary>
    public string Partials => _scene is null ? "partials/" : "infographics/partials/";

    /// <summary>Renders a whole page: the layout, which prints the page's own template where it says <c>content</c>. Null after a diagnostic.</summary>
    public byte[]? RenderPage(string template, PageGlobals globals, PageScope scope, DiagnosticBag bag)
    {
        _scope = scope;
        globals.Content = new TemplateCall(template, null);
        PushGlobal(globals);
        PushOutput(_page);
        try
        {
            Evaluate(Find("layout").Page!);
            return _page.Take();
        }
        catch (ScriptRuntimeException e)
        {
            _page.Take();
            Report(e, bag);
            return null;
        }
        finally
        {
            PopOutput();
            PopGlobal();
        }
    }

    /// <summary>Runs the template of a picture. Null after a diagnostic.</summary>
    public TemplatedText? RenderScene(string template, PageGlobals globals, PageScope scope, DiagnosticBag bag)
    {
        _scope = scope;
        _printing = default;
        var output = new SceneOutput(_templates, () => _templates.Place(_printing));
        _scene = output;
        PushGlobal(globals);
        PushOutput(output);
        try
        {
            Evaluate(Find(template).Page!);
            return output.Take(_templates.WholeOf(template));
        }
        catch (ScriptRuntimeException e)
        {
            Report(e, bag);
            return null;
        }
        finally
        {
            PopOutput();
            PopGlobal();
            _scene = null;
        }
    }

    private void Report(ScriptRuntimeException e, DiagnosticBag bag)
    {
        Diagnostic failure = (e as TemplateException)?.Failure ?? Errors.TemplateFailure(TemplateSet.AsSentence(e.OriginalMessage));
        bag.Add(failure with { Span = _templates.Place(e.Span) });
    }

    /// <summary>Notes which expression a picture is about to print; the engine itself passes the place of the block around it.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        object? value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (_scene is not null && scriptNode is ScriptExpressionStatement { Expression: { } expression })
        {
            _printing = expression.Span;
        }
        return value;
    }

    /// <summary>Prints a value: text escaped, markup as it is, a template by running it on the spot, straight into the page.</summary>
    public override TemplateContext Write(Scriban.Parsing.SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case RawHtml or HtmlBuffer when _scene is not null:
                throw new TemplateException(_printing, Errors.HtmlInPicture());
            case RawHtml html:
                return Write(html.Value);
            case HtmlBuffer buffer:
                _page.Write(buffer.Markup);
                return this;
            case TemplateCall call:
                return Run(call, span);
            case string text:
                return Write(Escaping.Escape(text));
            default:
                return Write(Escaping.Escape(ObjectToString(textAsObject) ?? ""));
        }
    }

    private TemplateRuntime Run(TemplateCall call, Scriban.Parsing.SourceSpan span)
    {
        if (++_depth > MaxDepth)
        {
            throw new TemplateException(span, Errors.TemplatesTooDeep(MaxDepth));
        }
        PushGlobal(new PartialGlobals(call.Argument));
        try
        {
            Evaluate(Find(call.Template).Page!);
            return this;
        }
        finally
        {
            PopGlobal();
            _depth--;
        }
    }

    /// <summary>Our functions take any value, so there is nothing to convert; asking the type system for each argument took half of a build.</summary>
    public override object? ToObject(Scriban.Parsing.SourceSpan span, object? value, Type destinationType) =>
        destinationType == typeof(object) ? value : base.ToObject(span, value, destinationType);

    private Template Find(string name) =>
        _templates.Find(name) ?? throw new TemplateException(CurrentSpan, Errors.UnknownTemplate(name, name, _templates.Names));
}
