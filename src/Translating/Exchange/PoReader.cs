using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>A PO file → what was translated. A fuzzy text is a proposal of the tool, an empty one says that nothing was done (5.1).</summary>
internal static partial class PoReader
{
    public static ImmutableArray<ImportedUnit> Read(SourceText source, DiagnosticBag bag)
    {
        ImmutableArray<PoEntry> entries = PoParser.Parse(source, bag);
        if (entries.IsEmpty || !HasOurHeader(entries[0], bag))
        {
            return [];
        }
        var units = ImmutableArray.CreateBuilder<ImportedUnit>();
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (PoEntry entry in entries.Skip(1))
        {
            int hash = entry.Context.IndexOf('#', StringComparison.Ordinal);
            if (hash <= 0 || hash == entry.Context.Length - 1)
            {
                bag.Add(Errors.PoWithoutContext(entry.Place));
            }
            else if (seen.TryAdd(entry.Context, entry.Place))
            {
                units.Add(ReadUnit(entry, entry.Context[..hash], entry.Context[(hash + 1)..], bag));
            }
            else
            {
                bag.Add(Errors.DuplicateUnit(entry.Place, entry.Context, seen[entry.Context]));
            }
        }
        return units.ToImmutable();
    }

    private static ImportedUnit ReadUnit(PoEntry entry, string path, string id, DiagnosticBag bag)
    {
        InlineMarkup source = InlineMarkup.Parse(entry.Id);
        var target = InlineMarkup.Parse(entry.Text);
        if (entry.Fuzzy && !target.Pieces.IsEmpty)
        {
            bag.Add(Errors.PoFuzzy(entry.Place, entry.Context));
        }
        InlineMarkup? usable = entry.Fuzzy ? null : TargetCheck.Accept(entry.Place, entry.Context, source, target, confirmed: true, bag);
        return new ImportedUnit(path, id, source, usable, entry.Place) { Confirmed = usable is not null };
    }

    private static bool HasOurHeader(PoEntry header, DiagnosticBag bag)
    {
        if (header.Id.Length > 0)
        {
            bag.Add(Errors.PoWithoutHeader(header.Place));
            return false;
        }
        string charset = Charset().Match(header.Text) is { Success: true } match ? match.Groups[1].Value : "";
        if (!ExchangeXml.IsUtf8(charset))
        {
            bag.Add(Errors.ExchangeEncoding(header.Place, charset));
            return false;
        }
        if (Language().Match(header.Text) is { Success: true } language && !ExchangeLanguages.IsEnglish(language.Groups[1].Value))
        {
            bag.Add(Errors.ExchangeLanguages(header.Place, "zh-CN", language.Groups[1].Value));
            return false;
        }
        return true;
    }

    [GeneratedRegex(@"^Content-Type:[^\n]*charset=([^\s;]+)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex(@"^Language:[ \t]*([^\s]+)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Language();
}
