using static System.FormattableString;

namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes that show when a picture is laid out and drawn: room, contrast, fonts, size, and what the page says beside it.</summary>
internal static partial class Errors
{
    public static Diagnostic LowContrast(SourceSpan place, Wording what, string color, string ground, double ratio, double least) =>
        Error(
            "low-contrast",
            place,
            new(
                Invariant($"{what.En} in `{color}` on `{ground}` has a contrast of {ratio:0.0}:1; it needs {least:0.0}:1 (S2-06)."),
                Invariant($"{what.Zh}的颜色为`{color}`，底色为`{ground}`，对比度只有{ratio:0.0}:1，至少要{least:0.0}:1（S2-06）。")
            ),
            new("choose another colour, or change the token", "请换一种颜色，或修改样式变量")
        );

    public static Diagnostic TextOverflow(SourceSpan place, string picture, string locale, string text, int lines, double size) =>
        Error(
            "text-overflow",
            place,
            new(
                Invariant(
                    $"In the picture `{picture}` ({locale}) “{text}” does not fit into {lines} line{(lines == 1 ? "" : "s")}, not even at {size:0.#} px."
                ),
                Invariant($"图片`{picture}`（{locale}）中，“{text}”即使缩到{size:0.#} px，{lines}行也放不下。")
            ),
            new(
                "shorten the text, allow more lines (`max-lines`), or a smaller size (`min-size`)",
                "请缩短文字，或允许更多行（`max-lines`），或允许更小的字号（`min-size`）"
            )
        );

    /// <param name="direction">Width or height.</param>
    public static Diagnostic SceneOverflow(
        SourceSpan place,
        string picture,
        string locale,
        Wording direction,
        double needed,
        double room
    ) =>
        Error(
            "scene-overflow",
            place,
            new(
                Invariant($"The picture `{picture}` ({locale}) needs {needed:0} px of {direction.En} here, where {room:0} px are there."),
                Invariant($"图片`{picture}`（{locale}）在这里需要{needed:0} px的{direction.Zh}，而只有{room:0} px。")
            ),
            new("show less, or set it smaller", "请减少内容，或设得小一些")
        );

    public static Diagnostic OutsideSafeArea(SourceSpan place, string picture, string locale, string text) =>
        Error(
            "outside-safe-area",
            place,
            new(
                $"In the picture `{picture}` ({locale}) “{text}” leaves the middle that every crop keeps (S1-24).",
                $"图片`{picture}`（{locale}）中，“{text}”超出了各种裁切都会保留的中间区域（S1-24）。"
            ),
            new("keep text inside `safe-width`", "请让文字留在`safe-width`之内")
        );

    public static Diagnostic MissingGlyph(SourceSpan place, string picture, string locale, string character, int codePoint) =>
        Error(
            "missing-glyph",
            place,
            new(
                $"No font of the theme has “{character}” ({CodePoint(codePoint)}), which the picture `{picture}` ({locale}) shows.",
                $"主题的字体都没有“{character}”（{CodePoint(codePoint)}），而图片`{picture}`（{locale}）要显示它。"
            ),
            new(
                "is the character mistyped? Else add a font that has it below `face` in `tokens.yml`",
                "是不是输错了字？如果没有输错，请在`tokens.yml`的`face`下添加有这个字的字体"
            )
        );

    public static Diagnostic FigureOnlyInPicture(SourceSpan place, string picture, string page, string text) =>
        Error(
            "figure-only-in-picture",
            place,
            new(
                $"The picture `{picture}` shows “{text}”, which the page `{page}` does not say in words (S1-28).",
                $"图片`{picture}`显示了“{text}”，而页面`{page}`的文字中没有（S1-28）。"
            ),
            new("show the figure on the page too", "请在页面上也写出这个数据")
        );

    public static Diagnostic PictureTooLarge(SourceSpan place, string picture, long bytes, long limit) =>
        Error(
            "picture-too-large",
            place,
            new(
                $"The picture `{picture}` has {(bytes + 999) / 1000} KB; at most {limit / 1000} KB can be shared.",
                $"图片`{picture}`有{(bytes + 999) / 1000} KB，能分享的图片最多{limit / 1000} KB。"
            ),
            new("show less in it", "请减少其中的内容")
        );
}
