using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering.Infographics;

namespace Yueqing.Site.Preview.Desk;

/// <summary>
/// What is wrong with pictures, which is only known once all are drawn. It stands in templates that many pages share, so it is told by the name
/// of the picture whose words somebody has to shorten.
/// </summary>
internal static class PictureComplaints
{
    /// <summary>Those of the pictures of a topic.</summary>
    public static IEnumerable<Diagnostic> Of(LiveState state, Topic? topic) =>
        topic is null ? [] : state.Diagnostics.Where(d => PictureOf(d, topic) is not null);

    /// <summary>In how many pictures something is wrong, each language for itself: of one that is too full every text may complain.</summary>
    public static int Count(LiveState state, Topic? topic) =>
        Of(state, topic).Select(d => (PictureOf(d, topic!), LocaleOf(d))).Distinct().Count();

    /// <summary>Whether the desk finds it by itself when it shows the picture, and says it there.</summary>
    public static bool IsShownBeside(Diagnostic diagnostic) =>
        diagnostic.Code is "text-overflow" or "scene-overflow" or "outside-safe-area" or "missing-glyph";

    private static string? PictureOf(Diagnostic diagnostic, Topic topic)
    {
        if (!diagnostic.Span.Source.Path.StartsWith("theme/", StringComparison.Ordinal))
        {
            return null;
        }
        string slug = Picture.SlugOf(topic);
        return PictureFormat.All.Select(f => f.Name).FirstOrDefault(f => Says(diagnostic, $"`{slug} {f}`"));
    }

    private static Locale? LocaleOf(Diagnostic diagnostic) => Locale.All.FirstOrDefault(l => Says(diagnostic, $"({l.Id})"));

    private static bool Says(Diagnostic diagnostic, string words) => diagnostic.Message.En.Contains(words, StringComparison.Ordinal);
}
