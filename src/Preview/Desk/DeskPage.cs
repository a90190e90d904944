using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Preview.Desk;

/// <summary>A page as the desk names it, with its blocks under names that are unique in it.</summary>
/// <param name="Name">Its folder below <c>input/</c>: <c>tasks/opening-up</c>.</param>
/// <param name="Topic">Null for a page without figures of its own.</param>
internal sealed record DeskPage(string Name, PageTranslation Translation, Topic? Topic)
{
    private readonly Lazy<ImmutableArray<DeskBlock>> _blocks = new(() => DeskBlock.Of(Translation));

    public ImmutableArray<DeskBlock> Blocks => _blocks.Value;

    private const string Input = "input/";

    public string EnglishPath => Translation.Pages.En.Source.Path;

    public string ChinesePath => Translation.Pages.Zh.Source.Path;

    public string AcceptedPath => Translation.Folder + AcceptedBlock.FileName;

    /// <summary>Every page of the desk in the order of the site; none for a site that could not be bound.</summary>
    public static ImmutableArray<string> Names(LiveState state) =>
        state.Checked.Translation is { } translation ? [.. translation.Pages.Select(p => NameOf(p))] : [];

    public static string NameOf(PageTranslation page) => page.Folder[Input.Length..^1];

    /// <summary>Null for a page that the site does not have.</summary>
    public static DeskPage? Find(LiveState state, string name)
    {
        if (state.Checked is not { Translation: { } translation, Bound.Site: { } site })
        {
            return null;
        }
        Dictionary<string, DeskPage> known = Known.GetValue(translation, t => PagesOf(t, site));
        return known.GetValueOrDefault(name);
    }

    private static readonly ConditionalWeakTable<SiteTranslation, Dictionary<string, DeskPage>> Known = [];

    private static Dictionary<string, DeskPage> PagesOf(SiteTranslation translation, Model.Site site)
    {
        Dictionary<Route, Topic> topics = site.Topics.DistinctBy(t => t.Route).ToDictionary(t => t.Route);
        return translation
            .Pages.Select(p => new DeskPage(NameOf(p), p, topics.GetValueOrDefault(p.Route)))
            .ToDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>The block whose English stands where that of a page with the same text does.</summary>
    public DeskBlock? At(PageBlock english) => Blocks.FirstOrDefault(b => b.Pair.En?.Span.Start == english.Span.Start);

    public DeskBlock? Block(string id) => Blocks.FirstOrDefault(b => b.Id == id);
}
