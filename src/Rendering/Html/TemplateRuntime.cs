using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Yueqing.Site.Diagnostics;

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
    }

    public PageScope Scope => _scope!;

    public TemplateSet Templates => _templates;

    /// <summary>Renders a whole page: its own template, then the layout around it. Null after a diagnostic.</summary>
    public byte[]? RenderPage(string template, PageGlobals globals, PageScope scope, DiagnosticBag bag)
    {
        _scope = scope;
        PushGlobal(globals);
        try
        {
            globals.Content = Render(template);
            PushOutput(_page);
            try
            {
                Evaluate(Find("layout").Page!);
            }
            finally
            {
                PopOutput();
            }
            return _page.Take();
        }
        catch (ScriptRuntimeException e)
        {
            _page.Take();
            bag.Add(
                Errors.TemplateFailure(
                    _templates.Place(e.Span),
                    TemplateSet.AsSentence(e.OriginalMessage),
                    "/" + scope.Route.In(scope.Locale)
                )
            );
            return null;
        }
        finally
        {
            PopGlobal();
        }
    }

    /// <summary>What a template writes, as markup.</summary>
    public RawHtml Render(string name)
    {
        var output = new StringBuilderOutput();
        PushOutput(output);
        try
        {
            Evaluate(Find(name).Page!);
        }
        finally
        {
            PopOutput();
        }
        return new RawHtml(output.ToString());
    }

    public override TemplateContext Write(Scriban.Parsing.SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case RawHtml html:
                return Write(html.Value);
            case string text:
                return Write(Escaping.Escape(text));
            default:
                return Write(Escaping.Escape(ObjectToString(textAsObject) ?? ""));
        }
    }

    private Template Find(string name) =>
        _templates.Find(name)
        ?? throw new ScriptRuntimeException(CurrentSpan, $"There is no template `{name}`. {Suggestion.For(name, _templates.Names)}");
}
