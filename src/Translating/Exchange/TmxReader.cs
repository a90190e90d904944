using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>
/// A translation memory → pairs to suggest. From other programs too: what is marked up otherwise than here comes as its words alone.
/// </summary>
internal static partial class TmxReader
{
    private static readonly XName XmlLang = XNamespace.Xml + "lang";

    public static ImmutableArray<(InlineMarkup Zh, InlineMarkup En)> Read(SourceText source, DiagnosticBag bag)
    {
        if (ExchangeXml.Load(source, skipDocumentType: true, bag)?.Root is not { } root)
        {
            return [];
        }
        XElement? header = root.Elements().FirstOrDefault(e => e.Name.LocalName == "header");
        string language = (string?)header?.Attribute("srclang") ?? "";
        if (!ExchangeLanguages.IsChinese(language) && language != "*all*")
        {
            bag.Add(Errors.TmxLanguage(ExchangeXml.Place(source, header ?? root), language));
            return [];
        }
        bool ours = (string?)header?.Attribute("creationtool") == TmxWriter.Tool;
        var pairs = ImmutableArray.CreateBuilder<(InlineMarkup, InlineMarkup)>();
        foreach (XElement unit in root.Descendants().Where(e => e.Name.LocalName == "tu"))
        {
            if (
                Variant(unit, ExchangeLanguages.IsChinese, ours) is { Pieces.IsEmpty: false } zh
                && Variant(unit, ExchangeLanguages.IsEnglish, ours) is { Pieces.IsEmpty: false } en
            )
            {
                pairs.Add((zh, en));
            }
        }
        return pairs.ToImmutable();
    }

    private static InlineMarkup? Variant(XElement unit, Func<string, bool> isLanguage, bool ours) =>
        unit.Elements()
            .Where(e => e.Name.LocalName == "tuv" && isLanguage((string?)e.Attribute(XmlLang) ?? (string?)e.Attribute("lang") ?? ""))
            .SelectMany(e => e.Elements().Where(s => s.Name.LocalName == "seg"))
            .Select(segment => new InlineMarkup(Pieces(segment, ours)))
            .FirstOrDefault();

    private static List<InlinePiece> Pieces(XElement segment, bool ours)
    {
        Dictionary<string, (InlinePiece.Open Open, InlinePiece.Close Close)> pairs = Pairs(segment);
        var pieces = new List<InlinePiece>();
        foreach (XNode node in segment.Nodes())
        {
            switch (node)
            {
                case XText text:
                    pieces.AddRange(ours ? [new InlinePiece.Text(text.Value)] : ForeignText(text.Value));
                    break;
                case XElement { Name.LocalName: "ph" } element
                    when InlineTags.Placeholder(element.Value, "") is { Kind: not PlaceholderKind.Html } placeholder:
                    pieces.Add(placeholder);
                    break;
                case XElement { Name.LocalName: "bpt" } element when pairs.TryGetValue(Number(element), out var pair):
                    pieces.Add(pair.Open);
                    break;
                case XElement { Name.LocalName: "ept" } element when pairs.TryGetValue(Number(element), out var pair):
                    pieces.Add(pair.Close);
                    break;
                case XElement { Name.LocalName: "hi" } highlighted:
                    pieces.AddRange(Pieces(highlighted, ours));
                    break;
            }
        }
        return pieces;
    }

    /// <summary>The pairs whose two marks, in this order and once each, make a pair of Markdown, by their number.</summary>
    private static Dictionary<string, (InlinePiece.Open Open, InlinePiece.Close Close)> Pairs(XElement segment)
    {
        var pairs = new Dictionary<string, (InlinePiece.Open, InlinePiece.Close)>(StringComparer.Ordinal);
        var open = new Stack<XElement>();
        foreach (XElement element in segment.Elements())
        {
            if (element.Name.LocalName == "bpt")
            {
                open.Push(element);
            }
            else if (element.Name.LocalName == "ept" && open.TryPop(out XElement? begin) && Number(begin) == Number(element))
            {
                if (InlineTags.Pair(begin.Value, element.Value) is { } pair)
                {
                    int id = pairs.Count + 1;
                    pairs.TryAdd(Number(element), (pair.Open with { Id = id }, pair.Close with { Id = id }));
                }
            }
        }
        return pairs;
    }

    /// <summary>Without the tags that OmegaT writes as text, and with the figures of a PO file.</summary>
    private static IEnumerable<InlinePiece> ForeignText(string text) =>
        InlineMarkupParser.ParseText(OmegaTTag().Replace(text, ""), figureHint: null);

    private static string Number(XElement element) => (string?)element.Attribute("i") ?? "";

    /// <summary>In its own memory OmegaT writes tags as text: <c>&lt;g0&gt;</c>, <c>&lt;g1/&gt;</c>.</summary>
    [GeneratedRegex(@"</?[a-z]+[0-9]+/?>")]
    private static partial Regex OmegaTTag();
}
