using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <summary><c>glossary.yml</c> → <see cref="Glossary"/>.</summary>
internal static class GlossaryBinder
{
    private static readonly Dictionary<string, TermState> States = new(StringComparer.Ordinal)
    {
        ["approved"] = TermState.Approved,
        ["proposed"] = TermState.Proposed,
    };

    public static Glossary Bind(MapReader root)
    {
        var terms = new List<Term>();
        var seen = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (YamlNode item in root.Items("terms"))
        {
            if (item is not YamlMap map)
            {
                root.Bag.Add(Errors.WrongType(item.Span, "A term", "a map of keys and values"));
            }
            else if (BindTerm(new MapReader(map, "A term", root.Bag)) is { } term)
            {
                if (!seen.TryAdd(term.Chinese, term))
                {
                    root.Bag.Add(Errors.DuplicateTerm(term.Span, term.Chinese, seen[term.Chinese].Span));
                }
                terms.Add(term);
            }
        }
        root.Close();
        return new Glossary(terms);
    }

    private static Term? BindTerm(MapReader map)
    {
        Located<string>? zh = map.RequiredText("zh");
        Located<string>? en = map.RequiredText("en");
        TermState? state = map.Choice("state", States);
        if (state is null && map.Text("state") is null)
        {
            map.Bag.Add(Errors.MissingKey(map.Span, "A term", "state"));
        }
        Localized<string> gloss = map.OptionalBoth("gloss");
        ImmutableArray<string> also = [.. map.Texts("also").Select(t => t.Value)];
        ImmutableArray<string> forbidden = [.. map.Texts("forbidden").Select(t => t.Value)];
        map.Text("basis");
        map.Close();
        return zh is null || en is null
            ? null
            : new Term(zh.Value.Value, en.Value.Value, state ?? TermState.Proposed, gloss, also, forbidden, zh.Value.Span);
    }
}
