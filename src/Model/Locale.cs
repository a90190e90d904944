namespace Yueqing.Site.Model;

/// <summary>A language of the site.</summary>
/// <param name="Id">The short name in file names and keys: <c>zh</c>, <c>en</c>.</param>
/// <param name="Tag">The BCP 47 tag for <c>lang</c> and <c>hreflang</c> (S6-03).</param>
/// <param name="Name">What the language calls itself.</param>
/// <param name="Prefix">What stands before every route: nothing for the source language.</param>
internal sealed record Locale(string Id, string Tag, string Name, string Prefix)
{
    /// <summary>The source language, at <c>/</c>.</summary>
    public static Locale Chinese { get; } = new("zh", "zh-CN", "中文", "");

    /// <summary>At <c>/en/</c>.</summary>
    public static Locale English { get; } = new("en", "en", "English", "en/");

    public static IReadOnlyList<Locale> All { get; } = [Chinese, English];

    /// <summary>The other one of the two is not printed along: it would print this one again.</summary>
    public override string ToString() => Id;

    public Locale Other => this == Chinese ? English : Chinese;
}

/// <summary>Something that every locale has its own version of.</summary>
internal sealed record Localized<T>(T Zh, T En)
{
    public T this[Locale locale] => locale == Locale.Chinese ? Zh : En;

    public Localized<TResult> Select<TResult>(Func<T, TResult> convert) => new(convert(Zh), convert(En));
}
