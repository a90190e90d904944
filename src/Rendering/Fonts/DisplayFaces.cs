using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>The faces of the headlines and the shapes of the emblems, made from the fonts that the theme names.</summary>
/// <param name="Rules">The <c>@font-face</c> rules for the style sheet.</param>
/// <param name="Files">The font files under fingerprinted names, with their licences.</param>
/// <param name="Emblems">The outline of each emblem character.</param>
internal sealed record DisplayFaces(string Rules, IReadOnlyList<OutputFile> Files, IReadOnlyDictionary<string, GlyphOutline> Emblems)
{
    private const string Folder = "assets/fonts/";

    /// <summary>Apart from what caches keep for ever: the texts have no fingerprint.</summary>
    private const string LicenceFolder = "licences/";

    /// <summary>A font that the theme names and that cannot be used is a diagnostic; a theme that names none gets none.</summary>
    public static DisplayFaces Render(
        Model.Site site,
        Theme theme,
        HeadlineCharacters characters,
        ParallelOptions parallel,
        DiagnosticBag bag
    )
    {
        var faces = new HeadlineFace?[Locale.All.Count];
        var emblems = new Dictionary<string, GlyphOutline>(StringComparer.Ordinal);
        Parallel.For(
            0,
            faces.Length,
            parallel,
            i =>
            {
                Locale locale = Locale.All[i];
                using FontFace? face = Load(theme, locale, bag);
                if (face is not null)
                {
                    faces[i] = Make(face, characters.In(locale), locale, theme, bag);
                    DrawEmblems(face, site, locale, emblems);
                }
            }
        );
        var rules = new StringBuilder();
        var files = new List<OutputFile>();
        for (int i = 0; i < faces.Length; i++)
        {
            if (faces[i] is { } face)
            {
                string path = Fingerprint.Insert($"{Folder}headline-{Locale.All[i].Id}.woff2", face.Woff2);
                files.Add(new OutputFile(path, face.Woff2, CacheClass.Immutable, PathOf(theme, Locale.All[i])!));
                rules.Append(face.Css(path["assets/".Length..]));
            }
        }
        return new DisplayFaces(rules.ToString(), files.Count == 0 ? [] : [.. files, .. Licences(theme)], emblems);
    }

    /// <summary>The emblems alone, which take no cutting of fonts.</summary>
    public static IReadOnlyDictionary<string, GlyphOutline> EmblemsOf(Model.Site site, Theme theme, DiagnosticBag bag)
    {
        var emblems = new Dictionary<string, GlyphOutline>(StringComparer.Ordinal);
        using FontFace? face = Load(theme, Locale.Chinese, bag);
        if (face is not null)
        {
            DrawEmblems(face, site, Locale.Chinese, emblems);
        }
        return emblems;
    }

    /// <summary>S3-13: the licence goes where the font goes.</summary>
    private static IEnumerable<OutputFile> Licences(Theme theme) =>
        theme
            .Fonts.Where(f => f.Key.EndsWith(".txt", StringComparison.Ordinal))
            .Select(f => new OutputFile(LicenceFolder + f.Key, f.Value, CacheClass.Data, "theme/fonts/" + f.Key));

    private static FontFace? Load(Theme theme, Locale locale, DiagnosticBag bag)
    {
        if (PathOf(theme, locale) is not { } path)
        {
            return null;
        }
        SourceSpan place = SourceText.Unreadable(path).Whole;
        if (!theme.Fonts.TryGetValue(Path.GetFileName(path), out byte[]? bytes))
        {
            bag.Add(Errors.MissingFile(place, path, Phrases.NamedByFace));
            return null;
        }
        FontFace? face = FontFace.TryLoad(bytes);
        if (face is null)
        {
            bag.Add(Errors.DamagedFont(place));
        }
        return face;
    }

    private static HeadlineFace? Make(FontFace face, IEnumerable<Rune> characters, Locale locale, Theme theme, DiagnosticBag bag)
    {
        try
        {
            return HeadlineFace.Make(face, characters, locale == Locale.Chinese ? HeadlineStyle.Chinese : HeadlineStyle.English);
        }
        catch (InvalidDataException)
        {
            bag.Add(Errors.DamagedFont(SourceText.Unreadable(PathOf(theme, locale)!).Whole));
            return null;
        }
    }

    /// <summary>Emblems are Chinese characters, so the Chinese face draws them for both locales.</summary>
    private static void DrawEmblems(FontFace face, Model.Site site, Locale locale, Dictionary<string, GlyphOutline> emblems)
    {
        if (locale != Locale.Chinese)
        {
            return;
        }
        foreach (string emblem in site.Achievements.Select(t => t.Emblem).Where(e => e.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (GlyphOutline.SvgPath(face, Rune.GetRuneAt(emblem, 0)) is { } outline)
            {
                emblems.Add(emblem, outline);
            }
        }
    }

    /// <summary>The font that <c>tokens.yml</c> names: <c>face: { headline-zh: …, headline-en: … }</c>.</summary>
    private static string? PathOf(Theme theme, Locale locale)
    {
        Token? token = theme
            .Tokens.FirstOrDefault(g => g.Name == TokenGroup.Faces)
            ?.Tokens.FirstOrDefault(t => t.Name == "headline-" + locale.Id);
        return token is null ? null : "theme/fonts/" + token.Light;
    }
}
