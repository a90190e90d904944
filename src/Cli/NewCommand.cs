using Yueqing.Site.Checking;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Cli;

/// <summary><c>new achievement|task|page SLUG</c>: files that build at once, with marks where words are to be written.</summary>
internal static class NewCommand
{
    private static readonly Dictionary<string, string> Folders = new(StringComparer.Ordinal)
    {
        ["achievement"] = "achievements",
        ["task"] = "tasks",
        ["page"] = "pages",
    };

    public static int Run(string root, string kind, string slug, Terminal terminal)
    {
        if (!Folders.TryGetValue(kind, out string? group))
        {
            Wording asked = Suggestion.Nearest(kind, Folders.Keys) is { } near
                ? new($" Did you mean `{near}`?", $"是不是想写`{near}`？")
                : new("", "");
            terminal.Complain(
                new($"`{kind}` is not one of achievement, task, page.{asked.En}", $"`{kind}`不是achievement、task、page之一。{asked.Zh}")
            );
            return ExitCodes.WrongUsage;
        }
        if (!Slugs.IsSlug(slug))
        {
            terminal.Complain(
                new(
                    $"`{slug}` would not survive in a URL. Use lower-case ASCII letters, digits and single hyphens, such as `opening-up`.",
                    $"`{slug}`无法原样写进网址。请用小写英文字母、数字和单个连字符，例如`opening-up`。"
                )
            );
            return ExitCodes.WrongUsage;
        }
        string groupFolder = Path.Combine(root, "input", group);
        string folder = Path.Combine(groupFolder, slug);
        if (!Directory.Exists(Path.Combine(root, "input")))
        {
            terminal.Complain(
                new(
                    "There is no `input` folder here. Run this in the site's folder, or name it with --root.",
                    "这里没有`input`文件夹。请在站点文件夹中运行，或用--root指明它的位置。"
                )
            );
            return ExitCodes.WrongUsage;
        }
        if (Directory.Exists(folder))
        {
            terminal.Complain(
                new($"`input/{group}/{slug}` exists already; nothing was changed.", $"`input/{group}/{slug}`已经存在，没有做任何改动。")
            );
            return ExitCodes.WrongUsage;
        }
        int order = Directory.Exists(groupFolder) ? NextOrder(groupFolder) : 1;
        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in Skeleton(kind, slug, order))
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            terminal.Out.WriteLine($"input/{group}/{slug}/{name}");
        }
        terminal.Say(
            new(
                $"Write the lines marked {Unwritten.Mark}; `check` lists them, and a release refuses to go out with one.",
                $"请写好标有“{Unwritten.Mark}”的各行；`check`会列出它们，只要还有一处就不能正式发布。"
            )
        );
        return ExitCodes.Clean;
    }

    /// <summary>One more than the highest order among the neighbours.</summary>
    private static int NextOrder(string groupFolder)
    {
        int highest = 0;
        foreach (string file in Directory.EnumerateFiles(groupFolder, "topic.yml", SearchOption.AllDirectories))
        {
            foreach (string line in File.ReadLines(file).Where(l => l.StartsWith("order:", StringComparison.Ordinal)))
            {
                string value = line["order:".Length..].Split('#')[0].Trim();
                highest = int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out int order)
                    ? Math.Max(highest, order)
                    : highest;
            }
        }
        return highest + 1;
    }

    private static IEnumerable<(string Name, string Text)> Skeleton(string kind, string slug, int order)
    {
        if (kind != "page")
        {
            yield return ("topic.yml", Topic(kind, order));
        }
        string english = string.Join(' ', slug.Split('-'));
        english = char.ToUpperInvariant(english[0]) + english[1..];
        yield return (
            "zh.md",
            Page(
                "待填：标题",
                "待填：一行提要",
                "待填：用一句话说明这一页讲什么。",
                "待填：小标题",
                "待填：正文。数字不手写，写成花括号里的数据编号。"
            )
        );
        yield return (
            "en.md",
            Page(
                english,
                $"{Unwritten.Mark}: one line for cards",
                $"{Unwritten.Mark}: one sentence that says what this page is about.",
                $"{Unwritten.Mark}: a section",
                $"{Unwritten.Mark}: the text. A number is never typed: write the id of its figure in braces."
            )
        );
    }

    private static string Topic(string kind, int order) =>
        $$"""
            order: {{order}}
            {{(
                kind == "achievement" ? "emblem: 新                       # the one character of this achievement\n" : ""
            )}}headline: []                     # ids of the figures shown large on its card
            figures: {}                      # one entry for each figure, such as
            #   grain-area:
            #     value: 31.7万亩            # exactly as the source writes it
            #     label: { zh: 粮食播种面积, en: Grain-sown area }
            #     period: 2023
            #     kind: level                # level, growth, share, ratio, rank, count
            #     source: review-2023#A1.5   # where it stands in input/sources.yml

            """;

    private static string Page(string title, string tagline, string summary, string section, string text) =>
        $$"""
            ---
            title: "{{title}}"
            tagline: "{{tagline}}"
            summary: "{{summary}}"
            ---
            ## {{section}} {#section}

            {{text}}

            """;
}
