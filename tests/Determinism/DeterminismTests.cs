using System.Globalization;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Determinism;

/// <summary>Runs alone: it changes the culture of every thread of the process.</summary>
[CollectionDefinition(nameof(ProcessCulture), DisableParallelization = true)]
public sealed class ProcessCulture;

/// <summary>Same input, same bytes: whoever builds, wherever, with however many threads.</summary>
[Collection(nameof(ProcessCulture))]
public sealed class DeterminismTests
{
    private static byte[] Manifest(OutputSet? output)
    {
        Assert.NotNull(output);
        return Site.Writing.Manifest.Describe(output, new ParallelOptions()).Bytes;
    }

    [Theory]
    [InlineData("tr-TR", 1)]
    [InlineData("th-TH", 8)]
    [InlineData("ar-SA", 2)]
    public void Culture_and_threads_change_no_byte(string culture, int threads)
    {
        byte[] expected = Manifest(RealSite.Build(new BuildOptions(Threads: 2)).Output);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            CultureInfo.DefaultThreadCurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, Manifest(RealSite.Build(new BuildOptions(Threads: threads)).Output));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
            CultureInfo.DefaultThreadCurrentCulture = null;
        }
    }

    [Fact]
    public void The_order_in_which_a_disk_lists_files_changes_no_byte()
    {
        var forward = new SiteTest();
        var backward = new SiteTest
        {
            Files = new MemoryFileTree(
                forward.Files.List().ToDictionary(f => f.Path, f => System.Text.Encoding.UTF8.GetString(forward.Files.Read(f.Path)!))
            )
            {
                Reversed = true,
            },
        };
        Assert.Equal(Manifest(forward.Build().Output), Manifest(backward.Build().Output));
    }
}
