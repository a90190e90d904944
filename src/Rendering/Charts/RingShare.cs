using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Charts;

/// <summary>How much of a ring a share fills, clockwise from the top.</summary>
internal static class RingShare
{
    /// <summary>0 to 1, of a figure between 0 and 100 %.</summary>
    public static double Of(Figure figure) => (double)(figure.Quantity.Value / 100);
}
