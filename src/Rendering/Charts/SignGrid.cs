namespace Yueqing.Site.Rendering.Charts;

/// <summary>The signs of a pictogram in rows, from the top left, each in a cell of one size.</summary>
/// <param name="Columns">Signs in a row.</param>
/// <param name="Size">Of a sign.</param>
/// <param name="Gap">Between signs, both ways.</param>
internal readonly record struct SignGrid(int Count, int Columns, float Size, float Gap)
{
    /// <summary>A hair that rounding may take; nothing a person sees.</summary>
    private const float Tolerance = 0.5f;

    private float Pitch => Size + Gap;

    public float Height => ((((Count - 1) / Columns) + 1) * Pitch) - Gap;

    /// <summary>As many signs in a row as a width holds.</summary>
    public static SignGrid Within(float width, int count, float size, float gap) =>
        new(count, Math.Max(1, (int)((width + gap + Tolerance) / (size + gap))), size, gap);

    /// <summary>The top left corner of each sign.</summary>
    public IEnumerable<(float X, float Y)> Places()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return (i % Columns * Pitch, i / Columns * Pitch);
        }
    }
}
