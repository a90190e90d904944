using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>The functions that a template may call. There are no others: none of the engine's own is loaded.</summary>
internal static class TemplateFunctions
{
    public static ScriptObject Create()
    {
        var functions = new ScriptObject();
        functions.SetValue("t", new Function(Text, 1, 4), readOnly: true);
        functions.SetValue("asset", new Function(Asset, 1, 1), readOnly: true);
        functions.SetValue("url", new Function(Url, 1, 1), readOnly: true);
        functions.SetValue("partial", new Function(Partial, 1, 2), readOnly: true);
        functions.SetValue("emblem", new Function(Emblem, 1, 1), readOnly: true);
        return functions;
    }

    /// <summary><c>t "key" …</c>: a text of <c>strings.yml</c> in the page's locale, with <c>{0}</c> filled in.</summary>
    private static string Text(TemplateRuntime runtime, ScriptNode call, ScriptArray arguments)
    {
        string key = String(arguments, 0);
        PageScope scope = runtime.Scope;
        string[] values = [.. arguments.Skip(1).Select(a => Convert.ToString(a, CultureInfo.InvariantCulture) ?? "")];
        return scope.Site.FindText(key, scope.Locale, values)
            ?? throw new TemplateException(call.Span, Errors.UnknownStringInTemplate(key, scope.Site.Theme.Strings.Keys));
    }

    /// <summary><c>asset "site.css"</c>: the address of a fingerprinted file.</summary>
    private static string Asset(TemplateRuntime runtime, ScriptNode call, ScriptArray arguments)
    {
        string name = String(arguments, 0);
        PageScope scope = runtime.Scope;
        return scope.Site.AssetPaths.TryGetValue(name, out string? path)
            ? scope.FileHref(path)
            : throw new TemplateException(call.Span, Errors.UnknownAsset(name, scope.Site.AssetPaths.Keys));
    }

    /// <summary><c>url "/data/"</c>: a page of the site in the page's locale.</summary>
    private static string Url(TemplateRuntime runtime, ScriptNode call, ScriptArray arguments)
    {
        string route = String(arguments, 0);
        return route.StartsWith('/')
            ? runtime.Scope.Href(new Route(route[1..]))
            : throw new TemplateException(call.Span, Errors.MalformedRoute(route));
    }

    /// <summary><c>partial "figure" x</c>: another template, in which the argument is <c>it</c>.</summary>
    private static TemplateCall Partial(TemplateRuntime runtime, ScriptNode call, ScriptArray arguments)
    {
        string name = runtime.Partials + String(arguments, 0);
        if (runtime.Templates.Find(name) is null)
        {
            IEnumerable<string> partials = runtime
                .Templates.Names.Where(n => n.StartsWith(runtime.Partials, StringComparison.Ordinal))
                .Select(n => n[runtime.Partials.Length..]);
            throw new TemplateException(call.Span, Errors.UnknownTemplate(name, String(arguments, 0), partials));
        }
        return new TemplateCall(name, arguments.Count > 1 ? arguments[1] : null);
    }

    /// <summary><c>emblem "稳"</c>: the outline of a character in the display face.</summary>
    private static RawHtml Emblem(TemplateRuntime runtime, ScriptNode call, ScriptArray arguments)
    {
        string character = String(arguments, 0);
        return runtime.Scope.Site.Emblems.TryGetValue(character, out RawHtml? svg)
            ? svg
            : throw new TemplateException(call.Span, Errors.UnknownEmblem(character));
    }

    private static string String(ScriptArray arguments, int index) => arguments[index] as string ?? "";

    private sealed class Function(Func<TemplateRuntime, ScriptNode, ScriptArray, object> invoke, int required, int most)
        : IScriptCustomFunction
    {
        public int RequiredParameterCount => required;

        public int ParameterCount => most;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) =>
            index < required ? new ScriptParameterInfo(typeof(object), "value") : new ScriptParameterInfo(typeof(object), "value", null);

        public object Invoke(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        ) => invoke((TemplateRuntime)context, callerContext!, arguments);

        public ValueTask<object?> InvokeAsync(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        ) => new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
