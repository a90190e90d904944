using System.Globalization;
using CsCheck;
using Xunit;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Tests.Model.Quantities;

/// <summary>What must hold for every quantity, not only for those of Specs/quantities.yml.</summary>
public sealed class QuantityPropertyTests
{
    private static readonly Gen<decimal> Coefficients =
        from digits in Gen.Long[-999_999_999, 999_999_999]
        from decimals in Gen.Int[0, 6]
        select new decimal((int)Math.Abs(digits), 0, 0, digits < 0, (byte)decimals);

    private static readonly Gen<(string Word, int Exponent)> Scales = Gen.OneOf([
        ("", 0),
        .. ChineseWords.Scales.Select(scale => (scale.Word, scale.Exponent)),
    ]);

    // A written quantity beside the value that it must have; 元 and 亩 convert, 人次 and 个 do not.
    private static readonly Gen<(string Text, decimal Value, decimal Coefficient)> Amounts =
        from coefficient in Coefficients
        from scale in Scales
        from unit in Gen.OneOf("元", "亩", "人次", "个")
        from bound in Gen.OneOf("", "突破", "近", "不少于")
        let number = coefficient.ToString(CultureInfo.InvariantCulture)
        select ($"{bound}{number}{scale.Word}{unit}", coefficient * PowerOfTen(scale.Exponent), coefficient);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.OneOf([.. "0123456789.,-:% １２．，％：−　十百千万亿一二两零第连续超近约突破以上多余元人次年位个百分点"])],
        from amount in Amounts
        from at in Gen.Int[0, amount.Text.Length]
        from noise in Gen.Char
        select amount.Text.Insert(at, noise.ToString())
    );

    [Fact]
    public void Reading_gives_the_exact_value() => Amounts.Sample(amount => Assert.Equal(amount.Value, Read(amount.Text).Value));

    [Fact]
    public void Written_Chinese_reads_back_as_itself() =>
        Amounts.Sample(amount =>
        {
            var first = Read(amount.Text);
            var second = Read(QuantityWriter.Chinese(first).Text);
            Assert.Equal((first.Value, first.Bound, first.Form, first.Written), (second.Value, second.Bound, second.Form, second.Written));
        });

    [Fact]
    public void English_mantissa_times_its_scale_is_the_value() =>
        Gen.Select(Amounts, Gen.Enum<EnglishScale>())
            .Sample(
                (amount, scale) =>
                {
                    var written = QuantityWriter.English(Read(amount.Text), UnitsForTests.Table, UnitsForTests.Rate, scale);
                    Assert.Equal(amount.Value, ValueOf(written.Number, written.Unit));

                    var table = QuantityWriter.EnglishTable(Read(amount.Text), scale);
                    Assert.Equal(amount.Value, ValueOf(table.Value.Split(' ')[^1], table.Unit));
                }
            );

    [Fact]
    public void Scaling_changes_no_digit() =>
        Gen.Select(Amounts, Gen.Enum<EnglishScale>())
            .Sample(
                (amount, scale) =>
                {
                    var written = QuantityWriter.English(Read(amount.Text), UnitsForTests.Table, null, scale);
                    Assert.Equal(
                        SignificantDigits(amount.Coefficient.ToString(CultureInfo.InvariantCulture)),
                        SignificantDigits(written.Number)
                    );
                }
            );

    [Fact]
    public void Automatic_scale_leaves_one_to_three_digits_before_the_point() =>
        Amounts
            .Where(amount => Math.Abs(amount.Value) < 1e15m)
            .Sample(amount =>
            {
                var written = QuantityWriter.English(Read(amount.Text), UnitsForTests.Table, null);
                var mantissa = Math.Abs(ValueOf(written.Number, ""));
                Assert.True(ScaleOf(written.Unit) == 1 || mantissa is >= 1 and < 1000, written.Text);
            });

    [Fact]
    public void Hectares_are_a_fifteenth_to_three_digits() =>
        Gen.Select(Gen.Int[1, 99_999_999], Scales)
            .Sample(
                (thousandths, scale) =>
                {
                    var coefficient = thousandths / 1000m;
                    var quantity = Read(FormattableString.Invariant($"{coefficient}{scale.Word}亩"));
                    var written = QuantityWriter.English(quantity, UnitsForTests.Table, null).Conversion.Split('\u00A0');
                    var hectares = ValueOf(written[1], string.Join(' ', written[2..]));
                    var digits = SignificantDigits(hectares.ToString(CultureInfo.InvariantCulture)).Length;
                    var tolerance = thousandths < 1_000_000 ? 0.05m : 0.005m; // two digits at least; three if the source has four

                    Assert.InRange(digits, 1, 3);
                    Assert.InRange(hectares * 15 / quantity.Value, 1 - tolerance, 1 + tolerance);
                }
            );

    [Fact]
    public void Reader_answers_any_text() =>
        Gen.Select(AnyText, Gen.OneOf<string?>(null, "yuan", "nonsense"), Gen.Bool)
            .Sample(
                (text, unit, unitless) =>
                {
                    var (quantity, fault) = QuantityReader.Read(text, UnitsForTests.Table, unit, unitless);
                    Assert.True(quantity is null != fault is null);
                    if (fault is not null)
                    {
                        Assert.InRange(fault.Start, 0, text.Length);
                        Assert.InRange(fault.Length, Math.Min(1, text.Length), text.Length - fault.Start);
                    }
                },
                iter: 20_000
            );

    [Fact]
    public void Whatever_is_read_can_be_written() =>
        AnyText.Sample(
            text =>
            {
                if (QuantityReader.Read(text, UnitsForTests.Table, null, unitless: true).Quantity is { } quantity)
                {
                    Assert.NotEqual("", QuantityWriter.Chinese(quantity).Text);
                    Assert.NotEqual("", QuantityWriter.English(quantity, UnitsForTests.Table, UnitsForTests.Rate).Text);
                    Assert.NotEqual("", QuantityWriter.ChineseTable(quantity).Value);
                    Assert.NotEqual("", QuantityWriter.EnglishTable(quantity).Value);
                }
            },
            iter: 20_000
        );

    private static Quantity Read(string text)
    {
        var (quantity, fault) = QuantityReader.Read(text, UnitsForTests.Table, null, unitless: false);
        Assert.Null(fault);
        return quantity!;
    }

    private static decimal ValueOf(string number, string words) =>
        decimal.Parse(number.Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture) * ScaleOf(words);

    private static decimal ScaleOf(string words) =>
        words.Contains("trillion") ? 1e12m
        : words.Contains("billion") ? 1e9m
        : words.Contains("million") ? 1e6m
        : 1;

    private static decimal PowerOfTen(int power) => power == 0 ? 1 : 10 * PowerOfTen(power - 1);

    private static string SignificantDigits(string number) => string.Concat(number.Where(char.IsAsciiDigit)).Trim('0');
}
