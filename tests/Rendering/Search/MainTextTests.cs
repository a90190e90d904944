using Yueqing.Site.Rendering.Search;

namespace Yueqing.Site.Tests.Rendering.Search;

/// <summary>What of a page is searched: everything in <c>main</c> that a reader reads there.</summary>
public sealed class MainTextTests
{
    private static string Parts(string html)
    {
        (string title, IReadOnlyList<SearchPart> parts) = MainText.Read(html);
        return title + " | " + string.Join(" | ", parts.Select(p => $"{p.Anchor}:{p.Heading}:{p.Text.Replace('\n', '/')}"));
    }

    [Theory]
    [InlineData("<p>out</p><main><p>kicker</p><h1>Title</h1><p>in</p></main><p>out</p>", "Title | ::kicker/in")]
    [InlineData("<main><h1>T</h1><h2 id=\"a\">A <b>b</b></h2><p>x</p><h3>C</h3>y</main>", "T | :: | a:A b:x | a:C:y")]
    [InlineData(
        "<main><h1>T</h1><nav><h2 id=\"n\">N</h2></nav>x<svg><text>s</text></svg>y<noscript>z</noscript><form>f</form><details>d</details></main>",
        "T | ::xy"
    )]
    [InlineData("<main><h1>T</h1><!-- <h2>no</h2> --><p>1,663.5&#160;亿 &amp; 𫓧</p><p>b</p></main>", "T | ::1,663.5\u00A0亿 & 𫓧/b")]
    [InlineData("<main><h1>T</h1>23.2<small class=\"unit\">万</small>, sea\u00ADrail\n  <b>x</b></main>", "T | ::23.2万, searail x")]
    [InlineData("<main><p title=\"a > b\">x", " | ::x")]
    [InlineData("<main><h2 id=\"cut", " | ::")]
    [InlineData("", " | ::")]
    public void Is_read_heading_by_heading(string html, string expected) => Assert.Equal(expected, Parts(html));
}
