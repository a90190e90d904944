using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Infographics;

/// <summary>One generated picture of a topic in one language, in all its formats.</summary>
/// <param name="Shown">What it says in numbers, as written there: the page must say the same in words (S1-28).</param>
internal sealed record Picture(
    PictureFormat Format,
    Topic Topic,
    Locale Locale,
    IReadOnlyList<PictureFile> Files,
    IReadOnlyList<string> Shown
)
{
    /// <summary>The topic's name in file names.</summary>
    public static string SlugOf(Topic topic) => topic.Kind == TopicKind.Home ? "home" : topic.Slug;
}

/// <summary>One file of a picture.</summary>
internal sealed record PictureFile(PicturePart Part, OutputFile File);

/// <summary>What one file of a picture is.</summary>
/// <param name="Extension"><c>png</c>, <c>webp</c>, <c>svg</c> or <c>pdf</c>.</param>
/// <param name="Slice">Which slice of a long picture, from 1; 0 for the whole.</param>
/// <param name="Width">In pixels; of a PDF page in points.</param>
internal readonly record struct PicturePart(string Extension, int Slice, int Width, int Height);

/// <summary>Every picture of the site by the page that it belongs to.</summary>
internal sealed class PictureSet
{
    private readonly Dictionary<(Route, Locale), List<Picture>> _pictures = [];

    public PictureSet(IEnumerable<Picture> pictures)
    {
        foreach (Picture picture in pictures)
        {
            (Route, Locale) key = (picture.Topic.Route, picture.Locale);
            _pictures.TryAdd(key, []);
            _pictures[key].Add(picture);
        }
    }

    public static PictureSet Empty { get; } = new([]);

    public IEnumerable<Picture> All => _pictures.Values.SelectMany(p => p);

    /// <summary>The pictures of a topic, in the order of their kinds.</summary>
    public IReadOnlyList<Picture> Of(Route topic, Locale locale) => _pictures.GetValueOrDefault((topic, locale)) ?? [];

    public Picture? Find(Route topic, Locale locale, PictureKind kind) => Of(topic, locale).FirstOrDefault(p => p.Format.Kind == kind);
}
