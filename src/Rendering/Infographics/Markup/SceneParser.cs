using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Infographics.Markup;

/// <summary>The text of a scene template → elements with places. XML without a document type, entities of its own, or processing instructions.</summary>
internal sealed partial class SceneParser
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 1 << 20,
    };

    private readonly TemplatedText _text;
    private readonly DiagnosticBag _bag;
    private readonly List<int> _lines = [0];

    private SceneParser(TemplatedText text, DiagnosticBag bag)
    {
        (_text, _bag) = (text, bag);
        for (int i = 0; i < text.Text.Length; i++)
        {
            if (text.Text[i] == '\n')
            {
                _lines.Add(i + 1);
            }
        }
    }

    /// <summary>The root element; null after a diagnostic. Digits typed as words are reported: nobody would notice if one were wrong.</summary>
    public static SceneElement? Parse(TemplatedText text, DiagnosticBag bag)
    {
        var parser = new SceneParser(text, bag);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.Text), Settings);
            reader.MoveToContent();
            SceneElement root = parser.Element(reader);
            while (reader.Read()) { }
            return root;
        }
        catch (XmlException e)
        {
            int offset = parser.Offset(e.LineNumber, e.LinePosition);
            SourceSpan place = parser.Place(Math.Min(offset, Math.Max(0, text.Text.Length - 1)), 1);
            bag.Add(
                e.Message.Contains("DTD", StringComparison.Ordinal)
                    ? Errors.SceneDocumentType(place)
                    : Errors.SceneSyntax(place, EnginePlace().Replace(e.Message, ""))
            );
            return null;
        }
    }

    private SceneElement Element(XmlReader reader)
    {
        var line = (IXmlLineInfo)reader;
        string name = reader.Name;
        SourceSpan span = Place(Offset(line.LineNumber, line.LinePosition), name.Length);
        SceneAttribute[] attributes = Attributes(reader, line);
        reader.MoveToElement();
        var children = new List<SceneElement>();
        var words = new StringBuilder();
        SourceSpan? wordsAt = null;
        if (!reader.IsEmptyElement)
        {
            int depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    children.Add(Element(reader));
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                {
                    int start = Offset(line.LineNumber, line.LinePosition);
                    string value = reader.Value;
                    wordsAt ??= FirstWord(start, value);
                    ReportTypedDigits(start);
                    words.Append(value);
                }
            }
        }
        string text = Fold(words.ToString());
        return new SceneElement(name, span, attributes, children, text.Length == 0 ? null : new Located<string>(text, wordsAt ?? span));
    }

    private SceneAttribute[] Attributes(XmlReader reader, IXmlLineInfo line)
    {
        var attributes = new SceneAttribute[reader.AttributeCount];
        for (int i = 0; i < attributes.Length; i++)
        {
            reader.MoveToAttribute(i);
            int start = Offset(line.LineNumber, line.LinePosition);
            int value = _text.Text.IndexOfAny(['"', '\''], start) + 1;
            attributes[i] = new SceneAttribute(
                reader.Name,
                Place(start, reader.Name.Length),
                new Located<string>(reader.Value, Place(value, Math.Max(1, reader.Value.Length)))
            );
        }
        return attributes;
    }

    private SourceSpan FirstWord(int start, string value)
    {
        int lead = value.Length - value.TrimStart().Length;
        return Place(Math.Min(start + lead, _text.Text.Length - 1), Math.Max(1, value.Trim().Length));
    }

    private void ReportTypedDigits(int start)
    {
        string text = _text.Text;
        int end = text.IndexOf('<', start) is >= 0 and var tag ? tag : text.Length;
        for (int i = start; i < end; i++)
        {
            int length = text[i] == '&' ? text.AsSpan(i, end - i).IndexOf(';') + 1 : 1;
            bool digit = length > 1 ? IsDigit(text.AsSpan(i, length)) : char.IsAsciiDigit(text[i]);
            if (digit && _text.IsTyped(i))
            {
                while (i + length < end && (char.IsAsciiDigit(text[i + length]) || IsPoint(text, i + length, end)))
                {
                    length++;
                }
                _bag.Add(Errors.TypedDigitInScene(Place(i, length), text.Substring(i, length)));
            }
            i += Math.Max(1, length) - 1;
        }
    }

    /// <summary>Between two digits, not at the end of a sentence.</summary>
    private static bool IsPoint(string text, int at, int end) => text[at] is '.' or ',' && at + 1 < end && char.IsAsciiDigit(text[at + 1]);

    /// <param name="reference">Such as <c>&amp;#49;</c>.</param>
    private static bool IsDigit(ReadOnlySpan<char> reference) =>
        System.Net.WebUtility.HtmlDecode(reference.ToString()) is [>= '0' and <= '9'];

    private SourceSpan Place(int start, int length) => _text.Place(start, length);

    private int Offset(int line, int column) =>
        line < 1 || line > _lines.Count ? 0 : Math.Min(_lines[line - 1] + column - 1, _text.Text.Length);

    /// <summary>Lines and columns in the engine's messages: they count in the printed text, which nobody sees.</summary>
    [GeneratedRegex(@" [Ll]ine \d+, position \d+\.| on line \d+ position \d+")]
    private static partial Regex EnginePlace();

    /// <summary>Line breaks and indentation of the template are one space, and none beside Chinese.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (string word in text.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (folded.Length > 0 && !(Han.Is(folded[^1]) && Han.Is(word[0])))
            {
                folded.Append(' ');
            }
            folded.Append(word);
        }
        return folded.ToString();
    }
}
