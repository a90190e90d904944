using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Preview.Desk;

/// <summary>An answer of the desk's API.</summary>
internal sealed record DeskAnswer(int Status, byte[] Json)
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="write">Writes the members of the answer's object.</param>
    public static DeskAnswer Of(int status, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return new DeskAnswer(status, stream.ToArray());
    }

    public static DeskAnswer Error(int status, Wording message) => Of(status, json => json.WriteWording("error", message));

    public static DeskAnswer Refused(int status, IEnumerable<Diagnostic> complaints) =>
        Of(status, json => json.WriteComplaints("complaints", complaints));

    public async Task WriteTo(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = Json.Length;
        await context.Response.Body.WriteAsync(Json, context.RequestAborted);
    }
}
