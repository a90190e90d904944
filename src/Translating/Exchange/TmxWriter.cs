using System.Collections.Immutable;
using System.Text;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>Pairs of Chinese and English → a translation memory, TMX 1.4 (S5-11).</summary>
internal static class TmxWriter
{
    /// <summary>By this name a memory is known as our own when it comes back.</summary>
    public const string Tool = "Yueqing.Site";

    public static string Write(IEnumerable<(InlineMarkup Zh, InlineMarkup En)> pairs)
    {
        var xml = new StringBuilder(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4">
              <header creationtool="{Tool}" creationtoolversion="1" segtype="block" o-tmf="Markdown" adminlang="en" srclang="zh-CN" datatype="plaintext"/>
              <body>

            """.ReplaceLineEndings("\n")
        );
        foreach ((InlineMarkup zh, InlineMarkup en) in pairs.Distinct())
        {
            xml.Append("    <tu>\n");
            WriteVariant(xml, "zh-CN", zh.Pieces);
            WriteVariant(xml, "en", InlineTags.WithIdsOf(zh, en));
            xml.Append("    </tu>\n");
        }
        return xml.Append("  </body>\n</tmx>\n").ToString();
    }

    private static void WriteVariant(StringBuilder xml, string language, ImmutableArray<InlinePiece> pieces)
    {
        xml.Append("      <tuv xml:lang=\"").Append(language).Append("\"><seg>");
        foreach (InlinePiece piece in pieces)
        {
            _ = piece switch
            {
                InlinePiece.Text text => xml.Append(XmlText.Escape(text.Value)),
                InlinePiece.Placeholder placeholder => xml.Append("<ph")
                    .Append(XmlText.Attribute("x", placeholder.Id))
                    .Append(XmlText.Attribute("type", Type(InlineTags.Type(placeholder.Kind))))
                    .Append('>')
                    .Append(XmlText.Escape(placeholder.Raw))
                    .Append("</ph>"),
                InlinePiece.Open open => xml.Append("<bpt")
                    .Append(XmlText.Attribute("i", open.Id))
                    .Append(XmlText.Attribute("x", open.Id))
                    .Append(XmlText.Attribute("type", Type(InlineTags.Type(open.Kind))))
                    .Append('>')
                    .Append(XmlText.Escape(open.Raw))
                    .Append("</bpt>"),
                InlinePiece.Close close => xml.Append("<ept")
                    .Append(XmlText.Attribute("i", close.Id))
                    .Append('>')
                    .Append(XmlText.Escape(close.Raw))
                    .Append("</ept>"),
                _ => xml,
            };
        }
        xml.Append("</seg></tuv>\n");
    }

    private static string Type(string ctype) => ctype.StartsWith("x-", StringComparison.Ordinal) ? ctype[2..] : ctype;
}
