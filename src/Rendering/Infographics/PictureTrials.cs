using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics;

/// <summary>A picture as far as it could be laid out.</summary>
/// <param name="Scene">With a frame around what does not fit; null if its template could not be read.</param>
/// <param name="Complaints">What keeps it from being published.</param>
internal sealed record PictureTrial(Scene? Scene, string Title, Locale Locale, ImmutableArray<Diagnostic> Complaints)
{
    /// <summary>Null without a scene.</summary>
    public byte[]? ToSvg() => Scene is null ? null : SvgWriter.Write(Scene, Title, "", Locale.Tag);
}

/// <summary>Lays out single pictures for people who are writing what stands on them. Nothing is kept, and what does not fit is shown.</summary>
internal sealed class PictureTrials : IDisposable
{
    private readonly SiteScope _site;
    private readonly PictureScenes _scenes;
    private readonly DiagnosticBag _shared = new();

    /// <param name="site">With or without emblems and icons.</param>
    /// <param name="memory">Keeps the faces and emblems that are loaded once.</param>
    public PictureTrials(SiteScope site, TemplateSet templates, StageMemory memory)
    {
        IReadOnlyDictionary<string, GlyphOutline> outlines = memory.Recall(
            "emblems of trials",
            "",
            _shared,
            own => DisplayFaces.EmblemsOf(site.Site, site.Theme, own),
            [site.Theme, .. site.Site.Achievements.Select(t => t.Emblem)]
        );
        _site = site with
        {
            Emblems = outlines.ToDictionary(e => e.Key, e => Emblem.Draw(e.Value), StringComparer.Ordinal),
            Icons = IconReader.Read(site.Theme, _shared),
        };
        _scenes = new PictureScenes(_site, outlines, templates, memory, _shared);
    }

    public void Dispose() => _scenes.Dispose();

    public PictureTrial Lay(PictureJob job)
    {
        var bag = new DiagnosticBag();
        string title = InlineWriter.Plain(job.Topic.Pages[job.Locale].Title, _site.Figures, job.Locale);
        Scene? scene = _scenes.Bind(job, bag) is { } picture ? _scenes.Lay(picture, bag) : null;
        return new PictureTrial(scene, title, job.Locale, [.. _shared.ToSorted(), .. bag.ToSorted()]);
    }
}
