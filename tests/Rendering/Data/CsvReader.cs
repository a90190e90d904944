using System.Text;

namespace Yueqing.Site.Tests.Rendering.Data;

/// <summary>Reads what RFC 4180 calls a file, and nothing else: quotes only where it allows them, each record with its line break.</summary>
internal static class CsvReader
{
    /// <param name="lineBreak">What ends a record, where a program has its own mind.</param>
    public static List<string[]> Read(string csv, string lineBreak = "\r\n")
    {
        var records = new List<string[]>();
        var record = new List<string>();
        for (int at = 0; at < csv.Length; )
        {
            record.Add(csv[at] == '"' ? Quoted(csv, ref at) : Plain(csv, lineBreak[0], ref at));
            if (csv[at] == ',')
            {
                at++;
                continue;
            }
            Assert.True(csv.AsSpan(at).StartsWith(lineBreak), $"a record ends with a line break, not with {(int)csv[at]}");
            at += lineBreak.Length;
            records.Add([.. record]);
            record.Clear();
        }
        return records;
    }

    private static string Plain(string csv, char end, ref int at)
    {
        int start = at;
        while (csv[at] != ',' && csv[at] != end)
        {
            Assert.False(csv[at] is '"' or '\r' or '\n', "a quote or a line break in a plain field");
            at++;
        }
        return csv[start..at];
    }

    private static string Quoted(string csv, ref int at)
    {
        var field = new StringBuilder();
        for (at++; ; at++)
        {
            if (csv[at] == '"' && csv[++at] != '"')
            {
                return field.ToString();
            }
            field.Append(csv[at]);
        }
    }
}
