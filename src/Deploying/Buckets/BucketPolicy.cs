using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>The rights that publishing takes, and no more (S7-13): list the prefix; read, write and delete what is below it.</summary>
internal static class BucketPolicy
{
    private sealed record Syntax(string Version, string Resources, string List, string PrefixKey, string Get, string Put, string Delete);

    private static readonly Syntax Aws = new(
        "2012-10-17",
        "arn:aws:s3:::",
        "s3:ListBucket",
        "s3:prefix",
        "s3:GetObject",
        "s3:PutObject",
        "s3:DeleteObject"
    );

    /// <summary>Of Alibaba Cloud.</summary>
    private static readonly Syntax Ram = new(
        "1",
        "acs:oss:*:*:",
        "oss:ListObjects",
        "oss:Prefix",
        "oss:GetObject",
        "oss:PutObject",
        "oss:DeleteObject"
    );

    /// <summary>The same for people, where the console has a form or a syntax of its own.</summary>
    public static Wording InWords(string bucket, string prefix)
    {
        string folder = FolderOf(prefix);
        return new(
            $"Let the key list the objects of `{bucket}` below `{folder}`, and read, write and delete `{folder}*`; nothing else.",
            $"请只授予该密钥以下权限：列出存储桶`{bucket}`中`{folder}`下的对象，读取、写入和删除`{folder}*`。"
        );
    }

    private static string FolderOf(string prefix) => prefix.Trim('/') is { Length: > 0 } name ? name + "/" : "";

    /// <summary>JSON to be pasted into the console of the store; null where we do not know its syntax.</summary>
    public static string? Write(StoreProfile profile, string bucket, string prefix)
    {
        if (profile.PolicySyntax is not ("aws" or "ram"))
        {
            return null;
        }
        Syntax syntax = profile.PolicySyntax == "ram" ? Ram : Aws;
        string folder = FolderOf(prefix);
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("Version", syntax.Version);
            json.WriteStartArray("Statement");
            Begin(json, syntax.Resources + bucket, syntax.List);
            if (folder.Length > 0)
            {
                json.WriteStartObject("Condition");
                // With “if exists”, the store may say 404 of a key that is not there, and need not say 403.
                json.WriteStartObject(syntax == Aws ? "StringLikeIfExists" : "StringLike");
                json.WriteString(syntax.PrefixKey, folder + "*");
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndObject();
            Begin(json, $"{syntax.Resources}{bucket}/{folder}*", syntax.Get, syntax.Put, syntax.Delete);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Begin(Utf8JsonWriter json, string resource, params ReadOnlySpan<string> actions)
    {
        json.WriteStartObject();
        json.WriteString("Effect", "Allow");
        json.WriteStartArray("Action");
        foreach (string action in actions)
        {
            json.WriteStringValue(action);
        }
        json.WriteEndArray();
        json.WriteStartArray("Resource");
        json.WriteStringValue(resource);
        json.WriteEndArray();
    }
}
