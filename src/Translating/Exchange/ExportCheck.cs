using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>What no exchange file can carry is said before one is written; writers put U+FFFD in its place and never throw.</summary>
internal static class ExportCheck
{
    public static void Report(IEnumerable<ExchangeUnit> units, DiagnosticBag bag)
    {
        foreach (ExchangeUnit unit in units)
        {
            Report(unit, unit.Source, bag);
            if (unit.Target is { } target)
            {
                Report(unit, target, bag);
            }
        }
    }

    private static void Report(ExchangeUnit unit, InlineMarkup markup, DiagnosticBag bag)
    {
        string text = markup.ToMarkdown();
        if (XmlText.IndexOfForbidden(text) is >= 0 and var i)
        {
            bag.Add(Errors.UnexportableCharacter(SourceText.Unreadable(unit.Path).Whole, unit.Id, unit.SourceLine, text[i]));
        }
    }
}
