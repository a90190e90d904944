using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Rendering;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Deploying;

/// <summary>A built folder that may go out: made with <c>--release</c>, and byte for byte what its manifest says.</summary>
internal sealed class BuiltRelease : IReleaseSource
{
    private readonly IFileTree _output;
    private readonly string _name;
    private readonly Dictionary<string, BuiltFile> _byHash;

    private BuiltRelease(IFileTree output, string name, ImmutableArray<BuiltFile> files, ReleaseContents contents)
    {
        (_output, _name, Files, Contents) = (output, name, files, contents);
        _byHash = files.GroupBy(f => f.Sha256, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>Everything in the folder, its manifest included, ordered by path.</summary>
    public ImmutableArray<BuiltFile> Files { get; }

    public ReleaseContents Contents { get; }

    /// <summary>SHA-256 of the manifest: it names every other file by its hash.</summary>
    public string Hash => Files.Single(f => f.Path == Manifest.Path).Sha256;

    /// <param name="output">The folder that a build wrote.</param>
    /// <param name="name">What to call it in messages: <c>output</c>.</param>
    /// <exception cref="DeployException">There is no release in it, or somebody has changed it since (S7-03).</exception>
    public static BuiltRelease Open(IFileTree output, string name, ParallelOptions parallel)
    {
        IReadOnlyList<FileEntry> entries = output.List();
        byte[] manifest = output.Read(Manifest.Path) ?? throw new DeployException(Errors.NothingBuilt(SourceText.Unreadable(name).Whole));
        string place = $"{name}/{Manifest.Path}";
        ImmutableArray<BuiltFile> files = RecordJson.Read(manifest, place, root => Listed(root, place));
        files = [.. files.Append(Describe(manifest)).OrderBy(f => f.Path, StringComparer.Ordinal)];
        RefuseChanges(files, entries, output, name, parallel);
        byte[] contents = output.Read(ReleaseSheet) ?? [];
        return new BuiltRelease(output, name, files, RecordJson.Read(contents, $"{name}/{ReleaseSheet}", ContentsJson.Read));
    }

    /// <summary>What the release says, for the report.</summary>
    private const string ReleaseSheet = "_hosting/release.json";

    public byte[] Read(PublishedFile file)
    {
        BuiltFile? built = _byHash.GetValueOrDefault(file.Sha256);
        byte[]? bytes = built is null ? null : _output.Read(built.Path);
        return bytes is not null && HashOf(bytes) == file.Sha256
            ? bytes
            : throw new DeployException(Errors.OutputChanged(SourceText.Unreadable(_name).Whole, [built?.Path ?? file.Path]));
    }

    private static ImmutableArray<BuiltFile> Listed(JsonElement root, string place) =>
        root.TryGetProperty("release", out JsonElement release) && release.GetBoolean()
            ? [.. root.GetProperty("files").EnumerateArray().Select(Read)]
            : throw new DeployException(Errors.DraftNotDeployable(SourceText.Unreadable(place).Whole));

    private static BuiltFile Read(JsonElement file) =>
        new(
            RecordJson.Text(file, "path"),
            RecordJson.Text(file, "sha256"),
            file.GetProperty("size").GetInt64(),
            RecordJson.Text(file, "type"),
            CacheClasses.Parse(RecordJson.Text(file, "cache")),
            file.TryGetProperty("encoding", out JsonElement encoding) ? encoding.GetString() : null,
            file.TryGetProperty("host", out JsonElement host) && host.GetBoolean()
        );

    private static BuiltFile Describe(byte[] manifest) =>
        new(
            Manifest.Path,
            HashOf(manifest),
            manifest.Length,
            ContentTypes.Of(Manifest.Path),
            CacheClass.Data,
            Encoding: null,
            ForHost: false
        );

    private static void RefuseChanges(
        ImmutableArray<BuiltFile> files,
        IReadOnlyList<FileEntry> entries,
        IFileTree output,
        string name,
        ParallelOptions parallel
    )
    {
        HashSet<string> listed = new(files.Select(f => f.Path), StringComparer.Ordinal);
        var wrong = new HashSet<string>(entries.Select(e => e.Path).Where(p => !listed.Contains(p)), StringComparer.Ordinal);
        Parallel.ForEach(
            files,
            parallel,
            file =>
            {
                byte[]? bytes = output.Read(file.Path);
                if (bytes is null || HashOf(bytes) != file.Sha256)
                {
                    lock (wrong)
                    {
                        wrong.Add(file.Path);
                    }
                }
            }
        );
        if (wrong.Count > 0)
        {
            throw new DeployException(Errors.OutputChanged(SourceText.Unreadable(name).Whole, [.. wrong.Order(StringComparer.Ordinal)]));
        }
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
