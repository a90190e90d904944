using System.Diagnostics;
using System.Net;
using Yueqing.Site.Files;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Preview;

/// <summary>Everyone on a machine can reach its loopback interface; the preview is for the person who started it.</summary>
public sealed class OtherUsersTests
{
    private static readonly string[] Table =
    [
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
        "   0: 0100007F:13D8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 11 1 0 100 0 0 10 0",
        "   1: 0100007F:13D8 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 12 1 0 20 4 30 10 -1",
        "   2: 0100007F:9C40 0100007F:13D8 01 00000000:00000000 00:00000000 00000000  1001        0 13 1 0 20 4 30 10 -1",
        "   3: 0100007F:9C41 0100007F:13D8 01 00000000:00000000 00:00000000 00000000  1000        0 14 1 0 20 4 30 10 -1",
        "   4: 0100007F:13D8 0100007F:9C41 01 00000000:00000000 00:00000000 00000000  1000        0 15 1 0 20 4 30 10 -1",
        "   5: 0100007F:9C42 0100007F:13D8 01 00000000:00000000 00:00000000 00000000     0        0 16 1 0 20 4 30 10 -1",
        "   6: 0100007F:13D8 0100007F:9C42 01 00000000:00000000 00:00000000 00000000  1000        0 17 1 0 20 4 30 10 -1",
    ];

    [Theory]
    [InlineData(0x9C40, true)] // another user
    [InlineData(0x9C41, false)] // ourselves
    [InlineData(0x9C42, false)] // the administrator, who may do everything anyway
    [InlineData(0x9C43, false)] // nobody that is known
    public void The_system_tells_whose_a_connection_is(int port, bool another) =>
        Assert.Equal(
            another,
            LoopbackPeer.IsAnotherUser(Table, new IPEndPoint(IPAddress.Loopback, 0x13D8), new IPEndPoint(IPAddress.Loopback, port))
        );

    [Fact]
    public async Task Another_user_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "only the administrator can be somebody else");
        Assert.SkipUnless(File.Exists("/usr/bin/setpriv") && File.Exists("/usr/bin/curl"), "needs setpriv and curl");
        await using PreviewSite site = await PreviewSite.StartAsync();
        Assert.StartsWith("200", await AskAsync(site.Origin), StringComparison.Ordinal);
        string answer = await AskAsync(site.Origin, "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        Assert.Equal("403 This preview belongs to another user of this machine, who can share it by `--host` and `--token`.", answer);
    }

    private static async Task<string> AskAsync(Uri address, params string[] prefix)
    {
        string[] words = [.. prefix, "curl", "--silent", "--write-out", "\n%{http_code}", address.AbsoluteUri];
        using Process curl = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true })!;
        string[] lines = (await curl.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n');
        return $"{lines[^1]} {lines[0]}";
    }
}
