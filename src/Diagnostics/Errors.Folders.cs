namespace Yueqing.Site.Diagnostics;

/// <summary>What stands in the way of publishing into a folder.</summary>
internal static partial class Errors
{
    public static Diagnostic TargetParentMissing(SourceSpan target, string parent) =>
        Error(
            "target-parent-missing",
            target,
            new($"The folder cannot be made: `{parent}` does not exist.", $"无法建立这个文件夹：`{parent}`不存在。"),
            new("is the path mistyped, or a disk not mounted?", "请检查路径是否写错，或者磁盘是否没有挂载")
        );

    public static Diagnostic TargetIsFile(SourceSpan target) =>
        Error(
            "target-is-file",
            target,
            new("The target is a file; releases go into a folder.", "发布目标是一个文件，而版本只能放在文件夹里。"),
            new("name a folder of its own, such as `dir:/srv/yueqing`", "请指定一个专用的文件夹，例如`dir:/srv/yueqing`")
        );

    public static Diagnostic TargetHoldsOthers(SourceSpan target, string name) =>
        Error(
            "target-holds-others",
            target,
            new($"The target holds `{name}`, which was not published from here.", $"发布目标里有`{name}`，它不是由本程序发布的。"),
            new(
                "name a folder that is empty or does not exist yet; nothing of others is ever replaced",
                "请指定一个空的或者还不存在的文件夹；本程序绝不替换别人的文件"
            )
        );

    public static Diagnostic CurrentIsNoLink(SourceSpan target, string current) =>
        Error(
            "current-is-no-link",
            target,
            new(
                $"`{current}` is itself a folder or a file; it must be a link, which changes from one release to the next in one step.",
                $"`{current}`本身是文件夹或文件；它必须是一个链接，才能一步切换到新的版本。"
            ),
            new(
                $"move it away with `mv {current} {current}-before`, publish, and compare the two",
                $"请用`mv {current} {current}-before`把它移开，发布之后再比较两者"
            )
        );

    public static Diagnostic CurrentLeadsElsewhere(SourceSpan target, string current, string goal) =>
        Error(
            "current-leads-elsewhere",
            target,
            new(
                $"`{current}` leads to `{goal}`, which is no release of this target.",
                $"`{current}`指向`{goal}`，那不是这个目标里的版本。"
            ),
            new(
                "another program publishes here; name another folder, or delete the link if nobody needs it",
                "另有程序在这里发布：请换一个文件夹；确认无人需要时，也可以删去这个链接"
            )
        );

    public static Diagnostic TargetHoldsOutput(SourceSpan target, string output) =>
        Error(
            "target-holds-output",
            target,
            new(
                $"The target and the output folder `{output}` lie one inside the other; a build would replace what readers get.",
                $"发布目标和输出文件夹`{output}`互相包含，生成站点时会替换读者正在看的内容。"
            ),
            new("publish into a folder outside of it, such as `dir:/srv/yueqing`", "请发布到它之外的文件夹，例如`dir:/srv/yueqing`")
        );

    public static Diagnostic TargetNotWritable(SourceSpan target) =>
        Error(
            "target-not-writable",
            target,
            new("This user may not write into the target.", "当前用户无权写入发布目标。"),
            new(
                "give the user who publishes the right to write there, and see that the disk is not mounted read-only",
                "请给负责发布的用户写入权限，并确认磁盘不是以只读方式挂载的"
            )
        );

    public static Diagnostic TargetFull(SourceSpan target) =>
        Error(
            "target-full",
            target,
            new(
                "The disk of the target is full; readers still get the release before.",
                "发布目标所在的磁盘已满，读者看到的仍是原来的版本。"
            ),
            new(
                "free some space and deploy again: what is written already is kept; fewer releases are kept with `keep:` in `input/deploy.yml`",
                "请腾出空间后重新发布，已经写好的不会重写；在`input/deploy.yml`中用`keep:`可以少留几个版本"
            )
        );

    public static Diagnostic TargetTrouble(SourceSpan target, string reason) =>
        Error(
            "target-trouble",
            target,
            new($"The target could not be read or written: {reason}", $"发布目标无法读写：{reason}"),
            new("deploy again: what is written already is kept", "请重新发布，已经写好的不会重写")
        );

    public static Diagnostic LinksUnsupported(SourceSpan target) =>
        Error(
            "links-unsupported",
            target,
            new(
                "The target cannot hold symbolic links, so a release could not replace another in one step.",
                "发布目标不支持符号链接，无法一步切换版本。"
            ),
            new(
                "publish into a folder on a file system of Linux or macOS, such as ext4, XFS or APFS",
                "请发布到Linux或macOS文件系统（如ext4、XFS、APFS）上的文件夹"
            )
        );

    public static Diagnostic FolderLocked(SourceSpan target, string who, string since) =>
        Error(
            "folder-locked",
            target,
            who.Length > 0
                ? new($"`{who}` is publishing here since `{since}`.", $"`{who}`从`{since}`起正在发布。")
                : new("Somebody else is publishing here.", "另有人正在发布。"),
            new(
                "wait until it has ended; the lock ends with its program, so nothing need be deleted",
                "请等它结束；程序一结束，锁就自动解除，不需要删除任何文件"
            )
        );

    public static Diagnostic LiveRecordMissing(SourceSpan target, string record) =>
        Error(
            "live-record-missing",
            target,
            new(
                $"Readers get a release whose record `{record}` is missing; nobody knows which files belong to it.",
                $"读者正在看的版本缺少记录`{record}`，无法知道它由哪些文件组成。"
            ),
            new("restore the record from a backup, or publish into another folder", "请从备份中恢复这个记录，或者发布到另一个文件夹")
        );

    public static Diagnostic RecordOfAnother(SourceSpan record, string id) =>
        Error(
            "record-of-another",
            record,
            new($"This is the record of the release `{id}`, under a wrong name.", $"这是版本`{id}`的记录，但文件名不对。"),
            new("restore the file from a backup, or move it away", "请从备份中恢复这个文件，或者把它移走")
        );

    public static Diagnostic RecordLeadsOut(SourceSpan release, string path) =>
        Error(
            "record-leads-out",
            release,
            new($"The record of this release names `{path}`, which leads out of it.", $"这个版本的记录里有`{path}`，它指向版本之外。"),
            new("somebody has edited the record: restore it from a backup", "记录被人改动过，请从备份中恢复")
        );

    public static Diagnostic ReleaseFileDamaged(SourceSpan file) =>
        Error(
            "release-file-damaged",
            file,
            new(
                "The bytes of this file are not those of its release any more; readers still get the release before.",
                "这个文件的内容已经与它所属的版本不一致，读者看到的仍是原来的版本。"
            ),
            new("build and deploy anew", "请重新生成并发布")
        );
}
