using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;

namespace Yueqing.Site.Preview;

/// <summary>The addresses below <c>/_preview/</c>, by which an open page follows its sources.</summary>
internal static class PreviewRoutes
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public static void Map(WebApplication app, SiteFollower site, PreviewOptions options)
    {
        app.MapGet("/_preview/events", context => SendEvents(context, site, app.Lifetime));
        app.MapGet("/_preview/page", context => SendStatus(context, site, options));
        app.MapGet("/_preview/session", context => SendSession(context, options));
        app.MapPost("/_preview/open", context => Open(context, options));
        app.MapGet("/_preview/assets/{name}", context => SendAsset(context, "preview/" + context.Request.RouteValues["name"]));
        app.Map("/_preview/{**rest}", context => Answers.Refuse(context, StatusCodes.Status404NotFound, NothingHere));
    }

    /// <summary>A file of <c>Client</c>; the desk's are sent the same way.</summary>
    public static Task SendAsset(HttpContext context, string name)
    {
        if (ClientFiles.Find(name) is not { } file)
        {
            return Answers.Refuse(context, StatusCodes.Status404NotFound, NothingHere);
        }
        context.Response.ContentType = file.ContentType;
        return Answers.Send(context, file.Bytes, file.Content.Hash);
    }

    private static readonly Wording NothingHere = new("There is nothing here.", "这里什么也没有。");

    /// <summary>One event for the present state, then one for each later one, until the tab or the server goes.</summary>
    private static async Task SendEvents(HttpContext context, SiteFollower site, IHostApplicationLifetime lifetime)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await context.Response.WriteAsync("retry: 500\n\n", gone.Token);
            while (true)
            {
                Change change = site.Feed.Latest;
                await context.Response.WriteAsync($"event: change\ndata: {change.Json}\n\n", gone.Token);
                await context.Response.Body.FlushAsync(gone.Token);
                while (await Task.WhenAny(change.Superseded, Task.Delay(KeepAlive, gone.Token)) != change.Superseded)
                {
                    gone.Token.ThrowIfCancellationRequested();
                    await context.Response.WriteAsync(":\n\n", gone.Token);
                    await context.Response.Body.FlushAsync(gone.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more, or nothing more will come.
        }
    }

    private static async Task SendStatus(HttpContext context, SiteFollower site, PreviewOptions options)
    {
        await site.Ready.WaitAsync(context.RequestAborted);
        context.Response.ContentType = Answers.Json;
        await Answers.Send(context, PageStatus.Write(site, context.Request.Query["path"].ToString(), options.Open is not null));
    }

    /// <summary>The token, for our own pages: nobody else's may read this (<see cref="PreviewAccess"/>).</summary>
    private static Task SendSession(HttpContext context, PreviewOptions options)
    {
        context.Response.ContentType = Answers.Json;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync($"{{\"token\":\"{JsonEncodedText.Encode(options.Token)}\"}}");
    }

    /// <summary>Opens a source file in the editor: one that the site is made from, and no other.</summary>
    private static async Task Open(HttpContext context, PreviewOptions options)
    {
        (string file, int line) = await ReadPlace(context.Request);
        bool isSource = new DiskFileTree(options.Root, "input", "theme").List().Any(f => f.Kind == FileKind.Ordinary && f.Path == file);
        if (!isSource)
        {
            await Answers.Refuse(context, StatusCodes.Status404NotFound, new("This is no file of the site.", "这不是站点的文件。"));
            return;
        }
        if (options.Open is null)
        {
            await Answers.Refuse(
                context,
                StatusCodes.Status409Conflict,
                new(
                    "No editor is known: start the preview with `--editor \"code --goto {file}:{line}\"`, or what yours wants.",
                    "还没有指定编辑器：启动预览时请加上`--editor \"code --goto {file}:{line}\"`，或者您的编辑器所用的命令。"
                )
            );
            return;
        }
        try
        {
            options.Open(file, line);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            await Answers.Refuse(
                context,
                StatusCodes.Status409Conflict,
                new($"The editor could not be started: {e.Message}", $"编辑器无法启动：{e.Message}")
            );
            return;
        }
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task<(string File, int Line)> ReadPlace(HttpRequest request)
    {
        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(request.Body);
            return
                body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("file", out JsonElement file)
                && file.ValueKind == JsonValueKind.String
                && body.RootElement.TryGetProperty("line", out JsonElement line)
                && line.TryGetInt32(out int number)
                ? (file.GetString()!, Math.Max(1, number))
                : ("", 1);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return ("", 1);
        }
    }
}
