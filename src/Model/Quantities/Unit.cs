using System.Collections.Immutable;

namespace Yueqing.Site.Model.Quantities;

/// <summary>The English noun of a unit, for 1 and for every other number; both empty for a classifier (S4-12).</summary>
internal sealed record EnglishUnit(string One, string Other);

/// <summary>
/// The unit that an English reader also gets: the value times Numerator/Denominator, both positive, in the unit To.
/// A fraction, so that 1 mu is 1/15 ha and not 0.0667 (S4-06). To is <see cref="Unit.UsDollar"/> for money:
/// then the result is also divided by the exchange rate.
/// </summary>
internal sealed record UnitConversion(string To, decimal Numerator, decimal Denominator);

/// <summary>How a unit is read in Chinese and written in both languages: one entry of units.yml.</summary>
/// <param name="Chinese">The words that read as this unit, such as 元.</param>
/// <param name="ChinesePrefix">What must stand before the number: 连续 of 连续3年, 第 of a rank; mostly "".</param>
/// <param name="TableChinese">In a Chinese table; "" or one of its words for the word that the source writes.</param>
/// <param name="TableEnglish">In an English table, such as CNY; "" for the English plural.</param>
/// <param name="EnglishSymbol">The short form after a conversion, such as ha; "" for the English plural.</param>
/// <param name="Tight">English joins number and unit without a space: %.</param>
internal sealed record Unit(
    string Id,
    ImmutableArray<string> Chinese,
    string ChinesePrefix,
    EnglishUnit English,
    string TableChinese,
    string TableEnglish,
    string EnglishSymbol,
    UnitConversion? Conversion,
    bool Tight
)
{
    /// <summary>The unit id that means US dollars, the one conversion that needs an exchange rate.</summary>
    public const string UsDollar = "usd";

    /// <summary>The prefix that makes a number a rank.</summary>
    public const string RankPrefix = "第";

    /// <summary>The unit of a ratio, which counts nothing.</summary>
    public static readonly Unit None = Named("none", [], "", "", "", "", "");

    /// <summary>The unit of a rank. English writes No. 12, and names the unit in tables only.</summary>
    public static readonly Unit Rank = Named("rank", ["位", "名"], RankPrefix, "", "", "名次", "rank");

    /// <summary>What the grammar of a value itself needs; units.yml may word the same ids differently.</summary>
    public static readonly ImmutableArray<Unit> BuiltIn =
    [
        Named("percent", ["%"], "", "%", "%", "%", "%") with
        {
            Tight = true,
        },
        Named("percentage-point", ["个百分点", "百分点"], "", "percentage point", "percentage points", "", ""),
        Rank,
        Named("times", ["倍"], "", "time", "times", "", ""),
        Named("consecutive-year", ["年"], "连续", "consecutive year", "consecutive years", "", ""),
    ];

    /// <summary>Whether this word, with this prefix before the number, is the unit.</summary>
    public bool Reads(string word, string prefix) => ChinesePrefix == prefix && Chinese.Contains(word);

    private static Unit Named(
        string id,
        ImmutableArray<string> chinese,
        string prefix,
        string one,
        string other,
        string tableChinese,
        string tableEnglish
    ) => new(id, chinese, prefix, new(one, other), tableChinese, tableEnglish, "", null, Tight: false);
}
