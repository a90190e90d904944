using System.Globalization;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Data;

namespace Yueqing.Site.Rendering.Html;

/// <summary>Every figure of the site, grouped by topic.</summary>
internal sealed class DataView(PageScope scope) : View<DataView>
{
    private static readonly ViewMembers<DataView> Names = new()
    {
        ["groups"] = d =>
            (DataGroupView[])[.. d._scope.Site.Site.Topics.Where(t => !t.Figures.IsEmpty).Select(t => new DataGroupView(t, d._scope))],
        ["downloads"] = d => (DownloadView[])[.. d._scope.Site.DataFiles.Select(f => new DownloadView(f, d._scope))],
        ["rate"] = d => new RateView(d._scope),
    };

    private readonly PageScope _scope = scope;

    protected override ViewMembers<DataView> Members => Names;
}

/// <summary>A file with the figures, or one that describes those files.</summary>
internal sealed class DownloadView(DataFile file, PageScope scope) : View<DownloadView>
{
    private static readonly ViewMembers<DownloadView> Names = new()
    {
        ["href"] = d => d._scope.FileHref(d._file.File.Path),
        ["name"] = d => Downloads.NameOf(d._scope.Site.Site, Path.GetFileName(d._file.File.Path)),
        ["format"] = d => d._file.Format,
        ["size"] = d => Downloads.SizeOf(d._file.File),
        ["kind"] = d => d._file.HoldsFigures ? "figures" : "description",
    };

    private readonly DataFile _file = file;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<DownloadView> Members => Names;
}

internal sealed class DataGroupView(Topic topic, PageScope scope) : View<DataGroupView>
{
    private static readonly ViewMembers<DataGroupView> Names = new()
    {
        ["title"] = g => InlineWriter.Plain(g._topic.Pages[g._scope.Locale].Title, g._scope.Site.Figures, g._scope.Locale),
        ["href"] = g => g._scope.Href(g._topic.Route),
        ["kind"] = g => TopicView.KindOf(g._topic),
        ["slug"] = g => SlugOf(g._topic),
        ["number"] = g => g._topic.Order.ToString("00", CultureInfo.InvariantCulture),
        ["emblem"] = g => g._topic.Emblem,
        ["figures"] = g => (FigureView[])[.. g._topic.Figures.Select(f => new FigureView(new OwnedFigure(f, g._topic), g._scope))],
    };

    public static string SlugOf(Topic topic) => topic.Kind == TopicKind.Home ? "home" : topic.Slug;

    private readonly Topic _topic = topic;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<DataGroupView> Members => Names;
}

/// <summary>The exchange rate behind every sum in dollars (S4-07).</summary>
internal sealed class RateView(PageScope scope) : View<RateView>
{
    private static readonly ViewMembers<RateView> Names = new()
    {
        ["text"] = r => r.Note.Rate.CnyPerUsd.ToString(CultureInfo.InvariantCulture),
        ["period"] = r => r.Note.Period,
        ["source"] = r => r.Note.Source[r._scope.Locale],
        ["confirmed"] = r => r.Note.Confirmed,
    };

    private readonly PageScope _scope = scope;

    protected override ViewMembers<RateView> Members => Names;

    private RateNote Note => _scope.Site.Site.Settings.Rate;
}
