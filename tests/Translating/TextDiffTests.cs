using CsCheck;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Tests.Translating;

/// <summary>What a translator sees of a change: word by word, a Chinese character being a word.</summary>
public sealed class TextDiffTests
{
    [Theory]
    [InlineData("去年增长{a}。", "今年增长{b}。", "[-去-][+今+]年增长[-{a}-][+{b}+]。")]
    [InlineData("GDP is 1,611.4 now", "GDP was 1,611.5 now", "GDP [-is-][+was+] 1,611.[-4-][+5+] now")]
    [InlineData("", "𬭊", "[+𬭊+]")]
    [InlineData("same", "same", "same")]
    [InlineData("一二三四五六七八九十甲乙丙丁末尾", "一二三四五六七八九十甲乙丙丁结尾", "…九十甲乙丙丁[-末-][+结+]尾")]
    public void Goes_by_words_and_characters(string before, string after, string diff) =>
        Assert.Equal(diff, TextDiff.OnOneLine(before, after));

    [Fact]
    public void Both_texts_can_be_read_off_it() =>
        Gen.Select(Gen.String[Gen.OneOf([.. "港口清𫓧a1 {}"]), 0, 30], Gen.String[Gen.OneOf([.. "港口清𫓧a1 {}"]), 0, 30])
            .Sample(
                (before, after) =>
                {
                    var parts = TextDiff.Between(before, after);
                    Assert.Equal(before, string.Concat(parts.Where(p => p.Kind != DiffKind.Inserted).Select(p => p.Text)));
                    Assert.Equal(after, string.Concat(parts.Where(p => p.Kind != DiffKind.Deleted).Select(p => p.Text)));
                }
            );

    [Fact]
    public void Does_not_compare_very_long_texts_word_by_word()
    {
        string before = new('清', 3000);
        string after = new('浊', 3000);
        Assert.Equal([new DiffPart(DiffKind.Deleted, before), new DiffPart(DiffKind.Inserted, after)], TextDiff.Between(before, after));
    }
}
