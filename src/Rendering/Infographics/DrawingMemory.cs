namespace Yueqing.Site.Rendering.Infographics;

/// <summary>
/// Keeps the memory of a build small however many pictures it draws. Left alone, the garbage of thousands of pictures grows with the memory of the
/// machine, to gigabytes; collected so often it stays small, and costs nothing that can be measured.
/// </summary>
internal sealed class DrawingMemory
{
    private const int Small = 32;
    private const int Whole = 256;

    private int _drawn;

    /// <summary>To be called once for each picture, from any thread.</summary>
    public void PictureDrawn()
    {
        int drawn = Interlocked.Increment(ref _drawn);
        if (drawn % Small == 0)
        {
            GC.Collect(drawn % Whole == 0 ? 2 : 1, GCCollectionMode.Forced, blocking: true);
        }
    }
}
