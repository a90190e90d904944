using System.Collections.Immutable;
using System.Text;
using Yueqing.Site.Binding;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Translating;

/// <summary>What readers of the English get where it lags behind the Chinese (S5-08).</summary>
internal enum StalePolicy
{
    /// <summary>A draft: the Chinese, marked.</summary>
    ShowChinese,

    /// <summary>A release that may go out with the last accepted English and a notice.</summary>
    ShowLastAccepted,
}

/// <summary>
/// The site with English pages as they are shown. A page that lags behind is put together anew:
/// the Chinese file gives the order and the structure, and each block its words in the one or the other language.
/// </summary>
internal static class ShownSite
{
    public static Model.Site Of(Model.Site site, SiteTranslation translation, StalePolicy policy, StageMemory? memory = null)
    {
        memory ??= StageMemory.None;
        Dictionary<Route, Page> shown = translation
            .Pages.Select(p => (p.Route, Page: memory.Recall("shown", p.Route.Path, new DiagnosticBag(), _ => Of(p, policy), p)))
            .Where(p => p.Page is not null)
            .ToDictionary(p => p.Route, p => p.Page!);
        return shown.Count == 0
            ? site
            : site.WithPages((route, pages) => shown.TryGetValue(route, out Page? page) ? pages with { En = page } : pages);
    }

    /// <summary>The English page as it is shown; null where it can be shown as it stands.</summary>
    private static Page? Of(PageTranslation page, StalePolicy policy) => IsBehind(page) ? Compose(page, policy) : null;

    /// <summary>True as soon as the English file cannot be shown as it stands.</summary>
    private static bool IsBehind(PageTranslation page)
    {
        if (page.Pages.En.Accepted.IsEmpty && page.Pairs.Any(p => p.State == BlockState.Orphan))
        {
            // Never accepted, and built differently: there is no telling what belongs to what, so the English is left alone.
            return false;
        }
        // In the order of the files: a footnote stands last in the tree, wherever it was written.
        int[] english =
        [
            .. page
                .Pairs.Where(p => p.Zh?.Leaf is not null && p.En is not null)
                .OrderBy(p => p.Zh!.Span.Start)
                .Select(p => p.En!.Span.Start),
        ];
        return page.Pairs.Any(p => !p.IsUsable) || !english.SequenceEqual(english.Order());
    }

    private static Page Compose(PageTranslation translation, StalePolicy policy)
    {
        BlockPair[] pairs = [.. translation.Pairs.Where(p => p.Zh is not null)];
        Page zh = translation.Pages.Zh;
        Page en = translation.Pages.En;
        InlineText Short(InlineText chinese, string key) =>
            pairs.FirstOrDefault(p => p.Zh!.Key == key) is { } pair ? ShortText(pair, chinese, policy) : chinese;
        return en with
        {
            Title = Short(zh.Title, "title"),
            Tagline = Short(zh.Tagline, "tagline"),
            Summary = Short(zh.Summary, "summary"),
            Body = Body(zh, en.Source.Path, [.. pairs.Where(p => p.Zh!.Leaf is not null)], policy),
            Anchors = zh.Anchors,
            FollowsChineseOf =
                policy == StalePolicy.ShowLastAccepted ? pairs.Where(p => p.State == BlockState.Stale).Min(p => p.Accepted?.Date) : null,
        };
    }

    /// <summary>The English to show, or null where the Chinese stands in.</summary>
    private static string? English(BlockPair pair, StalePolicy policy) =>
        pair.IsUsable ? pair.En!.Markup
        : pair.State == BlockState.Stale && policy == StalePolicy.ShowLastAccepted ? pair.Accepted!.English
        : null;

    private static InlineText ShortText(BlockPair pair, InlineText chinese, StalePolicy policy) =>
        pair.IsUsable ? pair.En!.Short!
        : English(pair, policy) is { } words ? InlineTextBinder.Bind(new Located<string>(words, pair.En!.Span), new DiagnosticBag())
        : chinese with { StandIn = Why(pair) };

    private static StandIn Why(BlockPair pair) => pair.State == BlockState.Stale ? StandIn.Changed : StandIn.Untranslated;

    private static MarkdownBody Body(Page zh, string path, BlockPair[] pairs, StalePolicy policy)
    {
        var text = new StringBuilder();
        int from = 0;
        foreach (BlockPair pair in pairs.OrderBy(p => p.Zh!.Span.Start))
        {
            if (English(pair, policy) is { } words)
            {
                text.Append(zh.Source.Text, from, pair.Zh!.Span.Start - from).Append(words);
                from = pair.Zh.Span.Start + pair.Zh.Span.Length;
            }
        }
        text.Append(zh.Source.Text, from, zh.Source.Text.Length - from);
        MarkdownBody body = Parse(path, text.ToString());
        Markdig.Syntax.LeafBlock[] leaves = [.. PageBlocks.Leaves(body.Document).Where(l => l.Inline!.FirstChild is not null)];
        if (leaves.Length != pairs.Length)
        {
            // English that changes the structure of the page around it cannot stand in it.
            return MarkAll(Parse(path, zh.Source.Text));
        }
        foreach ((Markdig.Syntax.LeafBlock leaf, BlockPair pair) in leaves.Zip(pairs))
        {
            if (English(pair, policy) is null)
            {
                StandIns.Set(leaf, Why(pair));
            }
        }
        return body;
    }

    private static MarkdownBody MarkAll(MarkdownBody body)
    {
        foreach (Markdig.Syntax.LeafBlock leaf in PageBlocks.Leaves(body.Document))
        {
            StandIns.Set(leaf, StandIn.Changed);
        }
        return body;
    }

    /// <summary>What is wrong in either file was reported when it was read.</summary>
    private static MarkdownBody Parse(string path, string text) =>
        MarkdownPageParser.Parse(new SourceText(path, text), new DiagnosticBag())!.Body;
}
