namespace Yueqing.Site.Tests.Specs;

/// <summary>Writes what the program now says into a spec, for a person to read in the diff: <c>ACCEPT=1 dotnet test …</c>, never on CI.</summary>
internal static class SpecAcceptance
{
    public static bool IsOn =>
        Environment.GetEnvironmentVariable("ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null or "";

    private static readonly Lock Files = new();

    /// <param name="key">The block of the entry that is replaced.</param>
    public static void Rewrite(string path, string spec, string messages, string key = "messages")
    {
        lock (Files)
        {
            List<string> lines = [.. File.ReadAllLines(path)];
            int start = lines.FindIndex(l => l.TrimEnd() == spec + ":");
            int at = lines.FindIndex(start, l => l.StartsWith($"  {key}:", StringComparison.Ordinal));
            int end = at + 1;
            while (
                end < lines.Count
                && (
                    lines[end].StartsWith("    ", StringComparison.Ordinal)
                    || (lines[end].Length == 0 && end + 1 < lines.Count && lines[end + 1].StartsWith("    ", StringComparison.Ordinal))
                )
            )
            {
                end++;
            }
            lines.RemoveRange(at, end - at);
            lines.InsertRange(
                at,
                messages.Length == 0 ? [$"  {key}: \"\""] : [$"  {key}: |", .. messages.Split('\n').Select(l => "    " + l)]
            );
            File.WriteAllText(path, string.Join('\n', lines) + "\n");
        }
    }
}
