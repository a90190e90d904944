using System.Collections.Immutable;
using System.Net;
using System.Text;
using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Public;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>After the pointer: the CDN is told in every form, and the public address is looked at.</summary>
public sealed class AftermathTests : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("deploy-").FullName;
    private readonly Dictionary<string, (int Status, string Body, string Type, string Cache)> _answers = new(StringComparer.Ordinal);

    public void Dispose()
    {
        _listener.Close();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_purge_list_names_every_form_of_an_address_under_every_host() =>
        Assert.Equal(
            [
                "https://www.example.gov.cn/2023/en/",
                "https://www.example.gov.cn/2023/en/index.html",
                "https://www.example.gov.cn/2023/en",
                "https://www.example.gov.cn/2023/",
                "https://www.example.gov.cn/2023/index.html",
                "https://www.example.gov.cn/2023/files/%E9%99%84%E4%BB%B6%20a%3A1.pdf",
                "https://m.example.gov.cn/2023/en/",
                "https://m.example.gov.cn/2023/en/index.html",
                "https://m.example.gov.cn/2023/en",
                "https://m.example.gov.cn/2023/",
                "https://m.example.gov.cn/2023/index.html",
                "https://m.example.gov.cn/2023/files/%E9%99%84%E4%BB%B6%20a%3A1.pdf",
            ],
            PurgeList.Of(
                new Uri("https://www.example.gov.cn/2023/"),
                ["m.example.gov.cn"],
                ["en/index.html", "index.html", "files/附件 a:1.pdf"]
            )
        );

    [Fact]
    public void Batches_hold_a_thousand() =>
        Assert.Equal([1000, 500], PurgeList.Batches([.. Enumerable.Range(0, 1500).Select(i => $"https://a/{i}")]).Select(b => b.Length));

    [Fact]
    public void Fingerprinted_files_are_never_purged()
    {
        var store = new MemoryStore();
        DeployPlan plan = new Publisher(store).Plan(SmallSite.Of("x"));
        Assert.Contains("index.html", plan.Touched);
        Assert.DoesNotContain(plan.Touched, p => p.StartsWith("assets/", StringComparison.Ordinal));
        store.Dispose();
    }

    [Fact]
    public async Task What_readers_get_is_compared_byte_by_byte_with_type_and_cache_rule()
    {
        SmallSite site = SmallSite.Of("x");
        Serve(site);
        Assert.All(await CheckAsync(site, "index.html", "tasks/a/index.html", "gone/index.html"), r => Assert.Empty(r.Wrong));
        _answers["tasks/a/"] = (200, "old", "text/html; charset=utf-8", "public, max-age=60, must-revalidate");
        _answers["data/figures.csv"] = _answers["data/figures.csv"] with { Type = "text/plain", Cache = "max-age=9999" };
        _answers["404.html"] = (500, "", "text/html", "");
        _answers["gone/"] = (200, "still here", "text/html", "");
        ImmutableArray<AddressResult> wrong = await CheckAsync(
            site,
            "tasks/a/index.html",
            "data/figures.csv",
            "404.html",
            "gone/index.html"
        );
        Assert.Equal(
            [
                "404.html: status 500",
                "data/figures.csv: type text/plain, cache max-age=9999",
                "gone/index.html: still answers 200",
                "tasks/a/index.html: other bytes",
            ],
            wrong.Select(r => $"{r.Path}: {string.Join(", ", r.Wrong.Select(w => w.En))}")
        );
    }

    [Fact]
    public async Task A_purge_command_gets_the_list_and_its_failure_is_told()
    {
        string heard = System.IO.Path.Combine(_folder, "heard");
        DeployPlan plan = Plan(SmallSite.Of("x"));
        var diary = new DeployDiary();
        await Follow(["/bin/sh", "-c", "cat \"$1\" > \"$2\"", "sh", "{file}", heard]).FollowAsync(plan, diary, Cancel);
        Assert.Equal([Phase.Purge], diary.Phases);
        Assert.Empty(diary.Unfinished);
        Assert.Contains("https://www.example.gov.cn/2023/en/index.html", await File.ReadAllLinesAsync(heard, Cancel));
        await Follow(["/bin/sh", "-c", "printf %s \"$1\" > \"$2\"", "sh", "{urls}", heard]).FollowAsync(plan, new DeployDiary(), Cancel);
        Assert.Contains("https://www.example.gov.cn/2023/", await File.ReadAllLinesAsync(heard, Cancel));
        DeployException failed = await Assert.ThrowsAsync<DeployException>(() =>
            Follow(["/bin/sh", "-c", "echo quota is used up >&2; exit 4"]).FollowAsync(plan, new DeployDiary(), Cancel)
        );
        Assert.Equal("purge-failed", failed.Diagnostic.Code);
        Assert.Contains("quota is used up", failed.Message, StringComparison.Ordinal);
        failed = await Assert.ThrowsAsync<DeployException>(() => Follow(["/no/such/program"]).FollowAsync(plan, new DeployDiary(), Cancel));
        Assert.Equal("purge-failed", failed.Diagnostic.Code);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DeployPlan Plan(SmallSite site)
    {
        using var store = new MemoryStore();
        return new Publisher(store).Plan(site);
    }

    private Aftermath Follow(ImmutableArray<string> command)
    {
        var folder = new Deploying.Local.DeployFolder(_folder);
        return new Aftermath(
            "s3:bucket",
            new PublicSite(null, [], command, TimeSpan.Zero),
            new AddressCheck(new HttpClient(), TimeProvider.System),
            folder.Write
        );
    }

    private async Task<ImmutableArray<AddressResult>> CheckAsync(SmallSite site, params string[] paths)
    {
        using var http = new HttpClient();
        return await new AddressCheck(http, TimeProvider.System).RunAsync(
            new Uri(_listener.Prefixes.Single()),
            site.Record("r"),
            paths,
            TimeSpan.FromMilliseconds(1),
            () => { },
            Cancel
        );
    }

    private void Serve(SmallSite site)
    {
        foreach (PublishedFile file in site.Record("r").Files)
        {
            string address = file.Path.EndsWith("index.html", StringComparison.Ordinal) ? file.Path[..^"index.html".Length] : file.Path;
            string text = Encoding.UTF8.GetString(site.Output().Read(file.Path)!);
            _answers[address] = (200, text, file.ContentType, file.CacheControl);
        }
        for (int port = 20000 + (Environment.ProcessId % 20000); ; port++)
        {
            try
            {
                _listener.Prefixes.Clear();
                _listener.Prefixes.Add($"http://127.0.0.1:{port}/2023/");
                _listener.Start();
                break;
            }
            catch (HttpListenerException)
            {
                // taken; the next one
            }
        }
        _ = AnswerAsync();
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            string path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath["/2023/".Length..]);
            (int status, string body, string type, string cache) = _answers.GetValueOrDefault(path, (404, "", "text/html", ""));
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            context.Response.Headers["Cache-Control"] = cache;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
            context.Response.Close();
        }
    }
}
