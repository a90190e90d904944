namespace Yueqing.Site.Reading;

/// <summary>Every file under <c>input/</c> and <c>theme/</c> that could be read, ordered by path.</summary>
internal sealed class SourceSet
{
    private readonly SourceFile[] _files;

    public SourceSet(IEnumerable<SourceFile> files)
    {
        _files = [.. files];
        Array.Sort(_files, (a, b) => string.CompareOrdinal(a.Path, b.Path));
    }

    public int Count => _files.Length;

    /// <summary>How much was read; text counts as UTF-16 units.</summary>
    public long Bytes => _files.Sum(f => (f as BinaryFile)?.Bytes.LongLength ?? (f as TextFile)?.Text.Text.Length ?? 0);

    /// <summary>The files below a folder, which is given with its closing <c>/</c>.</summary>
    public IEnumerable<SourceFile> Under(string folder)
    {
        int start = FirstAtOrAfter(folder);
        for (int i = start; i < _files.Length && _files[i].Path.StartsWith(folder, StringComparison.Ordinal); i++)
        {
            yield return _files[i];
        }
    }

    /// <summary>The file at a path, or null.</summary>
    public SourceFile? Find(string path)
    {
        int i = FirstAtOrAfter(path);
        return i < _files.Length && string.Equals(_files[i].Path, path, StringComparison.Ordinal) ? _files[i] : null;
    }

    private int FirstAtOrAfter(string path)
    {
        int low = 0;
        int high = _files.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (string.CompareOrdinal(_files[middle].Path, path) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
