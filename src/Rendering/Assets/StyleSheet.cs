using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Assets;

/// <summary>The one style sheet of the site: tokens, font faces, then the theme's own sheets in the order of their names.</summary>
internal static class StyleSheet
{
    public const string Name = "site.css";

    /// <param name="fontFaces">The generated <c>@font-face</c> rules.</param>
    public static OutputFile Render(Theme theme, string fontFaces)
    {
        var css = new StringBuilder();
        WriteTokens(css, theme);
        css.Append(fontFaces);
        foreach (SourceText sheet in theme.Styles)
        {
            css.Append(WithoutComments(sheet.Text));
        }
        byte[] bytes = Encoding.UTF8.GetBytes(css.ToString());
        return new OutputFile(Fingerprint.Insert("assets/" + Name, bytes), bytes, CacheClass.Immutable, "theme/assets/styles");
    }

    private static void WriteTokens(StringBuilder css, Theme theme)
    {
        TokenGroup[] groups = [.. theme.Tokens.Where(g => g.IsForPages)];
        css.Append(":root{");
        foreach (TokenGroup group in groups)
        {
            foreach (Token token in group.Tokens)
            {
                css.Append($"--{group.Name}-{token.Name}:{token.Light};");
            }
        }
        css.Append("}\n@media (prefers-color-scheme:dark){:root{");
        foreach (TokenGroup group in groups)
        {
            foreach (Token token in group.Tokens.Where(t => t.Dark is not null))
            {
                css.Append($"--{group.Name}-{token.Name}:{token.Dark};");
            }
        }
        css.Append("}}\n");
    }

    /// <summary>Comments, indentation and empty lines serve the authors of the theme, not its readers.</summary>
    private static string WithoutComments(string sheet)
    {
        var css = new StringBuilder(sheet.Length);
        int from = 0;
        while (sheet.IndexOf("/*", from, StringComparison.Ordinal) is >= 0 and var open)
        {
            css.Append(sheet, from, open - from);
            int close = sheet.IndexOf("*/", open + 2, StringComparison.Ordinal);
            from = close < 0 ? sheet.Length : close + 2;
        }
        css.Append(sheet, from, sheet.Length - from);
        IEnumerable<string> lines = css.ToString().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
        return string.Join('\n', lines) + "\n";
    }
}
