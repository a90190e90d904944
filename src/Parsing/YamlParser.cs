using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Parsing;

/// <summary>
/// YAML text → nodes with places. Never throws for content; a file that is no YAML gives null and one diagnostic.
/// </summary>
/// <remarks>
/// Anchors, aliases and tags are refused: our files need none, and without them no small file can unfold into a large one.
/// </remarks>
internal sealed class YamlParser
{
    private const int MaxDepth = 24;

    private readonly SourceText _source;
    private readonly int _offset;
    private readonly DiagnosticBag _bag;
    private readonly Parser _events;
    private bool _refused;

    private YamlParser(SourceText source, int offset, int length, DiagnosticBag bag)
    {
        _source = source;
        _offset = offset;
        _bag = bag;
        _events = new Parser(new StringReader(source.Text.Substring(offset, length)));
    }

    /// <summary>The map that a whole file holds, or null after a diagnostic.</summary>
    public static YamlMap? Parse(SourceText source, DiagnosticBag bag) => Parse(source, 0, source.Text.Length, bag);

    /// <summary>The map that a part of a file holds, such as front matter. An empty part is an empty map.</summary>
    public static YamlMap? Parse(SourceText source, int offset, int length, DiagnosticBag bag)
    {
        if (FindIndentingTab(source.Text.AsSpan(offset, length)) is >= 0 and var tab)
        {
            bag.Add(Errors.YamlTab(source.Span(offset + tab, 1)));
            return null;
        }
        try
        {
            return new YamlParser(source, offset, length, bag).ParseDocument();
        }
        catch (YamlException e)
        {
            int start = offset + (int)e.Start.Index;
            bag.Add(Errors.YamlSyntax(source.Span(Math.Min(start, source.Text.Length), 1), FirstSentence(e.Message)));
            return null;
        }
    }

    private YamlMap? ParseDocument()
    {
        _events.MoveNext();
        _events.MoveNext();
        if (_events.Current is StreamEnd or null)
        {
            return new YamlMap([], _source.Span(_offset, 0));
        }
        _events.MoveNext();
        if (_events.Current is Scalar { Value: "" })
        {
            return new YamlMap([], _source.Span(_offset, 0));
        }
        YamlNode? root = ParseNode(0);
        if (_refused)
        {
            return null;
        }
        if (root is YamlMap map)
        {
            return map;
        }
        if (root is not null)
        {
            _bag.Add(Errors.WrongType(root.Span, Phrases.ThisFile, Phrases.Lines));
        }
        return null;
    }

    /// <summary>Reads the node at the current event and leaves the parser on the event after it. Null: refused.</summary>
    private YamlNode? ParseNode(int depth)
    {
        ParsingEvent current = _events.Current!;
        if (depth > MaxDepth)
        {
            Refuse(Errors.YamlTooDeep(Span(current)));
            _events.SkipThisAndNestedEvents();
            return null;
        }
        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false } || current is NodeEvent { Tag.IsEmpty: false })
        {
            Refuse(Errors.YamlAlias(Span(current)));
            _events.SkipThisAndNestedEvents();
            return null;
        }
        switch (current)
        {
            case Scalar scalar:
                _events.MoveNext();
                return new YamlScalar(scalar.Value, Span(scalar));
            case SequenceStart:
                return ParseList(depth);
            default:
                return ParseMap(depth);
        }
    }

    /// <summary>What follows from the first such mistake would only hide it: the file counts as unread.</summary>
    private void Refuse(Diagnostic diagnostic)
    {
        if (!_refused)
        {
            _bag.Add(diagnostic);
        }
        _refused = true;
    }

    private YamlList ParseList(int depth)
    {
        SourceSpan span = Span(_events.Current!);
        var items = new List<YamlNode>();
        _events.MoveNext();
        while (_events.Current is not SequenceEnd)
        {
            if (ParseNode(depth + 1) is { } item)
            {
                items.Add(item);
            }
        }
        _events.MoveNext();
        return new YamlList(items, span);
    }

    private YamlMap ParseMap(int depth)
    {
        SourceSpan span = Span(_events.Current!);
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        _events.MoveNext();
        while (_events.Current is not MappingEnd)
        {
            YamlNode? key = ParseNode(depth + 1);
            YamlNode? value = ParseNode(depth + 1);
            if (key is not YamlScalar name)
            {
                if (key is not null)
                {
                    _bag.Add(Errors.WrongType(key.Span, Phrases.Key, Phrases.SingleWord));
                }
            }
            else if (!seen.TryAdd(name.Value, name))
            {
                _bag.Add(Errors.DuplicateKey(name.Span, name.Value, seen[name.Value].Span));
            }
            else if (value is not null)
            {
                entries.Add(new YamlEntry(name, value));
            }
        }
        _events.MoveNext();
        return new YamlMap(entries, entries.Count > 0 ? span with { Start = entries[0].Key.Span.Start } : span);
    }

    private SourceSpan Span(ParsingEvent e) => _source.Span(_offset + (int)e.Start.Index, (int)(e.End.Index - e.Start.Index));

    private static int FindIndentingTab(ReadOnlySpan<char> text)
    {
        int from = 0;
        while (text[from..].IndexOf('\t') is >= 0 and var i)
        {
            int tab = from + i;
            int lineStart = text[..tab].LastIndexOf('\n') + 1;
            if (text[lineStart..tab].Trim(' ').IsEmpty)
            {
                return tab;
            }
            from = tab + 1;
        }
        return -1;
    }

    private static string FirstSentence(string message)
    {
        string text = message.AsSpan(message.LastIndexOf("): ", StringComparison.Ordinal) is >= 0 and var i ? i + 3 : 0).Trim().ToString();
        return text.EndsWith('.') ? text : text + ".";
    }
}
