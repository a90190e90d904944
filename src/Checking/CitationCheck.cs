using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>
/// Every figure cites a place that exists, and stands there word for word: a mistyped digit is caught before a reader sees it.
/// </summary>
internal sealed class CitationCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        Dictionary<string, SourceDocument> sources = context.Site.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var passages = new Dictionary<Citation, string>();
        foreach (SourceDocument source in context.Site.Sources)
        {
            foreach (SourcePassage passage in source.Locators)
            {
                passages[new Citation(source.Id, passage.Locator)] = Normalize(passage.Text);
            }
        }
        foreach (Figure figure in context.Site.Topics.SelectMany(t => t.Figures))
        {
            Check(figure, sources, passages, bag);
        }
    }

    private static void Check(
        Figure figure,
        Dictionary<string, SourceDocument> sources,
        Dictionary<Citation, string> passages,
        DiagnosticBag bag
    )
    {
        Citation citation = figure.Source;
        if (!sources.TryGetValue(citation.SourceId, out SourceDocument? source))
        {
            bag.Add(Errors.UnknownSource(figure.Span, citation.SourceId, sources.Keys));
        }
        else if (!passages.TryGetValue(citation, out string? passage))
        {
            bag.Add(Errors.UnknownLocator(figure.Span, citation.Locator, citation.SourceId, source.Locators.Select(l => l.Locator)));
        }
        else if (!StandsIn(passage, Normalize(figure.Quantity.Written.ToString())))
        {
            bag.Add(
                Errors.ValueNotInSource(
                    figure.Span,
                    figure.Quantity.Written.ToString(),
                    $"{citation.SourceId}#{citation.Locator}",
                    source.Find(citation.Locator)!.Text
                )
            );
        }
    }

    /// <summary>A number must not be the tail or the head of a longer one: <c>4%</c> does not stand in <c>8.4%</c>.</summary>
    private static bool StandsIn(string passage, string value)
    {
        for (int i = passage.IndexOf(value, StringComparison.Ordinal); i >= 0; i = passage.IndexOf(value, i + 1, StringComparison.Ordinal))
        {
            int end = i + value.Length;
            bool cutsBefore = char.IsAsciiDigit(passage[i]) && ContinuesBefore(passage, i - 1);
            bool cutsAfter = char.IsAsciiDigit(passage[end - 1]) && ContinuesAfter(passage, end);
            if (!cutsBefore && !cutsAfter)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>True when the number that begins after this index has digits before it: the 4 of 8.4 or 1,234.</summary>
    private static bool ContinuesBefore(string text, int i) =>
        i >= 0 && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' && i > 0 && char.IsAsciiDigit(text[i - 1])));

    private static bool ContinuesAfter(string text, int i) =>
        i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])));

    /// <summary>Full-width signs as half-width ones, one kind of minus, and no spaces.</summary>
    private static string Normalize(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is >= '！' and <= '～')
            {
                normal.Append((char)(c - '！' + '!'));
            }
            else if (c == '−')
            {
                normal.Append('-');
            }
            else if (!char.IsWhiteSpace(c))
            {
                normal.Append(c);
            }
        }
        return normal.ToString();
    }
}
