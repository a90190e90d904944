using Yueqing.Site.Diagnostics;
using Yueqing.Site.Pipeline;

namespace Yueqing.Site.Preview.Desk;

/// <summary>What the desk says to requests that it cannot serve.</summary>
internal static class DeskAnswers
{
    /// <summary>Why there is nothing to say of a page that was not found: the site cannot be read, or that page cannot, or there is none.</summary>
    public static DeskAnswer NoPage(LiveState state, string name) =>
        state.Checked.Translation is null ? DeskAnswer.Refused(409, state.Errors)
        : BrokenPage.Find(state, name) is { } broken ? DeskAnswer.Refused(409, broken.Complaints)
        : DeskAnswer.Error(404, new Wording($"There is no page `{name}`.", $"没有`{name}`这一页。"));

    public static DeskAnswer NoSuchBlock(string id) =>
        DeskAnswer.Error(404, new Wording($"The page has no block `{id}`.", $"页面里没有`{id}`这一段。"));

    public static DeskAnswer NotUnderstood { get; } =
        DeskAnswer.Error(400, new Wording("This request says nothing that the desk understands.", "翻译台看不懂这个请求。"));

    public static DeskAnswer Restless { get; } =
        DeskAnswer.Error(
            500,
            new Wording("Another program keeps writing this file; nothing was saved.", "另一个程序不停地写这个文件，没有保存。")
        );

    public static DeskAnswer Outside(string path) =>
        DeskAnswer.Error(
            403,
            new Wording($"`{path}` leads out of `input/`: the desk does not write there.", $"`{path}`指向`input/`之外，翻译台不会写入。")
        );
}
