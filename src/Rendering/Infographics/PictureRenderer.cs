using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Drawing;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Infographics.Elements;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics;

/// <summary>One picture and its files. What is bound is always checked; what follows is done only when the store does not have the picture already.</summary>
internal sealed class PictureRenderer : IDisposable
{
    private readonly SiteScope _site;
    private readonly PictureScenes _scenes;
    private readonly IResultStore? _store;
    private readonly bool _sharesTypefaces;
    private readonly Typefaces _typefaces;
    private readonly PictureKeys _keys;
    private readonly DrawingMemory _memory = new();

    /// <param name="memory">Of earlier runs, which keep the faces that are loaded once.</param>
    public PictureRenderer(SiteScope site, PictureScenes scenes, IResultStore? store, StageMemory memory, DiagnosticBag bag)
    {
        (_site, _scenes, _store, _sharesTypefaces) = (site, scenes, store, memory.Remembers);
        _typefaces = memory.Recall("typefaces", "", bag, _ => new Typefaces(), scenes.Fonts);
        _keys = new PictureKeys(site, scenes.Faces.Hash, site.Icons.Values.Concat(scenes.Emblems.Values));
    }

    /// <summary>What later runs will ask for stays theirs.</summary>
    public void Dispose()
    {
        if (!_sharesTypefaces)
        {
            _typefaces.Dispose();
        }
    }

    /// <summary>Null after a diagnostic.</summary>
    public Picture? Render(PictureJob job, DiagnosticBag bag)
    {
        if (_scenes.Bind(job, bag) is not { } picture)
        {
            return null;
        }
        PictureMetadata metadata = Metadata(job);
        PictureWordsCheck.Check(picture.Markup, metadata, picture.Context.Picture, _site.Site.Glossary.Forbidden, bag);
        string key = _keys.Of(job.Format, job.Locale, picture.Markup, picture.Bound, metadata);
        List<(PicturePart Part, FileContent Content)>? files = Stored(key, DrawAgain) ?? Drawn(key, picture, metadata, DrawAgain, bag);
        return files is null ? null : Publish(job, files, picture.Bound, bag);

        byte[] DrawAgain() => Pack(_scenes.Lay(picture, new DiagnosticBag()), picture, metadata);
    }

    private byte[] Pack(Scene scene, PictureScene picture, PictureMetadata metadata) =>
        PictureEntry.Pack(PictureDrawing.Draw(scene, picture.Job.Format, metadata, Description(picture.Bound), _typefaces));

    private List<(PicturePart, FileContent)>? Stored(string key, Func<byte[]> drawAgain) =>
        _store?.Find(key) is { } entry ? PictureEntry.Unpack(entry, (start, length) => Read(key, start, length, drawAgain)) : null;

    /// <summary>What the store has lost while the picture was on show is drawn once more.</summary>
    private byte[] Read(string key, int start, int length, Func<byte[]> drawAgain)
    {
        try
        {
            return _store!.Read(key, start, length);
        }
        catch (IOException)
        {
            byte[] entry = drawAgain();
            _store!.Add(key, entry);
            return entry.AsSpan(start, length).ToArray();
        }
    }

    private List<(PicturePart, FileContent)>? Drawn(
        string key,
        PictureScene picture,
        PictureMetadata metadata,
        Func<byte[]> drawAgain,
        DiagnosticBag bag
    )
    {
        Scene? scene = _scenes.Compose(picture, bag);
        bag.AddAll(_scenes.Faces.Damage);
        if (scene is null)
        {
            return null;
        }
        _memory.PictureDrawn();
        byte[] entry;
        try
        {
            entry = Pack(scene, picture, metadata);
        }
        catch (InvalidDataException)
        {
            bag.Add(Errors.DamagedFont(SourceText.Unreadable("theme/fonts").Whole));
            return null;
        }
        // A picture in which another face stood in for a damaged one must not outlive the complaint.
        bool kept = _scenes.Faces.Damage.IsEmpty && (_store?.Add(key, entry) ?? false);
        return PictureEntry.Unpack(entry, kept ? (start, length) => Read(key, start, length, drawAgain) : null);
    }

    private static Picture Publish(PictureJob job, List<(PicturePart Part, FileContent Content)> files, BoundScene bound, DiagnosticBag bag)
    {
        var outputs = new List<PictureFile>(files.Count);
        foreach ((PicturePart part, FileContent content) in files)
        {
            string slice = part.Slice > 0 ? FormattableString.Invariant($"-{part.Slice}") : "";
            string width = part.Extension == "webp" ? FormattableString.Invariant($"-{part.Width}") : "";
            string name =
                $"assets/pictures/{KindPrefix(job.Topic)}{Picture.SlugOf(job.Topic)}-{job.Format.Name}{slice}{width}-{job.Locale.Id}.{part.Extension}";
            if (part.Extension == "png" && content.Length > job.Format.MaxPngBytes)
            {
                bag.Add(Errors.PictureTooLarge(bound.Span, name, content.Length, job.Format.MaxPngBytes));
            }
            outputs.Add(
                new PictureFile(
                    part,
                    new OutputFile(
                        Rendering.Fingerprint.Insert(name, content.Hash),
                        content,
                        CacheClass.Immutable,
                        $"theme/{job.Template}.scene"
                    )
                )
            );
        }
        return new Picture(job.Format, job.Topic, job.Locale, outputs, bound.Shown);
    }

    /// <summary>An achievement and a task may bear the same slug.</summary>
    private static string KindPrefix(Topic topic) => topic.Kind == TopicKind.Home ? "" : TopicView.KindOf(topic) + "-";

    private PictureMetadata Metadata(PictureJob job)
    {
        SiteSettings settings = _site.Site.Settings;
        string title = InlineWriter.Plain(job.Topic.Pages[job.Locale].Title, _site.Figures, job.Locale);
        return new PictureMetadata(
            $"{title} – {settings.Title[job.Locale]}",
            job.Locale.Tag,
            settings.Publisher.Name[job.Locale] is { Length: > 0 } publisher ? publisher : settings.Title[job.Locale],
            string.Join("; ", _site.Site.Sources.Select(s => s.Title[job.Locale]))
        );
    }

    private static string Description(BoundScene bound) => string.Join("; ", bound.Shown.Distinct(StringComparer.Ordinal));
}
