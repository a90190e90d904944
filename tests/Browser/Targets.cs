using Microsoft.Playwright;

namespace Yueqing.Site.Tests.Browser;

/// <summary>S1-16: whatever a finger is to hit is high enough for it, whatever a page holds.</summary>
internal static class Targets
{
    /// <summary>What is lower than it may be. A link within a sentence is as high as its line, which WCAG 2.5.8 allows; one that a name stands before,
    /// as in a table or an imprint, is not within a sentence. The height includes padding, which may reach over the lines around.</summary>
    private const string Lower = """
        (least) => {
          const isBlock = e => !['inline', 'contents'].includes(getComputedStyle(e).display);
          const isInSentence = link => {
            let block = link.parentElement;
            while (!isBlock(block)) block = block.parentElement;
            if (block.matches('td, th')) return false;
            const range = document.createRange();
            range.setStart(block, 0); range.setEndBefore(link);
            const before = range.toString().trim();
            range.setStartAfter(link); range.setEnd(block, block.childNodes.length);
            const after = range.toString().trim();
            return block.closest('.prose, figcaption, .lede') ? before + after !== '' : after !== '';
          };
          const heightOf = target => {
            const boxes = [target, ...target.querySelectorAll('*')].filter(e => !e.closest('.unseen')).map(e => e.getBoundingClientRect()).filter(b => b.height > 0);
            return Math.max(...boxes.map(b => b.bottom)) - Math.min(...boxes.map(b => b.top));
          };
          const isSeen = e => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().right > 0 && !e.closest('.unseen');
          return [...document.querySelectorAll('a[href], button, input, select, summary')]
            .filter(e => isSeen(e) && !(e.localName === 'a' && isInSentence(e)) && heightOf(e) < least - 0.5)
            .map(e => `${Math.round(heightOf(e))} px: ${e.parentElement.localName}.${e.parentElement.className} > ${e.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`);
        }
        """;

    /// <summary>Every visible link, button and field of the page that is lower than so many pixels, with its height.</summary>
    public static async Task<string[]> LowerThanAsync(IPage tab, int pixels) => await tab.EvaluateAsync<string[]>(Lower, pixels);
}
