using System.Globalization;
using System.Text;
using System.Text.Json;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>The pages, the style sheet and the drawings of the real site before the Nu Html Checker, which is what validator.w3.org runs.</summary>
public sealed class NuHtmlTests
{
    private static readonly string[] Judged = [".html", ".css", ".svg"];

    /// <summary>A warning is a matter of taste or of an old browser: it is listed with the test and does not fail it.</summary>
    [Fact]
    public void Finds_no_error()
    {
        string checker = ExternalTool.FromNpm("vnu-jar/build/dist/vnu.jar");
        string folder = Directory.CreateTempSubdirectory("yueqing-vnu-").FullName;
        try
        {
            string[] paths = [.. Write(folder)];
            (_, string report, string complaint) = ExternalTool.Try(
                "java",
                folder,
                ["-jar", checker, "--format", "json", "--stdout", "--also-check-css", "--also-check-svg", .. paths]
            );
            Assert.True(complaint.Length == 0, complaint);
            using var parsed = JsonDocument.Parse(report);
            ILookup<bool, JsonElement> isInfo = parsed
                .RootElement.GetProperty("messages")
                .EnumerateArray()
                .Where(m => !IsKnownBetter(m))
                .ToLookup(m => Text(m, "type") == "info");
            TestContext.Current.TestOutputHelper?.WriteLine(List(isInfo[true], folder));
            string errors = List(isInfo[false], folder);
            Assert.True(errors.Length == 0, errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Write(string folder)
    {
        foreach (var file in RealPages.Files.Values.Where(f => Judged.Contains(Path.GetExtension(f.Path))))
        {
            string path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes);
            yield return file.Path;
        }
    }

    /// <summary>What the checker does not know: a directive that the largest Chinese search engine asks for (S6-14), and container queries, which
    /// every browser has had since 2023 (decision 20).</summary>
    private static bool IsKnownBetter(JsonElement message) =>
        Text(message, "message") switch
        {
            "Bad value “Cache-Control” for attribute “http-equiv” on element “meta”." => Text(message, "extract")
                .Contains("content=\"no-", StringComparison.Ordinal),
            "CSS: “container”: Property “container” doesn't exist." or "CSS: Unrecognized at-rule “@container”" => true,
            _ => false,
        };

    /// <summary>Each complaint once, with the first places; the fault of a template is one of every page.</summary>
    private static string List(IEnumerable<JsonElement> messages, string folder)
    {
        var text = new StringBuilder();
        foreach (IGrouping<string, JsonElement> same in messages.GroupBy(m => Text(m, "message")))
        {
            text.Append(CultureInfo.InvariantCulture, $"{same.Key} ({same.Count()})\n");
            foreach (JsonElement message in same.Take(10))
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"    {Place(message, folder)}: {Text(message, "extract").ReplaceLineEndings(" ")}\n"
                );
            }
        }
        return text.ToString();
    }

    private static string Place(JsonElement message, string folder)
    {
        string url = Text(message, "url");
        int below = url.IndexOf(folder, StringComparison.Ordinal);
        string path = below < 0 ? url : url[(below + folder.Length + 1)..];
        return message.TryGetProperty("lastLine", out JsonElement line) ? $"{path}:{line.GetInt32()}" : path;
    }

    private static string Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out JsonElement value) ? value.GetString()! : "";
}
