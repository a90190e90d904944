using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Yueqing.Site.Deploying.Folders;
using Yueqing.Site.Rendering.Hosting;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>The portal's own server while the web team publishes and goes back, fifty times: nobody who reads notices.</summary>
public sealed partial class FolderNginxTests : IDisposable
{
    private const int Switches = 50;

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Target => Path.Combine(_folder, "yueqing");

    [Fact]
    public async Task No_request_fails_and_no_page_is_mixed()
    {
        var wang = new Publisher((_, _) => new FolderTarget("dir:yueqing", Target, output: null, TimeProvider.System));
        wang.Deploy(Site(0));
        string snippet = Path.Combine(_folder, "root.conf");
        await File.WriteAllTextAsync(snippet, NginxSnippet.Write(new Uri("https://www.example.gov.cn/")), Cancel);
        using var nginx = new NginxServer(Path.Combine(Target, "current"), snippet);
        using var over = new CancellationTokenSource();
        var wrong = new ConcurrentQueue<string>();
        int read = 0;
        Task[] readers =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(_ =>
                    Task.Run(
                        async () =>
                        {
                            while (!over.IsCancellationRequested && wrong.IsEmpty)
                            {
                                await ReadAsync(nginx, wrong);
                                Interlocked.Increment(ref read);
                            }
                        },
                        Cancel
                    )
                ),
        ];
        for (int i = 1; i <= Switches && wrong.IsEmpty; i++)
        {
            if (i % 3 == 0)
            {
                // To the release before the live one.
                wang.Rollback(wang.Look().Earlier[0].Id);
            }
            else
            {
                wang.Deploy(Site(i));
            }
            // Somebody has read all of it, from the beginning.
            int seen = Volatile.Read(ref read);
            SpinWait.SpinUntil(() => Volatile.Read(ref read) > seen + readers.Length || !wrong.IsEmpty);
        }
        await over.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Empty(wrong);
        Assert.DoesNotContain("[error]", nginx.Log, StringComparison.Ordinal);
        Assert.True(read >= Switches);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Home and a page in each language, then what they name: all must be of the release that the page says it is of.</summary>
    private static async Task ReadAsync(NginxServer nginx, ConcurrentQueue<string> wrong)
    {
        foreach (string address in new[] { "/", "/tasks/a/", "/en/", "/en/tasks/b/" })
        {
            string page = await AskAsync(nginx, address, wrong);
            string release = Release().Match(page).Value;
            foreach (Match named in Assets().Matches(page))
            {
                string asset = await AskAsync(nginx, new Uri(new Uri("http://x" + address), named.Value).AbsolutePath, wrong);
                if (!asset.Contains(release, StringComparison.Ordinal))
                {
                    wrong.Enqueue($"{address} is of {release}, its {named.Value} says {asset}");
                }
            }
        }
    }

    private static async Task<string> AskAsync(NginxServer nginx, string address, ConcurrentQueue<string> wrong)
    {
        using HttpResponseMessage answer = await nginx.Client.GetAsync(address, Cancel);
        if (!answer.IsSuccessStatusCode)
        {
            wrong.Enqueue($"{address}: {(int)answer.StatusCode}");
        }
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    /// <summary>Page, style sheet and picture all name the release.</summary>
    private static SmallSite Site(int number)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"release-{number};");
        SmallSite site = SmallSite.Of(name, $"/* {name} */");
        foreach (string home in new[] { "", "en/" })
        {
            site.Append($"{home}index.html", name);
        }
        return site;
    }

    [GeneratedRegex(@"release-\d+;")]
    private static partial Regex Release();

    [GeneratedRegex("(?<=(?:href|src)=\")[./]*assets/[^\"]+")]
    private static partial Regex Assets();
}
