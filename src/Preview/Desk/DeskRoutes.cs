using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Yueqing.Site.Pipeline;

namespace Yueqing.Site.Preview.Desk;

/// <summary>The addresses of the translator's desk, all below <c>/_desk/</c>. Who may ask is decided before.</summary>
internal static class DeskRoutes
{
    private const string Shell = "desk/index.html";

    public static void Map(WebApplication app, SiteFollower site, PreviewOptions options)
    {
        LiveSite live = site.Live;
        var writer = new DeskWriter(site, options);
        app.MapGet("/_desk/", context => SendShell(context, live, options));
        app.MapGet("/_desk/assets/{name}", context => PreviewRoutes.SendAsset(context, "desk/" + context.Request.RouteValues["name"]));
        app.MapGet(
            DeskPictures.Root + "{**path}",
            context => DeskPictures.Send(context, live.Now, (string?)context.Request.RouteValues["path"] ?? "")
        );
        app.MapGet("/_desk/api/overview", context => Overview(live.Now).WriteTo(context));
        app.MapGet("/_desk/api/page", context => Page(live.Now, context.Request.Query["name"].ToString()).WriteTo(context));
        app.MapPost("/_desk/api/try", context => Post(context, edit => DeskTrial.Of(live, edit)));
        app.MapPost("/_desk/api/save", context => Post(context, writer.Save));
        app.MapPost("/_desk/api/accept", context => Post(context, writer.Accept));
    }

    private static DeskAnswer Overview(LiveState state) =>
        state.Checked.Translation is null
            ? DeskAnswer.Refused(409, state.Errors)
            : DeskAnswer.Of(200, json => OverviewJson.Write(json, state));

    private static DeskAnswer Page(LiveState state, string name) =>
        DeskPage.Find(state, name) is { } page
            ? DeskAnswer.Of(200, json => PageJson.Write(json, state, page))
            : DeskAnswers.NoPage(state, name);

    private static async Task Post(HttpContext context, Func<DeskEdit, DeskAnswer> answer)
    {
        DeskEdit? edit = await DeskEdit.Read(context.Request.Body, context.RequestAborted);
        await (edit is null ? DeskAnswers.NotUnderstood : answer(edit)).WriteTo(context);
    }

    /// <summary>The one document of the desk; its modules tell overview and pages apart by the query.</summary>
    private static async Task SendShell(HttpContext context, LiveSite live, PreviewOptions options)
    {
        string root = live.Now.Checked.Bound is { } bound ? DeskScope.Base(bound.Site) : "/";
        string shell = Encoding
            .UTF8.GetString(ClientFiles.Find(Shell)!.Bytes)
            .Replace("{{token}}", WebUtility.HtmlEncode(options.Token), StringComparison.Ordinal)
            .Replace("{{base}}", WebUtility.HtmlEncode(root), StringComparison.Ordinal);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(shell, context.RequestAborted);
    }
}
