using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Writing;

/// <summary>
/// The two pages of a topic come from the same figures: as published, in running text, in lists and in what machines read, each shows those that
/// the other shows, with the same values. What a translator accepted earlier may lack a figure that the Chinese names now.
/// </summary>
internal static class SameFiguresCheck
{
    public static void Check(
        OutputSet output,
        Model.Site site,
        bool release,
        ParallelOptions parallel,
        DiagnosticBag bag,
        StageMemory? memory = null
    )
    {
        memory ??= StageMemory.None;
        object figures = site.FiguresToken(memory);
        var texts = new Lazy<FigureTexts>(() => new FigureTexts(site));
        Parallel.ForEach(
            output.Files.Where(f => f.MediaType == "text/html"),
            parallel,
            zh =>
            {
                if (output.Find(Locale.English.Prefix + zh.Path) is { } en)
                {
                    Compare(zh, Shown(zh), en, Shown(en), release, bag);
                }
            }
        );

        IReadOnlySet<ShownFigure> Shown(OutputFile page) =>
            memory.Recall("figures shown", page.Path, bag, _ => ShownFigures.On(page, site, texts.Value), page, figures);
    }

    private static void Compare(
        OutputFile zh,
        IReadOnlySet<ShownFigure> inChinese,
        OutputFile en,
        IReadOnlySet<ShownFigure> inEnglish,
        bool release,
        DiagnosticBag bag
    )
    {
        string[] onlyChinese = Ids(inChinese.Except(inEnglish));
        string[] onlyEnglish = Ids(inEnglish.Except(inChinese));
        if (onlyChinese.Length + onlyEnglish.Length > 0)
        {
            SourceSpan place = SourceText.Unreadable(en.Origin).Whole;
            bag.Add(Errors.PagesOfDifferentFigures(place, zh.Path, en.Path, onlyChinese, onlyEnglish, release));
        }
    }

    private static string[] Ids(IEnumerable<ShownFigure> figures) =>
        [.. figures.Select(f => f.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
