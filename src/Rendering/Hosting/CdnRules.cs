using System.Globalization;
using System.Text;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Hosting;

/// <summary><c>cdn-rules.md</c>: the same rules for people who type them into the console of a CDN, in Chinese and in English.</summary>
internal sealed class CdnRules
{
    private readonly StringBuilder _text = new();
    private readonly Uri _baseUrl;
    private readonly string _root;

    private CdnRules(Uri baseUrl) => (_baseUrl, _root) = (baseUrl, Uri.UnescapeDataString(baseUrl.AbsolutePath));

    public static string Write(Uri baseUrl)
    {
        var rules = new CdnRules(baseUrl);
        rules.Append($"# {baseUrl}");
        foreach (Locale locale in Locale.All)
        {
            rules.WriteIn(locale);
        }
        return rules._text.ToString();
    }

    private void WriteIn(Locale locale)
    {
        bool zh = locale == Locale.Chinese;
        Append("", zh ? "## CDN 规则" : "## Rules for a CDN", "");
        Append(
            zh
                ? "由程序生成，适用于阿里云、腾讯云、华为云等控制台。规则按次序匹配，以第一条为准。"
                : "Made by the build, for the consoles of Alibaba Cloud, Tencent Cloud, Huawei Cloud and others. The first rule that matches counts."
        );
        Append("", zh ? "### 缓存" : "### Cache", "");
        Table(zh ? ["路径", "缓存时间（秒）", "Cache-Control"] : ["path", "seconds", "Cache-Control"], CacheRows(zh));
        Append(
            "",
            zh
                ? "忽略网址中“?”以后的参数：搜索词只由网页中的脚本读取。"
                : "Ignore what follows `?` in an address: only the script of the search page reads it."
        );
        Append("", zh ? "### 响应头" : "### Headers to add", "");
        Table(zh ? ["用于", "名称", "值"] : ["for", "name", "value"], HeaderRows(zh));
        if (_baseUrl.Scheme == Uri.UriSchemeHttps)
        {
            Append(
                "",
                zh
                    ? "`Strict-Transport-Security`对整个域名生效，包括其他栏目。"
                    : "`Strict-Transport-Security` speaks for the whole host, its other columns too."
            );
        }
        Append("", zh ? "### 压缩" : "### Compression", "");
        Append(
            zh
                ? "对1 KB以上的下列类型开启Gzip和Brotli，并发送`Vary: Accept-Encoding`；源站已经带有`Content-Encoding`的不再压缩。"
                : "Gzip and Brotli for these types from 1 KB, with `Vary: Accept-Encoding`; not for what the origin has compressed already (`Content-Encoding`)."
        );
        IEnumerable<string> types = ContentTypes.All.Select(t => t.Key).Where(ContentTypes.IsText).Select(ContentTypes.WithoutCharset);
        Append("", string.Join(zh ? "、" : ", ", types.Select(t => $"`{t}`")));
        Append("", zh ? "### 首页文件和错误页" : "### Index and error pages", "");
        Table(zh ? ["情形", "页面"] : ["case", "page"], PageRows(zh));
        Append("", zh ? "### 内容类型" : "### Content types", "");
        Table(zh ? ["文件", "Content-Type"] : ["files", "Content-Type"], TypeRows());
        Append(
            "",
            zh ? "### 不对外提供" : "### Not for readers",
            "",
            $"`{_root}{HostingFiles.Headers}`, `{_root}{HostingFiles.Folder}`, `{_root}_releases/`"
        );
    }

    private IEnumerable<string[]> CacheRows(bool zh)
    {
        foreach (PathRule rule in PathRule.All)
        {
            IEnumerable<string> paths =
            [
                .. rule.Folders.Select(f => $"`{_root}{f}*`"),
                .. rule.Endings.Select(e => $"`{_root}*{e}`"),
                .. rule.Files.Select(f => $"`{_root}{f}`"),
            ];
            yield return CacheRow(string.Join(' ', paths), rule.Cache);
        }
        yield return CacheRow(
            zh ? $"`{_root}*`：其他，包括以`/`结尾的地址" : $"`{_root}*`: all others, also what ends with `/`",
            PathRule.Otherwise
        );
    }

    private static string[] CacheRow(string paths, CacheClass cache) =>
        [paths, PublishedHeaders.SecondsOf(cache).ToString(CultureInfo.InvariantCulture), $"`{PublishedHeaders.CacheControlOf(cache)}`"];

    private IEnumerable<string[]> HeaderRows(bool zh)
    {
        foreach ((string name, string value) in PublishedHeaders.OfAll(_baseUrl.Scheme == Uri.UriSchemeHttps))
        {
            yield return [$"`{_root}*`", $"`{name}`", $"`{value}`"];
        }
        string documents = zh ? "网页和SVG图，不用于PDF" : "pages and SVG pictures, never PDF";
        foreach ((string name, string value) in PublishedHeaders.OfDocuments)
        {
            yield return [documents, $"`{name}`", $"`{value}`"];
        }
    }

    private IEnumerable<string[]> PageRows(bool zh)
    {
        yield return [zh ? "以`/`结尾的地址" : "what ends with `/`", "`index.html`"];
        foreach (Locale locale in Locale.All.Reverse())
        {
            yield return
            [
                zh ? $"404，`{_root}{locale.Prefix}*`" : $"404 below `{_root}{locale.Prefix}`",
                $"`{_root}{Route.NotFound.OutputPath(locale)}`",
            ];
        }
    }

    private IEnumerable<string[]> TypeRows() =>
        [
            .. PathRule.Typed.Select(t => (string[])[$"`{_root}{t.Path}`", $"`{t.Type}`"]),
            .. ContentTypes.All.Select(t => (string[])[string.Join(' ', t.Select(e => $"`*.{e}`")), $"`{t.Key}`"]),
        ];

    private void Table(string[] head, IEnumerable<string[]> rows)
    {
        foreach (string[] row in (string[][])[head, [.. head.Select(_ => "---")], .. rows])
        {
            Append($"| {string.Join(" | ", row)} |");
        }
    }

    private void Append(params ReadOnlySpan<string> lines)
    {
        foreach (string line in lines)
        {
            _text.Append(line).Append('\n');
        }
    }
}
