using System.Collections.Immutable;
using System.Xml.Linq;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>
/// XLIFF 1.2 → what was translated. Takes a file as tools leave it: attributes in another order, empty targets, states never changed (S5-10).
/// </summary>
internal static class XliffReader
{
    private static readonly string[] ConfirmedStates = ["translated", "final", "signed-off"];

    public static ImmutableArray<ImportedUnit> Read(SourceText source, DiagnosticBag bag) =>
        ExchangeXml.Load(source, skipDocumentType: false, bag) is { Root: { } root } ? Read(source, root, bag) : [];

    private static ImmutableArray<ImportedUnit> Read(SourceText source, XElement root, DiagnosticBag bag)
    {
        string version = (string?)root.Attribute("version") ?? "";
        if (root.Name.LocalName != "xliff" || version != "1.2")
        {
            bag.Add(Errors.NotXliff12(ExchangeXml.Place(source, root), version));
            return [];
        }
        var units = ImmutableArray.CreateBuilder<ImportedUnit>();
        var seen = new Dictionary<(string Path, string Id), SourceSpan>();
        foreach (XElement file in Children(root, "file"))
        {
            SourceSpan place = ExchangeXml.Place(source, file);
            if ((string?)file.Attribute("original") is not { Length: > 0 } path)
            {
                bag.Add(Errors.ExchangeWithoutName(place, "file", "original"));
                continue;
            }
            if (!HasOurLanguages(place, file, bag))
            {
                continue;
            }
            foreach (XElement element in file.Descendants().Where(e => e.Name.LocalName == "trans-unit"))
            {
                if (ReadUnit(source, path, element, bag) is not { } unit)
                {
                    continue;
                }
                if (seen.TryAdd((unit.Path, unit.Id), unit.Place))
                {
                    units.Add(unit);
                }
                else
                {
                    bag.Add(Errors.DuplicateUnit(unit.Place, $"{path}#{unit.Id}", seen[(unit.Path, unit.Id)]));
                }
            }
        }
        return units.ToImmutable();
    }

    private static bool HasOurLanguages(SourceSpan place, XElement file, DiagnosticBag bag)
    {
        string from = (string?)file.Attribute("source-language") ?? "";
        string to = (string?)file.Attribute("target-language") ?? "en";
        bool ours = ExchangeLanguages.IsChinese(from) && ExchangeLanguages.IsEnglish(to);
        if (!ours)
        {
            bag.Add(Errors.ExchangeLanguages(place, from, to));
        }
        return ours;
    }

    private static ImportedUnit? ReadUnit(SourceText text, string path, XElement element, DiagnosticBag bag)
    {
        SourceSpan place = ExchangeXml.Place(text, element);
        if ((string?)element.Attribute("id") is not { Length: > 0 } id)
        {
            bag.Add(Errors.ExchangeWithoutName(place, "trans-unit", "id"));
            return null;
        }
        string key = $"{path}#{id}";
        if (Children(element, "source").FirstOrDefault() is not { } sourceElement)
        {
            bag.Add(Errors.ExchangeWithoutName(place, "trans-unit", "<source>"));
            return null;
        }
        var inlines = new XliffInlines(key, text, bag);
        if (inlines.Read(sourceElement) is not { } source)
        {
            return null;
        }
        XElement? targetElement = Children(element, "target").FirstOrDefault();
        bool confirmed =
            (string?)element.Attribute("approved") == "yes" || ConfirmedStates.Contains((string?)targetElement?.Attribute("state"));
        InlineMarkup? target =
            targetElement is not null && inlines.Read(targetElement) is { } read
                ? TargetCheck.Accept(ExchangeXml.Place(text, targetElement), key, source, read, confirmed, bag)
                : null;
        return new ImportedUnit(path, id, source, target, place) { Confirmed = confirmed && target is not null };
    }

    /// <summary>By name alone: some tools bind the namespace to a prefix, some drop it.</summary>
    private static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);
}
