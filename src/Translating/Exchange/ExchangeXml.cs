using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>XML from strangers: no document type, no entities, no other file, no bottomless nesting (S5-09).</summary>
internal static partial class ExchangeXml
{
    /// <summary>No file of a translator nests deeper: file, groups, unit, pairs within pairs.</summary>
    private const int MaxDepth = 64;

    /// <summary>The tree with its places; null after a diagnostic.</summary>
    /// <param name="skipDocumentType">TMX files name their DTD by custom: then it is passed over unread. Otherwise it is refused.</param>
    public static XDocument? Load(SourceText source, bool skipDocumentType, DiagnosticBag bag)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = skipDocumentType ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            if (TooDeep(source, settings) is { } place)
            {
                bag.Add(Errors.ExchangeTooDeep(place));
                return null;
            }
            using var reader = XmlReader.Create(new StringReader(source.Text), settings);
            var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
            if (document.Declaration?.Encoding is { Length: > 0 } encoding && !IsUtf8(encoding))
            {
                bag.Add(Errors.ExchangeEncoding(source.Span(0, 1), encoding));
                return null;
            }
            return document;
        }
        catch (XmlException fault)
        {
            SourceSpan place = Place(source, fault.LineNumber, fault.LinePosition);
            bag.Add(
                source.Text.Contains("<!DOCTYPE", StringComparison.Ordinal) && !skipDocumentType
                    ? Errors.ExchangeDocumentType(place)
                    : Errors.ExchangeXml(place, PlaceInMessage().Replace(fault.Message, ""))
            );
            return null;
        }
    }

    public static bool IsUtf8(string encoding) =>
        encoding.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) || encoding.Equals("UTF8", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name in the start tag of an element.</summary>
    public static SourceSpan Place(SourceText source, XElement element)
    {
        IXmlLineInfo line = element;
        return Place(source, line.LineNumber, line.LinePosition) with { Length = element.Name.LocalName.Length };
    }

    private static SourceSpan? TooDeep(SourceText source, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new StringReader(source.Text), settings);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                var line = (IXmlLineInfo)reader;
                return Place(source, line.LineNumber, line.LinePosition);
            }
        }
        return null;
    }

    private static SourceSpan Place(SourceText source, int line, int position) => source.Span(source.Offset(line, position - 1), 1);

    [GeneratedRegex(@" Line \d+, position \d+\.$")]
    private static partial Regex PlaceInMessage();
}
