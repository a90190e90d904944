namespace Yueqing.Site.Model;

/// <summary>What belongs to Chinese text, for typography and <c>lang</c> (S2-13, S3-05).</summary>
internal static class Han
{
    /// <summary>True for ideographs, by UTF-16 unit; the surrogates of planes 2 and 3 count as ideographs.</summary>
    public static bool Is(char c) =>
        c
            is >= '\u4E00'
                and <= '\u9FFF'
                or >= '\u3400'
                and <= '\u4DBF'
                or >= '\uF900'
                and <= '\uFAFF'
                or '\u3007'
                or >= '\uD840'
                and <= '\uD88F'
        || (char.IsLowSurrogate(c));

    /// <summary>True for ideographs and the full-width marks that stand among them.</summary>
    public static bool IsFullWidth(char c) =>
        Is(c) || c is >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFFEF' or '“' or '”' or '‘' or '’' or '—' or '…' or '·';

    /// <summary>The first ideograph at or after an index, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (Is(text[i]))
            {
                return i;
            }
        }
        return -1;
    }
}
