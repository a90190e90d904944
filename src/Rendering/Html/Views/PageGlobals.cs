using Scriban;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Yueqing.Site.Rendering.Html;

/// <summary>The names that every template starts with.</summary>
/// <remarks>
/// <c>locale</c>, <c>other</c>, <c>site</c>, <c>nav</c>, <c>page</c>, <c>achievements</c>, <c>tasks</c>, <c>about</c>; <c>content</c> in the
/// layout; and the one of <c>home</c>, <c>topic</c>, <c>data</c>, <c>search</c> that belongs to the page (the others are null).
/// </remarks>
internal sealed class PageGlobals(ChromeView chrome, PageView page, LocaleView other) : View<PageGlobals>
{
    private static readonly ViewMembers<PageGlobals> Names = new()
    {
        ["locale"] = g => g._chrome.Locale,
        ["other"] = g => g._other,
        ["site"] = g => g._chrome.Site,
        ["nav"] = g => g._chrome.NavFor(g._page),
        ["page"] = g => g._page,
        ["achievements"] = g => g._chrome.Achievements,
        ["tasks"] = g => g._chrome.Tasks,
        ["home"] = g => g.Home,
        ["topic"] = g => g.Topic,
        ["data"] = g => g.Data,
        ["search"] = g => g.Search,
        ["about"] = g => g.About,
        ["content"] = g => g.Content,
    };

    private readonly ChromeView _chrome = chrome;
    private readonly PageView _page = page;
    private readonly LocaleView _other = other;

    protected override ViewMembers<PageGlobals> Members => Names;

    public HomeView? Home { get; init; }

    public TopicView? Topic { get; init; }

    public DataView? Data { get; init; }

    public SearchView? Search { get; init; }

    public AboutView? About { get; init; }

    public TemplateCall? Content { get; set; }

    /// <summary>A name that is not here may be a function or a loop variable: the engine looks further before it complains.</summary>
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = null;
        return Contains(member) && base.TryGetValue(context, span, member, out value);
    }
}

/// <summary>The argument of a partial, as <c>it</c>.</summary>
internal sealed class PartialGlobals(object? argument) : View<PartialGlobals>
{
    private static readonly ViewMembers<PartialGlobals> Names = new() { ["it"] = g => g._argument };

    private readonly object? _argument = argument;

    protected override ViewMembers<PartialGlobals> Members => Names;

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = null;
        return Contains(member) && base.TryGetValue(context, span, member, out value);
    }
}
