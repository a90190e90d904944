using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Rendering;

/// <summary>Everything that will be published, ordered by path; no path has two sources.</summary>
internal sealed class OutputSet
{
    private readonly Dictionary<string, OutputFile> _byPath;

    private OutputSet(OutputFile[] files)
    {
        Files = files;
        _byPath = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    public IReadOnlyList<OutputFile> Files { get; }

    public long Bytes => Files.Sum(f => (long)f.Length);

    public OutputFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Orders the files and reports every path that two sources claim, also when they differ only in case.</summary>
    public static OutputSet Create(IEnumerable<OutputFile> files, DiagnosticBag bag)
    {
        OutputFile[] ordered = [.. files];
        Array.Sort(
            ordered,
            (a, b) => string.CompareOrdinal(a.Path, b.Path) is not 0 and var order ? order : string.CompareOrdinal(a.Origin, b.Origin)
        );
        var seen = new Dictionary<string, OutputFile>(StringComparer.OrdinalIgnoreCase);
        var unique = new List<OutputFile>(ordered.Length);
        foreach (OutputFile file in ordered)
        {
            if (seen.TryAdd(file.Path, file))
            {
                unique.Add(file);
            }
            else
            {
                bag.Add(Errors.OutputCollision(SourceText.Unreadable(file.Origin).Whole, file.Path, seen[file.Path].Origin));
            }
        }
        return new OutputSet([.. unique]);
    }
}
