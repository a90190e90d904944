using System.Diagnostics;
using System.Globalization;
using Yueqing.Site.Tests.Support;

[assembly: AssemblyFixture(typeof(Yueqing.Site.Tests.Publishing.Stores.S3Server))]

namespace Yueqing.Site.Tests.Publishing.Stores;

/// <summary>
/// A real S3 server (npm's s3rver) on a free port of the loopback interface, started when the first test asks for a bucket. It checks no
/// signatures and knows no conditions: <see cref="FaultProxy"/> before it does.
/// </summary>
public sealed class S3Server : IDisposable
{
    /// <summary>The only key that it knows; <see cref="FaultProxy"/> knows its secret.</summary>
    public const string Key = "S3RVER";

    private readonly Lock _lock = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("buckets").FullName;
    private Process? _process;
    private Uri? _address;
    private int _buckets;

    public Uri Address
    {
        get
        {
            lock (_lock)
            {
                return _address ??= Start();
            }
        }
    }

    /// <summary>An empty bucket that no other test has.</summary>
    public string NewBucket()
    {
        _ = Address;
        string name = string.Create(CultureInfo.InvariantCulture, $"bucket-{Interlocked.Increment(ref _buckets)}");
        Directory.CreateDirectory(Path.Combine(_folder, name));
        return name;
    }

    /// <summary>A bucket with the same objects: a deploy to it can be broken off a hundred times from one beginning.</summary>
    public string Clone(string bucket)
    {
        string copy = NewBucket();
        string from = Path.Combine(_folder, bucket);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(_folder, copy, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return copy;
    }

    /// <summary>What stands in a bucket, by key, as nobody but its owner sees it.</summary>
    public SortedDictionary<string, byte[]> Contents(string bucket)
    {
        const string Suffix = "._S3rver_object";
        string root = Path.Combine(_folder, bucket);
        var found = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(root, "*" + Suffix, SearchOption.AllDirectories))
        {
            found[Path.GetRelativePath(root, file)[..^Suffix.Length]] = File.ReadAllBytes(file);
        }
        return found;
    }

    /// <summary>An object that somebody else put there: without our metadata.</summary>
    public void Put(string bucket, string key, byte[] bytes)
    {
        string file = Path.Combine(_folder, bucket, key + "._S3rver_object");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        File.WriteAllText(file + ".md5", Convert.ToHexStringLower(TestStore.Md5(bytes)));
        File.Delete(Path.Combine(_folder, bucket, key + "._S3rver_metadata.json"));
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(5000))
            {
                process.Kill();
            }
            process.Dispose();
        }
        Directory.Delete(_folder, recursive: true);
    }

    private Uri Start()
    {
        string module = ExternalTool.FromNpm("s3rver");
        ExternalTool.Need(File.Exists("/usr/bin/node"), "node");
        var start = new ProcessStartInfo("/usr/bin/node", [Path.GetFullPath(Path.Combine(module, "../../s3rver.cjs")), _folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        };
        _process = Process.Start(start)!;
        string? port = _process.StandardOutput.ReadLine();
        Assert.True(port is not null, "s3rver did not start");
        return new Uri($"http://127.0.0.1:{port}/");
    }
}
