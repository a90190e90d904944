using Xunit;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Tests.Model.Quantities;

public sealed class UnitTableTests
{
    private static readonly UnitTable Table = new([
        UnitsForTests.Named("streak", "年", "year running", "years running") with
        {
            ChinesePrefix = "连续",
        },
        UnitsForTests.Named("year", "年", "year", "years"),
        UnitsForTests.Named("person", "人", "person", "people"),
        UnitsForTests.Named("job", "人", "job", "jobs"),
        UnitsForTests.Named("visit", "人次", "visit", "visits"),
        UnitsForTests.Named("percent", "%", "percent", "percent"),
    ]);

    [Fact]
    public void First_listed_unit_owns_a_word() => Assert.Equal("person", Table.ByChinese("人")?.Id);

    [Fact]
    public void Prefix_tells_units_of_one_word_apart()
    {
        Assert.Equal("year", Table.ByChinese("年")?.Id);
        Assert.Equal("streak", Table.ByChinese("年", "连续")?.Id);
    }

    [Fact]
    public void Long_words_come_before_short_ones()
    {
        var words = Table.ChineseWords.ToList();
        Assert.True(words.IndexOf("人次") < words.IndexOf("人"));
        Assert.True(words.IndexOf("个百分点") < words.IndexOf("百分点"));
    }

    [Fact]
    public void Built_in_units_are_there_unless_listed()
    {
        Assert.Equal("percentage points", Table.ById("percentage-point")?.English.Other);
        Assert.Equal("percent", Table.ById("percent")?.English.Other);
        Assert.Null(Table.ById("nonsense"));
    }
}
