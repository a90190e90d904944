using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>
/// Decides whether what a tool brought back for one unit is a translation that Markdown can hold and that lost nothing (S5-04, S5-09).
/// The mark that a tool sets says little: a translation is what differs from the Chinese.
/// </summary>
internal static class TargetCheck
{
    /// <summary>The usable translation; null when there is none yet, or after an error.</summary>
    /// <param name="confirmed">The tool says that it is done.</param>
    public static InlineMarkup? Accept(
        SourceSpan place,
        string unit,
        InlineMarkup source,
        InlineMarkup target,
        bool confirmed,
        DiagnosticBag bag
    )
    {
        if (target.Pieces.IsEmpty)
        {
            return null;
        }
        if (IsCopy(source, target))
        {
            bool chinese = Han.IndexIn(source.ToPlainText()) >= 0;
            if (confirmed && chinese)
            {
                bag.Add(Errors.UntranslatedButConfirmed(place, unit));
            }
            return confirmed && !chinese ? target : null;
        }
        if (ChineseSentence(source, target) is { } sentence)
        {
            bag.Add(Errors.HalfTranslated(place, unit, sentence));
            return null;
        }
        InlineMarkup named = NameFigures(source, target);
        if (!PlaceholdersMatch(place, unit, source, named, bag) || !MarkdownHolds(place, unit, named, bag))
        {
            return null;
        }
        return named;
    }

    /// <summary>The source itself, which some formats put in place of a missing translation. Blanks are not compared: tools join sentences with one.</summary>
    private static bool IsCopy(InlineMarkup source, InlineMarkup target) =>
        string.Equals(Squeeze(source.ToPlainText()), Squeeze(target.ToPlainText()), StringComparison.Ordinal);

    /// <summary>A sentence of the source that stands in the target as it was: the tool cut the unit into sentences and this one was left.</summary>
    private static string? ChineseSentence(InlineMarkup source, InlineMarkup target)
    {
        string words = Squeeze(target.ToPlainText());
        string text = Squeeze(source.ToPlainText());
        int from = 0;
        while (text.AsSpan(from).IndexOfAny("。！？") is >= 0 and var end)
        {
            string sentence = text.Substring(from, end + 1);
            if (Han.IndexIn(sentence) >= 0 && words.Contains(sentence, StringComparison.Ordinal))
            {
                return sentence;
            }
            from += end + 1;
        }
        return null;
    }

    /// <summary>
    /// Some tools turn a placeholder into plain text; <c>{gdp}</c> in the words still means the figure, unless the source itself has it
    /// among its words.
    /// </summary>
    private static InlineMarkup NameFigures(InlineMarkup source, InlineMarkup target)
    {
        string words = string.Concat(Words(source));
        return new InlineMarkup(
            target.Pieces.SelectMany(p => p is InlinePiece.Text text ? InlineMarkupParser.ParseText(text.Value, null).Select(AsWord) : [p])
        );

        InlinePiece AsWord(InlinePiece piece) =>
            piece is InlinePiece.Placeholder { Kind: PlaceholderKind.Figure } figure && words.Contains(figure.Raw, StringComparison.Ordinal)
                ? new InlinePiece.Text(figure.Raw)
                : piece;
    }

    private static bool PlaceholdersMatch(SourceSpan place, string unit, InlineMarkup source, InlineMarkup target, DiagnosticBag bag)
    {
        Dictionary<string, int> expected = Count(source);
        Dictionary<string, int> found = Count(target);
        bool match = true;
        foreach ((string name, int count) in found.Where(f => f.Value > expected.GetValueOrDefault(f.Key) && !IsEmphasis(f.Key)))
        {
            match = false;
            bag.Add(
                expected.TryGetValue(name, out int times)
                    ? Errors.PlaceholderDoubled(place, unit, name, times, count)
                    : Errors.PlaceholderUnknown(place, unit, name)
            );
        }
        foreach (string name in expected.Where(e => e.Value > found.GetValueOrDefault(e.Key)).Select(e => e.Key))
        {
            if (IsEmphasis(name))
            {
                bag.Add(Errors.EmphasisLost(place, unit, name));
                continue;
            }
            match = false;
            bag.Add(Errors.PlaceholderLost(place, unit, name));
        }
        return match;
    }

    /// <summary>Line breaks are left to the translator.</summary>
    private static Dictionary<string, int> Count(InlineMarkup markup) =>
        InlineTags
            .Placed(markup)
            .Where(p => p.Name != "\\\n")
            .CountBy(p => p.Name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>English stresses otherwise than Chinese, so emphasis may come and, with a warning, go.</summary>
    private static bool IsEmphasis(string name) => name[0] is '*' or '_';

    private static bool MarkdownHolds(SourceSpan place, string unit, InlineMarkup target, DiagnosticBag bag)
    {
        string markdown = target.ToMarkdown();
        if (InlineMarkup.Parse(markdown).Equals(target))
        {
            return true;
        }
        bag.Add(Errors.MarkupNotExpressible(place, unit, markdown));
        return false;
    }

    private static IEnumerable<string> Words(InlineMarkup markup) => markup.Pieces.OfType<InlinePiece.Text>().Select(t => t.Value);

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
