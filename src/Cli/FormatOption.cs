using System.CommandLine;
using System.CommandLine.Parsing;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Cli;

/// <summary><c>--format</c>: one of the names of an enum, in any case.</summary>
internal static class FormatOption
{
    /// <param name="language">In which a wrong name is answered.</param>
    public static Option<T> Of<T>(string description, Option<Language> language)
        where T : struct, Enum
    {
        string[] names = [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];
        return new Option<T>("--format")
        {
            Description = description,
            HelpName = string.Join('|', names),
            CustomParser = result => Parse<T>(result, names, result.GetValue(language)),
        };
    }

    private static T Parse<T>(ArgumentResult result, string[] names, Language language)
        where T : struct, Enum
    {
        string text = result.Tokens[0].Value;
        if (Enum.TryParse(text, ignoreCase: true, out T format) && Enum.IsDefined(format))
        {
            return format;
        }
        var refusal = new Wording(
            $"`--format {text}` is not one of {string.Join(", ", names)}.",
            $"`--format {text}`不是{string.Join('、', names)}之一。"
        );
        result.AddError(refusal.In(language));
        return default;
    }
}
