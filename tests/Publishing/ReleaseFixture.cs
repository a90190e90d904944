using System.Text;
using Yueqing.Site.Deploying;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Hosting;
using Yueqing.Site.Tests.Publishing;
using Yueqing.Site.Tests.Support;
using Yueqing.Site.Writing;

[assembly: AssemblyFixture(typeof(ReleaseFixture))]

namespace Yueqing.Site.Tests.Publishing;

/// <summary>The supplied site as <c>build --release</c> writes it: compressed once for all tests, on disk and behind nginx for those that ask.</summary>
public sealed class ReleaseFixture : IDisposable
{
    private static readonly MemoryPictureStore Compressed = new();

    private static readonly Lazy<OutputSet> Made = new(() => Finish(SuppliedSite.Result));

    private readonly Lazy<string> _folder = new(Write);
    private readonly Lazy<NginxServer> _column;
    private readonly Lazy<NginxServer> _root;

    public ReleaseFixture()
    {
        _column = new(() => new NginxServer(_folder.Value, Path.Combine(_folder.Value, HostingFiles.Folder, "nginx.conf"), Portal));
        _root = new(() =>
        {
            string snippet = Path.Combine(Path.GetDirectoryName(_folder.Value)!, "root.conf");
            File.WriteAllText(snippet, NginxSnippet.Write(new Uri("https://www.example.gov.cn/")));
            return new NginxServer(_folder.Value, snippet);
        });
    }

    /// <summary>The supplied site with other words, as a release; what is the same is compressed but once.</summary>
    internal static BuiltRelease WithEdit(string file, string old, string replacement)
    {
        MemoryFileTree files = SuppliedSite.Files();
        string text = Encoding.UTF8.GetString(files.Read(file)!);
        Assert.Contains(old, text, StringComparison.Ordinal);
        files.Set(file, text.Replace(old, replacement, StringComparison.Ordinal));
        return Open(Finish(SuppliedSite.Build(files)));
    }

    /// <summary>As a deploy finds it.</summary>
    internal static BuiltRelease Open(OutputSet release)
    {
        var tree = new MemoryFileTree([]);
        foreach (OutputFile file in release.Files.Append(Manifest.Describe(release, new ParallelOptions(), release: true)))
        {
            tree.Set(file.Path, file.Bytes);
        }
        return BuiltRelease.Open(tree, "output", new ParallelOptions());
    }

    /// <summary>Every file but the manifest.</summary>
    internal static OutputSet Release => Made.Value;

    /// <summary>The folder of the release.</summary>
    internal string Folder => _folder.Value;

    /// <summary>Below <c>/a/b/</c>, in a portal with rules of its own.</summary>
    internal NginxServer Column => _column.Value;

    /// <summary>The same files at the root of a host.</summary>
    internal NginxServer Root => _root.Value;

    /// <summary>A portal's server block wants other headers, types and a page of its own for what is missing.</summary>
    private const string Portal = """
        root /nonexistent;
        charset gbk;
        add_header X-Portal yes always;
        location ~ \.(html|csv|md)$ { return 418; }
        """;

    public void Dispose()
    {
        foreach (Lazy<NginxServer> server in (Lazy<NginxServer>[])[_column, _root])
        {
            if (server.IsValueCreated)
            {
                server.Value.Dispose();
            }
        }
        if (_folder.IsValueCreated)
        {
            Directory.Delete(Path.GetDirectoryName(_folder.Value)!, recursive: true);
        }
    }

    private static OutputSet Finish(BuildResult built)
    {
        Assert.False(
            built.HasErrors,
            string.Join('\n', built.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message.En))
        );
        var bag = new DiagnosticBag();
        OutputSet release = SiteBuilder.ForHosts(built.Checked.Bound!.Site, built.Output!, Compressed, new ParallelOptions(), bag);
        Assert.Empty(bag.ToSorted());
        return release;
    }

    private static string Write()
    {
        string folder = Path.Combine(Directory.CreateTempSubdirectory("release-").FullName, "output");
        OutputFile manifest = Manifest.Describe(Release, new ParallelOptions(), release: true);
        new OutputFolder(folder).Replace([.. Release.Files, manifest], new ParallelOptions());
        return folder;
    }
}
