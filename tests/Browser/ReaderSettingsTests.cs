using Microsoft.Playwright;

namespace Yueqing.Site.Tests.Browser;

/// <summary>Readers who set type, spacing, motion and colours to their needs: every kind of page follows and loses nothing (S2-07).</summary>
public sealed class ReaderSettingsTests(BrowserFixture fixture)
{
    /// <summary>Text that leaves the window, or is cut off by a box that does not scroll. A box of a pixel hides its text on purpose.</summary>
    private const string LostText = """
        () => {
          const lost = new Set();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          for (let node; (node = walker.nextNode());) {
            const around = node.parentElement;
            if (!node.data.trim() || !around.checkVisibility({ visibilityProperty: true }) || around.closest('svg, script, style')) continue;
            range.selectNodeContents(node);
            for (const rect of range.getClientRects()) {
              let scrolls = false, hidden = rect.right < 0;
              let cut = false;
              for (let box = around; box && box !== document.documentElement; box = box.parentElement) {
                const { overflowX, overflowY, position } = getComputedStyle(box);
                scrolls ||= overflowX === 'auto' || overflowX === 'scroll';
                if (overflowX === 'visible' && overflowY === 'visible') continue;
                const edge = box.getBoundingClientRect();
                hidden ||= edge.width <= 1 || edge.height <= 1;
                cut ||= overflowX !== 'auto' && overflowX !== 'scroll' && (rect.right > edge.right + 1 || rect.left < edge.left - 1);
                cut ||= overflowY !== 'auto' && overflowY !== 'scroll' && (rect.bottom > edge.bottom + 1 || rect.top < edge.top - 1);
              }
              if (!hidden && (cut || (!scrolls && rect.right > innerWidth + 1))) lost.add(`${node.data.trim().slice(0, 60)} (${Math.round(rect.right)} px)`);
            }
          }
          if (document.documentElement.scrollWidth > innerWidth) lost.add(`the page needs ${document.documentElement.scrollWidth} px`);
          return [...lost];
        }
        """;

    public static TheoryData<string> Kinds() => PageKinds.InBothLanguages();

    private static async Task LosesNothing(IPage tab, string style)
    {
        await tab.AddStyleTagAsync(new PageAddStyleTagOptions { Content = style });
        string[] lost = await tab.EvaluateAsync<string[]>(LostText);
        Assert.True(lost.Length == 0, string.Join('\n', lost));
        await tab.Context.CloseAsync();
    }

    /// <summary>WCAG 1.4.4 and 1.4.10 at once: twice the text in the narrowest window.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Text_of_twice_the_size_fits_a_small_phone(string page) =>
        await LosesNothing(await fixture.OpenAsync(page, 320), "html { font-size: 200%; }");

    /// <summary>WCAG 1.4.12, to the letter.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Wide_spacing_cuts_nothing_off(string page)
    {
        const string spacing =
            "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }";
        await LosesNothing(await fixture.OpenAsync(page, 320), spacing);
        await LosesNothing(await fixture.OpenAsync(page, 1280), spacing);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_moves_for_who_asked_for_less_motion(string page)
    {
        IPage tab = await fixture.OpenAsync(page);
        await tab.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        string[] moving = await tab.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('*')].flatMap(e => [null, '::before', '::after'].map(p => [e, getComputedStyle(e, p)]))
              .filter(([, s]) => s.animationName !== 'none' || s.scrollBehavior === 'smooth' || s.transitionDuration.split(', ').some(d => parseFloat(d) > 0.01))
              .map(([e]) => e.outerHTML.slice(0, 120))
            """
        );
        Assert.Empty(moving.Distinct());
        await tab.Context.CloseAsync();
    }

    /// <summary>In the few colours of the system a coloured panel needs an edge, and a drawing the colour of text.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Forced_colours_keep_panels_drawings_and_focus(string page)
    {
        IPage tab = await fixture.OpenAsync(page);
        await tab.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        string[] lost = await tab.EvaluateAsync<string[]>(
            """
            () => {
              const lost = [];
              const name = e => e.outerHTML.slice(0, 120);
              for (const panel of document.querySelectorAll('.panel > a, .achievement .cover')) {
                const { borderTopStyle, borderTopWidth } = getComputedStyle(panel);
                if (borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1) lost.push(`no edge: ${name(panel)}`);
              }
              for (const shape of document.querySelectorAll('main svg :is(path, rect, circle)')) {
                const behind = [...function* (e) { for (; e; e = e.parentElement) yield getComputedStyle(e).backgroundColor; }(shape)].find(c => c !== 'rgba(0, 0, 0, 0)');
                const { fill, stroke } = getComputedStyle(shape);
                if ((fill === behind || fill === 'none') && (stroke === behind || stroke === 'none')) lost.push(`unseen: ${name(shape)}`);
              }
              for (const stop of document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')) {
                stop.focus({ focusVisible: true, preventScroll: true });
                const { outlineStyle, outlineColor } = getComputedStyle(stop);
                if (document.activeElement === stop && (outlineStyle === 'none' || outlineColor === 'rgba(0, 0, 0, 0)')) lost.push(`no outline: ${name(stop)}`);
              }
              return lost;
            }
            """
        );
        Assert.True(lost.Length == 0, string.Join('\n', lost.Take(10)));
        await tab.Context.CloseAsync();
    }
}
