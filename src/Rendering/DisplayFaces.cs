using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering;

internal sealed record DisplayFaces(string Rules, IReadOnlyList<OutputFile> Files, IReadOnlyDictionary<string, RawHtml> Emblems)
{
    public static DisplayFaces Render(Model.Site site, Theme theme, FigureTexts figures, ParallelOptions parallel, DiagnosticBag bag) =>
        new(
            "",
            [],
            site.Achievements.ToDictionary(t => t.Emblem, t => new RawHtml($"<svg class=\"emblem\"><text>{t.Emblem}</text></svg>"))
        );
}
