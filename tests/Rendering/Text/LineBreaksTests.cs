using Yueqing.Site.Model;

namespace Yueqing.Site.Tests.Rendering.Text;

/// <summary>Where a line may begin: each text with a bar at every opportunity.</summary>
public sealed class LineBreaksTests
{
    [Theory]
    // Numbers, their prefixes and their units
    [InlineData("增|长|6.5%")]
    [InlineData("突破22万户")]
    [InlineData("连续3年|获|评")]
    [InlineData("上|升|到|第12位")]
    [InlineData("全|年|发|放|消|费|券|5380万元，|撬|动|销|售|额|7.9亿元")]
    [InlineData("超亿元|数|字|经|济|项|目")]
    [InlineData("20多万户，|百|余|家")]
    [InlineData("8大|任|务、|15分钟|圈")]
    [InlineData("3个百分点，|3百分点")]
    [InlineData("100～150 kg|的|物|资")]
    [InlineData("3%～5%|的|增|长")]
    [InlineData("3～5年")]
    [InlineData("2020—2023年")]
    [InlineData("比|分|3：1胜")]
    [InlineData("缩|至|1.68；|累|计")]
    [InlineData("约US$3.2亿元|和|￥5万元，|￥")]
    [InlineData("下|降|−3.2%，|上|升|+5%")]
    [InlineData("约5\U00020000|的")]
    // Marks
    [InlineData("中|央|绿|轴|获|评|“浙|江|最|美|绿|道”")]
    [InlineData("奋|战|“1310”，|打|好|“三|升|一|优”|“三|比”")]
    [InlineData("《关|于|〈通|知〉|的|规|定》。|完")]
    [InlineData("十|大|荣|誉……|这|是——|城|市|的——|2023年")]
    [InlineData("城|乡、|陆/海·|空")]
    [InlineData("标|题 |副|题")]
    [InlineData("标|题 · |“副|题”")]
    // Latin words and names with digits
    [InlineData("“1+4+N”|体|系、|8+4政|策")]
    [InlineData("“415X”|集|群、|5G|网|络、|IP")]
    [InlineData("产|业|大|脑+|未|来|工|厂")]
    [InlineData("在|Yueqing’s |site-map.html|里")]
    [InlineData("\U00020000|\U00020001|中")]
    [InlineData("中\u00A0国|n\u0303o")]
    [InlineData("一|行\n|“二|行”")]
    public void Chinese_may_break_at_bars(string marked) => Check(marked, Locale.Chinese);

    [Theory]
    [InlineData("GDP |reached |166.35 billion yuan, |up |8.4% |year |on |year.")]
    [InlineData("over |220,000 businesses |and |5.2 percentage points")]
    [InlineData("(US$23.6 billion), |about |US$ 3.2 million |and |$5 million")]
    [InlineData("ranked |No. 12 |of |the |100")]
    [InlineData("Piano. |12 |keys")]
    [InlineData("4.5 km |of |road, |12 square meters")]
    [InlineData("166.35\u00A0billion\u00A0yuan |more")]
    [InlineData("sea–rail |freight/cargo |of |year-round |use")]
    [InlineData("sea – |rail · — |and |-5 |or |.NET")]
    [InlineData("grants |by |data |(数|据|得|地) |and |(醉|美|之|城·|幸|福|乐|清), |too")]
    public void English_may_break_at_bars(string marked) => Check(marked, Locale.English);

    [Fact]
    public void A_newline_always_breaks_and_leading_spaces_never_do()
    {
        Check("a\n|b \n|  c |d", Locale.English);
        Check("一\n|，|二", Locale.Chinese);
    }

    private static void Check(string marked, Locale locale)
    {
        string text = marked.Replace("|", "", StringComparison.Ordinal);
        bool[] mayBreak = TextsForTests.Opportunities(text, locale);
        Assert.Equal(marked, string.Concat(text.Select((c, i) => (mayBreak[i] ? "|" : "") + c)));
    }
}
