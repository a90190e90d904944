using System.Diagnostics;
using System.Globalization;

namespace Yueqing.Site.Cli;

/// <summary>The command that opens a file at a line in somebody's editor.</summary>
/// <remarks>No shell: each word of the command is one argument, whatever the file is called.</remarks>
internal static class Editor
{
    /// <summary>Editors with a window of their own, and how each is told a line. One in the terminal would take ours.</summary>
    private static readonly (string[] Names, string[] Words)[] Known =
    [
        (["code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"], ["--goto", "{file}:{line}"]),
        (["subl", "sublime_text", "zed"], ["{file}:{line}"]),
        (["idea", "rider", "webstorm", "pycharm", "phpstorm", "goland", "mate", "kate", "kwrite"], ["--line", "{line}", "{file}"]),
        (["gedit", "pluma", "xed"], ["+{line}", "{file}"]),
    ];

    /// <summary>Opens a file, given by its path below the root, at a line; null if no editor is known.</summary>
    /// <param name="command">As <c>--editor</c> has it; null to ask the environment.</param>
    public static Action<string, int>? Opening(string root, string? command)
    {
        string[] words = command is null
            ? Default(Environment.GetEnvironmentVariable("VISUAL")) ?? Default(Environment.GetEnvironmentVariable("EDITOR")) ?? []
            : Words(command);
        return words.Length == 0 ? null : (file, line) => Process.Start(Start(words, Path.Combine(root, file), line))?.Dispose();
    }

    internal static ProcessStartInfo Start(string[] words, string file, int line)
    {
        string Fill(string word) =>
            word.Replace("{line}", line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{file}", file, StringComparison.Ordinal);
        IEnumerable<string> arguments = words.Any(w => w.Contains("{file}", StringComparison.Ordinal))
            ? words[1..]
            : [.. words[1..], "{file}"];
        return new ProcessStartInfo(words[0], arguments.Select(Fill)) { UseShellExecute = false };
    }

    /// <summary>The command for an editor that the environment names, as in <c>code --wait</c>; null unless it is one that opens a window.</summary>
    internal static string[]? Default(string? named)
    {
        if (named is null || Words(named) is not [var program, ..])
        {
            return null;
        }
        string name = Path.GetFileNameWithoutExtension(program);
        return Known
            .Where(k => k.Names.Contains(name, StringComparer.Ordinal))
            .Select(k => (string[])[program, .. k.Words])
            .FirstOrDefault();
    }

    /// <summary>The words of a command line; quotation marks keep spaces in one.</summary>
    internal static string[] Words(string command)
    {
        var words = new List<string>();
        string word = "";
        bool quoted = false;
        bool any = false;
        foreach (char c in command)
        {
            if (c == '"')
            {
                (quoted, any) = (!quoted, true);
            }
            else if (char.IsWhiteSpace(c) && !quoted)
            {
                words.AddRange(any ? [word] : []);
                (word, any) = ("", false);
            }
            else
            {
                (word, any) = (word + c, true);
            }
        }
        words.AddRange(any ? [word] : []);
        return [.. words];
    }
}
