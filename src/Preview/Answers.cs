using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Preview;

/// <summary>The plain ways to answer a request.</summary>
internal static class Answers
{
    public const string Html = "text/html; charset=utf-8";
    public const string Json = "application/json; charset=utf-8";
    public const string Text = "text/plain; charset=utf-8";

    /// <summary>What was asked is not done; a sentence says why, in both languages, since who asks may read either.</summary>
    public static Task Refuse(HttpContext context, int status, Wording why)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = Text;
        return Write(context, Encoding.UTF8.GetBytes($"{why.En}\n{why.Zh}\n"));
    }

    /// <summary>Bytes under their hash: who has them already is told so.</summary>
    public static Task Send(HttpContext context, byte[] bytes, string hash)
    {
        string tag = $"\"{hash[..Math.Min(32, hash.Length)]}\"";
        context.Response.Headers.ETag = tag;
        if (context.Response.StatusCode == StatusCodes.Status200OK && Matches(context.Request.Headers.IfNoneMatch, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.ContentType = null;
            return Task.CompletedTask;
        }
        return Write(context, bytes);
    }

    public static Task Send(HttpContext context, byte[] bytes) => Send(context, bytes, Hash(bytes));

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static Task Write(HttpContext context, byte[] bytes)
    {
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static bool Matches(StringValues ifNoneMatch, string tag) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch, out IList<EntityTagHeaderValue>? known)
        && known.Any(k => k.Tag == "*" || k.Tag == tag);
}
