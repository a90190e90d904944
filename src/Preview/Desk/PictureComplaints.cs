using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering.Infographics;

namespace Yueqing.Site.Preview.Desk;

/// <summary>
/// What is wrong with the pictures of a page, which is only known once all are drawn. It stands in templates that many pages share, and somebody has to
/// shorten the words of this one.
/// </summary>
internal static class PictureComplaints
{
    public static IEnumerable<Diagnostic> Of(LiveState state, Topic? topic) => Pictures(state, topic).SelectMany(c => c.Diagnostics);

    /// <summary>In how many pictures something is wrong, each language for itself: of one that is too full every text may complain.</summary>
    public static int Count(LiveState state, Topic? topic) => Pictures(state, topic).Count();

    /// <summary>Whether the desk finds it by itself when it shows the picture, and says it there.</summary>
    public static bool IsShownBeside(Diagnostic diagnostic) =>
        diagnostic.Code is "text-overflow" or "scene-overflow" or "outside-safe-area" or "missing-glyph";

    private static IEnumerable<PictureComplaint> Pictures(LiveState state, Topic? topic) =>
        state.PictureComplaints.Where(c => c.Topic == topic?.Route);
}
