using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering.Infographics;

namespace Yueqing.Site.Preview.Desk;

/// <summary>
/// The pictures of a page as its words make them now, also while the site cannot be built: what does not fit has a frame around it.
/// </summary>
internal static class DeskPictures
{
    public const string Root = "/_desk/pictures/";

    private static readonly ConditionalWeakTable<LiveState, ConcurrentDictionary<string, byte[]>> Written = [];

    private static readonly ConditionalWeakTable<LiveState, PictureTrials> Trials = [];

    /// <summary>How many pictures a page has in each language.</summary>
    public static int Count(LiveState state, Topic? topic) => JobsOf(state, topic, Locale.Chinese).Count();

    /// <summary>Writes what the pictures of a page are, and what is wrong with them. To find that out takes a while, so it is done once.</summary>
    public static void Write(Utf8JsonWriter json, LiveState state, DeskPage page)
    {
        json.WritePropertyName("pictures");
        json.WriteRawValue(
            Written.GetValue(state, _ => new(StringComparer.Ordinal)).GetOrAdd(page.Name, _ => Lay(state, page)),
            skipInputValidation: true
        );
    }

    private static byte[] Lay(LiveState state, DeskPage page)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, DeskAnswer.Options))
        {
            LayAll(json, state, page);
        }
        return stream.ToArray();
    }

    private static void LayAll(Utf8JsonWriter json, LiveState state, DeskPage page)
    {
        json.WriteStartArray();
        foreach (
            IGrouping<PictureFormat, PictureJob> format in Locale.All.SelectMany(l => JobsOf(state, page.Topic, l)).GroupBy(j => j.Format)
        )
        {
            json.WriteStartObject();
            json.WriteString("kind", format.Key.Name);
            json.WriteWording("label", LabelOf(format.Key.Kind));
            foreach (PictureJob job in format)
            {
                Write(json, Lay(state, job), state, page, format.Key);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A picture by its address.</summary>
    /// <param name="path">Behind <see cref="Root"/>: <c>tasks/opening-up/card-en.svg</c>.</param>
    public static async Task Send(HttpContext context, LiveState state, string path)
    {
        if (Draw(state, path) is not { } svg)
        {
            await Answers.Refuse(context, StatusCodes.Status404NotFound, new Wording("There is no such picture.", "没有这张图片。"));
            return;
        }
        context.Response.ContentType = "image/svg+xml";
        await Answers.Send(context, svg);
    }

    private static byte[]? Draw(LiveState state, string path)
    {
        int slash = path.LastIndexOf('/');
        string file = path[(slash + 1)..];
        Topic? topic = slash < 0 ? null : DeskPage.Find(state, path[..slash])?.Topic;
        PictureJob? job = Locale.All.SelectMany(l => JobsOf(state, topic, l)).FirstOrDefault(j => file == NameOf(j.Format, j.Locale));
        return job is null ? null : Lay(state, job).ToSvg();
    }

    /// <summary>None for a page without a topic, and while the theme cannot be read.</summary>
    private static IEnumerable<PictureJob> JobsOf(LiveState state, Topic? topic, Locale locale) =>
        topic is not null && state.Checked is { Theme: not null, Templates: { } templates }
            ? PictureScenes.JobsOf(templates, topic, locale)
            : [];

    private static PictureTrial Lay(LiveState state, PictureJob job) =>
        Trials.GetValue(state, s => new PictureTrials(DeskScope.Of(s), s.Checked.Templates!, s.Memory)).Lay(job);

    private static void Write(Utf8JsonWriter json, PictureTrial trial, LiveState state, DeskPage page, PictureFormat format)
    {
        string number = state.Number.ToString(CultureInfo.InvariantCulture);
        json.WriteStartObject(trial.Locale.Id);
        json.WriteString("src", trial.Scene is null ? null : $"{Root}{page.Name}/{NameOf(format, trial.Locale)}?n={number}");
        json.WriteNumber("width", (int)(trial.Scene?.Width ?? 0));
        json.WriteNumber("height", (int)(trial.Scene?.Height ?? 0));
        json.WriteComplaints("complaints", trial.Complaints);
        json.WriteEndObject();
    }

    private static string NameOf(PictureFormat format, Locale locale) => $"{format.Name}-{locale.Id}.svg";

    private static Wording LabelOf(PictureKind kind) =>
        kind switch
        {
            PictureKind.Card => new("Link preview", "链接预览"),
            PictureKind.Cover => new("WeChat cover", "微信封面"),
            PictureKind.Square => new("Square", "方图"),
            PictureKind.Poster => new("Poster", "长图"),
            PictureKind.Report => new("Report", "全年长图"),
            _ => new("Fact sheet", "数据单页"),
        };
}
