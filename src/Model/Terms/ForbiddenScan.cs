using System.Buffers;
using System.Text;

namespace Yueqing.Site.Model.Terms;

/// <summary>A forbidden rendering in a text.</summary>
/// <param name="Start">Where it begins in the text as it was given.</param>
/// <param name="Length">From its first letter to its last, with whatever stands between.</param>
/// <param name="Around">The words around it as a reader sees them, itself included.</param>
internal readonly record struct ForbiddenUse(ForbiddenForm Form, int Start, int Length, string Around);

/// <summary>Looks for forbidden renderings in whole files: first with a net so coarse that it costs nearly nothing, then closely where it caught something.</summary>
internal static class ForbiddenScan
{
    private const int WordsAround = 40;

    /// <param name="markup">Whether the text is HTML, SVG or XML.</param>
    public static IReadOnlyList<ForbiddenUse> In(ReadOnlySpan<char> text, bool markup, ForbiddenRenderings forbidden) =>
        MayHold(text, markup, forbidden) ? Closely(text, markup, forbidden) : [];

    private static bool MayHold(ReadOnlySpan<char> text, bool markup, ForbiddenRenderings forbidden)
    {
        // At worst each character is a word.
        char[] words = ArrayPool<char>.Shared.Rent((2 * text.Length) + 2);
        char[] tags = ArrayPool<char>.Shared.Rent(markup ? (2 * text.Length) + 2 : 2);
        var sink = new WordSink(words, tags);
        PublishedText.Read(text, markup, ref sink);
        bool may = forbidden.MayStandIn(words.AsSpan(0, sink.Words)) || forbidden.MayStandIn(tags.AsSpan(0, sink.Tags));
        ArrayPool<char>.Shared.Return(words);
        ArrayPool<char>.Shared.Return(tags);
        return may;
    }

    private static List<ForbiddenUse> Closely(ReadOnlySpan<char> text, bool markup, ForbiddenRenderings forbidden)
    {
        var read = new TextSink(new Reading(), new Reading());
        PublishedText.Read(text, markup, ref read);
        var uses = new List<ForbiddenUse>();
        foreach (Reading reading in new[] { read.Words, read.Tags })
        {
            string words = reading.Text.ToString();
            foreach (Found<ForbiddenForm> found in forbidden.In(words))
            {
                int start = reading.Origins[found.Start];
                int end = reading.Origins[found.Start + found.Length - 1] + 1;
                uses.Add(new ForbiddenUse(found.Value, start, end - start, Around(words, found.Start, found.Length)));
            }
        }
        return [.. uses.OrderBy(u => u.Start)];
    }

    /// <summary>The words before and after in the same block, on one line, none of them cut.</summary>
    private static string Around(string text, int start, int length)
    {
        int end = start + length;
        int from = text.AsSpan(0, start).LastIndexOf(LatinLetters.BlockEnd) + 1;
        int to = text.IndexOf(LatinLetters.BlockEnd, end) is >= 0 and var blockEnd ? blockEnd : text.Length;
        if (start - from > WordsAround)
        {
            from = text.IndexOf(' ', start - WordsAround, WordsAround) is >= 0 and var space ? space + 1 : start;
        }
        if (to - end > WordsAround)
        {
            to = text.LastIndexOf(' ', end + WordsAround, WordsAround) is >= 0 and var space ? space : end;
        }
        string words = string.Concat(text[from..to].Where(c => LatinLetters.Fold(c) != LatinLetters.Invisible));
        return string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Keeps words only, without their places.</summary>
    private struct WordSink : ITextSink
    {
        private readonly char[] _words;
        private readonly char[] _tags;

        public WordSink(char[] words, char[] tags)
        {
            (_words, _tags) = (words, tags);
            (_words[0], _tags[0]) = (' ', ' ');
        }

        public int Words { get; private set; } = 1;

        public int Tags { get; private set; } = 1;

        public void Add(char c, int at, bool inTag)
        {
            if (inTag)
            {
                Tags = Add(c, _tags, Tags);
            }
            else
            {
                Words = Add(c, _words, Words);
            }
        }

        private static int Add(char c, char[] words, int count)
        {
            char letter = LatinLetters.Fold(c);
            char last = words[count - 1];
            if (letter > LatinLetters.Invisible)
            {
                if (last != ' ' && char.IsAsciiDigit(letter) != char.IsAsciiDigit(last))
                {
                    words[count++] = ' ';
                }
                words[count++] = letter;
            }
            else if (letter == LatinLetters.Separator && last != ' ')
            {
                words[count++] = ' ';
            }
            return count;
        }
    }

    private sealed record Reading
    {
        public StringBuilder Text { get; } = new();

        public List<int> Origins { get; } = [];
    }

    /// <summary>Keeps all characters with their places.</summary>
    private readonly record struct TextSink(Reading Words, Reading Tags) : ITextSink
    {
        public void Add(char c, int at, bool inTag)
        {
            Reading reading = inTag ? Tags : Words;
            reading.Text.Append(c);
            reading.Origins.Add(at);
        }
    }
}
