using System.Numerics;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>A number in English with its scale words: 166.35 billion, fifty-three, one hundred and eight, two dozen.</summary>
/// <param name="Step">The worth of the last digit written on purpose.</param>
/// <param name="Year">Four digits and nothing else, as a year is written.</param>
/// <param name="Words">No digits.</param>
/// <param name="Scaled">With a scale word.</param>
internal readonly record struct EnglishCardinal(Fraction Value, Fraction Step, int End, bool Year, bool Words, bool Scaled)
{
    /// <summary>What its last scale word multiplies with, of words: a million in “thirty million”, 1 in “three hundred and five”.</summary>
    public Fraction WordScale { get; private init; } = Fraction.One;

    private const int Dozen = 12;

    /// <summary>In a text of lower case with spaces for hyphens. Null where no number begins, and for “ten thousands”.</summary>
    public static EnglishCardinal? Read(ReadOnlySpan<char> text, int start) =>
        char.IsAsciiDigit(text[start]) ? InDigits(text, start) : InWords(text, start);

    private static EnglishCardinal? InDigits(ReadOnlySpan<char> text, int start)
    {
        var number = PlainNumber.Read(text, start);
        if (number.Value is not { } value)
        {
            return null;
        }

        // 5 million, 1.5bn, 2 thousand million
        var (step, at, scales) = (number.Step, number.End, 0);
        while (
            scales < 2
            && EnglishTables.Scales.TryAt(
                text,
                scales == 0 && IsLetter(text, at) ? at : NextWord(text, at),
                out var length,
                out var exponent
            )
        )
        {
            var scale = Fraction.Whole(BigInteger.Pow(10, exponent));
            (value, step) = (value * scale, step * scale);
            at = (scales++ == 0 && IsLetter(text, at) ? at : NextWord(text, at)) + length;
        }

        return new(value, step, at, number.Plain && number.End - start == 4 && scales == 0, false, scales > 0);
    }

    private static EnglishCardinal? InWords(ReadOnlySpan<char> text, int start)
    {
        var (total, end, last) = (BigInteger.Zero, -1, int.MaxValue);
        for (var at = start; BelowThousand(text, at) is { } group; )
        {
            end = group.End;
            if (
                !EnglishTables.Scales.TryAt(text, NextWord(text, end), out var length, out var exponent)
                || exponent >= last
                || exponent < 3
            )
            {
                total += group.Value;
                break;
            }

            (total, last, end) = (total + (group.Value * BigInteger.Pow(10, exponent)), exponent, NextWord(text, end) + length);
            at = SkipAnd(text, NextWord(text, end));
        }

        if (end < 0 || EnglishTables.Plurals.TryAt(text, NextWord(text, end), out _, out _))
        {
            return null;
        }

        if (last == int.MaxValue && Decimal(text, end) is { } point)
        {
            var scaled = EnglishTables.Scales.TryAt(text, NextWord(text, point.End), out var length, out var exponent);
            var scale = Fraction.Whole(BigInteger.Pow(10, scaled ? exponent : 0));
            return new(
                (Fraction.Whole(total) + point.Value) * scale,
                point.Step * scale,
                scaled ? NextWord(text, point.End) + length : point.End,
                false,
                true,
                scaled
            );
        }

        return SeesWord(text, NextWord(text, end), "dozen")
            ? new(Fraction.Whole(total * Dozen), Fraction.One, NextWord(text, end) + 5, false, true, true)
            : new(Fraction.Whole(total), Fraction.One, end, false, true, last < int.MaxValue || total >= 100)
            {
                WordScale = Fraction.Whole(BigInteger.Pow(10, LastScale(text, end))),
            };
    }

    private static int LastScale(ReadOnlySpan<char> text, int end) =>
        EnglishTables.Scales.TryEndingAt(text, end, out _, out var exponent) ? exponent : 0;

    // The “point five” of ninety-nine point five, digit by digit.
    private static (Fraction Value, Fraction Step, int End)? Decimal(ReadOnlySpan<char> text, int at)
    {
        if (!SeesWord(text, NextWord(text, at), "point"))
        {
            return null;
        }

        var (value, step, end) = (Fraction.Zero, Fraction.One, NextWord(text, at) + "point".Length);
        while (
            EnglishTables.Ones.TryAt(text, NextWord(text, end), out var length, out var digit)
            && digit < 10
            && step.Denominator < 10_000_000
        )
        {
            step *= new Fraction(1, 10);
            (value, end) = (value + (step * Fraction.Whole(digit)), NextWord(text, end) + length);
        }

        return step.Denominator.IsOne ? null : (value, step, end);
    }

    // one hundred and eight, ninety-nine, and the “a” of a million
    private static (int Value, int End)? BelowThousand(ReadOnlySpan<char> text, int at)
    {
        var (value, end) = BelowHundred(text, at) ?? Article(text, at) ?? (0, -1);
        if (end < 0 || !SeesWord(text, NextWord(text, end), "hundred"))
        {
            return end < 0 ? null : (value, end);
        }

        end = NextWord(text, end) + "hundred".Length;
        return BelowHundred(text, SkipAnd(text, NextWord(text, end))) is { } rest
            ? ((value * 100) + rest.Value, rest.End)
            : (value * 100, end);
    }

    private static (int Value, int End)? BelowHundred(ReadOnlySpan<char> text, int at)
    {
        if (!EnglishTables.Tens.TryAt(text, at, out var length, out var tens))
        {
            return EnglishTables.Ones.TryAt(text, at, out length, out var one) ? (one, at + length) : null;
        }

        var end = at + length;
        return EnglishTables.Ones.TryAt(text, NextWord(text, end), out length, out var ones) && ones is > 0 and < 10
            ? (tens + ones, NextWord(text, end) + length)
            : (tens, end);
    }

    private static (int Value, int End)? Article(ReadOnlySpan<char> text, int at)
    {
        var next = SeesWord(text, at, "a") ? at + 2 : at;
        return next > at && (EnglishTables.Scales.TryAt(text, next, out _, out _) || SeesWord(text, next, "dozen")) ? (1, at + 1) : null;
    }

    private static int SkipAnd(ReadOnlySpan<char> text, int at) => SeesWord(text, at, "and") ? at + 4 : at;

    /// <summary>Where the next word begins, if one space parts it from here; else a place where no word is.</summary>
    public static int NextWord(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : text.Length;

    public static bool SeesWord(ReadOnlySpan<char> text, int at, string word) =>
        at < text.Length && text[at..].StartsWith(word, StringComparison.Ordinal) && !IsLetter(text, at + word.Length);

    private static bool IsLetter(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiLetter(text[at]);
}
