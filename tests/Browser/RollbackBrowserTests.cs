using Microsoft.Playwright;
using Yueqing.Site.Deploying.Folders;
using Yueqing.Site.Rendering.Hosting;
using Yueqing.Site.Tests.Publishing;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Browser;

/// <summary>A wrong label went out; the web team takes it back, and a reader sees it.</summary>
public sealed class RollbackBrowserTests(BrowserFixture fixture) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rollback-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_reader_sees_the_release_before_again()
    {
        string target = Path.Combine(_folder, "yueqing");
        var wang = new Publisher((_, _) => new FolderTarget("dir:yueqing", target, output: null, TimeProvider.System));
        wang.Deploy(ReleaseFixture.Open(ReleaseFixture.Release));
        string good = wang.Look().Live!.Id;
        using var nginx = new NginxServer(
            Path.Combine(target, "current"),
            Path.Combine(target, "current", HostingFiles.Folder, "nginx.conf")
        );
        IPage tab = await fixture.NewTabAsync();
        string address = $"{nginx.Origin}{SuppliedSite.Base.AbsolutePath}en/data/";
        await tab.GotoAsync(address);
        await Assertions.Expect(tab.GetByText("Growth of exports").First).ToBeVisibleAsync();

        wang.Deploy(
            ReleaseFixture.WithEdit("input/achievements/environment/topic.yml", "en: Growth of exports }", "en: How exports grew }")
        );
        await tab.ReloadAsync();
        await Assertions.Expect(tab.GetByText("How exports grew").First).ToBeVisibleAsync();

        wang.Rollback(good);
        await tab.ReloadAsync();
        await Assertions.Expect(tab.GetByText("Growth of exports").First).ToBeVisibleAsync();
        await Assertions.Expect(tab.GetByText("How exports grew")).ToHaveCountAsync(0);
        await tab.Context.CloseAsync();
    }
}
