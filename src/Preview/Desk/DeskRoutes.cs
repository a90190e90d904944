using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Yueqing.Site.Pipeline;

namespace Yueqing.Site.Preview.Desk;

/// <summary>The addresses of the translator's desk, all below <c>/_desk/</c>.</summary>
internal static class DeskRoutes
{
    public static void Map(WebApplication app, LiveSite live, PreviewOptions options)
    {
        _ = (live, options);
        app.MapGet("/_desk/", context => context.Response.WriteAsync("desk"));
    }
}
