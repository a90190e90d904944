using Yueqing.Site.Model;

namespace Yueqing.Site.Tests.Model;

/// <summary>Names made of titles.</summary>
public sealed class SlugsTests
{
    [Theory]
    [InlineData("Yueqing · 2023", "yueqing-2023")]
    [InlineData("  A “Small” City!", "a-small-city")]
    [InlineData("乐清", "site")]
    [InlineData("", "site")]
    public void A_title_becomes_a_slug(string title, string slug)
    {
        Assert.Equal(slug, Slugs.Of(title));
        Assert.True(Slugs.IsSlug(slug));
    }
}
