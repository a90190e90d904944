using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>A few pictures of the real site, compared by pixels with what was looked at and accepted.</summary>
public sealed class RealPictureLooksTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Golden/pictures");

    private static readonly string[] Accepted =
    [
        "achievement-environment-card-en",
        "achievement-steady-card-zh",
        "achievement-beauty-poster-zh",
        "home-cover-zh",
        "task-opening-up-square-en",
    ];

    public static TheoryData<string> Pictures() => [.. Accepted];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Looks_as_it_was_accepted(string picture)
    {
        byte[] drawn = RealPages
            .Files.Values.Single(f =>
                f.Path.StartsWith($"assets/pictures/{picture}.", StringComparison.Ordinal)
                && f.Path.EndsWith(".png", StringComparison.Ordinal)
            )
            .Bytes;
        PictureComparison.Holds(Path.Combine(Folder, picture + ".png"), drawn);
    }

    [Fact]
    public void Keeps_no_picture_that_it_does_not_compare() =>
        Assert.Equal(
            Accepted.Select(p => p + ".png").Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
}
