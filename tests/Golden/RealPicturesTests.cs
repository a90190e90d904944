using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Tests.Rendering.Infographics;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>The pictures of this repository's site: all there, of the promised sizes, and offered truthfully on their pages.</summary>
public sealed partial class RealPicturesTests
{
    private static readonly Lazy<FigureTexts> Texts = new(() => new FigureTexts(RealSite.Model));

    public static TheoryData<string, string> Topics()
    {
        var topics = new TheoryData<string, string>();
        foreach (Topic topic in RealSite.Model.Topics)
        {
            foreach (Locale locale in Locale.All)
            {
                topics.Add(topic.Route.Path, locale.Id);
            }
        }
        return topics;
    }

    public static TheoryData<string> Locales() => [.. Locale.All.Select(l => l.Id)];

    private static Topic TopicAt(string route) => RealSite.Model.Topics.Single(t => t.Route.Path == route);

    private static Locale LocaleOf(string id) => Locale.All.Single(l => l.Id == id);

    private static string NameOf(Topic topic) =>
        topic.Kind switch
        {
            TopicKind.Home => "home",
            TopicKind.Achievement => "achievement-" + topic.Slug,
            _ => "task-" + topic.Slug,
        };

    private static OutputFile Picture(string name, string extension) =>
        RealPages.Files.Values.Single(f =>
            f.Path.StartsWith($"assets/pictures/{name}.", StringComparison.Ordinal) && f.Path.EndsWith(extension, StringComparison.Ordinal)
        );

    /// <summary>The page that shows a topic's pictures: its own; those of the home page stand on the report's.</summary>
    private static string PathOf(string route, string locale)
    {
        Topic topic = TopicAt(route);
        return (topic.Kind == TopicKind.Home ? Route.Report : topic.Route).OutputPath(LocaleOf(locale));
    }

    /// <summary>The output file that a link of a page leads to.</summary>
    private static OutputFile Target(string page, string href) => RealPages.Files[RealPages.PathOf(page, href)!];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_topic_has_its_pictures_in_the_promised_sizes(string route, string locale)
    {
        string name = NameOf(TopicAt(route));
        Assert.Equal((1200, 630), SlicesTests.SizeOf(Picture($"{name}-card-{locale}", ".png").Bytes));
        Assert.Equal((900, 383), SlicesTests.SizeOf(Picture($"{name}-cover-{locale}", ".png").Bytes));
        Assert.Equal((1080, 1080), SlicesTests.SizeOf(Picture($"{name}-square-{locale}", ".png").Bytes));
        (int width, int height) = SlicesTests.SizeOf(Picture($"{name}-poster-{locale}", ".png").Bytes);
        Assert.Equal(1080, width);
        Assert.InRange(height, 1000, 4000);
        XElement svg = XElement.Parse(System.Text.Encoding.UTF8.GetString(Picture($"{name}-poster-{locale}", ".svg").Bytes));
        Assert.Equal(height.ToString(CultureInfo.InvariantCulture), svg.Attribute("height")!.Value);
        Assert.True(Picture($"{name}-poster-720-{locale}", ".webp").Length < Picture($"{name}-poster-{locale}", ".png").Length);
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_shared_link_shows_the_card(string route, string locale)
    {
        Topic topic = TopicAt(route);
        string path = topic.Route.OutputPath(LocaleOf(locale));
        IHtmlDocument page = RealPages.All[path];
        string Meta(string property) => page.QuerySelector($"meta[property='{property}']")!.GetAttribute("content")!;
        Assert.StartsWith($"{RealPages.Address}assets/pictures/{NameOf(topic)}-card-{locale}.", Meta("og:image"), StringComparison.Ordinal);
        OutputFile card = Target(path, Meta("og:image"));
        Assert.Equal("image/png", card.ContentType);
        Assert.Equal(("1200", "630"), (Meta("og:image:width"), Meta("og:image:height")));
        Assert.NotEmpty(Meta("og:image:alt"));
        Assert.NotNull(page.QuerySelector("link[rel='image_src']"));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Pages_show_pictures_that_load_late_keep_their_place_and_say_what_they_show(string route, string locale)
    {
        Topic topic = TopicAt(route);
        Locale language = LocaleOf(locale);
        string path = PathOf(route, locale);
        IHtmlImageElement[] images = [.. RealPages.All[path].QuerySelectorAll<IHtmlImageElement>("main img[src*='assets/pictures/']")];
        Assert.NotEmpty(images);
        // The slices of one picture share the words of the first.
        string alt = images[0].GetAttribute("alt")!;
        Assert.NotEmpty(alt);
        Assert.All(topic.Headline.Take(2), f => Assert.Contains(Texts.Value[f.Id].Prose[language].Text, alt, StringComparison.Ordinal));
        Assert.All(images, i => Assert.NotNull(i.GetAttribute("alt")));
        foreach (IHtmlImageElement image in images)
        {
            Assert.Equal("lazy", image.GetAttribute("loading"));
            int width = int.Parse(image.GetAttribute("width")!, CultureInfo.InvariantCulture);
            Assert.InRange(int.Parse(image.GetAttribute("height")!, CultureInfo.InvariantCulture), 1, 4000);
            Assert.NotNull(Target(path, image.GetAttribute("src")!));
            string[][] candidates = [.. image.GetAttribute("srcset")!.Split(", ").Select(c => c.Split(' '))];
            Assert.Equal([$"{width * 2 / 3}w", $"{width}w"], candidates.Select(c => c[1]));
            Assert.Equal(["image/webp", "image/png"], candidates.Select(c => Target(path, c[0]).ContentType));
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Downloads_are_what_they_say(string route, string locale)
    {
        string path = PathOf(route, locale);
        string[] formats = route.Length == 0 ? ["PDF", "PNG", "SVG"] : ["PNG", "SVG"];
        IElement[] links = [.. RealPages.All[path].QuerySelectorAll("a[download][href*='assets/pictures/']")];
        Assert.Equal(formats, links.Select(l => l.TextContent.TrimStart().Split(' ')[0]).Distinct().Order());
        Assert.Equal(links.Length, links.Select(l => l.GetAttribute("download")).Distinct().Count());
        foreach (IElement link in links)
        {
            OutputFile file = Target(path, link.GetAttribute("href")!);
            string text = string.Join(' ', link.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            string extension = Path.GetExtension(file.Path)[1..];
            Assert.StartsWith(extension.ToUpperInvariant(), text, StringComparison.Ordinal);
            Assert.EndsWith("." + extension, link.GetAttribute("download"), StringComparison.Ordinal);
            Match size = Size().Match(text);
            double said = double.Parse(size.Groups[1].Value, CultureInfo.InvariantCulture) * (size.Groups[2].Value == "MB" ? 1e6 : 1e3);
            Assert.InRange(file.Length, said * 0.95 - 500, said * 1.05 + 500);
            if (extension == "png")
            {
                (int width, int height) = SlicesTests.SizeOf(file.Bytes);
                Assert.Contains($" {width}×{height} ", text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_report_is_cut_into_slices_that_make_up_the_whole(string locale)
    {
        (int Width, int Height)[] slices =
        [
            .. RealSite
                .Result.Output!.Files.Where(f => Regex.IsMatch(f.Path, $@"/home-report-\d+-{locale}\.\w+\.png$"))
                .Select(f => SlicesTests.SizeOf(f.Bytes)),
        ];
        Assert.InRange(slices.Length, 2, 20);
        Assert.All(slices, s => Assert.Equal(1080, s.Width));
        Assert.All(slices, s => Assert.InRange(s.Height, 1, 4000));
        XElement svg = XElement.Parse(System.Text.Encoding.UTF8.GetString(Picture($"home-report-{locale}", ".svg").Bytes));
        Assert.Equal(svg.Attribute("height")!.Value, slices.Sum(s => s.Height).ToString(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"([\d.]+) (KB|MB)$")]
    private static partial Regex Size();
}
