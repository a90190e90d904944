using System.Globalization;
using System.Text;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>The glossary as TBX-Basic (S5-12).</summary>
internal static class TbxWriter
{
    public static string Write(Glossary glossary)
    {
        var xml = new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <martif type="TBX-Basic" xml:lang="zh-CN">
              <martifHeader>
                <fileDesc>
                  <titleStmt>
                    <title>Yueqing.Site</title>
                  </titleStmt>
                  <sourceDesc>
                    <p>input/glossary.yml</p>
                  </sourceDesc>
                </fileDesc>
                <encodingDesc>
                  <p type="XCSURI">TBXBasicXCSV02.xcs</p>
                </encodingDesc>
              </martifHeader>
              <text>
                <body>

            """.ReplaceLineEndings("\n")
        );
        for (int i = 0; i < glossary.Terms.Length; i++)
        {
            Term term = glossary.Terms[i];
            xml.Append(CultureInfo.InvariantCulture, $"      <termEntry id=\"c{i + 1}\">\n");
            Begin(xml, "zh-CN", term.Gloss.Zh);
            Append(xml, term.Chinese, "preferredTerm-admn-sts", term);
            xml.Append("        </langSet>\n");
            Begin(xml, "en", term.Gloss.En);
            Append(xml, term.English, term.State == TermState.Approved ? "preferredTerm-admn-sts" : "admittedTerm-admn-sts", term);
            foreach (string also in term.Also)
            {
                Append(xml, also, "admittedTerm-admn-sts", term);
            }
            foreach (string forbidden in term.Forbidden)
            {
                Append(xml, forbidden, "deprecatedTerm-admn-sts", term);
            }
            xml.Append("        </langSet>\n      </termEntry>\n");
        }
        return xml.Append("    </body>\n  </text>\n</martif>\n").ToString();
    }

    private static void Begin(StringBuilder xml, string language, string gloss)
    {
        xml.Append("        <langSet").Append(XmlText.Attribute("xml:lang", language)).Append(">\n");
        if (gloss.Length > 0)
        {
            xml.Append("          <descripGrp>\n            <descrip type=\"definition\">")
                .Append(XmlText.Escape(gloss))
                .Append("</descrip>\n          </descripGrp>\n");
        }
    }

    private static void Append(StringBuilder xml, string words, string status, Term term) =>
        xml.Append("          <tig>\n            <term>")
            .Append(XmlText.Escape(words))
            .Append("</term>\n            <termNote type=\"partOfSpeech\">")
            .Append(IsName(term) ? "properNoun" : "noun")
            .Append("</termNote>\n            <termNote type=\"administrativeStatus\">")
            .Append(status)
            .Append("</termNote>\n          </tig>\n");

    /// <summary>The English of a term is written as inside a sentence, so a capital makes it a name.</summary>
    private static bool IsName(Term term) => term.English.Length > 0 && char.IsUpper(term.English[0]);
}
