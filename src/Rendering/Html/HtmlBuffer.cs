using System.Text;

namespace Yueqing.Site.Rendering.Html;

/// <summary>Safe markup that is printed from where it was made, without becoming a string first.</summary>
internal sealed record HtmlBuffer(StringBuilder Markup)
{
    public static HtmlBuffer Empty { get; } = new(new StringBuilder());
}
