using System.Diagnostics;
using System.Globalization;
using Yueqing.Site.Model.Numbers;

namespace Yueqing.Site.Bench;

/// <summary>A megabyte of what a reader of numbers could choke on: each must take at most half a second, and twice the text twice the time.</summary>
internal static class HostileNumbers
{
    private const int Megabyte = 1_000_000;

    private static readonly string[] Kinds =
    [
        "7",
        "1 ",
        "1,",
        "1,234,567.8 ",
        "1.",
        "1-",
        "1—",
        "1:",
        "1至",
        "12:30 ",
        "1亿",
        "一",
        "一万",
        "亿",
        "十",
        "百分之",
        "第",
        "第一",
        "半",
        "翻了一番",
        "分之",
        "a1",
        "1+",
        "one ",
        "one million ",
        "a ",
        "a million ",
        "hundred and ",
        "twenty-",
        "half a ",
        "US$",
        "US$1 ",
        "5 (about 1) ",
        "5 mu (about 1 ha) ",
        "1 to ",
        "at least ",
        "year on year ",
        "No. ",
        "May 1 to ",
        "\uFFFC",
        "(",
    ];

    public static int Measure()
    {
        var context = new NumberContext(NumberNames.None, null);
        foreach (var kind in Kinds)
        {
            var (full, half) = (Repeat(kind, Megabyte), Repeat(kind, Megabyte / 2));
            Read(half, context);
            var (short1, long1) = (Read(half, context), Read(full, context));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind.Trim(), -20} zh {long1.Zh, 6:0} ms  en {long1.En, 6:0} ms  compared {long1.Compared, 6:0} ms  twice the text: ×{long1.Total / short1.Total:0.0}"
                )
            );
        }
        return 0;
    }

    private static (double Zh, double En, double Compared, double Total) Read(string text, NumberContext context)
    {
        var zh = Milliseconds(() => ChineseNumbers.In(text));
        var en = Milliseconds(() => EnglishNumbers.In(text));
        var compared = Milliseconds(() => NumberComparison.Compare(text, text, context));
        return (zh, en, compared, zh + en + compared);
    }

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Repeat(string kind, int length) => string.Concat(Enumerable.Repeat(kind, (length / kind.Length) + 1))[..length];
}
