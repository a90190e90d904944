namespace Yueqing.Site.Model.Terms;

/// <summary>Answers whether an English text renders a term as the glossary approves it, in any form of its words.</summary>
internal sealed class Renderings
{
    /// <summary>In a rendering: other words of the sentence may stand here. <c>resolved … of the issues</c> stands in “resolved 92.3% of the issues”.</summary>
    private const char Gap = '…';

    private readonly Dictionary<string, Rendering[]> _approved;

    /// <param name="Parts">The words before, between and after each gap.</param>
    private sealed record Rendering(string[] Parts, bool HasArticle);

    public Renderings(Glossary glossary) =>
        _approved = glossary.Terms.ToDictionary(
            t => t.Chinese,
            t => t.Approved.Select(Read).Where(r => r.Parts.Length > 0).ToArray(),
            StringComparer.Ordinal
        );

    public bool Stand(Term term, EnglishText text) => _approved[term.Chinese].Any(r => Stands(r, text.Stems(r.HasArticle)));

    /// <summary>An article counts only where the glossary writes one: <c>the city</c> is Yueqing, a city is any.</summary>
    private static Rendering Read(string approved)
    {
        bool hasArticle = EnglishWords.Stems(approved, articles: true) != EnglishWords.Stems(approved, articles: false);
        IEnumerable<string> parts = approved.Split(Gap).Select(p => EnglishWords.Stems(p, hasArticle));
        return new Rendering([.. parts.Where(p => p != EnglishWords.None)], hasArticle);
    }

    private static bool Stands(Rendering rendering, string stems)
    {
        string first = rendering.Parts[0];
        for (int from = 0; stems.IndexOf(first, from, StringComparison.Ordinal) is >= 0 and var start; from = start + 1)
        {
            // The space that ends one word begins the next.
            ReadOnlySpan<char> rest = stems.AsSpan(start + first.Length - 1);
            int sentenceEnd = rest.IndexOf(EnglishWords.SentenceEnd, StringComparison.Ordinal);
            if (HoldsInOrder(sentenceEnd < 0 ? rest : rest[..(sentenceEnd + 1)], rendering.Parts.AsSpan(1)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool HoldsInOrder(ReadOnlySpan<char> words, ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
        {
            int at = words.IndexOf(part, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }
            words = words[(at + part.Length - 1)..];
        }
        return true;
    }
}

/// <summary>An English text in which terms are looked for; its words are taken apart when the first is.</summary>
internal sealed class EnglishText(string text)
{
    private string? _all;
    private string? _bare;

    public string Stems(bool articles) =>
        articles ? _all ??= EnglishWords.Stems(text, articles: true) : _bare ??= EnglishWords.Stems(text, articles: false);
}
