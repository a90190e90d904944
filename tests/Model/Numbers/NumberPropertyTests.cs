using System.Globalization;
using System.Numerics;
using CsCheck;
using Yueqing.Site.Model.Numbers;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Tests.Model.Quantities;

namespace Yueqing.Site.Tests.Model.Numbers;

/// <summary>What must hold for every number in a text, not only for those of Specs/number-triples.yml.</summary>
public sealed class NumberPropertyTests
{
    private static readonly NumberContext Context = new(NumberNames.None, UnitsForTests.Rate);

    // A figure as sources write it, with 1 to 9 digits and at most four decimals.
    private static readonly Gen<string> Figures =
        from digits in Gen.Long[1, 999_999_999]
        from decimals in Gen.Int[0, 4]
        from scale in Gen.OneOf(["", .. ChineseWords.Scales.Select(s => s.Word)])
        from unit in Gen.OneOf("元", "亩", "人次", "个", "吨", "公里", "平方米", "人", "户", "分钟", "年")
        from bound in Gen.OneOf("", "突破", "超", "约", "不少于", "至少", "不超过")
        select bound + new decimal((int)digits, 0, 0, false, (byte)decimals).ToString(CultureInfo.InvariantCulture) + scale + unit;

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String[
            Gen.OneOf([
                .. "0123456789.,-:%+ １２．％　十百千万亿一二两零半第连续超近约突破以上多余元人次年月日位个百分点之成倍翻番至—“”￼aN",
            ])
        ],
        from words in Gen.OneOf(
            "half",
            "a",
            "million",
            "hundred",
            "twenty",
            "three",
            "and",
            "%",
            "12",
            "1,234.5",
            "US$",
            "(about",
            "ha)",
            "first",
            "quarter",
            "of",
            "to",
            "–",
            "May",
            "No.",
            "years",
            "times",
            "dozen",
            "thirds",
            "-"
        ).Array[0, 12]
        from glue in Gen.OneOf(" ", "", "-", "\u00A0")
        select string.Join(glue, words)
    );

    [Fact]
    public void What_the_writer_writes_is_read_as_the_same() =>
        Figures.Sample(text =>
        {
            var quantity = QuantityReader.Read(text, UnitsForTests.Table, null, unitless: false).Quantity;
            if (quantity is not null)
            {
                var english = QuantityWriter.English(quantity, UnitsForTests.Table, UnitsForTests.Rate);
                var sentence = $"It came to {english.Text}{(english.Conversion == "" ? "" : $" ({english.Conversion})")} in all.";
                Assert.Empty(Faults($"共计{text}。", sentence));
            }
        });

    [Fact]
    public void Any_other_digit_is_found() =>
        Gen.Select(Gen.Long[1, 999_999_999_999], Gen.Int[0, 11], Gen.Int[1, 9], Gen.OneOf("亩", "元", "吨", "人次"))
            .Sample(
                (value, place, step, unit) =>
                {
                    var english = UnitsForTests.Table.ByChinese(unit)!.English.Other;
                    var digits = value.ToString(CultureInfo.InvariantCulture);
                    var at = place % digits.Length;
                    var other = digits[..at] + (char)('0' + ((digits[at] - '0' + step) % 10)) + digits[(at + 1)..];
                    Assert.Empty(Faults($"共{digits}{unit}", $"In all {Digits.Group(digits)} {english}"));
                    Assert.NotEmpty(Faults($"共{digits}{unit}", $"In all {Digits.Group(other)} {english}"));
                }
            );

    [Fact]
    public void Chinese_numerals_are_read_in_every_style() =>
        Gen.Long[1, 1_000_000_000_000]
            .Sample(value =>
            {
                foreach (var spelt in Styles(value))
                {
                    Assert.Equal(new BigInteger(value), ChineseNumeral.Read(spelt));
                    Assert.Equal(
                        Fraction.Whole(value),
                        (Assert.Single(ChineseNumbers.In($"共{spelt}吨")).Value / Fraction.Whole(1000)).Reduced()
                    );
                }
            });

    [Fact]
    public void English_words_are_read() =>
        Gen.Long[1, 999_999_999_999]
            .Sample(value =>
                Assert.Equal(
                    Fraction.Whole(value),
                    (Assert.Single(EnglishNumbers.In($"all {InWords(value)} mu")).Value / new Fraction(2000, 3)).Reduced()
                )
            );

    [Fact]
    public void Any_text_is_read_in_order_and_within_its_bounds() =>
        Gen.Select(AnyText, AnyText)
            .Sample(
                (zh, en) =>
                {
                    Ordered(ChineseNumbers.In(zh), zh);
                    Ordered(EnglishNumbers.In(en), en);
                    NumberComparison.Compare(zh, en, Context);
                    NumberComparison.Compare(en, zh, Context);
                },
                iter: 20_000
            );

    [Theory]
    [InlineData("𠮷村𠀋路1541亩", 6)]
    [InlineData("😀共5亿元", 3)]
    public void Characters_of_two_units_shift_no_place(string text, int start) =>
        Assert.Equal(start, Assert.Single(ChineseNumbers.In(text)).Start);

    private static IReadOnlyList<NumberFinding> Faults(string zh, string en) => NumberComparison.Compare(zh, en, Context);

    private static void Ordered(IReadOnlyList<NumberMention> mentions, string text)
    {
        var end = 0;
        foreach (var mention in mentions)
        {
            Assert.InRange(mention.Start, end, text.Length - 1);
            Assert.InRange(mention.Length, 1, text.Length - mention.Start);
            end = mention.End;
        }
    }

    // 一万零五十, with 两, with 〇 for 零, as one speaks (一万五), and 大写.
    private static IEnumerable<string> Styles(long value)
    {
        var plain = Spell(value);
        yield return plain;
        yield return plain.Replace('零', '〇');
        yield return plain.Replace("二千", "两千", StringComparison.Ordinal).Replace("二百", "两百", StringComparison.Ordinal);
        yield return string.Concat(
            plain.Select(c => "一二三四五六七八九十百千".IndexOf(c) is >= 0 and var i ? "壹贰叁肆伍陆柒捌玖拾佰仟"[i] : c)
        );
        if (plain.Length > 3 && plain[^1] == '千' && plain[^3] == '万')
        {
            yield return plain[..^1];
        }
    }

    private static string Spell(long value)
    {
        var (text, gap) = ("", false);
        foreach (var (unit, word) in new[] { (1_000_000_000_000, "万亿"), (100_000_000, "亿"), (10_000, "万"), (1, "") })
        {
            var part = value / unit % 10_000;
            if (part == 0)
            {
                gap = text != "";
                continue;
            }
            text += (text != "" && (gap || part < 1000) ? "零" : "") + Below(part) + word;
            gap = false;
        }
        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }

    private static string Below(long part)
    {
        var text = "";
        var gap = false;
        foreach (var (unit, word) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = (int)(part / unit % 10);
            if (digit > 0)
            {
                text += (gap && text != "" ? "零" : "") + "一二三四五六七八九"[digit - 1] + word;
            }
            gap = digit == 0;
        }
        return text;
    }

    private static string InWords(long value)
    {
        var groups = new List<string>();
        foreach (var (unit, word) in new[] { (1_000_000_000L, " billion"), (1_000_000L, " million"), (1000L, " thousand"), (1L, "") })
        {
            var part = (int)(value / unit % 1000);
            if (part > 0)
            {
                groups.Add(Hundreds(part) + word);
            }
        }
        return string.Join(' ', groups);
    }

    private static string Hundreds(int part)
    {
        string[] ones =
        [
            .. "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(
                ' '
            ),
        ];
        string[] tens = [.. "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ')];
        var rest = part % 100;
        var small =
            rest == 0 ? ""
            : rest < 20 ? ones[rest]
            : tens[(rest / 10) - 2] + (rest % 10 == 0 ? "" : "-" + ones[rest % 10]);
        return part < 100 ? small : $"{ones[part / 100]} hundred{(small == "" ? "" : " and " + small)}";
    }
}
