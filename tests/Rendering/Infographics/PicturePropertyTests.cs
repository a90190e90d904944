using CsCheck;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Tests.Rendering.Infographics;

/// <summary>What must hold in every picture, whatever it shows.</summary>
public sealed class PicturePropertyTests
{
    private static readonly Gen<decimal> Amounts = Gen.OneOf(
        Gen.Int[0, 100_000].Select(i => i / 100m),
        Gen.Int[1, 9_000_000].Select(i => (decimal)i)
    );

    private static readonly Gen<string> Scales = Gen.OneOf("", "万", "亿");

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String[Gen.OneOf([.. "粮食播种面积达万亩，位列全省第一。“首批”（试点）2023年8.4%GDP—— "]), 1, 60],
        Gen.String[Gen.OneOf([.. "abcdefghij klmno pqrst uvwxyz , . 2,023.5% – —“”()-/"]), 1, 80]
    );

    private static string Scene(string content, int width = 1000) => $"""<scene width="{width}" max-height="100000">{content}</scene>""";

    [Fact]
    public void Bars_are_as_long_as_their_values_and_begin_at_zero() =>
        Gen.Select(Amounts, Scales)
            .Array[1, 6]
            .Sample(
                amounts =>
                {
                    Figure[] figures =
                    [
                        .. amounts.Select(
                            (a, i) => SceneTest.Figure($"f{i}", FormattableString.Invariant($"{a.Item1}{a.Item2}亩"), FigureKind.Level)
                        ),
                    ];
                    string markup = Scene($"""<bar figures="{string.Join(' ', figures.Select(f => f.Id))}" style="body"/>""");
                    SceneItem.Rectangle[] drawn = [.. SceneTest.Compose(markup, Locale.Chinese, figures).Of<SceneItem.Rectangle>()];
                    SceneItem.Rectangle[] tracks = [.. drawn.Where(r => r.Fill != new Color(0))];
                    Assert.Equal(figures.Length, tracks.Length);
                    decimal most = figures.Max(f => f.Quantity.Value);
                    for (int i = 0; i < figures.Length; i++)
                    {
                        SceneItem.Rectangle? bar = drawn.FirstOrDefault(r => r.Fill == new Color(0) && r.Y == tracks[i].Y);
                        Assert.Equal(most == 0 ? 0 : (double)(figures[i].Quantity.Value / most) * 1000, bar?.Width ?? 0, 0.01);
                        Assert.Equal(0, bar?.X ?? 0);
                    }
                },
                iter: 200
            );

    [Fact]
    public void A_ring_is_closed_as_far_as_its_share() =>
        Gen.Int[0, 1000]
            .Sample(
                tenths =>
                {
                    Figure figure = SceneTest.Figure("f", FormattableString.Invariant($"{tenths / 10m}%"), FigureKind.Share);
                    SceneItem.Arc[] arcs =
                    [
                        .. SceneTest.Compose(Scene("""<ring figure="f" style="body"/>"""), Locale.English, figure).Of<SceneItem.Arc>(),
                    ];
                    Assert.Equal(1, arcs[0].Share);
                    Assert.Equal(tenths / 1000.0, arcs.Skip(1).SingleOrDefault()?.Share ?? 0, 1e-9);
                },
                iter: 100
            );

    [Fact]
    public void A_pictogram_has_as_many_signs_as_are_counted() =>
        Gen.Select(Gen.Int[1, 120], Gen.Int[300, 1500], Gen.Int[4, 200])
            .Sample(
                (count, width, size) =>
                {
                    Figure figure = SceneTest.Figure("f", $"{count}个", FigureKind.Count);
                    string markup = Scene($"""<pictogram figure="f" style="body" size="{size}"/>""", width);
                    SceneItem.Drawing[] signs = [.. SceneTest.Compose(markup, Locale.Chinese, figure).Of<SceneItem.Drawing>()];
                    Assert.Equal(count, signs.Select(s => (s.X, s.Y)).Distinct().Count());
                    Assert.Equal(count, signs.Length);
                    Assert.All(signs, s => Assert.InRange(s.X + s.Width, 0, width + 0.5f));
                },
                iter: 200
            );

    [Fact]
    public void A_ladder_marks_one_rung_and_it_is_the_place() =>
        Gen.Int[1, 15]
            .Sample(place =>
            {
                Figure figure = SceneTest.Figure("f", $"第{place}", FigureKind.Rank);
                string markup = Scene("""<rank figure="f" style="body"/>""");
                SceneItem.Rectangle[] rungs = [.. SceneTest.Compose(markup, Locale.Chinese, figure).Of<SceneItem.Rectangle>().Skip(2)];
                Assert.Equal(place - 1, Array.FindIndex(rungs, r => r.Fill == new Color(0)));
                Assert.Single(rungs, r => r.Fill == new Color(0));
                Assert.Equal(rungs.OrderBy(r => r.Y), rungs);
            });

    [Fact]
    public void Text_stays_inside_or_is_reported() =>
        Gen.Select(Words, Gen.Int[100, 900], Gen.Int[1, 12], Gen.Bool, Gen.Enum<Alignment>())
            .Sample(
                (words, width, lines, english, align) =>
                {
                    string markup = Scene(
                        $"""
                        <text style="body" max-lines="{lines}" min-size="20" balance="{(lines % 2 == 0 ? "true" : "false")}"
                            align="{align.ToString().ToLowerInvariant()}">{words}</text>
                        """,
                        width
                    );
                    (Scene? scene, string messages) = SceneTest.TryCompose(markup, english ? Locale.English : Locale.Chinese);
                    Assert.True(scene is not null || messages.Contains("[text-overflow]", StringComparison.Ordinal), messages);
                    foreach (SceneItem.Text text in scene?.Of<SceneItem.Text>() ?? [])
                    {
                        Assert.True(text.X >= -0.5 && text.X + text.Width <= width + 1, $"{text.X} {text.Width} {text.Words}");
                    }
                },
                iter: 1000
            );

    /// <summary>Containers in containers, of any gap, padding and alignment.</summary>
    private static Gen<string> Trees(int depth)
    {
        Gen<string> leaf = Gen.Select(Words, Gen.Int[1, 9], Gen.Int[0, 3])
            .Select((words, lines, grow) => $"""<text style="body" max-lines="{lines}" min-size="16" grow="{grow}">{words}</text>""");
        if (depth == 0)
        {
            return Gen.OneOf(
                leaf,
                Gen.Int[10, 300].Select(size => $"""<icon name="dot" size="{size}"/>"""),
                Gen.OneOf(
                    """<quantity figure="grain-area" size="60"/>""",
                    """<ring figure="forest"/>""",
                    """<bar figures="rice-area" grow="1"/>"""
                )
            );
        }
        Gen<string> attributes = Gen.Select(
            Gen.OneOf("start", "center", "end", "stretch", "baseline"),
            Gen.OneOf("start", "center", "end", "between"),
            Gen.Int[0, 60],
            Gen.Int[0, 60],
            Gen.Int[0, 2],
            (align, justify, gap, padding, grow) =>
                $"""align="{align}" justify="{justify}" gap="{gap}" padding="{padding}" grow="{grow}" """
        );
        Gen<string> children = Gen.OneOf(leaf, Trees(depth - 1)).Array[1, 3].Select(c => string.Concat(c));
        return Gen.OneOf(
            Gen.Select(Gen.OneOf("stack", "row", "panel"), attributes, children, (name, a, c) => $"<{name} {a}>{c}</{name}>"),
            Gen.Select(Gen.Int[1, 4], Gen.Int[0, 40], children, (n, gap, c) => $"""<grid columns="{n}" gap="{gap}">{c}</grid>""")
        );
    }

    [Fact]
    public void Nothing_leaves_a_scene_without_being_reported()
    {
        int composed = 0;
        Gen.Select(Trees(3), Gen.Int[300, 2000], Gen.Bool)
            .Sample(
                (content, width, english) =>
                {
                    (Scene? scene, string messages) = SceneTest.TryCompose(
                        Scene(content, width),
                        english ? Locale.English : Locale.Chinese
                    );
                    Assert.True(scene is not null || messages.Contains("-overflow]", StringComparison.Ordinal), messages);
                    composed += scene is null ? 0 : 1;
                    foreach (SceneItem item in scene?.Items ?? [])
                    {
                        (float left, float right, float bottom) = item switch
                        {
                            SceneItem.Text t => (t.X, t.X + t.Width, t.Y),
                            SceneItem.Rectangle r => (r.X, r.X + r.Width, r.Y + r.Height),
                            SceneItem.Drawing d => (d.X, d.X + d.Width, d.Y + d.Height),
                            SceneItem.Arc a => (a.CenterX - a.Radius, a.CenterX + a.Radius, a.CenterY + a.Radius),
                            _ => (0, 0, 0),
                        };
                        Assert.True(
                            left >= -1 && right <= width + 2 && bottom <= scene!.Height + 1,
                            $"{left} {right} {bottom}\n{content}\n{width}"
                        );
                    }
                },
                iter: 500,
                threads: 1
            );
        Assert.True(composed > 50, $"{composed} of 500 scenes fit, too few to show anything");
    }

    /// <summary>Names of people and places hold characters that a headline face may lack; another face of the theme then sets them.</summary>
    [Theory]
    [InlineData("𫓧")]
    [InlineData("㛃")]
    [InlineData("䶮")]
    [InlineData("𬭊")]
    public void A_rare_character_is_drawn(string character)
    {
        Scene scene = SceneTest.Compose(Scene($"""<text style="value">王{character}</text>"""), Locale.Chinese);
        SceneItem.Text text = scene.Of<SceneItem.Text>().Single(t => t.Words.Contains(character, StringComparison.Ordinal));
        Assert.All(text.Glyphs, g => Assert.NotEqual(0u, g.Glyph));
    }

    /// <summary>The alignments that a text has.</summary>
    public enum Alignment
    {
        Start,
        Center,
        End,
    }
}
