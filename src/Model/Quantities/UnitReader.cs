using System.Collections.Immutable;

namespace Yueqing.Site.Model.Quantities;

/// <summary>What stands between a number and the end of its unit: 万户, 多万户, 亿元.</summary>
/// <param name="Written">Scale word, bound and unit word together, as the source writes them.</param>
/// <param name="ScaleWord">"" without one.</param>
/// <param name="Bound">Over for 多 and 余, else Exact.</param>
/// <param name="Word">The unit word; "" if no known unit stands there.</param>
/// <param name="Start">Where the unit word begins, or should.</param>
/// <param name="End">Where all of it ends.</param>
internal sealed record WrittenUnit(string Written, string ScaleWord, int Exponent, Bound Bound, string Word, int Start, int End);

/// <summary>Reads <c>[多|余] [scale] [多|余] unit</c>.</summary>
internal static class UnitReader
{
    private static readonly ImmutableArray<(string Word, int Exponent)> ScalesAndNone = [.. ChineseWords.Scales, ("", 0)];

    /// <summary>
    /// Tries every scale word and keeps the reading with the longest unit: 万人次 is 万 + 人次, and 5千瓦 is 5 × 千瓦.
    /// Between equals the longest scale word counts, so 百万元 is 百万 + 元.
    /// </summary>
    /// <param name="bare">There is no number (亿元以上), so a scale word must stand for it; null if none does.</param>
    /// <param name="bound">What bounds the quantity already; then 多 and 余 are no bounds.</param>
    public static WrittenUnit? Read(QuantityCursor cursor, UnitTable units, bool bare, Bound bound)
    {
        var start = cursor.Place;
        var (best, end) = ((WrittenUnit?)null, start);
        foreach (var (scale, exponent) in bare ? ChineseWords.Scales : ScalesAndNone)
        {
            cursor.Return(start);
            var outer = bare ? BoundWord.None : cursor.TakeBound(ChineseWords.BoundsWithin, bound);
            if (scale != "" && !cursor.Take(scale))
            {
                continue;
            }

            var inner = cursor.TakeBound(ChineseWords.BoundsWithin, outer.Or(bound));
            var wordStart = cursor.At;
            var word = cursor.TakeAny(units.ChineseWords);
            if (best is null || word.Length > best.Word.Length)
            {
                var written = outer.Text + (bare ? "" : scale) + inner.Text + word;
                best = new WrittenUnit(written, scale, exponent, outer.Or(inner.Bound), word, wordStart, cursor.LastEnd);
                end = cursor.Place;
            }
        }

        cursor.Return(end);
        return best;
    }
}
