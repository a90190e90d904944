using System.Text;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Pipeline;

/// <summary>What a person might do to one file of a site, on purpose or not.</summary>
internal sealed record RandomEdit(string Path, byte[] Before, byte[]? After, string What)
{
    private static readonly string[] Editable = [".md", ".yml", ".css", ".html", ".scene", ".js"];

    public static RandomEdit Of(MemoryFileTree files, Random random)
    {
        string[] paths = [.. files.List().Select(f => f.Path).Where(p => Editable.Contains(System.IO.Path.GetExtension(p)))];
        // Prose is what is written most.
        string[] prose = [.. paths.Where(p => p.EndsWith(".md", StringComparison.Ordinal))];
        string path = random.Next(2) == 0 ? Pick(prose, random) : Pick(paths, random);
        byte[] before = files.Read(path)!;
        string text = Encoding.UTF8.GetString(before);
        if (random.Next(40) == 0)
        {
            return new RandomEdit(path, before, null, "deleted");
        }
        string[] lines = text.Split('\n');
        int i = random.Next(lines.Length);
        string line = lines[i];
        (string what, string[] edited) = random.Next(7) switch
        {
            0 => ("line deleted", [.. lines[..i], .. lines[(i + 1)..]]),
            1 => ("line doubled", [.. lines[..i], line, line, .. lines[(i + 1)..]]),
            2 when i + 1 < lines.Length => ("lines swapped", [.. lines[..i], lines[i + 1], line, .. lines[(i + 2)..]]),
            3 => ("digit changed", Replace(c => char.IsAsciiDigit(c), '7')),
            4 => (
                "word changed",
                [
                    .. lines[..i],
                    line.Replace("the ", "this ", StringComparison.Ordinal).Replace("的", "之", StringComparison.Ordinal),
                    .. lines[(i + 1)..],
                ]
            ),
            5 => (
                "paragraph added",
                [.. lines, "", path.EndsWith("zh.md", StringComparison.Ordinal) ? "新的一段。" : "One more paragraph.", ""]
            ),
            _ => ("letter changed", Replace(char.IsAsciiLetterLower, (char)('a' + random.Next(26)))),
        };
        return new RandomEdit(path, before, Encoding.UTF8.GetBytes(string.Join('\n', edited)), $"{what}, line {i + 1}: {line}");

        string[] Replace(Func<char, bool> which, char with)
        {
            int[] places = [.. Enumerable.Range(0, line.Length).Where(j => which(line[j]))];
            if (places.Length == 0)
            {
                return lines;
            }
            int at = places[random.Next(places.Length)];
            return [.. lines[..i], line[..at] + with + line[(at + 1)..], .. lines[(i + 1)..]];
        }
    }

    public void Apply(MemoryFileTree files)
    {
        if (After is null)
        {
            files.Remove(Path);
        }
        else
        {
            files.Set(Path, After);
        }
    }

    public void Undo(MemoryFileTree files) => files.Set(Path, Before);

    public override string ToString() => $"{Path}: {What}";

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
