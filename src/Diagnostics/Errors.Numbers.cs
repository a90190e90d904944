namespace Yueqing.Site.Diagnostics;

/// <summary>A number in one text: where it stands, as it is written, and as it was read.</summary>
internal readonly record struct ReadNumber(SourceSpan Span, string Written, Wording Reading);

/// <summary>Numbers on which the two languages of the site disagree.</summary>
internal static partial class Errors
{
    public static Diagnostic NumberMismatch(ReadNumber zh, ReadNumber en, string right) =>
        Error("number-mismatch", en.Span, Against(zh, en, "another number than", "不是同一个数"), Write(right));

    /// <param name="twin">Where the English begins that should say it.</param>
    public static Diagnostic NumberNotInEnglish(ReadNumber zh, SourceSpan twin, string right) =>
        Error(
            "number-missing",
            zh.Span,
            new Wording(
                $"`{zh.Written}` ({zh.Reading.En}) is missing from the English at {At(twin)}.",
                $"英文（{At(twin)}）里没有`{zh.Written}`（{zh.Reading.Zh}）。"
            ),
            Write(right)
        );

    /// <param name="twin">Where the Chinese begins that does not say it.</param>
    public static Diagnostic NumberNotInChinese(ReadNumber en, SourceSpan twin) =>
        Error(
            "number-missing",
            en.Span,
            new Wording(
                $"`{en.Written}` ({en.Reading.En}) is missing from the Chinese at {At(twin)}.",
                $"中文（{At(twin)}）里没有`{en.Written}`（{en.Reading.Zh}）。"
            ),
            new Wording("write it in the Chinese too, or delete it", "在中文里补上，或者在英文里删去")
        );

    public static Diagnostic PercentOrPoints(ReadNumber zh, ReadNumber en, string right) =>
        Error(
            "percent-or-points",
            en.Span,
            Against(zh, en, "a percentage confused with percentage points:", "百分比与百分点相混"),
            Write(right)
        );

    public static Diagnostic VisitsOrPeople(ReadNumber zh, ReadNumber en) =>
        Error(
            "visits-or-people",
            en.Span,
            Against(zh, en, "visits confused with people:", "人次与人数相混"),
            new Wording("人次counts visits or trips, 人counts people", "人次译作visits或trips，人译作people")
        );

    public static Diagnostic MultipleOffByOne(ReadNumber zh, ReadNumber en, string right) =>
        Error(
            "multiple-off-by-one",
            en.Span,
            Against(zh, en, "another size after the change than", "变化之后的大小不同"),
            new Wording(
                $"write `{right}`: 增长N倍makes N + 1 times as much, and “by” is not “to”",
                $"应写`{right}`：增长N倍是原来的N+1倍；“减少”是by，“减少到”是to"
            )
        );

    public static Diagnostic BoundLost(ReadNumber zh, ReadNumber en, string right) =>
        Error("bound-lost", en.Span, Against(zh, en, "bounded otherwise than", "界限词不同"), Write(right));

    public static Diagnostic CurrencyMissing(ReadNumber zh, ReadNumber en, string right) =>
        Error("currency-missing", en.Span, Against(zh, en, "without the currency of", "缺少币种或币种不同"), Write(right));

    public static Diagnostic RankIncomplete(ReadNumber zh, ReadNumber en) =>
        Error(
            "rank-incomplete",
            en.Span,
            new Wording(
                $"`{en.Written}` does not say among whom; the Chinese at {At(zh.Span)} does: `{zh.Written}`.",
                $"`{en.Written}`没有写明在什么范围里排名；中文（{At(zh.Span)}）写明了：`{zh.Written}`。"
            ),
            new Wording($"write `{en.Written} among …`, or `in …`", $"写成`{en.Written} among …`或`in …`")
        );

    // Both numbers, each as written and as read, with the place of the Chinese.
    private static Wording Against(ReadNumber zh, ReadNumber en, string fault, string difference) =>
        new(
            $"`{en.Written}` ({en.Reading.En}) is {fault} `{zh.Written}` ({zh.Reading.En}) in the Chinese at {At(zh.Span)}.",
            $"英文`{en.Written}`（{en.Reading.Zh}）与中文（{At(zh.Span)}）`{zh.Written}`（{zh.Reading.Zh}）{difference}。"
        );

    private static Wording Write(string right) => new($"write `{right}`", $"应写`{right}`");
}
