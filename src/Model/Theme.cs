using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Model;

/// <summary>How a site looks: everything below <c>theme/</c>.</summary>
/// <param name="Templates">By name: <c>topic</c>, <c>partials/figure</c>; those of pictures begin with <c>infographics/</c>.</param>
/// <param name="Styles">The style sheets below <c>assets/styles/</c>, in the order of their names.</param>
/// <param name="Assets">Files published as they are, by their path below <c>assets/</c>.</param>
/// <param name="Fonts">Font files by their name below <c>fonts/</c>.</param>
/// <param name="Icons">The signs that pictures may use, by their name below <c>infographics/icons/</c> without <c>.svg</c>.</param>
internal sealed record Theme(
    ImmutableSortedDictionary<string, SourceText> Templates,
    IReadOnlyDictionary<string, Localized<string>> Strings,
    ImmutableArray<TokenGroup> Tokens,
    ImmutableArray<SourceText> Styles,
    ImmutableSortedDictionary<string, byte[]> Assets,
    ImmutableSortedDictionary<string, byte[]> Fonts,
    ImmutableSortedDictionary<string, byte[]> Icons
);

/// <summary>One group of design tokens: colours, sizes, spaces.</summary>
internal sealed record TokenGroup(string Name, ImmutableArray<Token> Tokens)
{
    /// <summary>The group that names font files.</summary>
    public const string Faces = "face";

    /// <summary>The group of the text styles of pictures.</summary>
    public const string PictureStyles = "picture";

    public const string Colors = "color";

    /// <summary>Whether the tokens become custom properties of the style sheet.</summary>
    public bool IsForPages => Name is not (Faces or PictureStyles);
}

/// <param name="Dark">The value in the dark scheme; null when both schemes share one.</param>
internal sealed record Token(string Name, string Light, string? Dark, SourceSpan Span);
