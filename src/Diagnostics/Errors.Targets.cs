namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes in the list of targets, <c>deploy.yml</c>.</summary>
internal static partial class Errors
{
    public static Diagnostic CredentialsInFile(SourceSpan key, string name) =>
        Error(
            "credentials-in-file",
            key,
            new(
                $"`{name}` is a secret, or the name of one: this file goes wherever the content goes, so it must never hold any (S7-13).",
                $"`{name}`属于密钥信息：这个文件会随内容一起流转，绝不能存放密钥（S7-13）。"
            ),
            new(
                "delete the line, set `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` in the environment; a key that was saved here is no secret any more: replace it",
                "请删去这一行，改用环境变量`AWS_ACCESS_KEY_ID`和`AWS_SECRET_ACCESS_KEY`；写进过文件的密钥已不再保密，请更换"
            )
        );

    public static Diagnostic UnknownTargetKind(SourceSpan place, string to) =>
        Error(
            "unknown-target-kind",
            place,
            new($"`{to}` is no place to publish to.", $"`{to}`不是可以发布的位置。"),
            new("write `s3:BUCKET/PREFIX` for a bucket, `dir:PATH` for a folder", "存储桶请写`s3:BUCKET/PREFIX`，文件夹请写`dir:PATH`")
        );

    public static Diagnostic OnlyForBuckets(SourceSpan key, string name) =>
        Error(
            "only-for-buckets",
            key,
            new($"`{name}` means nothing to a folder.", $"`{name}`对文件夹没有意义。"),
            new("delete the line, or publish to a bucket with `to: s3:…`", "请删去这一行，或者用`to: s3:…`发布到存储桶")
        );

    public static Diagnostic PurgeWithoutUrls(SourceSpan command) =>
        Error(
            "purge-without-urls",
            command,
            new(
                "No argument of `purge` holds `{urls}` or `{file}`, so it would not know what to forget.",
                "`purge`的参数里没有`{urls}`或`{file}`，命令无法知道要清除哪些网址。"
            ),
            new(
                "add `\"{urls}\"` where the addresses go, or `\"{file}\"` for a file that lists them",
                "请在放网址的位置加上`\"{urls}\"`，或用`\"{file}\"`指代列出网址的文件"
            )
        );

    public static Diagnostic UnknownTarget(SourceSpan file, string name, IEnumerable<string> known) =>
        Error("unknown-target", file, new($"There is no target `{name}`.", $"没有名为`{name}`的发布目标。"), Suggestion.For(name, known));
}
