using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics.Elements;

/// <summary>How text is set: <c>headline 72/1.2 ink</c> in the group <c>picture</c> of <c>tokens.yml</c>.</summary>
/// <param name="Role">The face: <c>headline</c>, <c>text</c> or <c>bold</c>.</param>
/// <param name="Size">In pixels.</param>
/// <param name="LineHeight">A multiple of the size.</param>
internal sealed record PictureStyle(string Role, float Size, float LineHeight, string Color);

/// <summary>The colours and text styles that pictures may name: the same tokens as the style sheet, in their light form.</summary>
internal sealed class Palette
{
    public static readonly string[] Roles = ["headline", "text", "bold"];

    private readonly Dictionary<string, Color> _colors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PictureStyle> _styles = new(StringComparer.Ordinal);

    /// <summary>Reads the tokens; one that cannot be read is a diagnostic.</summary>
    public Palette(Theme theme, DiagnosticBag bag)
    {
        foreach (Token token in Group(theme, TokenGroup.Colors))
        {
            if (Color.TryParse(token.Light) is { } color)
            {
                _colors.Add(token.Name, color);
            }
            else
            {
                bag.Add(Errors.MalformedToken(token.Span, token.Name, token.Light, Phrases.Color));
            }
        }
        foreach (Token token in Group(theme, TokenGroup.PictureStyles))
        {
            if (TryParse(token.Light) is { } style)
            {
                _styles.Add(token.Name, style);
                if (!_colors.ContainsKey(style.Color))
                {
                    bag.Add(Errors.UnknownToken(token.Span, TokenGroup.Colors, style.Color, _colors.Keys));
                }
            }
            else
            {
                bag.Add(Errors.MalformedToken(token.Span, token.Name, token.Light, Phrases.TextStyle));
            }
        }
    }

    public IEnumerable<string> ColorNames => _colors.Keys;

    public IEnumerable<string> StyleNames => _styles.Keys;

    public Color? FindColor(string name) => _colors.TryGetValue(name, out Color color) ? color : null;

    public PictureStyle? FindStyle(string name) => _styles.GetValueOrDefault(name);

    private static IEnumerable<Token> Group(Theme theme, string name) => theme.Tokens.Where(g => g.Name == name).SelectMany(g => g.Tokens);

    private static PictureStyle? TryParse(string text)
    {
        if (
            text.Split(' ') is not [var role, var measures, var color]
            || !Roles.Contains(role)
            || measures.Split('/') is not [var s, var l]
        )
        {
            return null;
        }
        return Number(s) is { } size and > 0 && Number(l) is { } line and > 0 ? new PictureStyle(role, size, line, color) : null;
    }

    private static float? Number(string text) =>
        float.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out float number) ? number : null;
}
