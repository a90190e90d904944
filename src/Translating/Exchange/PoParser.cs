using System.Collections.Immutable;
using System.Text;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>One entry of a PO file.</summary>
/// <param name="Context"><c>msgctxt</c>; empty when there is none.</param>
internal sealed record PoEntry(string Context, string Id, string Text, bool Fuzzy, SourceSpan Place);

/// <summary>Splits a PO file into entries; what lives only in comments (previous texts, obsolete entries) is passed over. Never throws.</summary>
internal sealed class PoParser
{
    private readonly SourceText _source;
    private readonly ImmutableArray<PoEntry>.Builder _entries = ImmutableArray.CreateBuilder<PoEntry>();
    private readonly Dictionary<string, StringBuilder> _fields = new(StringComparer.Ordinal);
    private StringBuilder? _open;
    private SourceSpan _place;
    private bool _fuzzy;
    private Diagnostic? _fault;

    private PoParser(SourceText source) => _source = source;

    /// <summary>The entries; none after a diagnostic, since a broken string may have swallowed any number of them.</summary>
    public static ImmutableArray<PoEntry> Parse(SourceText source, DiagnosticBag bag)
    {
        var parser = new PoParser(source);
        int start = 0;
        while (start < source.Text.Length && parser._fault is null)
        {
            int end = source.Text.IndexOf('\n', start);
            end = end < 0 ? source.Text.Length : end;
            string line = source.Text[start..end];
            parser.ReadLine(line.Trim(), source.Span(start + line.Length - line.TrimStart().Length, line.Trim().Length));
            start = end + 1;
        }
        parser.EndEntry();
        if (parser._fault is { } fault)
        {
            bag.Add(fault);
            return [];
        }
        return parser._entries.ToImmutable();
    }

    private void ReadLine(string line, SourceSpan place)
    {
        switch (line)
        {
            case "":
                EndEntry();
                break;
            case ['#', ..]:
                EndEntryAfterText();
                _open = null;
                _fuzzy |= line.StartsWith("#,", StringComparison.Ordinal) && line.Contains("fuzzy", StringComparison.Ordinal);
                break;
            case ['"', ..]:
                ReadString(line, place);
                break;
            default:
                ReadKeyword(line, place);
                break;
        }
    }

    private void ReadKeyword(string line, SourceSpan place)
    {
        int length = line.AsSpan().IndexOfAny(" \t\"") is > 0 and var end ? end : line.Length;
        string keyword = line[..length];
        EndEntryAfterText();
        if (keyword is "msgid_plural" || keyword.StartsWith("msgstr[", StringComparison.Ordinal))
        {
            _fault = Errors.PoPlural(place);
        }
        else if (keyword is not ("msgctxt" or "msgid" or "msgstr") || _fields.ContainsKey(keyword))
        {
            _fault = Errors.PoSyntax(place);
        }
        else
        {
            _place = _fields.Count == 0 ? place : _place;
            _fields[keyword] = _open = new StringBuilder();
            string quoted = line[length..].TrimStart();
            ReadString(quoted, place.Slice(line.Length - quoted.Length, quoted.Length));
        }
    }

    private void ReadString(string quoted, SourceSpan place)
    {
        if (_open is not { } text || quoted is not ['"', ..])
        {
            _fault = Errors.PoSyntax(place);
            return;
        }
        for (int i = 1; i < quoted.Length; i++)
        {
            switch (quoted[i])
            {
                case '"' when i == quoted.Length - 1:
                    return;
                case '"':
                    _fault = Errors.PoSyntax(place.Slice(i, 1));
                    return;
                case '\\' when i + 1 < quoted.Length && Unescape(quoted[i + 1]) is { } sign:
                    text.Append(sign);
                    i++;
                    break;
                case '\\' when i + 1 < quoted.Length:
                    _fault = Errors.PoEscape(place.Slice(i, 2), quoted[i..(i + 2)]);
                    return;
                default:
                    text.Append(quoted[i]);
                    break;
            }
        }
        _fault = Errors.PoUnterminated(place);
    }

    /// <summary>The escapes that a text can need; the numbers of bytes that C knows besides are for no text.</summary>
    private static char? Unescape(char c) =>
        c switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            '"' or '\\' => c,
            _ => null,
        };

    private void EndEntryAfterText()
    {
        if (_fields.ContainsKey("msgstr"))
        {
            EndEntry();
        }
    }

    private void EndEntry()
    {
        if (_fields.Count > 0 && _fault is null)
        {
            if (_fields.ContainsKey("msgid") && _fields.ContainsKey("msgstr"))
            {
                _entries.Add(new PoEntry(Field("msgctxt"), Field("msgid"), Field("msgstr"), _fuzzy, _place));
            }
            else
            {
                _fault = Errors.PoSyntax(_place);
            }
        }
        _fields.Clear();
        _open = null;
        _fuzzy = false;
    }

    private string Field(string keyword) => _fields.GetValueOrDefault(keyword)?.ToString() ?? "";
}
