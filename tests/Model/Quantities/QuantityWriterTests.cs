using System.Globalization;
using Xunit;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Tests.Model.Quantities;

/// <summary>What Specs/quantities.yml leaves open: the spaces, the missing rate, the culture.</summary>
public sealed class QuantityWriterTests
{
    [Theory]
    [InlineData("1663.5亿元", "166.35\u00A0billion\u00A0yuan", "about\u00A0US$23.6\u00A0billion")]
    [InlineData("31.7万亩", "317,000\u00A0mu", "about\u00A021,100\u00A0ha")]
    [InlineData("23.2万平方米", "232,000\u00A0square meters", "")]
    [InlineData("突破22万户", "over 220,000", "")]
    [InlineData("亿元以上", "at least 100\u00A0million\u00A0yuan", "about\u00A0US$14\u00A0million")]
    [InlineData("第12位", "No.\u00A012", "")]
    [InlineData("超20%", "over 20%", "")]
    public void English_never_breaks_between_number_and_unit(string chinese, string english, string conversion)
    {
        var written = English(chinese, UnitsForTests.Rate);
        Assert.Equal((english, conversion), (written.Text, written.Conversion));
    }

    [Fact]
    public void Parts_split_number_from_words()
    {
        Assert.Equal(
            new WrittenQuantity("at least", "100", "million\u00A0yuan", "", UnitTight: false, "about\u00A0US$14\u00A0million"),
            English("亿元以上", UnitsForTests.Rate)
        );
        Assert.Equal(new WrittenQuantity("", "12.7", "%", "", UnitTight: true, ""), English("12.7%", UnitsForTests.Rate));
        Assert.Equal(new WrittenQuantity("", "No.\u00A012", "", "", UnitTight: false, ""), English("第12位", UnitsForTests.Rate));
        Assert.Equal(new WrittenQuantity("突破", "22", "万户", "", UnitTight: true, ""), QuantityWriter.Chinese(Read("突破22万户")));
    }

    [Fact]
    public void Without_a_rate_there_are_no_dollars()
    {
        Assert.Equal("", English("1663.5亿元", rate: null).Conversion);
        Assert.Equal("about\u00A021,100\u00A0ha", English("31.7万亩", rate: null).Conversion);
    }

    [Fact]
    public void A_conversion_to_an_unknown_unit_is_left_out()
    {
        var table = new UnitTable([UnitsForTests.Named("mu", "亩", "mu", "mu") with { Conversion = new("hectare", 1, 15) }]);
        var quantity = QuantityReader.Read("5亩", table, null, unitless: false).Quantity!;
        Assert.Equal("", QuantityWriter.English(quantity, table, UnitsForTests.Rate).Conversion);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("−1,963.6\u00A0mu", English("-1963.6亩", UnitsForTests.Rate).Text);
            Assert.Equal(new TableQuantity("−1963.6", "亩"), QuantityWriter.ChineseTable(Read("-1,963.6亩")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static WrittenQuantity English(string chinese, ExchangeRate? rate) =>
        QuantityWriter.English(Read(chinese), UnitsForTests.Table, rate);

    private static Quantity Read(string chinese) => QuantityReader.Read(chinese, UnitsForTests.Table, null, unitless: false).Quantity!;
}
