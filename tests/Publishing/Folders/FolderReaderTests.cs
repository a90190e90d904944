using System.Globalization;

namespace Yueqing.Site.Tests.Publishing.Folders;

/// <summary>Somebody reads while releases come and go.</summary>
public sealed class FolderReaderTests
{
    private const int Releases = 50;

    /// <summary>
    /// Publishing waits for the reader after each release, so that a page that was read is at most one release old when its pictures are asked
    /// for: within what the target promises, however slow the machine.
    /// </summary>
    [Fact]
    public async Task A_reader_never_misses_what_a_page_names()
    {
        using var site = new FolderSite();
        await site.DeployAsync(FolderSite.Make(1, Site(1)));
        using var over = new CancellationTokenSource();
        int rounds = 0;
        Task reader = Task.Run(
            () =>
            {
                while (!over.IsCancellationRequested)
                {
                    foreach (string page in new[] { "index.html", "en/index.html" })
                    {
                        foreach (string asset in site.Read(page).Split(' ').Where(w => w.StartsWith("assets/", StringComparison.Ordinal)))
                        {
                            Assert.Equal(asset, site.Read(asset));
                        }
                    }
                    Interlocked.Increment(ref rounds);
                }
            },
            TestContext.Current.CancellationToken
        );
        for (int i = 2; i <= Releases && !reader.IsCompleted; i++)
        {
            // Every fifth goes back to the release before.
            int number = i % 5 == 0 ? i - 2 : i;
            await site.DeployAsync(FolderSite.Make(number, Site(number)));
            // The round that the release came into, and one that began after it.
            int seen = Volatile.Read(ref rounds);
            SpinWait.SpinUntil(() => Volatile.Read(ref rounds) > seen + 1 || reader.IsCompleted);
        }
        await over.CancelAsync();
        await reader;
        Assert.True(rounds >= Releases - 1);
    }

    /// <summary>Each release has pictures of its own, and shares some with the one before.</summary>
    private static (string, string)[] Site(int number)
    {
        string[] assets =
        [
            .. Enumerable
                .Range(number, 4)
                .Select(n => string.Create(CultureInfo.InvariantCulture, $"assets/shared.{n / 2}.png"))
                .Distinct(),
            string.Create(CultureInfo.InvariantCulture, $"assets/own.{number}.css"),
        ];
        string page = string.Create(CultureInfo.InvariantCulture, $"release {number} {string.Join(' ', assets)}");
        return [("index.html", page), ("en/index.html", page + " in English"), .. assets.Select(a => (a, a))];
    }
}
