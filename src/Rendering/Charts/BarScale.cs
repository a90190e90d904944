namespace Yueqing.Site.Rendering.Charts;

/// <summary>How long bars are that are compared: from zero, and in proportion to what they stand for.</summary>
internal static class BarScale
{
    /// <summary>Each value against the largest, 0 to 1: the largest fills the width.</summary>
    /// <param name="values">None is negative.</param>
    public static double[] Shares(IReadOnlyCollection<decimal> values)
    {
        decimal most = values.DefaultIfEmpty().Max();
        return [.. values.Select(v => most == 0 ? 0 : (double)(v / most))];
    }
}
