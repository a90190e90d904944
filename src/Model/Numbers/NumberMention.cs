using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>What a number in a text says. Two numbers agree only if they say the same.</summary>
internal enum NumberKind
{
    /// <summary>So many of something, in the base unit of its <see cref="Measure"/>.</summary>
    Amount,

    /// <summary>A part of a whole as a fraction of it: 8%, 三成, half.</summary>
    Share,

    /// <summary>A change of a rate, in percentage points (S4-08).</summary>
    Points,

    /// <summary>So many times as much, after the change if there was one: 翻一番 is 2, 增长2倍 is 3 (S4-09).</summary>
    Multiple,

    /// <summary>A place in an order: 第12位, No. 12, 12th.</summary>
    Ordinal,
    Ratio,
    Year,

    /// <summary>By its first year: 1990 for 上世纪90年代.</summary>
    Decade,
    Century,
    Month,

    /// <summary>A day of a year: month × 100 + day; the month is 0 where only the day stands.</summary>
    Day,

    /// <summary>A time of day, in minutes.</summary>
    Clock,
    Quarter,
    HalfYear,

    /// <summary>A five-year plan by its number: 十四五.</summary>
    Plan,

    /// <summary>
    /// What a number is compared with or counted by, without a number of its own: 同比, 环比, 时速; in months or in seconds.
    /// </summary>
    Basis,

    /// <summary>A name with digits, compared letter by letter: 415X, 1+4+N, “1310”, and what is too long to be a quantity.</summary>
    Code,
}

/// <summary>How much a mention must have its counterpart in the other language.</summary>
internal enum Strength
{
    /// <summary>Often no number at all (一篇, one, first): may be the counterpart of a number, and is never missed.</summary>
    Weak,

    /// <summary>Is not missed either, but must not stand beside another soft number of its kind: 一次 beside “twice”.</summary>
    Soft,

    /// <summary>Digits, and words that surely count.</summary>
    Strong,
}

/// <summary>How a number is said to have changed something.</summary>
internal enum Change
{
    None,
    UpBy,
    DownBy,
    UpTo,
    DownTo,
}

/// <summary>One number in a text, as an exact value.</summary>
/// <param name="Start">Where it begins, in UTF-16 units, with what belongs to it (第, US$) but without its bound.</param>
/// <param name="Length">To the end of its unit.</param>
/// <param name="Value">In the base unit of its measure; 0 for a Code.</param>
internal sealed record NumberMention(int Start, int Length, NumberKind Kind, Fraction Value)
{
    /// <summary>Of an Amount.</summary>
    public Measure Measure { get; init; }

    /// <summary>The worth of 1 in the unit as written; the value divided by it is the number as written.</summary>
    public Fraction Factor { get; init; } = Fraction.One;

    public Bound Bound { get; init; }

    public Change Change { get; init; }

    /// <summary>Below zero: −1.2‰, 零下4℃. The value is its distance from zero.</summary>
    public bool Negative { get; init; }

    public Strength Strength { get; init; } = Strength.Strong;

    /// <summary>A place in a ranking, which must say of what (S4-13).</summary>
    public bool Ranks { get; init; }

    /// <summary>English: a conversion in brackets behind a number, held to that number instead of to the Chinese.</summary>
    public bool Converted { get; init; }

    /// <summary>The size of the last digit that was written on purpose, in the base unit, for what may be rounded (S4-05).</summary>
    public Fraction Precision { get; init; } = Fraction.One;

    /// <summary>Of a Code: what it is compared by.</summary>
    public string Code { get; init; } = "";

    /// <summary>上亿, which officially is “around 100 million” as well as more (S4-10).</summary>
    public bool Rough { get; init; }

    /// <summary>What else it can be read as: three times is a multiple, and a count of occasions.</summary>
    public (NumberKind Kind, Measure Measure, Fraction Value)? Also { get; init; }

    public int End => Start + Length;

    /// <summary>A name, or a run of digits that is compared as it stands; of digits only, it may also be a plain number.</summary>
    public static NumberMention OfCode(ReadOnlySpan<char> text, int start, int end)
    {
        var code = text[start..end];
        var number = char.IsAsciiDigit(code[0]) ? PlainNumber.Read(code, 0) : default;
        return new(start, end - start, NumberKind.Code, Fraction.Zero)
        {
            Code = code.ToString().ToUpperInvariant(),
            Also = number.Value is { } value && number.End == code.Length ? (NumberKind.Amount, Measure.Count, value) : null,
        };
    }
}
