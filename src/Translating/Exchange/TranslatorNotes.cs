using System.Globalization;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>What a translator is told beside a unit, in every format that can say it (S5-06).</summary>
internal static class TranslatorNotes
{
    public static IEnumerable<string> For(ExchangeUnit unit)
    {
        foreach (string note in unit.Notes)
        {
            yield return note;
        }
        if (unit.MaxLength is { } length)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"最多{length}个字符 / At most {length} characters");
        }
        switch (unit.State)
        {
            case BlockState.Unaccepted:
                yield return "英文尚未确认 / Nobody has confirmed the English yet";
                break;
            case BlockState.Stale when unit.PreviousSource is { } previous:
                yield return $"中文已改动 / The Chinese has changed: {TextDiff.OnOneLine(previous.ToMarkdown(), unit.Source.ToMarkdown())}";
                break;
            case BlockState.Stale:
                yield return "中文已改动 / The Chinese has changed";
                break;
            case BlockState.FigureChanged:
                yield return "只有数值变了，译文不用改 / Only the value of a figure has changed; the words still hold";
                break;
        }
    }
}
