using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model.Terms;
using Yueqing.Site.Rendering.Drawing;
using Yueqing.Site.Rendering.Infographics.Markup;

namespace Yueqing.Site.Rendering.Infographics;

/// <summary>A picture shows no rendering that the glossary forbids: its files are no text, so its words are read before they are drawn.</summary>
internal static class PictureWordsCheck
{
    /// <param name="picture">Its name in messages.</param>
    public static void Check(
        TemplatedText markup,
        PictureMetadata metadata,
        string picture,
        ForbiddenRenderings forbidden,
        DiagnosticBag bag
    )
    {
        foreach (ForbiddenUse use in ForbiddenScan.In(markup.Text, markup: true, forbidden))
        {
            bag.Add(Error(use, markup.Place(use.Start, use.Length), picture));
        }
        foreach (string text in new[] { metadata.Title, metadata.Author, metadata.Source })
        {
            foreach (ForbiddenUse use in ForbiddenScan.In(text, markup: false, forbidden))
            {
                bag.Add(Error(use, markup.Place(0, 0), picture));
            }
        }
    }

    private static Diagnostic Error(ForbiddenUse use, SourceSpan place, string picture) =>
        Errors.ForbiddenInPicture(place, picture, use.Form.Form, use.Form.Term.Chinese, use.Form.Term.English);
}
