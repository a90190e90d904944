using System.Collections.Immutable;
using System.Text;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>
/// Units → XLIFF 1.2 (S5-02), one <c>file</c> for each file that holds Chinese. The same units give the same bytes.
/// </summary>
internal static class XliffWriter
{
    public const string Namespace = "urn:oasis:names:tc:xliff:document:1.2";

    /// <param name="forOmegaT">
    /// OmegaT translates what stands in <c>target</c>, be it English already. So for it every unit with something to do starts as a copy of the
    /// Chinese, and the others are locked. Elsewhere a translator mends the English that is there.
    /// </param>
    public static string Write(IReadOnlyList<ExchangeUnit> units, bool forOmegaT = false)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").Append(
            $"<xliff xmlns=\"{Namespace}\" version=\"1.2\">\n"
        );
        foreach (IGrouping<string, ExchangeUnit> file in units.Where(u => u.State != BlockState.Orphan).GroupBy(u => u.Path))
        {
            xml.Append("  <file")
                .Append(XmlText.Attribute("original", file.Key))
                .Append(" source-language=\"zh-CN\" target-language=\"en\" datatype=\"x-markdown\" tool-id=\"yueqing-site\">\n")
                .Append("    <header>\n      <tool tool-id=\"yueqing-site\" tool-name=\"Yueqing.Site\"/>\n    </header>\n    <body>\n");
            foreach (ExchangeUnit unit in file)
            {
                WriteUnit(xml, unit, forOmegaT);
            }
            xml.Append("    </body>\n  </file>\n");
        }
        return xml.Append("</xliff>\n").ToString();
    }

    private static void WriteUnit(StringBuilder xml, ExchangeUnit unit, bool forOmegaT)
    {
        bool settled = unit.State is BlockState.Current or BlockState.FigureChanged;
        InlineMarkup? target = forOmegaT && !settled ? null : unit.Target;
        string state = (target, settled) switch
        {
            (null, _) => "needs-translation",
            (_, true) => "final",
            _ => "needs-review-translation",
        };
        xml.Append("      <trans-unit")
            .Append(XmlText.Attribute("id", unit.Id))
            .Append(XmlText.Attribute("resname", unit.Key))
            .Append(settled ? " approved=\"yes\"" : "")
            .Append(settled && forOmegaT ? " translate=\"no\"" : "")
            .Append(XmlText.Attribute("maxwidth", unit.MaxLength))
            .Append(unit.MaxLength is null ? "" : " size-unit=\"char\"")
            .Append(" xml:space=\"preserve\">\n        <source>");
        WriteInline(xml, unit.Source.Pieces);
        xml.Append("</source>\n        <target").Append(XmlText.Attribute("state", state)).Append('>');
        WriteInline(xml, InlineTags.WithIdsOf(unit.Source, target ?? unit.Source));
        xml.Append("</target>\n")
            .Append("        <context-group purpose=\"location\">\n          <context context-type=\"sourcefile\">")
            .Append(XmlText.Escape(unit.Path))
            .Append("</context>\n          <context context-type=\"linenumber\">")
            .Append(unit.SourceLine)
            .Append("</context>\n          <context context-type=\"x-page\">")
            .Append(XmlText.Escape(unit.Page))
            .Append("</context>\n        </context-group>\n");
        foreach (string note in TranslatorNotes.For(unit))
        {
            xml.Append("        <note from=\"developer\">").Append(XmlText.Escape(note)).Append("</note>\n");
        }
        WritePrevious(xml, unit);
        xml.Append("      </trans-unit>\n");
    }

    private static void WritePrevious(StringBuilder xml, ExchangeUnit unit)
    {
        if (unit is { State: BlockState.Stale, PreviousSource: { } previous, Target: { } english })
        {
            xml.Append("        <alt-trans alttranstype=\"previous-version\">\n          <source>");
            WriteInline(xml, previous.Pieces);
            xml.Append("</source>\n          <target>");
            WriteInline(xml, InlineTags.WithIdsOf(previous, english));
            xml.Append("</target>\n        </alt-trans>\n");
        }
    }

    private static void WriteInline(StringBuilder xml, ImmutableArray<InlinePiece> pieces)
    {
        foreach (InlinePiece piece in pieces)
        {
            _ = piece switch
            {
                InlinePiece.Text text => xml.Append(XmlText.Escape(text.Value)),
                InlinePiece.Placeholder placeholder => xml.Append("<ph")
                    .Append(XmlText.Attribute("id", placeholder.Id))
                    .Append(XmlText.Attribute("ctype", InlineTags.Type(placeholder.Kind)))
                    .Append(XmlText.Attribute("equiv-text", placeholder.Hint.Length > 0 ? placeholder.Hint : null))
                    .Append('>')
                    .Append(XmlText.Escape(placeholder.Raw))
                    .Append("</ph>"),
                InlinePiece.Open open => xml.Append("<g")
                    .Append(XmlText.Attribute("id", open.Id))
                    .Append(XmlText.Attribute("ctype", InlineTags.Type(open.Kind)))
                    .Append(XmlText.Attribute("equiv-text", InlineTags.Marks(open, InlineTags.CloseOf(pieces, open))))
                    .Append('>'),
                _ => xml.Append("</g>"),
            };
        }
    }
}
