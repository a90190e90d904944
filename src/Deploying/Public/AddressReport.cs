using System.Text;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Public;

/// <summary>What the public addresses answered, for people and for programs (S7-14).</summary>
internal static class AddressReport
{
    public static byte[] Json(ReleaseRecord release, IEnumerable<AddressResult> results) =>
        RecordJson.Document(json =>
        {
            json.WriteString("release", release.Id);
            json.WriteStartArray("addresses");
            foreach (AddressResult result in results)
            {
                json.WriteStartObject();
                json.WriteString("url", result.Address.AbsoluteUri);
                json.WriteString("path", result.Path);
                json.WriteBoolean("right", result.IsRight);
                json.WriteStartArray("wrong");
                foreach (Wording what in result.Wrong)
                {
                    json.WriteStringValue(what.En);
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    public static byte[] Text(IEnumerable<AddressResult> results)
    {
        var text = new StringBuilder();
        foreach (AddressResult result in results.OrderBy(r => r.IsRight))
        {
            text.Append(result.IsRight ? "ok     " : "WRONG  ").Append(result.Address.AbsoluteUri);
            if (!result.IsRight)
            {
                text.Append("  ").AppendJoin(", ", result.Wrong.Select(w => $"{w.En} / {w.Zh}"));
            }
            text.Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
