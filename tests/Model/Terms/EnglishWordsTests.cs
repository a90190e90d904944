using Xunit;
using Yueqing.Site.Model.Terms;

namespace Yueqing.Site.Tests.Model.Terms;

/// <summary>Which English words count as forms of one word, and which do not.</summary>
public sealed class EnglishWordsTests
{
    [Theory]
    [InlineData("city", "cities", "city’s", "cities'")]
    [InlineData("house", "houses", "housed", "housing")]
    [InlineData("box", "boxes", "boxed")]
    [InlineData("attract", "attracts", "attracted", "attracting")]
    [InlineData("plan", "plans", "planned", "planning")]
    [InlineData("use", "uses", "used", "using")]
    [InlineData("class", "classes", "class's")]
    [InlineData("supply", "supplies", "supplied", "supplying")]
    [InlineData("gas", "gases")]
    [InlineData("hall", "halls")]
    public void Forms_of_one_word(string word, params string[] forms) => Assert.All(forms, f => Assert.Equal(Stems(word), Stems(f)));

    [Theory]
    [InlineData("bay", "bays of ours")]
    [InlineData("need", "ne")]
    [InlineData("bus", "bu")]
    [InlineData("ring", "r")]
    [InlineData("port", "airport")]
    [InlineData("S2", "2")]
    public void Other_words(string word, string other) => Assert.NotEqual(Stems(word), Stems(other));

    [Theory]
    [InlineData("sea–rail intermodal transport", "Sea-Rail\u00A0inter\u00ADmodal transport")]
    [InlineData("the People’s Hospital", "the people's hospital")]
    [InlineData("No. 1 Project", "No.\u00A01 project")]
    [InlineData("Yueqing", "乐清Yueqing市")]
    [InlineData("RMB", "ＲＭＢ")]
    public void Ways_to_write_the_same(string one, string other) => Assert.Equal(Stems(one), Stems(other));

    [Fact]
    public void Articles_are_left_out_where_they_are_not_wanted()
    {
        Assert.Equal(Stems("port, industry and city"), EnglishWords.Stems("the port, an industry and a city", articles: false));
        Assert.NotEqual(Stems("the city"), Stems("a city"));
    }

    [Fact]
    public void A_sentence_ends_where_its_mark_stands() => Assert.Equal(" in 1 hour | then ", EnglishWords.Of("In 1 hour. Then").Words);

    private static string Stems(string text) => EnglishWords.Stems(text, articles: true);
}
