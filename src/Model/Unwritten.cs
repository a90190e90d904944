namespace Yueqing.Site.Model;

/// <summary>The mark of words that are still to be written: the skeletons of <c>new</c> are full of them.</summary>
internal static class Unwritten
{
    public const string Mark = "待填";

    public static bool Is(string text) => text.Contains(Mark, StringComparison.Ordinal);
}
