using System.Collections.Immutable;

namespace Yueqing.Site.Model.Quantities;

/// <summary>A word that bounds a number; "" and Exact where none stands.</summary>
internal readonly record struct BoundWord(string Text, Bound Bound)
{
    public static readonly BoundWord None = new("", Bound.Exact);

    public bool IsNone => Bound == Bound.Exact;

    public Bound Or(Bound other) => IsNone ? other : Bound;
}

/// <summary>The words around a Chinese number that change its value or bound it, longest first within each list.</summary>
internal static class ChineseWords
{
    /// <summary>Scale words and their powers of ten (S4-02). Each power has one word, so it can be written back.</summary>
    public static readonly ImmutableArray<(string Word, int Exponent)> Scales =
    [
        ("十万", 5),
        ("百万", 6),
        ("千万", 7),
        ("十亿", 9),
        ("百亿", 10),
        ("千亿", 11),
        ("万亿", 12),
        ("百", 2),
        ("千", 3),
        ("万", 4),
        ("亿", 8),
    ];

    /// <summary>Bounds before the number (S4-10).</summary>
    public static readonly ImmutableArray<BoundWord> BoundsBefore =
    [
        new("不少于", Bound.AtLeast),
        new("不低于", Bound.AtLeast),
        new("不超过", Bound.AtMost),
        new("不高于", Bound.AtMost),
        new("突破", Bound.Over),
        new("超过", Bound.Over),
        new("高于", Bound.Over),
        new("至少", Bound.AtLeast),
        new("至多", Bound.AtMost),
        new("最多", Bound.AtMost),
        new("不足", Bound.Under),
        new("不到", Bound.Under),
        new("低于", Bound.Under),
        new("接近", Bound.Nearly),
        new("将近", Bound.Nearly),
        new("大约", Bound.About),
        new("超", Bound.Over),
        new("逾", Bound.Over),
        new("近", Bound.Nearly),
        new("约", Bound.About),
    ];

    /// <summary>Bounds inside the quantity, between number and unit: 20多万户, 百余家.</summary>
    public static readonly ImmutableArray<BoundWord> BoundsWithin = [new("多", Bound.Over), new("余", Bound.Over)];

    /// <summary>Bounds after the unit (S4-10).</summary>
    public static readonly ImmutableArray<BoundWord> BoundsAfter =
    [
        new("及以上", Bound.AtLeast),
        new("以上", Bound.AtLeast),
        new("以内", Bound.AtMost),
        new("以下", Bound.Under),
        new("左右", Bound.About),
        new("上下", Bound.About),
        new("多", Bound.Over),
        new("余", Bound.Over),
    ];

    /// <summary>The scale word of a power of ten; "" for 0.</summary>
    public static string Scale(int exponent) => exponent == 0 ? "" : Scales.First(scale => scale.Exponent == exponent).Word;

    /// <summary>One word before the number for each bound, where the source's own word cannot stand there.</summary>
    public static string Before(Bound bound) =>
        bound switch
        {
            Bound.Over => "超",
            Bound.Nearly => "近",
            Bound.About => "约",
            Bound.AtLeast => "至少",
            Bound.AtMost => "不超过",
            Bound.Under => "不足",
            _ => "",
        };
}
