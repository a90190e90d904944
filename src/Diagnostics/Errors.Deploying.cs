namespace Yueqing.Site.Diagnostics;

/// <summary>Why a release does not go out, or not any further.</summary>
internal static partial class Errors
{
    public static Diagnostic NothingBuilt(SourceSpan output) =>
        Error(
            "nothing-built",
            output,
            new("There is no built site here to deploy.", "这里没有已生成的站点，无法发布。"),
            new("run `build --release` first", "请先运行`build --release`")
        );

    public static Diagnostic DraftNotDeployable(SourceSpan manifest) =>
        Error(
            "draft-not-deployable",
            manifest,
            new(
                "The site was built as a draft, which may lack what a release needs.",
                "站点是作为草稿生成的，可能缺少正式发布所必需的内容。"
            ),
            new("run `build --release`, which lists what is missing", "请运行`build --release`，它会列出缺少的内容")
        );

    public static Diagnostic OutputChanged(SourceSpan output, IReadOnlyList<string> paths) =>
        Error(
            "output-changed",
            output,
            new(
                $"What stands here is not what was built: {Some(paths).En} changed, came or went since.",
                $"这里的内容与生成时不一致：{Some(paths).Zh}在生成之后被修改、增加或删除。"
            ),
            new(
                "change `input` or `theme` and run `build --release` again; nothing is edited in the output",
                "请修改`input`或`theme`，再运行`build --release`；不要直接改动输出文件夹"
            )
        );

    public static Diagnostic RecordOfNewerProgram(SourceSpan record, int version) =>
        Error(
            "record-newer",
            record,
            new(
                $"A newer version of this program wrote this (format {version}), so this one cannot know what it says.",
                $"这是由更新版本的程序写的（格式{version}），当前版本无法正确理解。"
            ),
            new("update the program on this machine; nothing was changed", "请更新本机的程序；目前没有做任何改动")
        );

    public static Diagnostic DamagedRecord(SourceSpan record) =>
        Error(
            "record-damaged",
            record,
            new("This cannot be read as what a build or a deploy wrote there.", "无法按生成或发布时所写的格式读取这个文件。"),
            new(
                "in the output, build again; in a target, put the file back from a backup, or publish to another place",
                "如果在输出文件夹中，请重新生成；如果在发布目标中，请用备份恢复该文件，或者发布到另一个位置"
            )
        );

    public static Diagnostic DamagedJournal(SourceSpan journal, int line) =>
        Error(
            "journal-damaged",
            journal,
            new(
                $"The journal of an interrupted deploy cannot be read at line {line}, so nobody knows from it what was sent.",
                $"上一次中断的发布留下的日志在第{line}行无法读取，因此无法由它得知哪些文件已经上传。"
            ),
            new(
                "delete it and deploy again: what the target holds is then looked up there, file by file",
                "请删除它，再发布一次：程序会到发布目标逐个查看已有的文件"
            )
        );

    public static Diagnostic TooManyDeletes(SourceSpan target, int deletes, int present, int most, bool orFifth) =>
        Error(
            "too-many-deletes",
            target,
            new(
                $"This deploy would remove {deletes} of {present} files, more than {(orFifth ? $"{most} or a fifth of all" : $"the {most} that were allowed")}. Nothing was sent.",
                $"这次发布将删除{present}个文件中的{deletes}个，超过了上限（{most}个{(orFifth ? "，或总数的五分之一" : "")}）。没有上传任何内容。"
            ),
            new(
                $"look at them with `--dry-run`; if they may go, say `--max-deletes {deletes}`",
                $"请用`--dry-run`查看；如果确实可以删除，请加上`--max-deletes {deletes}`"
            )
        );

    public static Diagnostic ForeignFiles(SourceSpan target, IReadOnlyList<string> paths) =>
        Error(
            "foreign-files",
            target,
            new(
                $"The target already holds files that no deploy put there: {Some(paths).En}.",
                $"发布目标中已有不是由本程序发布的文件：{Some(paths).Zh}。"
            ),
            new(
                "name a prefix of the site's own, or say `--beside-foreign`: they are then left alone for ever",
                "请为本站另用一个前缀；或者加上`--beside-foreign`，这些文件将始终保持不动"
            )
        );

    public static Diagnostic ForeignFileInTheWay(SourceSpan target, IReadOnlyList<string> paths) =>
        Error(
            "foreign-file-in-the-way",
            target,
            new(
                $"Files that no deploy put there stand where the site belongs: {Some(paths).En}.",
                $"本站要使用的位置上，已有不是由本程序发布的文件：{Some(paths).Zh}。"
            ),
            new("move them away, or publish to another prefix", "请移走这些文件，或者发布到另一个前缀")
        );

    public static Diagnostic TargetLocked(SourceSpan target, string by, string since) =>
        Error(
            "target-locked",
            target,
            new($"{by} has been publishing here since {since}.", $"{by}自{since}起正在向这里发布。"),
            new(
                "wait until that deploy has ended; if it died, say `--take-over`",
                "请等那次发布结束；如果它已经意外终止，请加上`--take-over`"
            )
        );

    public static Diagnostic PublishingHere(SourceSpan target) =>
        Error(
            "publishing-here",
            target,
            new("Another deploy to this target is under way on this machine.", "本机上正有另一次向同一目标的发布。"),
            new("wait until it has ended, or end it", "请等它结束，或者先终止它")
        );

    public static Diagnostic PublishedMeanwhile(SourceSpan target) =>
        Error(
            "published-meanwhile",
            target,
            new(
                "The target has changed since this deploy was planned: somebody else has published, or begun to.",
                "在这次发布做出计划之后，目标的内容有了变化：已有其他人发布，或者开始发布。"
            ),
            new("look at their release with `releases`, then deploy again", "请用`releases`查看对方的发布，再重新发布")
        );

    public static Diagnostic ReleaseFileGone(SourceSpan target, string release, string path) =>
        Error(
            "release-file-gone",
            target,
            new(
                $"The release `{release}` cannot be brought back: its `{path}` is no longer there.",
                $"无法恢复到发布版本`{release}`：其中的`{path}`已经不存在。"
            ),
            new("go back to another release, or build that state again and deploy it", "请恢复到其他版本，或者重新生成当时的内容并发布")
        );

    /// <param name="names">Of the targets that there are.</param>
    public static Diagnostic NoTarget(SourceSpan file, IReadOnlyList<string> names) =>
        Error(
            "no-target",
            file,
            names.Count > 0
                ? new($"There is more than one target: {Some(names).En}.", $"有多个发布目标：{Some(names).Zh}。")
                : new("Nothing says where to publish.", "没有说明发布到哪里。"),
            new(
                "write `dir:PATH`, `s3:BUCKET/PREFIX` or the name of a target behind the command",
                "请在命令后面写明`dir:PATH`、`s3:BUCKET/PREFIX`或目标名称"
            )
        );

    public static Diagnostic UnknownProfile(SourceSpan target, string profile, IReadOnlyList<string> known) =>
        Error(
            "unknown-profile",
            target,
            new($"`--profile {profile}` is not {Phrases.OneOf(known).En}.", $"`--profile {profile}`不是{Phrases.OneOf(known).Zh}。")
        );

    public static Diagnostic UnknownRelease(SourceSpan target, string id, IReadOnlyList<string> known) =>
        Error(
            "unknown-release",
            target,
            new(
                $"No release here is called `{id}`. There are: {Some(known).En}.",
                $"这里没有名为`{id}`的发布版本。现有：{Some(known).Zh}。"
            ),
            new(
                "`releases` lists them; the beginning of a name is enough if it is unique",
                "用`releases`可以列出；名称只写开头、能唯一确定即可"
            )
        );

    public static Diagnostic AmbiguousRelease(SourceSpan target, string id, IReadOnlyList<string> releases) =>
        Error(
            "ambiguous-release",
            target,
            new(
                $"The names of {releases.Count} releases begin with `{id}`: {Some(releases).En}.",
                $"有{releases.Count}个版本的名称以`{id}`开头：{Some(releases).Zh}。"
            ),
            new("write more of the name", "请多写几位")
        );

    public static Diagnostic NotVerified(SourceSpan target, int wrong, string address, Wording first) =>
        Error(
            "not-verified",
            target,
            new(
                $"The release is live, but {wrong} of its addresses do not serve it: `{address}` ({first.En}).",
                $"新版本已经上线，但有{wrong}个网址提供的内容不对：`{address}`（{first.Zh}）。"
            ),
            new(
                "old bytes: purge them at the CDN; anything else: look at the server, the domain and the rules; then deploy again, which only purges and verifies",
                "如果是旧内容，请在CDN上刷新；其他情况请检查服务器、域名和规则设置；然后再发布一次，届时只会重做刷新和核对"
            )
        );

    public static Diagnostic PurgeFailed(SourceSpan target, string command, string why) =>
        Error(
            "purge-failed",
            target,
            new(
                $"The release is live, but the purge command `{command}` failed: {why}",
                $"新版本已经上线，但刷新命令`{command}`失败：{why}"
            ),
            new(
                "mend the command and deploy again: only purge and verification are repeated",
                "请修正命令，再发布一次：届时只会重做刷新和核对"
            )
        );

    /// <summary>The first few of a list, and how many more there are.</summary>
    private static Wording Some(IReadOnlyList<string> items)
    {
        const int Shown = 5;
        string[] quoted = [.. items.Take(Shown).Select(i => $"`{i}`")];
        int more = items.Count - quoted.Length;
        return more > 0
            ? new($"{string.Join(", ", quoted)} and {more} more", $"{string.Join("、", quoted)}等{items.Count}个")
            : new(string.Join(", ", quoted), string.Join("、", quoted));
    }
}
