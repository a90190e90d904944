using System.Security.Cryptography;
using System.Text;

namespace Yueqing.Site.Preview;

/// <summary>What tells two versions of a page apart: a reader's tab compares them to know whether it must load anew, or only its style sheets.</summary>
/// <param name="Version">Changes with every byte; empty for a page that is not there.</param>
/// <param name="Frame">Changes with every byte but those of the style sheets' addresses.</param>
/// <param name="Styles">The addresses of the style sheets, in their order, as the page has them.</param>
internal sealed record PageMarks(string Version, string Frame, IReadOnlyList<string> Styles)
{
    public static PageMarks None { get; } = new("", "", []);

    /// <remarks>Attributes stand in double quotation marks, as <c>theme/README.md</c> asks.</remarks>
    public static PageMarks Of(ReadOnlySpan<byte> html)
    {
        using var frame = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var styles = new List<string>();
        ReadOnlySpan<byte> rest = html;
        while (rest.IndexOf("<link "u8) is >= 0 and var open)
        {
            int length = rest[open..].IndexOf((byte)'>');
            ReadOnlySpan<byte> tag = length < 0 ? [] : rest.Slice(open, length);
            int from = open + "<link "u8.Length;
            if (tag.IndexOf("rel=\"stylesheet\""u8) >= 0 && tag.IndexOf("href=\""u8) is >= 0 and var href)
            {
                from = open + href + "href=\""u8.Length;
                int quote = rest[from..].IndexOf((byte)'"');
                int end = quote < 0 ? rest.Length - from : quote;
                styles.Add(System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(rest.Slice(from, end))));
                frame.AppendData(rest[..from]);
                rest = rest[(from + end)..];
                continue;
            }
            frame.AppendData(rest[..from]);
            rest = rest[from..];
        }
        frame.AppendData(rest);
        return new PageMarks(Answers.Hash(html)[..16], Convert.ToHexStringLower(frame.GetHashAndReset())[..16], styles);
    }
}
