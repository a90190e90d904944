using System.Buffers;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Text;

/// <summary>Marks and signs by what they do at the ends of a line (S3-01, clreq "Prohibition Rules for Line Start and Line End").</summary>
internal static class Marks
{
    private const string OpeningMarks = "（《〈「『【〔〖｛［“‘";
    private const string ClosingMarks = "、，。．：；！？）》〉」』】〕〗｝］”’";

    private static readonly SearchValues<char> Opening = SearchValues.Create(OpeningMarks);
    private static readonly SearchValues<char> Closing = SearchValues.Create(ClosingMarks);
    private static readonly SearchValues<char> LineStart = SearchValues.Create(ClosingMarks + "～~–-·・‧／/—…%％‰℃°′″,.!?:;)]}");
    private static readonly SearchValues<char> LineEnd = SearchValues.Create(OpeningMarks + "／/￥¥$€№([{");

    /// <summary>True for full-width brackets, quotes and book-title marks whose left half is empty.</summary>
    public static bool IsOpening(char c) => Opening.Contains(c);

    /// <summary>True for full-width marks whose right half is empty; in simplified Chinese ！ and ？ too.</summary>
    public static bool IsClosing(char c) => Closing.Contains(c);

    /// <summary>True for what never begins a line; the strict level, which adds —— and ……, and the square and per cent signs after numbers.</summary>
    public static bool NeverBegins(char c) => LineStart.Contains(c) || c is >= '\u3380' and <= '\u33DF';

    /// <summary>True for what never ends a line; the GB level, which adds the solidus, and currency signs.</summary>
    public static bool NeverEnds(char c) => LineEnd.Contains(c);

    /// <summary>True for the spaces that vanish at the end of a line.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\u3000';

    /// <summary>True for Latin letters, digits and the signs among them: whatever is neither ideograph, full-width mark nor space.</summary>
    public static bool IsWestern(char c) =>
        !char.IsWhiteSpace(c) && !char.IsSurrogate(c) && (!Han.IsFullWidth(c) || (c > '\uFF00' && char.IsLetterOrDigit(c)));
}
