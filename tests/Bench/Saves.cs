using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Yueqing.Site.Bench;

/// <summary>How long a writer waits: from the moment at which a file is saved to the moment at which the preview's server gives out a page that holds the edit.</summary>
internal static class Saves
{
    private const int Warm = 5;
    private const int Counted = 15;

    /// <summary>Long enough for the preview to have verified the whole site before the next edit.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);

    private static readonly Edit[] Edits =
    [
        new("a paragraph of a page", "zh.md", (text, mark) => $"{text}\n又一条消息：{mark}。\n", Shows: "又一条消息：{0}。"),
        new("the title of a page", "zh.md", (text, mark) => text.Replace("\ntitle: ", $"\ntitle: {mark}"), Shows: "{0}"),
        new("a figure’s label", "topic.yml", (text, mark) => text.Replace("label: { zh: ", $"label: {{ zh: {mark}"), "{0}"),
        new("a style sheet", "*.css", (text, mark) => $"{text}\n.mark-{mark} {{ color: red }}\n", Shows: null),
        new("a template", "topic.html", (text, mark) => $"{text}\n<!-- {mark} -->\n", Shows: "<!-- {0} -->"),
    ];

    /// <param name="File">The first file of this name below <c>input/tasks</c>, else below <c>theme</c>.</param>
    /// <param name="Shows">What the page then holds; null where it names another style sheet.</param>
    private sealed record Edit(string Name, string File, Func<string, string, string> Apply, string? Shows);

    public static int Measure(string program, string[] folders)
    {
        Console.WriteLine("| site | what is saved | ms until the page is served, median (least–most) |\n| --- | --- | --- |");
        foreach (string folder in folders)
        {
            Measure(program, Path.GetFullPath(folder));
        }
        return 0;
    }

    private static void Measure(string program, string folder)
    {
        using Process server = Process.Start(
            new ProcessStartInfo(program, ["preview", "--root", folder, "--port", "5480"]) { RedirectStandardOutput = true }
        )!;
        _ = server.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:5480"), Timeout = TimeSpan.FromMinutes(1) };
        try
        {
            foreach (Edit edit in Edits)
            {
                double[] times = [.. Repeat(edit, folder, client).Skip(Warm).Order()];
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {Path.GetFileName(folder)} | {edit.Name} | {times[times.Length / 2]:0} ({times[0]:0}–{times[^1]:0}) |"
                    )
                );
            }
        }
        finally
        {
            server.Kill();
        }
    }

    private static IEnumerable<double> Repeat(Edit edit, string folder, HttpClient client)
    {
        string page = Directory.GetFiles(Path.Combine(folder, "input/tasks"), "zh.md", SearchOption.AllDirectories).Order().First();
        string address = $"/tasks/{Path.GetFileName(Path.GetDirectoryName(page))}/";
        string beside = Path.Combine(Path.GetDirectoryName(page)!, edit.File);
        string path = File.Exists(beside)
            ? beside
            : Directory.GetFiles(Path.Combine(folder, "theme"), edit.File, SearchOption.AllDirectories).Order().First();
        string text = File.ReadAllText(path);
        string before = Ask(client, address);
        for (int i = 0; i < Warm + Counted; i++)
        {
            Thread.Sleep(Pause);
            string mark = $"{(char)('a' + i)}{(char)('z' - i)}q";
            long start = Stopwatch.GetTimestamp();
            Save(path, edit.Apply(text, mark));
            string shows = edit.Shows is null ? "" : string.Format(CultureInfo.InvariantCulture, edit.Shows, mark);
            string shown = before;
            while (edit.Shows is null ? StylesOf(shown) == StylesOf(before) : !shown.Contains(shows, StringComparison.Ordinal))
            {
                Thread.Sleep(1);
                shown = Ask(client, address);
                if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(30))
                {
                    throw new InvalidOperationException($"{path}: the page never showed {shows}");
                }
            }
            yield return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            before = shown;
        }
        Save(path, text);
    }

    /// <summary>As editors save: beside, and then renamed.</summary>
    private static void Save(string path, string text)
    {
        File.WriteAllText(path + "~", text, new UTF8Encoding(false));
        File.Move(path + "~", path, overwrite: true);
    }

    private static string StylesOf(string html) => html[Math.Max(0, html.IndexOf("rel=\"stylesheet\"", StringComparison.Ordinal))..][..120];

    private static string Ask(HttpClient client, string address)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                return client.GetStringAsync(address).Result;
            }
            catch (AggregateException) when (i < 600)
            {
                Thread.Sleep(100); // the server is still building the site for the first time
            }
        }
    }
}
