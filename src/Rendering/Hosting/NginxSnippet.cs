using System.Text;
using System.Text.RegularExpressions;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Hosting;

/// <summary>
/// <c>nginx.conf</c>: locations to include in a server block. Everything stands inside them, so that a portal's other columns notice nothing; and
/// since <c>add_header</c> is inherited only where a location has none of its own, each location has all of them.
/// </summary>
internal sealed class NginxSnippet
{
    private readonly StringBuilder _text = new();
    private readonly Uri _baseUrl;
    private readonly string _root;

    private NginxSnippet(Uri baseUrl) => (_baseUrl, _root) = (baseUrl, Uri.UnescapeDataString(baseUrl.AbsolutePath));

    public static string Write(Uri baseUrl)
    {
        var snippet = new NginxSnippet(baseUrl);
        snippet.WriteHead();
        if (snippet.IsSecure)
        {
            snippet.Append(
                "# Strict-Transport-Security speaks for the whole host: where a part of it is still read by http, include a copy without it."
            );
        }
        snippet.WriteLocations();
        return snippet._text.ToString();
    }

    private bool IsSecure => _baseUrl.Scheme == Uri.UriSchemeHttps;

    private void WriteHead() =>
        _text.Append(
            $$"""
            # How nginx serves {{_baseUrl}}; made by the build. In the server block of {{_baseUrl.Host}} say:
            #
            #     set $yueqing_release /srv/yueqing/current;
            #     include /srv/yueqing/current/_hosting/nginx.conf;
            #     brotli_static on;   # only with the module ngx_http_brotli_static_module
            #
            # The folder is the one that holds index.html of the home page, or a link to it. Nothing else of the server changes, and no header of
            # the server block reaches these pages. The files .br and .gz beside the others are sent to browsers that can read them.
            # When a deploy changes this file: nginx -t && nginx -s reload

            """
        );

    private void WriteLocations()
    {
        // Which language the page for missing pages speaks. Rules of a server block are run once, before locations are looked for.
        Append("", "set $yueqing_language \"\";");
        foreach (string prefix in Locale.All.Select(l => l.Prefix).Where(p => p.Length > 0))
        {
            Append($"if ($uri ~ {Quoted($"^{Escaped(_root + prefix)}")}) {{ set $yueqing_language {prefix}; }}");
        }
        if (_root.Length > 1)
        {
            Append("", $"location = {Quoted(_root[..^1])} {{", "    absolute_redirect off;");
            Append($"    return 301 {_baseUrl.AbsolutePath}$is_args$args;", "}");
        }
        Append("", $"location ^~ {Quoted(_root)} {{");
        // An alias stands for the path of the location, also in the locations inside it; to a root the whole path would be added.
        Append(_root.Length > 1 ? "    alias $yueqing_release/;" : "    root $yueqing_release;");
        Append("    index index.html;", "    autoindex off;", "    absolute_redirect off;", "    charset off;");
        // A portal's cache of open files would see the next release file by file.
        Append("    open_file_cache off;");
        Append("    gzip off;", "    gzip_static on;", "    gzip_vary on;");
        Append($"    error_page 403 404 =404 {Quoted($"{_root}${{yueqing_language}}404.html")};");
        AppendTypes();
        AppendHeaders("    ", PathRule.Otherwise, document: false);
        Append("");
        Append($"    location = {Quoted(_root + HostingFiles.Headers)} {{ return 404; }}");
        Append($"    location ^~ {Quoted(_root + HostingFiles.Folder)} {{ return 404; }}");
        Append("    location ~ \\.(br|gz)$ { return 404; }");
        foreach ((string path, string type) in PathRule.Typed)
        {
            Append($"    location = {Quoted(_root + path)} {{", "        types { }", $"        default_type \"{type}\";");
            AppendHeaders("        ", PathRule.CacheOf(path), document: false);
            Append("    }");
        }
        foreach (PathRule rule in PathRule.All)
        {
            AppendRule(rule);
        }
        Append("}");
    }

    /// <summary>One location for documents, one for the rest. The first expression that matches counts, as in the list of rules.</summary>
    private void AppendRule(PathRule rule)
    {
        string[] places = [.. rule.Folders.Select(f => Escaped(_root + f)), .. rule.Files.Select(f => Escaped(_root + f) + '$')];
        if (places.Length > 0)
        {
            string place = $"^({string.Join('|', places)})";
            AppendLocation($"{place}.*\\.({string.Join('|', Documents)})$", rule.Cache, document: true);
            AppendLocation(place, rule.Cache, document: false);
        }
        foreach (string ending in rule.Endings)
        {
            AppendLocation($"\\{ending}$", rule.Cache, PublishedHeaders.IsDocument(ContentTypes.Of(ending)));
        }
    }

    private static IEnumerable<string> Documents { get; } =
    [.. ContentTypes.All.Where(t => PublishedHeaders.IsDocument(t.Key)).SelectMany(t => t)];

    private void AppendLocation(string expression, CacheClass cache, bool document)
    {
        Append($"    location ~ {Quoted(expression)} {{");
        AppendHeaders("        ", cache, document);
        Append("    }");
    }

    private void AppendTypes()
    {
        Append("    types {");
        foreach (IGrouping<string, string> type in ContentTypes.All)
        {
            Append($"        \"{type.Key}\" {string.Join(' ', type)};");
        }
        Append("    }", $"    default_type {ContentTypes.Unknown};");
    }

    /// <summary>Also with the page for missing pages; but nothing that is missing is kept for ever.</summary>
    private void AppendHeaders(string indent, CacheClass cache, bool document)
    {
        IEnumerable<(string, string)> headers =
        [
            (PublishedHeaders.CacheControl, PublishedHeaders.CacheControlOf(cache)),
            .. PublishedHeaders.OfAll(IsSecure),
            .. document ? PublishedHeaders.OfDocuments : [],
        ];
        string always = cache == CacheClass.Immutable ? "" : " always";
        foreach ((string name, string value) in headers)
        {
            Append($"{indent}add_header {name} \"{value}\"{always};");
        }
    }

    private static string Escaped(string path) => Regex.Escape(path).Replace("\\ ", " ", StringComparison.Ordinal);

    /// <summary>An argument of a directive. In quotation marks nginx takes <c>\\</c> and <c>\"</c> for one character.</summary>
    private static string Quoted(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '.')
            ? text
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private void Append(params ReadOnlySpan<string> lines)
    {
        foreach (string line in lines)
        {
            _text.Append(line).Append('\n');
        }
    }
}
