using Markdig.Syntax;

namespace Yueqing.Site.Model;

/// <summary>Marks Chinese that stands in an English page until its translation is there (S5-08).</summary>
internal enum StandIn
{
    /// <summary>It was never translated.</summary>
    Untranslated,

    /// <summary>It was translated, and has changed since.</summary>
    Changed,
}

/// <summary>The mark on a node of a syntax tree.</summary>
internal static class StandIns
{
    private static readonly object Key = new();

    public static void Set(MarkdownObject node, StandIn why) => node.SetData(Key, why);

    /// <summary>Null for words of the page's own language.</summary>
    public static StandIn? Of(MarkdownObject node) => node.GetData(Key) as StandIn?;
}
