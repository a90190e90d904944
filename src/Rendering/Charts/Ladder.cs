namespace Yueqing.Site.Rendering.Charts;

/// <summary>A bar of a ladder: a rail, a rung, or the rung that is the place.</summary>
internal readonly record struct LadderBar(float X, float Y, float Width, float Height, bool IsPlace);

/// <summary>A place in an order as a ladder: two rails and evenly spaced rungs, the first on top; the place is the one rung that is marked.</summary>
internal static class Ladder
{
    /// <summary>Width against height.</summary>
    public const float Proportion = 0.62f;

    /// <summary>A ladder shows at least so many rungs, and two below the place.</summary>
    private const int LeastRungs = 5;

    public static int Rungs(int place) => Math.Max(place + 2, LeastRungs);

    /// <param name="place">From 1.</param>
    public static IEnumerable<LadderBar> Bars(int place, int rungs, float x, float y, float width, float height)
    {
        float rail = Math.Max(3, width / 18);
        float step = height / (rungs + 0.5f);
        float rung = Math.Max(2, Math.Min(rail, step * 0.4f));
        float mark = Math.Max(rung, Math.Min(step * 0.72f, width / 4));
        yield return new LadderBar(x, y, rail, height, IsPlace: false);
        yield return new LadderBar(x + width - rail, y, rail, height, IsPlace: false);
        for (int i = 1; i <= rungs; i++)
        {
            float middle = y + (step * (i - 1 + 0.75f));
            yield return i == place
                ? new LadderBar(x, middle - (mark / 2), width, mark, IsPlace: true)
                : new LadderBar(x + rail, middle - (rung / 2), width - (2 * rail), rung, IsPlace: false);
        }
    }
}
