namespace Yueqing.Site.Diagnostics;

/// <summary>The languages in which the program speaks to the people who run it.</summary>
internal enum Language
{
    English,
    Chinese,
}

/// <summary>What a message says, in the two languages of the people who read it (S5-14).</summary>
/// <remarks>
/// Deliberately neither made from a string nor turned into one: a message in one language alone does not compile. The Chinese is written as
/// on the site, without a space beside Latin letters, digits and code.
/// </remarks>
internal readonly record struct Wording(string En, string Zh)
{
    /// <summary>A name from a file, the same in both languages: <c>`title`</c>.</summary>
    public static Wording Code(string name) => new($"`{name}`", $"`{name}`");

    public string In(Language language) => language == Language.Chinese ? Zh : En;
}
