using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Preview;

/// <summary>
/// Who may ask the preview for what. It stands on a machine where other programs, other users' browsers and any web page that is open
/// in ours can reach it: a request must name us as its host (against DNS rebinding), pages of others may neither read nor write, and
/// whatever writes brings a token that only our own pages know.
/// </summary>
internal sealed class PreviewAccess(PreviewOptions options)
{
    public const string TokenHeader = "X-Preview-Token";

    /// <summary>Marks a connection that another user of this machine has made.</summary>
    public static readonly object OtherUser = new();

    /// <summary>No script and no style in the markup; framed and asked by our own pages only.</summary>
    private const string DeskPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static readonly Wording WrongHost = new(
        "This address is not one of the preview's: open the one that the terminal shows.",
        "这不是预览的地址：请打开终端里显示的地址。"
    );

    private static readonly Wording NotYours = new(
        "This preview belongs to another user of this machine, who can share it by `--host` and `--token`.",
        "这是本机另一位用户的预览，对方可以用`--host`和`--token`与您共享。"
    );

    private static readonly Wording Foreign = new(
        "Pages of other sites may not ask this of the preview.",
        "其他网站的页面不能向预览请求这项内容。"
    );

    private static readonly Wording NoToken = new(
        "The token is missing or wrong: open the address that the terminal shows, or reload the page.",
        "缺少令牌或令牌不对：请打开终端里显示的地址，或者重新载入页面。"
    );

    private static readonly Wording TooLarge = new("The request is larger than 1 MB.", "请求超过1 MB。");

    public Task Admit(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context);
        HttpRequest request = context.Request;
        bool reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return !IsOurs(request.Host, context.Connection.LocalPort)
                ? Answers.Refuse(context, StatusCodes.Status421MisdirectedRequest, WrongHost)
            : IsOfOtherUser(context) ? Answers.Refuse(context, StatusCodes.Status403Forbidden, NotYours)
            : options.Host is not null && !Knows(request) ? Welcome(context)
            : IsForeign(request, reads) ? Answers.Refuse(context, StatusCodes.Status403Forbidden, Foreign)
            : !reads && !Matches(request.Headers[TokenHeader]) ? Answers.Refuse(context, StatusCodes.Status403Forbidden, NoToken)
            : request.ContentLength > PreviewServer.MaxBody ? Answers.Refuse(context, StatusCodes.Status413PayloadTooLarge, TooLarge)
            : next(context);
    }

    private static bool IsOfOtherUser(HttpContext context) =>
        context.Features.Get<IConnectionItemsFeature>()?.Items.ContainsKey(OtherUser) == true;

    private static void SetHeaders(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
        if (context.Request.Path.StartsWithSegments("/_desk", StringComparison.OrdinalIgnoreCase))
        {
            headers.ContentSecurityPolicy = DeskPolicy;
            headers["Referrer-Policy"] = "same-origin";
        }
        else if (context.Request.Path.StartsWithSegments("/_preview", StringComparison.OrdinalIgnoreCase))
        {
            // A worker lives by the policy of its own script.
            headers.ContentSecurityPolicy = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";
            headers["Referrer-Policy"] = "same-origin";
        }
    }

    /// <summary>Behind an address of ours, or behind any name if we listen on every address: then it takes the token to read at all.</summary>
    private bool IsOurs(HostString host, int port)
    {
        bool named = options.Host is { } given
            ? given.Equals(IPAddress.Any) || given.Equals(IPAddress.IPv6Any) || Is(host, given)
            : host.Host.ToLowerInvariant() is "localhost" or "127.0.0.1" or "[::1]";
        return named && (host.Port ?? 80) == port;
    }

    private static bool Is(HostString host, IPAddress address) =>
        IPAddress.TryParse(host.Host.Trim('[', ']'), out IPAddress? named) && named.Equals(address);

    /// <summary>Whether a page of somebody else asks. Links from elsewhere to pages are fine; our interfaces are for our pages.</summary>
    private static bool IsForeign(HttpRequest request, bool reads)
    {
        string? origin = request.Headers.Origin;
        bool same = $"http://{request.Host.Value}".Equals(origin, StringComparison.OrdinalIgnoreCase);
        if (!reads)
        {
            return !same;
        }
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        return IsInterface(request.Path) && ((origin is not null && !same) || site is "cross-site" or "same-site");
    }

    private static bool IsInterface(PathString path) =>
        path.StartsWithSegments("/_preview", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/_desk/api", StringComparison.OrdinalIgnoreCase);

    private bool Knows(HttpRequest request) =>
        Matches(request.Cookies[CookieName(request)])
        || (request.Headers.ContainsKey(TokenHeader) && Matches(request.Headers[TokenHeader]));

    /// <summary>The first visit brings the token in the address; from then on a cookie does.</summary>
    private Task Welcome(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !Matches(request.Query["token"]))
        {
            return Answers.Refuse(context, StatusCodes.Status403Forbidden, NoToken);
        }
        context.Response.Cookies.Append(
            CookieName(request),
            options.Token,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Path = "/",
            }
        );
        // Not a redirect: after one, a browser that came by a link of somebody else would not send the cookie.
        string clean = UriHelper.BuildRelative(
            request.PathBase,
            request.Path,
            QueryString.Create(request.Query.Where(q => q.Key != "token"))
        );
        context.Response.ContentType = Answers.Html;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        string target = WebUtility.HtmlEncode(clean.StartsWith("//", StringComparison.Ordinal) ? "/" : clean);
        return Answers.Send(
            context,
            Encoding.UTF8.GetBytes(
                $"<!doctype html><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0;url={target}\"><title>Preview</title>\n"
            )
        );
    }

    /// <summary>Cookies are the same for all ports of a host, so the port is in the name.</summary>
    private static string CookieName(HttpRequest request) =>
        "preview-token-" + request.HttpContext.Connection.LocalPort.ToString(CultureInfo.InvariantCulture);

    private bool Matches(string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(options.Token));
}
