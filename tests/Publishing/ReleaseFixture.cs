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
    private static readonly Lazy<OutputSet> Made = new(() =>
    {
        var bag = new DiagnosticBag();
        OutputSet release = SiteBuilder.ForHosts(
            SuppliedSite.Result.Checked.Bound!.Site,
            SuppliedSite.Output,
            compressed: null,
            new ParallelOptions(),
            bag
        );
        Assert.Empty(bag.ToSorted());
        return release;
    });

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

    private static string Write()
    {
        string folder = Path.Combine(Directory.CreateTempSubdirectory("release-").FullName, "output");
        OutputFile manifest = Manifest.Describe(Release, new ParallelOptions(), release: true);
        new OutputFolder(folder).Replace([.. Release.Files, manifest], new ParallelOptions());
        return folder;
    }
}
