namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes that show before a file is understood.</summary>
internal static partial class Errors
{
    public static Diagnostic UnreadableFile(SourceSpan file) =>
        Error(
            "unreadable-file",
            file,
            new("This file cannot be opened.", "无法打开这个文件。"),
            new("is another program holding it, or does a link lead nowhere?", "是否被其他程序占用，或者链接指向的文件不存在？")
        );

    public static Diagnostic EscapingLink(SourceSpan file) =>
        Error(
            "escaping-link",
            file,
            new(
                "This symbolic link leads to a folder, or out of the site's folder, and is not followed.",
                "这个符号链接指向一个文件夹，或者指向站点文件夹之外，程序不会跟随它。"
            ),
            new("copy the file into `input/` or `theme/`", "请把文件复制到`input/`或`theme/`中")
        );

    public static Diagnostic FileTooLarge(SourceSpan file, long bytes, long limit) =>
        Error(
            "file-too-large",
            file,
            new(
                $"This file has {bytes >> 20} MB; the limit for its kind is {limit >> 20} MB.",
                $"这个文件有{bytes >> 20} MB，这类文件的上限是{limit >> 20} MB。"
            ),
            new("is it the right file?", "是不是放错了文件？")
        );

    public static Diagnostic InvalidUtf8(SourceSpan place) =>
        Error(
            "invalid-utf8",
            place,
            new("This file is not valid UTF-8 from here on.", "从这里开始，这个文件不是有效的UTF-8编码。"),
            new("save it as UTF-8 in your editor (not GBK or GB 18030)", "请在编辑器中另存为UTF-8编码（不是GBK或GB 18030）")
        );

    public static Diagnostic PrivateUseCharacter(SourceSpan place, int codePoint) =>
        Error(
            "private-use-character",
            place,
            new(
                $"{CodePoint(codePoint)} is a private-use character: other machines show another sign, or a box.",
                $"{CodePoint(codePoint)}是私用区（造字区）字符，在其他机器上会显示成别的符号或方框。"
            ),
            new(
                "type the character anew; rare characters have had a code point of their own since GB 18030-2022",
                "请重新输入这个字；自GB 18030-2022起，生僻字已有正式编码"
            )
        );

    public static Diagnostic ControlCharacter(SourceSpan place) =>
        Error(
            "control-character",
            place,
            new("This file holds a NUL character, so it is not text.", "这个文件含有NUL字符，不是文本文件。"),
            new("is it the right file?", "是不是放错了文件？")
        );

    public static Diagnostic NoContent() =>
        Error(
            "no-content",
            SourceText.Unreadable("input").Whole,
            new("There is no `input/` folder with a `site.yml` here.", "这里没有含`site.yml`的`input/`文件夹。"),
            new("run the program in the site's folder, or name it with `--root`", "请在站点文件夹中运行程序，或用`--root`指明它的位置")
        );
}
