using Yueqing.Site.Cli;

namespace Yueqing.Site.Tests.Cli;

/// <summary>Beside the bar of a phase stands what a person wants to know while it runs, and what it came to.</summary>
public sealed class AmountColumnTests
{
    [Theory]
    [InlineData(3_355_443, 11_744_051, true, 8_912_896, "3.2 MB / 11.2 MB  8.5 MB/s")]
    [InlineData(11_744_051, 11_744_051, true, 524_288, "11.2 MB  512.0 KB/s")]
    [InlineData(0, 158, false, 0, "0 / 158")]
    [InlineData(158, 158, false, 31.6, "158 / 158")]
    public void Says_how_much(double done, double all, bool isBytes, double perSecond, string said) =>
        Assert.Equal(said, AmountColumn.Of(done, all, isBytes, perSecond));
}
