using System.Text;
using System.Text.RegularExpressions;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>Reads whatever comes back, known by its content: files are renamed on their way. Whatever the bytes, it never throws.</summary>
internal static partial class ExchangeReader
{
    /// <summary>The whole site is a tenth of that.</summary>
    public const int MaxBytes = 16 << 20;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ExchangeFile Read(string fileName, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (bytes.Length > MaxBytes)
        {
            bag.Add(Errors.FileTooLarge(SourceText.Unreadable(fileName).Whole, bytes.Length, MaxBytes));
            return ExchangeFile.Empty;
        }
        if (Decode(fileName, bytes, bag) is not { } source)
        {
            return ExchangeFile.Empty;
        }
        switch (RootName(source.Text))
        {
            case "xliff":
                return ExchangeFile.Empty with { Units = XliffReader.Read(source, bag) };
            case "tmx":
                return ExchangeFile.Empty with { Memory = TmxReader.Read(source, bag) };
            case "" when PoKeyword().IsMatch(source.Text):
                return ExchangeFile.Empty with { Units = PoReader.Read(source, bag) };
            case var name:
                bag.Add(Errors.ExchangeUnknownFormat(source.Span(0, Math.Min(1, source.Text.Length)), name));
                return ExchangeFile.Empty;
        }
    }

    private static SourceText? Decode(string fileName, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        ReadOnlySpan<byte> content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        try
        {
            string text = StrictUtf8.GetString(content);
            return new SourceText(fileName, text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        }
        catch (DecoderFallbackException)
        {
            var lenient = new SourceText(fileName, Encoding.UTF8.GetString(content));
            bag.Add(Errors.InvalidUtf8(lenient.Span(Math.Max(0, lenient.Text.IndexOf('\uFFFD', StringComparison.Ordinal)), 1)));
            return null;
        }
    }

    /// <summary>The name of the first element, without its prefix; empty when the text is no XML.</summary>
    private static string RootName(string text) =>
        text.AsSpan().TrimStart() is ['<', ..] ? StartTag().Match(text).Groups["name"].Value : "";

    [GeneratedRegex(@"<(?:[\w.-]+:)?(?<name>\w[\w.-]*)")]
    private static partial Regex StartTag();

    [GeneratedRegex(@"^msgid\s*""", RegexOptions.Multiline)]
    private static partial Regex PoKeyword();
}
