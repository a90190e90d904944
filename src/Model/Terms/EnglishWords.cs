using System.Text;

namespace Yueqing.Site.Model.Terms;

/// <summary>
/// English as words that can be compared: lower case, one space before and after each word, hyphens, dashes, apostrophes, no-break spaces and
/// marks gone. The end of a sentence or block stays as a word of its own, so that no phrase reaches across it.
/// </summary>
/// <param name="Words">Such as <c> wenzhou line s 2 </c>. A number beside letters is a word.</param>
/// <param name="Origins">For each character of the words its place in the text.</param>
internal sealed record EnglishWords(string Words, IReadOnlyList<int> Origins)
{
    /// <summary>The word that stands for the end of a sentence or block, as its spaces show it.</summary>
    public const string SentenceEnd = " | ";

    /// <summary>What a text without words has.</summary>
    public const string None = " ";

    /// <summary>The words as they are written.</summary>
    public static EnglishWords Of(ReadOnlySpan<char> text)
    {
        var words = new Builder();
        char last = LatinLetters.Separator;
        for (int i = 0; i < text.Length; i++)
        {
            char c = LatinLetters.Fold(text[i]);
            if (c == LatinLetters.Invisible)
            {
                continue;
            }
            if (c == LatinLetters.Separator)
            {
                words.EndWord(i);
                if (EndsSentence(text, i))
                {
                    words.Add(SentenceEnd[1], i);
                    words.EndWord(i);
                }
            }
            else
            {
                if (char.IsAsciiDigit(c) != char.IsAsciiDigit(last))
                {
                    words.EndWord(i);
                }
                words.Add(c, i);
            }
            last = c;
        }
        return words.Take(text.Length);
    }

    /// <summary>The words without their endings, and without articles unless they are wanted: <c>the county’s listed companies</c> → <c> county list compani </c>.</summary>
    public static string Stems(ReadOnlySpan<char> text, bool articles)
    {
        EnglishWords plain = Of(text);
        var stems = new StringBuilder(plain.Words.Length).Append(' ');
        for (int start = 1; start < plain.Words.Length; start = plain.Words.IndexOf(' ', start) + 1)
        {
            ReadOnlySpan<char> word = plain.Words.AsSpan(start, plain.Words.IndexOf(' ', start) - start);
            int origin = plain.Origins[start];
            bool possessive = word is "s" && origin > 0 && text[origin - 1] is '\'' or '’' or '＇';
            if (!possessive && (articles || !IsArticle(word)))
            {
                stems.Append(EnglishStem.Of(word)).Append(' ');
            }
        }
        return stems.ToString();
    }

    private static bool IsArticle(ReadOnlySpan<char> word) => word is "the" or "a" or "an";

    /// <summary>A full stop in <c>No. 1</c> ends nothing.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, int i) =>
        text[i] == LatinLetters.BlockEnd
        || (
            text[i] is '.' or '!' or '?' or ';'
            && i + 1 < text.Length
            && char.IsWhiteSpace(text[i + 1])
            && !StartsWithDigit(text[(i + 1)..])
        );

    private static bool StartsWithDigit(ReadOnlySpan<char> text) => text.TrimStart() is [var first, ..] && char.IsAsciiDigit(first);

    private sealed class Builder
    {
        private readonly StringBuilder _words = new(None);
        private readonly List<int> _origins = [0];

        public void Add(char c, int origin)
        {
            _words.Append(c);
            _origins.Add(origin);
        }

        public void EndWord(int origin)
        {
            if (_words[^1] != ' ')
            {
                Add(' ', origin);
            }
        }

        public EnglishWords Take(int end)
        {
            EndWord(end);
            return new EnglishWords(_words.ToString(), _origins);
        }
    }
}
