using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Preview.Desk;

namespace Yueqing.Site.Preview;

/// <param name="Root">The folder that holds <c>input</c> and <c>theme</c>.</param>
/// <param name="Port">0 for any free one.</param>
/// <param name="Token">What a request must bring along to write anything.</param>
internal sealed record PreviewOptions(string Root, int Port, string Token)
{
    /// <summary>The ISO date under which a translator accepts a block.</summary>
    public required Func<string> Today { get; init; }

    /// <summary>Where others can reach the preview, who then need the token for everything; null for the loopback interface alone.</summary>
    public IPAddress? Host { get; init; }

    /// <summary>Opens a file at a line in the editor; null where none is known. The path is relative to the root.</summary>
    public Action<string, int>? Open { get; init; }
}

/// <summary>The site on the loopback interface, while people write it.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>The largest body of a request: a page of Markdown many times over.</summary>
    public const long MaxBody = 1 << 20;

    private readonly WebApplication _app;

    private PreviewServer(WebApplication app) => _app = app;

    public int Port => new Uri(_app.Urls.Single()).Port;

    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The system does not let us listen there.</exception>
    public static async Task<PreviewServer> StartAsync(SiteFollower site, PreviewOptions options)
    {
        WebApplication app = Build(site, options);
        try
        {
            await app.StartAsync();
            return new PreviewServer(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Hangs up on all who listen, and frees the port.</summary>
    public Task StopAsync() => _app.StopAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(SiteFollower site, PreviewOptions options)
    {
        // The empty builder reads no settings from the environment or the current folder, which are the site's and not the server's.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromMilliseconds(500));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => Configure(k, options));
        WebApplication app = builder.Build();
        var access = new PreviewAccess(options);
        app.Use((context, next) => access.Admit(context, next));
        app.Use(ConfessFaults);
        PreviewRoutes.Map(app, site, options);
        DeskRoutes.Map(app, site, options);
        app.MapFallback("{**path}", context => SitePages.Serve(context, site));
        return app;
    }

    private static void Configure(KestrelServerOptions kestrel, PreviewOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBody;
        kestrel.Limits.MaxRequestLineSize = 8 << 10;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 << 10;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxConcurrentConnections = 256;
        kestrel.Listen(
            options.Host ?? IPAddress.Loopback,
            options.Port,
            listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (options.Host is null)
                {
                    listen.Use(MarkOtherUsers);
                }
            }
        );
    }

    /// <summary>Without a token for all, the preview is for the person who started it.</summary>
    private static Task MarkOtherUsers(ConnectionContext connection, ConnectionDelegate next)
    {
        if (connection is { LocalEndPoint: IPEndPoint here, RemoteEndPoint: IPEndPoint there } && LoopbackPeer.IsAnotherUser(here, there))
        {
            connection.Items[PreviewAccess.OtherUser] = true;
        }
        return next(connection);
    }

    /// <summary>A request that we fail is answered with what failed, not with silence.</summary>
    private static async Task ConfessFaults(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e)
            when (e is not (OperationCanceledException or Microsoft.AspNetCore.Http.BadHttpRequestException) && !context.Response.HasStarted
            )
        {
            Wording why = new($"{PreviewFault.Text.En}\n{e}", PreviewFault.Text.Zh);
            await Answers.Refuse(context, StatusCodes.Status500InternalServerError, why);
        }
    }

    /// <summary>Who starts the server also stops it: it leaves the signals of the process alone.</summary>
    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
