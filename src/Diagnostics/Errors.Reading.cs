namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes that show before a file is understood.</summary>
internal static partial class Errors
{
    public static Diagnostic UnreadableFile(SourceSpan file) =>
        Error("unreadable-file", file, "This file cannot be opened.", "is another program holding it, or does a link lead nowhere?");

    public static Diagnostic EscapingLink(SourceSpan file) =>
        Error(
            "escaping-link",
            file,
            "This symbolic link leads to a folder, or out of the site's folder, and is not followed.",
            "copy the file into `input/` or `theme/`"
        );

    public static Diagnostic FileTooLarge(SourceSpan file, long bytes, long limit) =>
        Error(
            "file-too-large",
            file,
            $"This file has {bytes >> 20} MB; the limit for its kind is {limit >> 20} MB.",
            "is it the right file?"
        );

    public static Diagnostic InvalidUtf8(SourceSpan place) =>
        Error("invalid-utf8", place, "This file is not valid UTF-8 from here on.", "save it as UTF-8 in your editor (not GBK or GB 18030)");

    public static Diagnostic PrivateUseCharacter(SourceSpan place, int codePoint) =>
        Error(
            "private-use-character",
            place,
            $"{CodePoint(codePoint)} is a private-use character: other machines show another sign, or a box.",
            "type the character anew; rare characters have had a code point of their own since GB 18030-2022"
        );

    public static Diagnostic ControlCharacter(SourceSpan place) =>
        Error("control-character", place, "This file holds a NUL character, so it is not text.", "is it the right file?");

    public static Diagnostic NoContent() =>
        Error(
            "no-content",
            SourceText.Unreadable("input").Whole,
            "There is no `input/` folder with a `site.yml` here.",
            "run the program in the site's folder, or name it with `--root`"
        );
}
