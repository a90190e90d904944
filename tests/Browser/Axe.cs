using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Yueqing.Site.Tests.Browser;

/// <summary>The rules of WCAG 2.2 AA that a program can judge (S2-18), judged by axe inside the page.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Only what is broken leaves the browser: axe describes each element that passed too, which costs more than the judging.</summary>
    private const string Judge = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
          const { violations, passes } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          if (!passes.length) return ['axe judged nothing'];
          return violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`);
        }
        """;

    /// <summary>Says which rules the page breaks as it is now, and where; nothing if none.</summary>
    public static async Task<string[]> BrokenRulesAsync(IPage tab)
    {
        if (!await tab.EvaluateAsync<bool>("'axe' in window"))
        {
            await tab.EvaluateAsync(Script);
        }
        return await tab.EvaluateAsync<string[]>(Judge);
    }
}
