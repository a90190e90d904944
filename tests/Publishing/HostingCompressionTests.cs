using System.IO.Compression;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering;
using Yueqing.Site.Tests.Support;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>Compressed files are the files, smaller, and the same on every machine.</summary>
public sealed class HostingCompressionTests
{
    private static byte[] Unpack(OutputFile file)
    {
        using var packed = new MemoryStream(file.Bytes);
        using Stream plain =
            file.Encoding == "br"
                ? new BrotliStream(packed, CompressionMode.Decompress)
                : new GZipStream(packed, CompressionMode.Decompress);
        using var all = new MemoryStream();
        plain.CopyTo(all);
        return all.ToArray();
    }

    private static OutputFile[] SmallFiles => [.. SuppliedSite.Output.Files.Where(f => f.Length < 20_000)];

    [Fact]
    public void Every_text_of_a_kilobyte_stands_there_in_three_forms()
    {
        foreach (OutputFile file in SuppliedSite.Output.Files)
        {
            bool packed = file.Length >= 1024 && ContentTypes.IsText(file.ContentType);
            foreach ((string extension, string encoding) in (ReadOnlySpan<(string, string)>)[(".br", "br"), (".gz", "gzip")])
            {
                OutputFile? small = ReleaseFixture.Release.Find(file.Path + extension);
                Assert.Equal((file.Path, packed), (file.Path, small is not null));
                if (small is not null)
                {
                    Assert.Equal(file.Bytes, Unpack(small));
                    Assert.Equal((encoding, file.ContentType, file.Cache), (small.Encoding, small.ContentType, small.Cache));
                    Assert.True(small.Length < file.Length, small.Path);
                }
            }
        }
    }

    [Fact]
    public void A_gzip_file_tells_neither_when_nor_where_it_was_made()
    {
        OutputFile[] files = [.. ReleaseFixture.Release.Files.Where(f => f.Encoding == "gzip")];
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.Equal([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255], f.Bytes[..10]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void The_bytes_do_not_depend_on_the_number_of_threads(int threads)
    {
        IReadOnlyList<OutputFile> again = CompressedFiles.Of(SmallFiles, null, new ParallelOptions { MaxDegreeOfParallelism = threads });
        Assert.NotEmpty(again);
        Assert.All(again, f => Assert.Equal(ReleaseFixture.Release.Find(f.Path)!.Bytes, f.Bytes));
    }

    [Fact]
    public void What_was_compressed_once_is_not_compressed_again()
    {
        var store = new MemoryPictureStore();
        OutputFile[] first = [.. CompressedFiles.Of(SmallFiles[..40], store, new ParallelOptions())];
        int added = store.Added;
        Assert.True(added > 0);
        OutputFile[] second = [.. CompressedFiles.Of(SmallFiles[..40], store, new ParallelOptions())];
        Assert.Equal(added, store.Added);
        Assert.Equal(first.Select(f => (f.Path, f.Content.Hash)), second.Select(f => (f.Path, f.Content.Hash)));
    }

    [Fact]
    public void What_does_not_get_smaller_is_left_as_it_is()
    {
        byte[] noise = new byte[4096];
        new Random(1).NextBytes(noise);
        OutputFile[] files =
        [
            new("noise.txt", noise, CacheClass.Page, "input"),
            new("short.txt", new byte[1023], CacheClass.Page, "input"),
            new("picture.png", new byte[4096], CacheClass.Page, "input"),
            new("long.txt", new byte[1024], CacheClass.Page, "input"),
        ];
        Assert.Equal(
            ["long.txt.br", "long.txt.gz"],
            CompressedFiles.Of(files, null, new ParallelOptions()).Select(f => f.Path).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>A draft is as it always was; the folder of a release holds the rest.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_a_release_is_written_with_them(bool release)
    {
        string root = Directory.CreateTempSubdirectory("compressed-").FullName;
        try
        {
            string output = Path.Combine(root, "output");
            var log = new StageLog();
            MemoryFileTree files = SuppliedSite.WithoutPictures();
            BuildResult result = SiteBuilder.Build(
                files,
                new BuildOptions(release),
                new OutputFolder(output),
                log,
                compressed: new ReadyStore()
            );
            Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics));
            Assert.Equal(release, File.Exists(Path.Combine(output, "en/index.html.br")));
            Assert.Equal(release, File.Exists(Path.Combine(output, "_headers")));
            Assert.Equal(release, Directory.Exists(Path.Combine(output, "_hosting")));
            Assert.Equal(release, log.Reports.Any(r => r.Name == "compress"));
            Assert.Equal(result.Output!.Files.Count + 1, Directory.GetFiles(output, "*", SearchOption.AllDirectories).Length);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Knows every answer, so that the test need not wait for real ones.</summary>
    private sealed class ReadyStore : IResultStore
    {
        public ReadOnlyMemory<byte>? Find(string key) => new byte[] { 1 };

        public byte[] Read(string key, int start, int length) => throw new NotSupportedException();

        public bool Add(string key, byte[] entry) => throw new NotSupportedException();
    }
}
