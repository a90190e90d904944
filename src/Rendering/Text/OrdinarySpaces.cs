namespace Yueqing.Site.Rendering.Text;

/// <summary>The space that keeps a number on one line with its unit (U+00A0) is an ordinary one for machines, and for whoever searches or copies.</summary>
internal static class OrdinarySpaces
{
    public static string In(string text) => text.Replace('\u00A0', ' ');
}
