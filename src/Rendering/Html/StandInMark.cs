using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>The quiet mark of Chinese that stands in an English page until its translation is there (S5-08).</summary>
internal static class StandInMark
{
    /// <summary>The language, for screen readers and fonts (S2-13), and why it is there, which the style sheet shows.</summary>
    public static (string Name, string Value)[] Attributes(StandIn why, PageScope scope)
    {
        string key = why == StandIn.Changed ? "translation-changed" : "translation-missing";
        string note = scope.Site.FindText(key, scope.Locale) ?? "";
        return [("lang", Locale.Chinese.Tag), ("class", "stand-in"), ("data-note", note)];
    }
}
