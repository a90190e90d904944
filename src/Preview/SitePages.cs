using System.Text;
using Microsoft.AspNetCore.Http;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Preview;

/// <summary>What stands at an address of the site.</summary>
/// <param name="File">Null where nothing can be shown yet.</param>
/// <param name="Path">Below the site's base.</param>
internal sealed record SitePage(int Status, OutputFile? File, LiveFile? Live, string Path);

/// <summary>The site as its host would serve it, but that nothing in a browser's cache can be older than the site.</summary>
internal static class SitePages
{
    private const string Html = "text/html";

    private static readonly Wording OnlyRead = new("A page can only be read.", "页面只能读取。");

    /// <summary>What stands at an address below the site's base.</summary>
    public static SitePage Find(LiveState state, string address)
    {
        string name = address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address;
        LiveFile? live = state.Find(name);
        if (live?.File is { } file)
        {
            return new SitePage(StatusCodes.Status200OK, file, live, name);
        }
        bool isPage = name.EndsWith(".html", StringComparison.Ordinal);
        if (live is not null && isPage)
        {
            return new SitePage(StatusCodes.Status500InternalServerError, null, live, name);
        }
        string missing = (address.StartsWith(Locale.English.Prefix, StringComparison.Ordinal) ? Locale.English.Prefix : "") + "404.html";
        return new SitePage(StatusCodes.Status404NotFound, state.Find(missing)?.File, live, name);
    }

    public static async Task Serve(HttpContext context, SiteFollower site)
    {
        await site.Ready.WaitAsync(context.RequestAborted);
        string path = context.Request.Path.Value ?? "/";
        string root = site.Base;
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await Answers.Refuse(context, StatusCodes.Status405MethodNotAllowed, OnlyRead);
        }
        else if (path == "/" && root != "/")
        {
            await Redirect(context, root);
        }
        else if (!path.StartsWith(root, StringComparison.Ordinal))
        {
            Wording why = new($"The site stands below {root}, as its base URL says.", $"站点位于{root}之下，由base-url规定。");
            await Answers.Refuse(context, StatusCodes.Status404NotFound, why);
        }
        else
        {
            await Serve(context, site.State, path[root.Length..]);
        }
    }

    private static Task Serve(HttpContext context, LiveState? state, string address)
    {
        if (state is null)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return SendPage(context, EmptyPage.Of(address));
        }
        SitePage page = Find(state, address);
        if (page.Status == StatusCodes.Status404NotFound && state.Find(page.Path + "/index.html")?.File is not null)
        {
            return Redirect(context, context.Request.Path.Value + "/");
        }
        context.Response.StatusCode = page.Status;
        if (page.File is not { } file)
        {
            return SendPage(context, EmptyPage.Of(address));
        }
        foreach ((string header, string value) in PublishedHeaders.Of(file, https: false))
        {
            context.Response.Headers[header] = value;
        }
        if (file.Cache != CacheClass.Immutable || page.Status != StatusCodes.Status200OK)
        {
            // The host's minutes of grace would show a page as it was.
            context.Response.Headers.CacheControl = "no-cache";
        }
        return file.MediaType == Html ? SendPage(context, file.Bytes) : Answers.Send(context, file.Bytes, file.Content.Hash);
    }

    /// <summary>A page with the one line that makes it follow its sources.</summary>
    private static Task SendPage(HttpContext context, byte[] html)
    {
        context.Response.ContentType = Answers.Html;
        if (context.Response.Headers.ContentSecurityPolicy.Count == 0)
        {
            context.Response.Headers.ContentSecurityPolicy = PublishedHeaders.ContentSecurityPolicy;
        }
        PageMarks marks = PageMarks.Of(html);
        string script =
            $"<script type=\"module\" src=\"/_preview/assets/reload.js\" data-version=\"{marks.Version}\" data-frame=\"{marks.Frame}\"></script>\n";
        int end = html.AsSpan().LastIndexOf("</body>"u8);
        end = end < 0 ? html.Length : end;
        return Answers.Send(context, [.. html.AsSpan(0, end), .. Encoding.UTF8.GetBytes(script), .. html.AsSpan(end)]);
    }

    private static Task Redirect(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = new PathString(path).ToUriComponent() + context.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }
}
