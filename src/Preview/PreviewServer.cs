using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Preview.Desk;

namespace Yueqing.Site.Preview;

/// <param name="Root">The folder that holds <c>input</c> and <c>theme</c>.</param>
/// <param name="Token">What a request must bring along to write anything.</param>
internal sealed record PreviewOptions(string Root, int Port, string Token);

/// <summary>The site on the loopback interface, while people write it.</summary>
internal static class PreviewServer
{
    public static WebApplication Build(LiveSite live, PreviewOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        WebApplication app = builder.Build();
        DeskRoutes.Map(app, live, options);
        app.MapFallback(context => Serve(context, live));
        return app;
    }

    private static async Task Serve(HttpContext context, LiveSite live)
    {
        string path = context.Request.Path.Value!.TrimStart('/');
        path = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        if (live.Now.Find(path) is not { File: { } file })
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = file.ContentType;
        await context.Response.Body.WriteAsync(file.Bytes);
    }
}
