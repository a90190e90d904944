using System.Text;
using Yueqing.Site.Rendering.Feeds;

namespace Yueqing.Site.Tests.Rendering;

public sealed class MarkdownAddressTests
{
    /// <summary>A bracket would end the address, and what follows a space would be its title.</summary>
    [Fact]
    public void An_address_ends_where_its_link_does() =>
        Assert.Equal("[a](b/plan%20%281%29.pdf)", new StringBuilder().AppendLink("a", "b/plan (1).pdf").ToString());
}
