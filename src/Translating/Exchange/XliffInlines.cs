using System.Xml.Linq;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>Reads the content of the <c>source</c> and then of the <c>target</c> of one unit; the target may name by id what the source has spelt out.</summary>
internal sealed class XliffInlines(string unit, SourceText text, DiagnosticBag bag)
{
    private readonly Dictionary<string, InlinePiece.Placeholder> _placeholders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (InlinePiece.Open Open, InlinePiece.Close Close)> _pairs = new(StringComparer.Ordinal);
    private int _id;

    /// <summary>Null after a diagnostic.</summary>
    public InlineMarkup? Read(XElement content)
    {
        var pieces = new List<InlinePiece>();
        return Read(content, pieces) ? new InlineMarkup(pieces) : null;
    }

    private bool Read(XElement content, List<InlinePiece> pieces)
    {
        foreach (XNode node in content.Nodes())
        {
            bool read = node switch
            {
                XText words => Add(pieces, new InlinePiece.Text(words.Value)),
                XElement { Name.LocalName: "mrk" } mark => Read(mark, pieces),
                XElement { Name.LocalName: "g" } pair => ReadPair(pair, pieces),
                XElement { Name.LocalName: "ph" or "x" } placeholder => ReadPlaceholder(placeholder, pieces),
                XElement other => Refuse(other),
                _ => true,
            };
            if (!read)
            {
                return false;
            }
        }
        return true;
    }

    private bool ReadPlaceholder(XElement element, List<InlinePiece> pieces)
    {
        string id = (string?)element.Attribute("id") ?? "";
        InlinePiece.Placeholder? placeholder =
            element.Value.Length > 0 ? InlineTags.Placeholder(element.Value, (string?)element.Attribute("equiv-text") ?? "") : null;
        placeholder ??= _placeholders.GetValueOrDefault(id);
        if (placeholder is null)
        {
            return Refuse(element);
        }
        _placeholders.TryAdd(id, placeholder);
        return Add(pieces, placeholder);
    }

    private bool ReadPair(XElement element, List<InlinePiece> pieces)
    {
        string id = (string?)element.Attribute("id") ?? "";
        (InlinePiece.Open Open, InlinePiece.Close Close)? marks = InlineTags.Pair((string?)element.Attribute("equiv-text") ?? "");
        marks ??= _pairs.TryGetValue(id, out (InlinePiece.Open, InlinePiece.Close) known) ? known : null;
        if (marks is not { } pair)
        {
            return Refuse(element);
        }
        _pairs.TryAdd(id, pair);
        int number = ++_id;
        return Add(pieces, pair.Open with { Id = number }) && Read(element, pieces) && Add(pieces, pair.Close with { Id = number });
    }

    private static bool Add(List<InlinePiece> pieces, InlinePiece piece)
    {
        pieces.Add(piece);
        return true;
    }

    private bool Refuse(XElement element)
    {
        bag.Add(Errors.ExchangeUnknownTag(ExchangeXml.Place(text, element), unit, element.Name.LocalName));
        return false;
    }
}
