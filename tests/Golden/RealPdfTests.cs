using System.Text.RegularExpressions;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>The fact sheets and reports as a reader of PDF files sees them: poppler's tools, which are skipped where there are none, but never on CI.</summary>
public sealed partial class RealPdfTests
{
    public static TheoryData<string> Locales() => [.. Locale.All.Select(l => l.Id)];

    private static OutputFile Pdf(string kind, string locale) =>
        RealPages.Files.Values.Single(f =>
            f.Path.StartsWith($"assets/pictures/home-{kind}-{locale}.", StringComparison.Ordinal)
            && f.Path.EndsWith(".pdf", StringComparison.Ordinal)
        );

    private static string Run(string tool, OutputFile pdf, params string[] arguments)
    {
        string folder = Directory.CreateTempSubdirectory("yueqing-pdf-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "file.pdf"), pdf.Bytes);
            (int code, string output, string errors) = ExternalTool.Try(
                tool,
                folder,
                [.. arguments, "file.pdf", .. tool == "pdftotext" ? (string[])["-"] : []]
            );
            Assert.Equal("", errors);
            Assert.Equal(0, code);
            return output;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_fact_sheet_is_small(string locale) => Assert.InRange(Pdf("factsheet", locale).Length, 10_000, 300_000);

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_fact_sheet_is_two_pages_of_A4_with_a_title(string locale)
    {
        string info = Run("pdfinfo", Pdf("factsheet", locale));
        Assert.Matches(@"(?m)^Pages:\s+2$", info);
        Assert.Matches(@"(?m)^Page size:\s+595(\.\d+)? x 84[12](\.\d+)? pts \(A4\)$", info);
        Locale language = Locale.All.Single(l => l.Id == locale);
        Assert.Contains(RealSite.Model.Settings.Title[language], TitleLine().Match(info).Value, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^(CreationDate|ModDate):", info);
    }

    /// <summary>US Letter is 17.6 mm (50 pt) lower than A4; wherever a printer that does not scale cuts, no word is lost.</summary>
    [Theory]
    [MemberData(nameof(Locales))]
    public void The_fact_sheet_prints_on_US_Letter_too(string locale)
    {
        (double Top, double Bottom)[] words =
        [
            .. Word()
                .Matches(Run("pdftotext", Pdf("factsheet", locale), "-bbox"))
                .Select(m => (double.Parse(m.Groups[1].Value, Invariant), double.Parse(m.Groups[2].Value, Invariant))),
        ];
        Assert.NotEmpty(words);
        Assert.All(words, w => Assert.True(w.Top > 50 && w.Bottom < 842 - 50, $"a word stands at {w.Top}–{w.Bottom} pt"));
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_figure_of_the_fact_sheet_can_be_copied(string locale)
    {
        Locale language = Locale.All.Single(l => l.Id == locale);
        var texts = new FigureTexts(RealSite.Model);
        string text = Squeeze(Run("pdftotext", Pdf("factsheet", locale), "-raw"));
        Topic home = RealSite.Model.Home;
        Figure[] shown = [.. home.Headline, .. RealSite.Model.Achievements.SelectMany(a => a.Figures)];
        Assert.True(shown.Length > 25);
        Assert.All(shown, f => Assert.Contains(Squeeze(texts[f.Id].Prose[language].Text), text, StringComparison.Ordinal));
    }

    /// <summary>Glyphs that stand for several characters must come back as the one that was written, or a search finds nothing.</summary>
    [Theory]
    [InlineData("factsheet", "zh")]
    [InlineData("factsheet", "en")]
    [InlineData("report", "zh")]
    [InlineData("report", "en")]
    public void Copied_text_holds_no_radicals_in_place_of_characters(string kind, string locale)
    {
        string text = Run("pdftotext", Pdf(kind, locale));
        Assert.DoesNotContain(text, c => c is >= '\u2E80' and <= '\u2FDF' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or '\0');
        Assert.True(text.Length > 1000);
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Titles_and_labels_can_be_searched(string locale)
    {
        Locale language = Locale.All.Single(l => l.Id == locale);
        string text = Squeeze(Run("pdftotext", Pdf("factsheet", locale), "-raw"));
        string[] words =
        [
            .. RealSite.Model.Tasks.Select(t => Squeeze(Plain(t.Pages[language]))),
            Squeeze(RealSite.Model.Settings.Title[language]),
        ];
        Assert.All(words, w => Assert.Contains(w, text, StringComparison.Ordinal));
    }

    private static string Plain(Page page) => InlineWriter.Plain(page.Title, new FigureTexts(RealSite.Model), page.Locale);

    [GeneratedRegex(@"(?m)^Title:.*$")]
    private static partial Regex TitleLine();

    private static readonly System.Globalization.CultureInfo Invariant = System.Globalization.CultureInfo.InvariantCulture;

    [GeneratedRegex("yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\"")]
    private static partial Regex Word();
}
