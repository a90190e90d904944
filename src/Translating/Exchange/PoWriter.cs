using System.Text;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>
/// Units → a PO file, as <c>msgcat --no-wrap</c> would write it. The texts are inline Markdown. No dates: the same units give the same bytes.
/// </summary>
internal static class PoWriter
{
    // msgfmt -c wants each of these fields; an empty one will do.
    private const string Header = """
        msgid ""
        msgstr ""
        "Project-Id-Version: Yueqing.Site\n"
        "PO-Revision-Date: \n"
        "Last-Translator: \n"
        "Language-Team: English\n"
        "Language: en\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        "X-Source-Language: zh-CN\n"

        """;

    public static string Write(IReadOnlyList<ExchangeUnit> units)
    {
        var po = new StringBuilder(Header.ReplaceLineEndings("\n"));
        foreach (ExchangeUnit unit in units.Where(u => u.State != BlockState.Orphan))
        {
            WriteUnit(po.Append('\n'), unit);
        }
        return po.ToString();
    }

    private static void WriteUnit(StringBuilder po, ExchangeUnit unit)
    {
        foreach (string line in TranslatorNotes.For(unit).Append($"页面 / Page: {unit.Page}").SelectMany(n => n.Split('\n')))
        {
            po.Append("#. ").Append(line).Append('\n');
        }
        po.Append("#: ").Append(unit.Path).Append(':').Append(unit.SourceLine).Append('\n');
        bool fuzzy = unit.Target is not null && unit.State is BlockState.Stale or BlockState.Unaccepted;
        string[] flags = [.. fuzzy ? ["fuzzy"] : (string[])[], .. NamesFiguresOnly(unit.Source) ? ["python-brace-format"] : (string[])[]];
        if (flags.Length > 0)
        {
            po.Append("#, ").AppendJoin(", ", flags).Append('\n');
        }
        if (fuzzy && unit.PreviousSource is { } previous)
        {
            Append(po, "#| ", "msgid", previous.ToMarkdown());
        }
        Append(po, "", "msgctxt", unit.Key);
        Append(po, "", "msgid", unit.Source.ToMarkdown());
        Append(po, "", "msgstr", unit.Target?.ToMarkdown() ?? "");
    }

    /// <summary>Checkers of Python's braces find a lost figure. A brace that is none of ours would confuse them.</summary>
    private static bool NamesFiguresOnly(InlineMarkup source) =>
        source.Pieces.Any(p => p is InlinePiece.Placeholder { Kind: PlaceholderKind.Figure })
        && source.Pieces.All(p => p is InlinePiece.Placeholder { Kind: PlaceholderKind.Figure } || !BracesIn(p).Any(c => c is '{' or '}'));

    private static string BracesIn(InlinePiece piece) =>
        piece switch
        {
            InlinePiece.Text text => text.Value,
            InlinePiece.Placeholder placeholder => placeholder.Raw,
            InlinePiece.Close close => close.Raw,
            _ => "",
        };

    private static void Append(StringBuilder po, string prefix, string keyword, string text)
    {
        po.Append(prefix).Append(keyword).Append(' ');
        string[] lines = text.Split('\n');
        if (lines.Length == 1)
        {
            po.Append('"').Append(Escape(text)).Append("\"\n");
            return;
        }
        po.Append("\"\"\n");
        for (int i = 0; i < lines.Length; i++)
        {
            bool last = i == lines.Length - 1;
            if (!last || lines[i].Length > 0)
            {
                po.Append(prefix).Append('"').Append(Escape(lines[i])).Append(last ? "\"\n" : "\\n\"\n");
            }
        }
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal);
}
