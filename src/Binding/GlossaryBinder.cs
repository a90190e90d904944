using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <summary><c>glossary.yml</c> → <see cref="Glossary"/>: entries, then the terms that <c>see</c> leads to, then what contradicts itself.</summary>
internal static class GlossaryBinder
{
    private static readonly Dictionary<string, TermState> States = new(StringComparer.Ordinal)
    {
        ["approved"] = TermState.Approved,
        ["proposed"] = TermState.Proposed,
    };

    public static Glossary Bind(MapReader root)
    {
        var entries = new List<TermEntry>();
        var seen = new Dictionary<string, TermEntry>(StringComparer.Ordinal);
        foreach (YamlNode item in root.Items("terms"))
        {
            if (item is not YamlMap map)
            {
                root.Bag.Add(Errors.WrongType(item.Span, Phrases.Term, Phrases.KeysAndValues));
            }
            else if (BindTerm(map, root.Bag) is { } entry)
            {
                if (seen.TryAdd(entry.Zh.Value, entry))
                {
                    entries.Add(entry);
                }
                else
                {
                    TermEntry first = seen[entry.Zh.Value];
                    root.Bag.Add(Errors.DuplicateTerm(entry.Zh.Span, entry.Zh.Value, entry.Rendering, first.Zh.Span, first.Rendering));
                }
            }
        }
        root.Close();
        ImmutableArray<Term> terms = TermAliases.Resolve(entries, root.Bag);
        TermContradictions.Report(entries, terms, root.Bag);
        return new Glossary(terms);
    }

    /// <summary>An entry with <c>see</c> has the rendering of another, so it cannot write its own.</summary>
    private static TermEntry? BindTerm(YamlMap item, DiagnosticBag bag)
    {
        bool isAlias = item.Find("see") is not null;
        var map = new MapReader(item, isAlias ? Phrases.TermWithSee : Phrases.Term, bag);
        Located<string>? zh = map.RequiredText("zh");
        Located<string>? see = isAlias ? map.RequiredText("see") : null;
        Located<string>? en = isAlias ? null : map.RequiredText("en");
        TermState? state = isAlias ? null : map.Choice("state", States);
        if (!isAlias && state is null && map.Text("state") is null)
        {
            map.Bag.Add(Errors.MissingKey(map.Span, Phrases.Term, "state"));
        }
        Localized<string> gloss = map.OptionalBoth("gloss");
        ImmutableArray<string> also = [.. map.Texts("also").Select(t => t.Value)];
        ImmutableArray<Located<string>> forbidden = [.. map.Texts("forbidden")];
        bool once = !isAlias && map.Boolean("once", otherwise: false);
        map.Text("basis");
        map.Close();
        return zh is null || (en is null && see is null)
            ? null
            : new TermEntry(zh.Value, en?.Value ?? "", state ?? TermState.Proposed, gloss, also, forbidden, once, see);
    }
}

/// <summary>An entry as it is written.</summary>
/// <param name="English">Empty if <paramref name="See"/> is there.</param>
internal sealed record TermEntry(
    Located<string> Zh,
    string English,
    TermState State,
    Localized<string> Gloss,
    ImmutableArray<string> Also,
    ImmutableArray<Located<string>> Forbidden,
    bool Once,
    Located<string>? See
)
{
    /// <summary>For messages.</summary>
    public string Rendering => See is { } see ? $"see: {see.Value}" : English;
}
