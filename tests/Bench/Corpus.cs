using System.Globalization;
using System.Text;

namespace Yueqing.Site.Bench;

/// <summary>
/// A synthetic site: N topics × 2 locales, each with about 300 words, four sections and six figures whose values stand in a synthetic source.
/// The same N gives the same files. The theme, home and content pages are those of the repository.
/// </summary>
internal static class Corpus
{
    private const string Chinese =
        "这座城市坚持项目为王把工业经济稳进提质放在前面推动科技创新赋能增效要素保障扎实有力开放合作不断深化服务环境优化提升街景更加靓丽功能配套更加完善旅游业态更加丰富生态环境更加优美";

    private static readonly string[] English =
        "the city plans to improve services for companies and residents with new roads parks schools and clinics while industry and farming grow steadily on firm ground".Split(
            ' '
        );

    private static readonly (string Name, string Unit, string Kind)[] Figures =
    [
        ("area", "万亩", "level"),
        ("sales", "亿元", "level"),
        ("output", "万吨", "level"),
        ("growth", "%", "growth"),
        ("visits", "万人次", "level"),
        ("space", "万平方米", "level"),
    ];

    /// <param name="pictures">Whether each topic has its card, cover, square and poster, as on the real site.</param>
    public static int Write(int count, string folder, bool pictures)
    {
        string repository = FindRepository();
        Copy(Path.Combine(repository, "theme"), Path.Combine(folder, "theme"));
        KeepPicturesOfTopics(Path.Combine(folder, "theme"), pictures);
        foreach (string part in new[] { "home", "pages" })
        {
            Copy(Path.Combine(repository, "input", part), Path.Combine(folder, "input", part));
        }
        foreach (string file in new[] { "site.yml", "units.yml", "glossary.yml" })
        {
            File.Copy(Path.Combine(repository, "input", file), Path.Combine(folder, "input", file), overwrite: true);
        }
        var sources = new StringBuilder(File.ReadAllText(Path.Combine(repository, "input/sources.yml")));
        sources.Append(
            "  synthetic:\n    title: { zh: 合成资料, en: Synthetic source }\n    publisher: { zh: \"\", en: \"\" }\n    published: \"\"\n    url: \"\"\n    locators:\n"
        );
        for (int i = 0; i < count; i++)
        {
            WriteTopic(i, count, folder, sources);
        }
        File.WriteAllText(Path.Combine(folder, "input/sources.yml"), sources.ToString());
        Console.WriteLine($"{count} topics in {folder}");
        return 0;
    }

    /// <summary>Pictures of the whole year have no room for a thousand topics, so the page that shows them goes too.</summary>
    private static void KeepPicturesOfTopics(string theme, bool pictures)
    {
        string infographics = Path.Combine(theme, "infographics");
        string home = Path.Combine(theme, "templates/home.html");
        File.Delete(Path.Combine(theme, "templates/report.html"));
        File.WriteAllText(
            home,
            File.ReadAllText(home)
                .Replace(""" <a class="button" href="{{ url "/report/" }}">{{ t "head-report" }}</a>""", "", StringComparison.Ordinal)
        );
        if (!pictures)
        {
            // The icons stay: charts on pages draw them too.
            foreach (string scene in Directory.GetFiles(infographics, "*.scene", SearchOption.AllDirectories))
            {
                File.Delete(scene);
            }
            return;
        }
        foreach (string name in new[] { "card", "cover", "square" })
        {
            string scene = Path.Combine(infographics, name + ".scene");
            File.Copy(scene, Path.Combine(infographics, $"achievement-{name}.scene"));
            File.Move(scene, Path.Combine(infographics, $"task-{name}.scene"));
        }
        foreach (string name in new[] { "home-poster", "report", "factsheet" })
        {
            File.Delete(Path.Combine(infographics, name + ".scene"));
        }
        // Text and charts together would be higher than a poster may be; the real tasks have few charts.
        string poster = Path.Combine(infographics, "task-poster.scene");
        File.WriteAllText(
            poster,
            File.ReadAllText(poster)
                .Replace("""<text style="body" max-lines="14">{{ section.text }}</text>""", "", StringComparison.Ordinal)
        );
    }

    private static string Group(int i) => i % 2 == 0 ? "achievements" : "tasks";

    private static string Slug(int i) => "topic-" + i.ToString("00000", CultureInfo.InvariantCulture);

    private static void WriteTopic(int i, int count, string folder, StringBuilder sources)
    {
        string path = Path.Combine(folder, "input", Group(i), Slug(i));
        Directory.CreateDirectory(path);
        var yaml = new StringBuilder($"order: {(i / 2) + 1}\n");
        yaml.Append(i % 2 == 0 ? "emblem: 稳\n" : "").Append(CultureInfo.InvariantCulture, $"headline: [area-{i}, sales-{i}]\nfigures:\n");
        sources.Append(CultureInfo.InvariantCulture, $"      S{i}: ");
        for (int f = 0; f < Figures.Length; f++)
        {
            (string name, string unit, string kind) = Figures[f];
            int tenths = 10 + (((i * 7919) + (f * 104729)) % 9990);
            string value = $"{tenths / 10}.{tenths % 10}{unit}";
            sources.Append(value).Append('，');
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  {name}-{i}:\n    value: {value}\n    label: {{ zh: 指标{Cut(i + f, 4)}, en: Indicator of {name} }}\n    period: 2023\n    kind: {kind}\n    source: synthetic#S{i}\n"
            );
        }
        sources.Append('\n');
        File.WriteAllText(Path.Combine(path, "topic.yml"), yaml.ToString());
        File.WriteAllText(Path.Combine(path, "zh.md"), Page(i, count, zh: true));
        File.WriteAllText(Path.Combine(path, "en.md"), Page(i, count, zh: false));
    }

    private static string Page(int i, int count, bool zh)
    {
        var page = new StringBuilder("---\n");
        page.Append(
            zh
                ? $"title: 主题{Cut(i, 6)}{Letters(i)}\ntagline: {Cut(i + 3, 12)}\nsummary: {Cut(i + 9, 30)}{{area-{i}}}。\n---\n"
                : $"title: Topic on {English[i % English.Length]} {English[(i + 5) % English.Length]} {Letters(i)}\ntagline: {Words(i, 6)}\nsummary: {Words(i, 18)} {{area-{i}}}.\n---\n"
        );
        for (int s = 0; s < 4; s++)
        {
            page.Append(zh ? $"## 小节{Cut(s + i, 4)} {{#s{s}}}\n\n" : $"## {Words(s + i, 3)} {{#s{s}}}\n\n");
            page.Append(
                zh ? string.Join('，', Enumerable.Range(0, 9).Select(j => Cut(i + (s * 11) + (j * 5), 12))) : Words((i * 3) + (s * 7), 72)
            );
            page.Append(CultureInfo.InvariantCulture, $"{(zh ? "" : " ")}{{{Figures[s].Name}-{i}}}{(zh ? "。" : ".")}\n\n");
        }
        int other = i ^ 1;
        string link = other < count ? $"[{(zh ? "另一篇" : "another")}](../../{Group(other)}/{Slug(other)}/)" : "";
        page.Append(zh ? $"参见{link}{{visits-{i}}}，{{space-{i}}}。\n" : $"See {link} {{visits-{i}}}, {{space-{i}}}.\n");
        return page.ToString();
    }

    private static string Cut(int start, int length) => Chinese.Substring(start % (Chinese.Length - length), length);

    private static string Words(int start, int count)
    {
        string text = string.Join(' ', Enumerable.Range(0, count).Select(j => English[(start + (j * 7)) % English.Length]));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>Tells topics apart without a digit, which a title must not have.</summary>
    private static string Letters(int i) =>
        string.Concat(i.ToString("D5", CultureInfo.InvariantCulture).Select(d => (char)('a' + d - '0')));

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    public static string FindRepository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Yueqing.Site.csproj")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException("The benchmarks run inside the repository.");
    }
}
