using System.Globalization;
using System.Text;

namespace Yueqing.Site.Rendering.Drawing;

/// <summary>States the language of a PDF, which a screen reader needs and the drawing library does not write (WCAG 3.1.1, technique PDF16).</summary>
internal static class PdfLanguage
{
    /// <summary>Appends the catalog once more with its language, as an incremental update (ISO 32000-1, section 7.5.6).</summary>
    /// <param name="pdf">As the drawing library writes it: one table of references, the catalog uncompressed.</param>
    /// <param name="language">A BCP 47 tag.</param>
    public static byte[] Add(byte[] pdf, string language)
    {
        string text = Encoding.Latin1.GetString(pdf);
        int references = Number(text, text.LastIndexOf("startxref", StringComparison.Ordinal) + "startxref".Length);
        string trailer = text[text.IndexOf("trailer", references, StringComparison.Ordinal)..];
        int root = Number(trailer, trailer.IndexOf("/Root", StringComparison.Ordinal) + "/Root".Length);
        int start = text.LastIndexOf(FormattableString.Invariant($"\n{root} 0 obj\n"), StringComparison.Ordinal) + 1;
        int end = text.IndexOf("endobj\n", start, StringComparison.Ordinal) + "endobj\n".Length;
        string catalog = text[start..end];
        string update = catalog.Insert(catalog.LastIndexOf(">>", StringComparison.Ordinal), $"\n/Lang ({language})");
        string dictionary = trailer[
            trailer.IndexOf("<<", StringComparison.Ordinal)..(trailer.IndexOf("startxref", StringComparison.Ordinal) - 1)
        ];
        int offset = pdf.Length + 1;
        string tail = string.Create(
            CultureInfo.InvariantCulture,
            $"\n{update}xref\n{root} 1\n{offset:D10} 00000 n \ntrailer\n{dictionary.Insert(dictionary.LastIndexOf(">>", StringComparison.Ordinal), $"\n/Prev {references}")}\nstartxref\n{offset + update.Length}\n%%EOF\n"
        );
        return [.. pdf, .. Encoding.Latin1.GetBytes(tail)];
    }

    private static int Number(string text, int start)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start).TrimStart();
        int length = rest.IndexOfAnyExceptInRange('0', '9');
        return int.Parse(length < 0 ? rest : rest[..length], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
