using System.Text;
using Yueqing.Site.Model.Terms;

namespace Yueqing.Site.Rendering.Search;

/// <summary>What a reader finds in the <c>main</c> of a finished page, heading by heading. Navigation, drawings, forms and what opens on demand are not read.</summary>
internal static class MainText
{
    private static readonly string[] Skipped = ["nav", "svg", "script", "noscript", "form", "details"];

    /// <returns>The first heading of the page, and its parts.</returns>
    public static (string Title, IReadOnlyList<SearchPart> Parts) Read(ReadOnlySpan<char> html)
    {
        html = html[Math.Max(0, html.IndexOf("<main"))..];
        html = html[..(html.IndexOf("</main>") is >= 0 and var end ? end : html.Length)];
        string title = "";
        string anchor = "";
        string heading = "";
        var text = new StringBuilder();
        var parts = new List<SearchPart>();
        while (NextElement(html) is (>= 0 and var at, { } name))
        {
            AddText(html[..at], text);
            html = html[at..];
            int close = html.IndexOf($"</{name}>") is >= 0 and var found ? found : html.Length;
            if (name[0] == 'h')
            {
                var words = new StringBuilder();
                AddText(html[..close], words);
                if (title.Length == 0)
                {
                    title = OneLine(words);
                }
                else
                {
                    EndPart();
                    (heading, anchor) = (OneLine(words), IdOf(html) ?? anchor);
                }
            }
            html = html[Math.Min(html.Length, close + name.Length + "</>".Length)..];
        }
        AddText(html, text);
        EndPart();
        return (title, parts);

        void EndPart()
        {
            parts.Add(new SearchPart(anchor, heading, text.ToString().Trim()));
            text.Clear();
        }
    }

    /// <summary>The next heading, or element that is not read; a place of -1 if there is none.</summary>
    private static (int At, string? Name) NextElement(ReadOnlySpan<char> html)
    {
        for (int i = 0; html[i..].IndexOf('<') is >= 0 and var next; i++)
        {
            i += next;
            ReadOnlySpan<char> tag = html[(i + 1)..];
            if (tag.StartsWith("!--"))
            {
                i += Math.Max(0, tag.IndexOf("-->"));
                continue;
            }
            ReadOnlySpan<char> name = tag[..Math.Max(0, tag.IndexOfAny(" >\n"))];
            if (name is ['h', >= '1' and <= '6'])
            {
                return (i, name.ToString());
            }
            foreach (string skipped in Skipped)
            {
                if (name.SequenceEqual(skipped))
                {
                    return (i, skipped);
                }
            }
        }
        return (-1, null);
    }

    private static string? IdOf(ReadOnlySpan<char> tag)
    {
        tag = tag[..Math.Max(0, tag.IndexOf('>'))];
        int id = tag.IndexOf(" id=\"");
        return id < 0 ? null : tag[(id + 5)..(id + 5 + tag[(id + 5)..].IndexOf('"'))].ToString();
    }

    private static string OneLine(StringBuilder words) => words.Replace('\n', ' ').ToString().Trim();

    private static void AddText(ReadOnlySpan<char> html, StringBuilder text)
    {
        var sink = new TextSink(text);
        PublishedText.Read(html, markup: true, ref sink);
    }

    /// <summary>White space becomes one space, the border of a block a new line; what no reader sees is left out.</summary>
    private readonly struct TextSink(StringBuilder text) : ITextSink
    {
        public void Add(char c, int at, bool inTag)
        {
            if (inTag || c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF')
            {
                return;
            }
            char last = text.Length == 0 ? '\n' : text[^1];
            if (c == LatinLetters.BlockEnd)
            {
                if (last == ' ')
                {
                    text.Length--;
                    last = text.Length == 0 ? '\n' : text[^1];
                }
                if (last != '\n')
                {
                    text.Append('\n');
                }
            }
            else if (c is ' ' or '\n' or '\t' or '\r')
            {
                if (last is not (' ' or '\n'))
                {
                    text.Append(' ');
                }
            }
            else
            {
                text.Append(c);
            }
        }
    }
}
