using System.Globalization;
using Yueqing.Site.Tests.Cli;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Preview;

/// <summary>A long day at the preview: two thousand saves of the real site, some of them mistakes, and each is seen before the next is made.</summary>
public sealed class SoakTests
{
    private const int Edits = 2_000;

    private static readonly (string Folder, string Page)[] Pages =
    [
        ("tasks/opening-up", "tasks/opening-up/"),
        ("home", ""),
        ("pages/about", "about/"),
    ];

    [Fact]
    public async Task Two_thousand_edits_take_no_more_memory_than_two_hundred()
    {
        using SiteOnDisk site = SiteOnDisk.OfRepository();
        await using var preview = new PreviewProcess(site.Root, "--base-url", "http://portal.example/col/");
        Uri address = await preview.AddressAsync();
        using var client = new HttpClient { BaseAddress = address };
        var memory = new List<long>();
        for (int i = 0; i < Edits; i++)
        {
            await EditAsync(site, client, i);
            if (i % 20 == 19)
            {
                memory.Add(preview.MegabytesUsed());
            }
        }
        long early = Median(memory[10..30]);
        long late = Median(memory[^20..]);
        TestContext.Current.TestOutputHelper?.WriteLine($"{early} MB after 200 to 600 edits, {late} MB after {Edits}");
        Assert.True(
            late <= early * 1.2,
            string.Create(CultureInfo.InvariantCulture, $"{early} MB became {late} MB: {string.Join(' ', memory)}")
        );
    }

    /// <summary>Saves as an editor would, and waits until the preview serves it.</summary>
    private static async Task EditAsync(SiteOnDisk site, HttpClient client, int i)
    {
        (string folder, string page) = Pages[i % Pages.Length];
        string path = $"input/{folder}/zh.md";
        string text = site.Text(path);
        string mark = Letters(i);
        string edited = $"{text}\n又一条消息：{mark}。\n";
        if (i % 50 == 49)
        {
            // A mistake, which the next moment mends.
            site.Replace(path, text.Replace("title:", "titel:", StringComparison.Ordinal));
            await UntilAsync(client, "_preview/page?path=" + Uri.EscapeDataString(client.BaseAddress!.AbsolutePath + page), "unknown-key");
        }
        site.Replace(path, edited);
        await UntilAsync(client, page, $"又一条消息：{mark}。");
        site.Replace(path, text);
    }

    private static async Task UntilAsync(HttpClient client, string address, string holds)
    {
        long start = Environment.TickCount64;
        Uri uri = address.StartsWith('_') ? new Uri(client.BaseAddress!, "/" + address) : new Uri(client.BaseAddress!, address);
        while (!(await client.GetStringAsync(uri, TestContext.Current.CancellationToken)).Contains(holds, StringComparison.Ordinal))
        {
            Assert.True(Environment.TickCount64 - start < 30_000, $"{uri} never held {holds}");
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A number in letters: a digit would be a figure that somebody typed.</summary>
    private static string Letters(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => (char)('a' + d - '0')));

    private static long Median(IReadOnlyList<long> values) => values.Order().ElementAt(values.Count / 2);
}
