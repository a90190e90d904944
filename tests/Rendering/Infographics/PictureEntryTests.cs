using CsCheck;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Infographics;

namespace Yueqing.Site.Tests.Rendering.Infographics;

/// <summary>Entries come from a folder that anything may have happened to: whole, or null, but never an exception.</summary>
public sealed class PictureEntryTests
{
    private static readonly Gen<List<(PicturePart Part, byte[] Bytes)>> Files = Gen.Select(
        Gen.OneOf("png", "webp", "svg", "pdf"),
        Gen.Int[0, 9],
        Gen.Int[1, 4000],
        Gen.Int[1, 60_000],
        Gen.Byte.Array[0, 300],
        (extension, slice, width, height, bytes) => (new PicturePart(extension, slice, width, height), bytes)
    ).List[1, 6];

    [Fact]
    public void What_was_packed_comes_back() =>
        Files.Sample(files =>
        {
            byte[] entry = PictureEntry.Pack(files);
            foreach (
                Func<int, int, byte[]>? reload in new Func<int, int, byte[]>?[] { null, (start, length) => entry[start..(start + length)] }
            )
            {
                List<(PicturePart Part, FileContent Content)>? unpacked = PictureEntry.Unpack(entry, reload);
                Assert.NotNull(unpacked);
                Assert.Equal(files.Select(f => f.Part), unpacked.Select(f => f.Part));
                Assert.All(files.Zip(unpacked), pair => Assert.Equal(pair.First.Bytes, pair.Second.Content.Read()));
                Assert.All(
                    files.Zip(unpacked),
                    pair =>
                        Assert.Equal(
                            (new FileContent(pair.First.Bytes).Hash, pair.First.Bytes.Length),
                            (pair.Second.Content.Hash, pair.Second.Content.Length)
                        )
                );
            }
        });

    [Fact]
    public void What_is_cut_off_is_no_entry() =>
        Files
            .Select(f => f.FindAll(file => file.Bytes.Length > 0))
            .Where(f => f.Count > 0)
            .Sample(files =>
            {
                byte[] entry = PictureEntry.Pack(files);
                for (int length = 0; length < entry.Length; length++)
                {
                    Assert.Null(PictureEntry.Unpack(entry.AsMemory(0, length), null));
                }
            });

    [Fact]
    public void Any_bytes_are_taken_or_refused() => Gen.Byte.Array[0, 400].Sample(bytes => _ = PictureEntry.Unpack(bytes, null));

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(255, 255, 255, 255)]
    [InlineData(0, 0, 0, 128)]
    [InlineData(1, 0, 0, 0)]
    [InlineData(255, 255, 255, 127)]
    [InlineData(233, 3, 0, 0)]
    public void A_count_of_files_that_are_not_there_is_no_entry(byte a, byte b, byte c, byte d) =>
        Assert.Null(PictureEntry.Unpack(new byte[] { a, b, c, d }, null));

    [Fact]
    public void A_damaged_entry_is_taken_or_refused() =>
        Gen.Select(Files, Gen.Int[0, int.MaxValue], Gen.Byte)
            .Sample(
                (files, at, value) =>
                {
                    byte[] entry = PictureEntry.Pack(files);
                    entry[at % entry.Length] = value;
                    foreach ((_, FileContent content) in PictureEntry.Unpack(entry, null) ?? [])
                    {
                        Assert.Equal(content.Length, content.Read().Length);
                    }
                }
            );
}
