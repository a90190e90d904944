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

/// <summary>Every picture of the site by the page that it belongs to, drawn when it is asked for.</summary>
/// <param name="draw">The pictures of a topic in a language, in the order of their kinds.</param>
internal sealed class PictureSet(IEnumerable<Route> topics, Func<Route, Locale, IReadOnlyList<Picture>> draw)
{
    private readonly Dictionary<(Route, Locale), Lazy<IReadOnlyList<Picture>>> _pictures = topics
        .SelectMany(t => Locale.All.Select(l => (t, l)))
        .ToDictionary(key => key, key => new Lazy<IReadOnlyList<Picture>>(() => draw(key.t, key.l)));

    public static PictureSet Empty { get; } = new([], (_, _) => []);

    public IEnumerable<Picture> All => _pictures.Values.SelectMany(p => p.Value);

    /// <summary>The pictures of a topic, in the order of their kinds.</summary>
    public IReadOnlyList<Picture> Of(Route topic, Locale locale) =>
        _pictures.TryGetValue((topic, locale), out Lazy<IReadOnlyList<Picture>>? pictures) ? pictures.Value : [];

    /// <summary>A file of the pictures that somebody has asked for.</summary>
    public OutputFile? FindFile(string path) =>
        _pictures
            .Values.Where(p => p.IsValueCreated)
            .SelectMany(p => p.Value)
            .SelectMany(p => p.Files)
            .FirstOrDefault(f => f.File.Path == path)
            ?.File;

    public Picture? Find(Route topic, Locale locale, PictureKind kind) => Of(topic, locale).FirstOrDefault(p => p.Format.Kind == kind);
}
