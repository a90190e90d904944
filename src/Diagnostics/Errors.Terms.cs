namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes in the glossary, and in the use of its terms.</summary>
internal static partial class Errors
{
    /// <summary>More renderings than this help nobody to choose one.</summary>
    private const int MaxRenderingsShown = 5;

    public static Diagnostic DuplicateTerm(SourceSpan place, string term, string rendering, SourceSpan first, string firstRendering) =>
        Error(
            "duplicate-term",
            place,
            new Wording(
                $"The term `{term}` stands twice: here it is `{rendering}`, at {At(first)} it is `{firstRendering}`.",
                $"词条`{term}`出现了两次：这里译作`{rendering}`，{At(first)}译作`{firstRendering}`。"
            ),
            new Wording(
                "keep one entry; further renderings that are right go into its `also`",
                "只保留一条；其他同样正确的译法写进它的`also`"
            )
        );

    public static Diagnostic UnknownTerm(SourceSpan place, string term, IEnumerable<string> known) =>
        Error(
            "unknown-term",
            place,
            new Wording($"`see` names `{term}`, which is no term of the glossary.", $"`see`写的`{term}`不是词汇表里的词条。"),
            Suggestion.Nearest(term, known) is { } nearest
                ? Suggestion.DidYouMean(nearest)
                : new Wording("write the `zh` of another term", "写另一个词条的`zh`")
        );

    /// <param name="cycle">The terms in the order in which they refer to each other, the first one again at the end.</param>
    public static Diagnostic TermCycle(SourceSpan place, IEnumerable<string> cycle) =>
        Error(
            "term-cycle",
            place,
            new Wording(
                $"These terms refer to each other in a circle by `see`, so none has a rendering: {Chain(cycle)}.",
                $"这些词条的`see`互相指来指去，没有一个有译法：{Chain(cycle)}。"
            ),
            new Wording("give one of them its own `en` and `state`", "给其中一条写上自己的`en`和`state`")
        );

    public static Diagnostic TermContradiction(SourceSpan place, string form, string term, SourceSpan approved) =>
        Error(
            "term-contradiction",
            place,
            new Wording(
                $"`{form}` is forbidden here, and an approved rendering of `{term}` at {At(approved)}.",
                $"这里禁用`{form}`，而{At(approved)}把它定为`{term}`的译法。"
            ),
            new Wording("delete one of the two", "两处删去一处")
        );

    public static Diagnostic TermNotRendered(SourceSpan place, string term, IReadOnlyList<string> approved, SourceSpan chinese)
    {
        string[] shown = [.. approved.Take(MaxRenderingsShown).Select(r => $"`{r}`")];
        string more = approved.Count > MaxRenderingsShown ? " …" : "";
        return Error(
            "term-not-rendered",
            place,
            new Wording(
                $"The Chinese says `{term}` ({At(chinese)}), and this English has none of its renderings: {string.Join(", ", shown)}{more}.",
                $"中文写的是`{term}`（{At(chinese)}），这段英文里却没有它的任何一种译法：{string.Join("、", shown)}{more}。"
            ),
            new Wording(
                "use one of them; if the term should have yours too, whoever keeps `glossary.yml` adds it to `also` of the term",
                "请改用其中一种；如果词条确实应当增加您的译法，请由词汇表的负责人写进`glossary.yml`里该词条的`also`"
            )
        );
    }

    public static Diagnostic ForbiddenRendering(SourceSpan place, string form, string term, string approved) =>
        Error("forbidden-rendering", place, Forbidden(form, term), Instead(term, approved));

    /// <summary>In a picture: the page beside it may be right, since a template can put words together.</summary>
    public static Diagnostic ForbiddenInPicture(SourceSpan place, string picture, string form, string term, string approved) =>
        Error(
            "forbidden-rendering",
            place,
            new Wording($"In the picture `{picture}`: {Forbidden(form, term).En}", $"图片`{picture}`：{Forbidden(form, term).Zh}"),
            Instead(term, approved)
        );

    /// <param name="around">The words of the file around it.</param>
    /// <param name="more">How many other files have the same words.</param>
    public static Diagnostic ForbiddenInOutput(
        SourceSpan origin,
        string path,
        string form,
        string term,
        string approved,
        string around,
        int more
    ) =>
        Error(
            "forbidden-rendering",
            origin,
            new Wording(
                $"`{path}`{(more > 0 ? $" and {more} more would be published" : " would be published")} with “{around}”. {Forbidden(form, term).En}",
                $"`{path}`{(more > 0 ? $"和另外{more}个文件" : "")}将带着“{around}”发布。{Forbidden(form, term).Zh}"
            ),
            Instead(term, approved)
        );

    private static Wording Forbidden(string form, string term) =>
        new($"The glossary forbids `{form}` for `{term}`.", $"词汇表规定`{term}`不得译作`{form}`。");

    private static Wording Instead(string term, string approved) => new($"`{term}` is `{approved}`", $"`{term}`应译作`{approved}`");

    private static string Chain(IEnumerable<string> terms) => string.Join(" → ", terms.Select(t => $"`{t}`"));
}
