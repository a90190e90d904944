using System.Collections.Immutable;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>Faces of the reader's system that are alike enough to stand in with the same correction.</summary>
/// <param name="LocalNames">Full and PostScript names, each tried in turn, as <c>local()</c> takes them (CSS Fonts 4, section 4.3.3).</param>
/// <param name="AverageAdvance">Mean width of English text, in ems; null where all characters are as wide as the em and need no correction.</param>
internal sealed record HeadlineFallback(ImmutableArray<string> LocalNames, double? AverageAdvance)
{
    /// <summary>
    /// What the mean widths are measured on: article 1 of the Universal Declaration of Human Rights. On it, Liberation Serif Bold, which has
    /// the advances of Times New Roman Bold, comes within half a percent of the published mean below.
    /// </summary>
    public const string EnglishSample =
        "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience "
        + "and should act towards one another in a spirit of brotherhood.";

    /// <summary>
    /// Bold serifs of Windows, macOS, iOS, Android and Linux, the preferred first. The means are those of the table
    /// <c>@capsizecss/metrics</c> (xWidthAvg, weight 700), divided by the units per em of the face.
    /// </summary>
    public static readonly ImmutableArray<HeadlineFallback> English =
    [
        new(["Georgia Bold", "Georgia-Bold", "Gelasio Bold", "Gelasio-Bold"], 1062 / 2048d),
        new(
            ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "LiberationSerif-Bold", "Tinos Bold", "Tinos-Bold"],
            886 / 2048d
        ),
        new(["Noto Serif Bold", "NotoSerif-Bold"], 512 / 1000d),
    ];

    /// <summary>Bold Song faces first, then the bold sans serifs that every system has.</summary>
    public static readonly ImmutableArray<HeadlineFallback> Chinese =
    [
        new(
            [
                "Noto Serif CJK SC Bold",
                "NotoSerifCJKsc-Bold",
                "Source Han Serif SC Bold",
                "SourceHanSerifSC-Bold",
                "Songti SC Bold",
                "STSongti-SC-Bold",
                "PingFang SC Semibold",
                "PingFangSC-Semibold",
                "HarmonyOS Sans SC Bold",
                "HarmonyOS_Sans_SC_Bold",
                "MiSans Bold",
                "MiSans-Bold",
                "Microsoft YaHei Bold",
                "MicrosoftYaHei-Bold",
                "Noto Sans CJK SC Bold",
                "NotoSansCJKsc-Bold",
            ],
            null
        ),
    ];
}
