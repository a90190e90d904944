using System.Globalization;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Infographics;

namespace Yueqing.Site.Rendering.Html;

/// <summary>A generated picture as a page shows and offers it.</summary>
internal sealed class PictureView(Picture picture, PageScope scope) : View<PictureView>
{
    private static readonly ViewMembers<PictureView> Names = new()
    {
        ["kind"] = p => p._picture.Format.Name,
        ["alt"] = p => p.Alt,
        ["href"] = p => p._scope.FileHref(p.Main.File.Path),
        ["url"] = p => p._scope.Site.Absolute(p.Main.File.Path),
        ["width"] = p => p.Main.Part.Width,
        ["height"] = p => p.Main.Part.Height,
        ["slices"] = p => p.Slices(),
        ["files"] = p =>
            (PictureFileView[])
                [.. p._picture.Files.Where(f => f.Part.Extension != "webp").Select(f => new PictureFileView(f, p._picture, p._scope))],
    };

    private readonly Picture _picture = picture;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<PictureView> Members => Names;

    private PictureFile Main => _picture.Files[0];

    /// <summary>Short, from the same records as the picture, and where the rest stands (S2-01, technique G74).</summary>
    private string Alt
    {
        get
        {
            Locale locale = _scope.Locale;
            Topic topic = _picture.Topic;
            IEnumerable<Figure> figures = topic.Headline.IsEmpty ? topic.Figures.Take(1) : topic.Headline.Take(2);
            string between = locale == Locale.Chinese ? "，" : ", ";
            string facts = string.Join(
                between,
                figures.Select(f => f.Label[locale] + (locale == Locale.Chinese ? "" : " ") + _scope.Site.Figures[f.Id].Prose[locale].Text)
            );
            string title = InlineWriter.Plain(topic.Pages[locale].Title, _scope.Site.Figures, locale);
            string end = locale == Locale.Chinese ? "。" : ". ";
            // On another page, which is shared with this picture for want of one of its own, it would not be true.
            bool saysSo = _scope.Route == topic.Route || (_scope.Route == Route.Report && topic.Kind == TopicKind.Home);
            string rest = saysSo ? _scope.Site.FindText("picture-text", locale) ?? "" : "";
            return (title + end + (facts.Length == 0 ? "" : facts + end) + rest).Trim();
        }
    }

    /// <summary>What a page shows: WebP for narrow windows and the PNG for wide ones, one entry for each slice.</summary>
    private PictureSliceView[] Slices() =>
        [
            .. _picture
                .Files.Where(f => f.Part.Extension is "png" or "webp")
                .GroupBy(f => f.Part.Slice)
                .OrderBy(g => g.Key)
                .Select(g => new PictureSliceView([.. g.OrderBy(f => f.Part.Width)], _scope)),
        ];
}

/// <summary>One slice of a picture, in the widths that it comes in.</summary>
internal sealed class PictureSliceView(PictureFile[] files, PageScope scope) : View<PictureSliceView>
{
    private static readonly ViewMembers<PictureSliceView> Names = new()
    {
        ["href"] = s => s._scope.FileHref(s._files[0].File.Path),
        ["srcset"] = s => string.Join(", ", s._files.Select(f => $"{s._scope.FileHref(f.File.Path)} {f.Part.Width}w")),
        ["width"] = s => s._files[^1].Part.Width,
        ["height"] = s => s._files[^1].Part.Height,
    };

    private readonly PictureFile[] _files = files;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<PictureSliceView> Members => Names;
}

/// <summary>A file to download.</summary>
internal sealed class PictureFileView(PictureFile file, Picture picture, PageScope scope) : View<PictureFileView>
{
    private static readonly ViewMembers<PictureFileView> Names = new()
    {
        ["href"] = f => f._scope.FileHref(f._file.File.Path),
        ["name"] = f => f.Name,
        ["format"] = f => f._file.Part.Extension.ToUpperInvariant(),
        ["slice"] = f => f._file.Part.Slice,
        ["width"] = f => f._file.Part.Width,
        ["height"] = f => f._file.Part.Height,
        ["size"] = f => Downloads.SizeOf(f._file.File),
    };

    private readonly PictureFile _file = file;
    private readonly Picture _picture = picture;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<PictureFileView> Members => Names;

    /// <summary>Without the fingerprint of its address.</summary>
    private string Name =>
        Downloads.NameOf(
            _scope.Site.Site,
            $"{Picture.SlugOf(_picture.Topic)}-{_picture.Format.Name}{(_file.Part.Slice > 0 ? "-" + _file.Part.Slice.ToString(CultureInfo.InvariantCulture) : "")}-{_picture.Locale.Id}.{_file.Part.Extension}"
        );
}
