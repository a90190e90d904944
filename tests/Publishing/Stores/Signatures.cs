using System.Security.Cryptography;
using System.Text;

namespace Yueqing.Site.Tests.Publishing.Stores;

/// <summary>Checks signatures as S3 does (AWS Signature Version 4), which s3rver leaves out.</summary>
internal static class Signatures
{
    /// <returns>Null if all is well, else the code and the text of the answer.</returns>
    public static (string Code, string Message)? Check(HttpMessage request, string region, string key, string secret)
    {
        string authorization = request["Authorization"] ?? "";
        Dictionary<string, string> parts = authorization
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(p => p.Split('=', 2))
            .ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        string[] scope = parts.GetValueOrDefault("Credential", "").Split('/');
        if (scope.Length != 5)
        {
            return ("AccessDenied", "no signature");
        }
        if (scope[0] != key)
        {
            return ("InvalidAccessKeyId", "The key does not exist.");
        }
        if (scope[2] != region)
        {
            return ("AuthorizationHeaderMalformed", $"the region '{scope[2]}' is wrong; expecting '{region}'");
        }
        string payload = request["x-amz-content-sha256"] ?? "";
        if (payload != "UNSIGNED-PAYLOAD" && payload != Hex(request.Body))
        {
            return ("XAmzContentSHA256Mismatch", "The body is not what was signed.");
        }
        string target = request.FirstLine.Split(' ')[1];
        string[] halves = target.Split('?', 2);
        string query = string.Join(
            '&',
            (halves.Length > 1 ? halves[1] : "")
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(p => p.Contains('=', StringComparison.Ordinal) ? p : p + "=")
                .Order(StringComparer.Ordinal)
        );
        string[] signed = parts["SignedHeaders"].Split(';');
        var canonical = new StringBuilder();
        canonical.Append(request.FirstLine.Split(' ')[0]).Append('\n').Append(halves[0]).Append('\n').Append(query).Append('\n');
        foreach (string name in signed)
        {
            canonical.Append(name).Append(':').Append(request[name]).Append('\n');
        }
        canonical.Append('\n').Append(parts["SignedHeaders"]).Append('\n').Append(payload);
        string text =
            $"AWS4-HMAC-SHA256\n{request["x-amz-date"]}\n{string.Join('/', scope[1..])}\n{Hex(Encoding.UTF8.GetBytes(canonical.ToString()))}";
        byte[] signing = scope[1..].Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), Sign);
        return Convert.ToHexStringLower(Sign(signing, text)) == parts["Signature"]
            ? null
            : ("SignatureDoesNotMatch", $"The signature does not match. {canonical}");
    }

    private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
