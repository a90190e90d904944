using System.Text;
using CsCheck;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Text;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Rendering.Text;

/// <summary>What must hold for every text at every width, balanced or not.</summary>
public sealed class LinePropertyTests
{
    private const string NeverBegin = "、，。．：；！？）》〉」』】〕〗｝］”’～–-·・／/%‰℃…—";
    private const string NeverEnd = "（《〈「『【〔〖｛［“‘／/";

    private static readonly Gen<string> Ideographs = Gen.OneOf([.. "乐清全年增长实现突破城市发展和美乡村\U00020000".EnumerateRunes()])
        .Array[1, 6]
        .Select(string.Concat);

    /// <summary>What no line may cut.</summary>
    private static readonly string[] Wholes =
    [
        "6.5%",
        "5380万元",
        "7.9亿元",
        "突破22万户",
        "连续3年",
        "第12位",
        "“1310”",
        "“1+4+N”",
        "3～5年",
        "100～150 kg、",
        "超亿元",
        "约20多万户",
        "3%～5%",
        "不少于217项",
        "US$3.2亿",
        "−3.2%",
        "2023年",
        "675万人次",
        "3个百分点",
        "——",
        "……",
        "Yueqing",
        "site-map",
        "IP",
        "5G",
    ];

    private static readonly Gen<string> Loose = Gen.OneOf([.. "、，。：；！？）》”’·～（《“‘/… "]).Select(c => c.ToString());

    private static readonly Gen<string> Quoted =
        from inside in Gen.OneOf(Ideographs, Gen.OneOf(Wholes))
        from marks in Gen.OneOf("“”", "《》", "（）", "‘’", "「」")
        select marks[0] + inside + marks[1];

    private static readonly Gen<string[]> Pieces = Gen.Frequency((4, Ideographs), (4, Gen.OneOf(Wholes)), (3, Loose), (2, Quoted)).Array[
        1,
        9
    ];

    private static readonly Gen<string> EnglishPieces = Gen.OneOf([
        "Yueqing",
        "166.35 billion yuan",
        "No. 12",
        "5.2 percentage points",
        "(US$23.6 billion)",
        "sea–rail",
        "year-round",
        "“Go",
        "abroad”,",
        "8.4%",
        "and",
        "a",
        "(数据得地)",
        "over",
        "220,000 businesses",
    ]);

    [Fact]
    public void Chinese_lines_keep_the_rules_at_every_width() =>
        Pieces.Sample(pieces => CheckEveryWidth(string.Concat(pieces), Locale.Chinese, CheckEnds));

    [Fact]
    public void English_lines_keep_the_rules_at_every_width() =>
        EnglishPieces.Array[1, 8].Sample(pieces => CheckEveryWidth(string.Join(' ', pieces), Locale.English, (_, _) => { }));

    [Fact]
    public void Random_marks_keep_the_rules_at_every_width() =>
        Gen.OneOf([.. "乐清6.A%、。“”《》（）—…～·+-/ \n"])
            .Array[0, 24]
            .Sample(chars => CheckEveryWidth(new(chars), Locale.Chinese, CheckEnds));

    [Fact]
    public void No_line_cuts_a_whole() =>
        Pieces.Sample(pieces =>
        {
            string text = string.Concat(pieces);
            bool[] mayBreak = TextsForTests.Opportunities(text, Locale.Chinese);
            int start = 0;
            foreach (string piece in pieces)
            {
                for (int i = 1; i < piece.Length && Wholes.Contains(piece); i++)
                {
                    Assert.False(mayBreak[start + i], text.Insert(start + i, "|"));
                }
                start += piece.Length;
            }
        });

    [Fact]
    public void Sentences_of_the_site_keep_the_rules()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "input"), "*.md", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            var locale = Path.GetFileNameWithoutExtension(file) == "zh" ? Locale.Chinese : Locale.English;
            foreach (string sentence in File.ReadLines(file).Where(line => line.Length is > 0 and < 400))
            {
                CheckWidths(sentence, locale, 100, 90, locale == Locale.Chinese ? CheckEnds : (_, _) => { });
            }
        }
    }

    private static void CheckEveryWidth(string text, Locale locale, Action<string[], string> checkEnds) =>
        CheckWidths(text, locale, 8, 8, checkEnds);

    private static void CheckWidths(string text, Locale locale, float from, float step, Action<string[], string> checkEnds)
    {
        float[] advances = TextsForTests.Advances(text, locale);
        bool[] mayBreak = TextsForTests.Opportunities(text, locale);
        float all = advances.Sum() + 8;
        for (float width = from; width <= all; width += step)
        {
            foreach (bool balance in (bool[])[false, true])
            {
                var ranges = Paragraph.Fit(text, locale, advances, mayBreak, width, TextsForTests.Em, balance);
                string[] lines = [.. ranges.Select(range => text[range])];
                string shown = $"{width}: {string.Join('|', lines)}";

                Assert.Equal(Solid(text), Solid(string.Concat(lines)));
                Assert.All(ranges, range => CheckWidth(text, locale, advances, mayBreak, range, width));
                Assert.True(ranges.Count <= Greedy(text, locale, advances, mayBreak, width, text.Length), shown);
                CheckWidow(text, locale, advances, mayBreak, width, ranges);
                Assert.Equal(ranges, Paragraph.Fit(text, locale, advances, mayBreak, width, TextsForTests.Em, balance));
                checkEnds(text.Contains('\n', StringComparison.Ordinal) ? [] : lines, shown);
            }
        }
    }

    private static void CheckEnds(string[] lines, string shown)
    {
        for (int i = 1; i < lines.Length; i++)
        {
            Assert.False(NeverBegin.Contains(lines[i][0], StringComparison.Ordinal), shown);
            Assert.False(NeverEnd.Contains(lines[i - 1][^1], StringComparison.Ordinal), shown);
        }
    }

    private static void CheckWidth(string text, Locale locale, float[] advances, bool[] mayBreak, Range range, float width)
    {
        float set = Paragraph.WidthOf(text, locale, advances, range, TextsForTests.Em);
        Assert.Equal(TextsForTests.SetWidth(text[range], locale), set, tolerance: 0.01f);
        bool isOnePiece = !mayBreak.AsSpan(range).IsEmpty && !mayBreak.AsSpan(range)[1..].Contains(true);
        Assert.True(set <= width || isOnePiece, $"{width}: {text[range]}");
    }

    /// <summary>A last line of one character stands only where every other last line would cost a line more.</summary>
    private static void CheckWidow(string text, Locale locale, float[] advances, bool[] mayBreak, float width, List<Range> ranges)
    {
        if (text.Contains('\n', StringComparison.Ordinal) || ranges.Count < 2 || !IsWidow(text[ranges[^1]]))
        {
            return;
        }
        for (int start = 1; start < ranges[^1].Start.Value; start++)
        {
            Assert.False(
                mayBreak[start]
                    && !IsWidow(text[start..])
                    && Paragraph.WidthOf(text, locale, advances, start.., TextsForTests.Em) <= width
                    && Greedy(text, locale, advances, mayBreak, width, start) < ranges.Count,
                $"{width}: {text.Insert(start, "|")}"
            );
        }
    }

    private static bool IsWidow(string line) =>
        line.EnumerateRunes().Count(rune => !Rune.IsPunctuation(rune) && !Rune.IsWhiteSpace(rune)) <= 1;

    /// <summary>How many lines it takes to fill each as far as it goes.</summary>
    private static int Greedy(string text, Locale locale, float[] advances, bool[] mayBreak, float width, int length)
    {
        int lines = 0;
        for (int start = 0; start < length; lines++)
        {
            int newline = text.IndexOf('\n', start, length - start);
            int limit = newline < 0 ? length : newline;
            int end = start;
            for (int to = start + 1; to <= limit; to++)
            {
                bool isEnd = to == limit || mayBreak[to];
                if (isEnd && (end == start || Paragraph.WidthOf(text, locale, advances, start..to, TextsForTests.Em) <= width))
                {
                    end = to;
                }
                else if (isEnd)
                {
                    break;
                }
            }
            start = end == newline ? end + 1 : end;
        }

        return lines;
    }

    private static string Solid(string text) => string.Concat(text.Where(c => c is not (' ' or '\n')));
}
