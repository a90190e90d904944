using CsCheck;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Charts;

namespace Yueqing.Site.Tests.Rendering.Charts;

/// <summary>The forms that pages and pictures share: in proportion, from zero, inside their box, whatever the values.</summary>
public sealed class ChartGeometryTests
{
    private static readonly Gen<decimal> Values = Gen.OneOf(
        Gen.Const(0m),
        Gen.Int[0, 100_000].Select(i => i / 100m),
        Gen.Long[1, long.MaxValue / 2].Select(i => (decimal)i)
    );

    [Fact]
    public void Bars_are_as_long_as_their_values() =>
        Values
            .Array[1, 8]
            .Sample(values =>
            {
                double[] shares = BarScale.Shares(values);
                decimal most = values.Max();
                Assert.All(shares, s => Assert.InRange(s, 0, 1));
                Assert.Equal(most == 0 ? 0 : 1, shares.Max());
                for (int i = 0; i < values.Length; i++)
                {
                    Assert.Equal(most == 0 ? 0 : (double)(values[i] / most), shares[i]);
                }
            });

    [Fact]
    public void No_bars_have_no_lengths() => Assert.Empty(BarScale.Shares([]));

    [Fact]
    public void A_ring_is_closed_as_far_as_its_share() =>
        Gen.Int[0, 1000]
            .Sample(tenths =>
            {
                Figure share = Infographics.SceneTest.Figure("f", FormattableString.Invariant($"{tenths / 10m}%"), FigureKind.Share);
                Assert.Equal(tenths / 1000.0, RingShare.Of(share), 1e-12);
            });

    [Fact]
    public void A_ladder_marks_the_place_and_no_other_rung() =>
        Gen.Select(Gen.Int[1, ChartRules.MaxPlace], Gen.Float[20, 600], Gen.Float[40, 800])
            .Sample(
                (place, width, height) =>
                {
                    int rungs = Ladder.Rungs(place);
                    LadderBar[] bars = [.. Ladder.Bars(place, rungs, 0, 0, width, height)];
                    Assert.True(rungs >= place + 2);
                    Assert.Equal(rungs + 2, bars.Length);
                    Assert.All(bars, b => Assert.True(b is { Width: > 0, Height: > 0, X: >= 0, Y: >= 0 } && b.X + b.Width <= width + 0.01));
                    Assert.All(bars, b => Assert.True(b.Y + b.Height <= height + 0.01));
                    LadderBar[] steps = bars[2..];
                    Assert.Equal(place - 1, Array.FindIndex(steps, b => b.IsPlace));
                    Assert.Single(bars, b => b.IsPlace);
                    float step = Middle(steps[1]) - Middle(steps[0]);
                    Assert.All(steps.Zip(steps.Skip(1)), p => Assert.Equal(step, Middle(p.Second) - Middle(p.First), 0.01f));
                }
            );

    [Fact]
    public void A_pictogram_has_a_sign_for_each_one_counted() =>
        Gen.Select(Gen.Int[1, ChartRules.MaxSigns], Gen.Float[4, 200], Gen.Float[0, 50], Gen.Float[1, 2000])
            .Sample(
                (count, size, gap, width) =>
                {
                    SignGrid grid = SignGrid.Within(width, count, size, gap);
                    (float X, float Y)[] places = [.. grid.Places()];
                    Assert.Equal(count, places.Distinct().Count());
                    Assert.All(places, p => Assert.True(p is { X: >= 0, Y: >= 0 } && p.Y + size <= grid.Height + 0.1f));
                    Assert.True(grid.Columns == 1 || places.Max(p => p.X) + size <= width + 0.6f);
                }
            );

    private static float Middle(LadderBar bar) => bar.Y + (bar.Height / 2);
}
