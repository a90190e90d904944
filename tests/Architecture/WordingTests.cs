using System.Reflection;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Architecture;

/// <summary>Every diagnostic of the catalogue, made up with facts of each kind, says the same in English and in Chinese (S5-14).</summary>
public sealed class WordingTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly SourceText Text = new("input/home/en.md", "first line\nsecond line\n");

    public static TheoryData<string> Factories() => [.. Catalogue().Select(m => m.Name).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<MethodInfo> Catalogue() =>
        typeof(Errors)
            .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => m.ReturnType == typeof(Diagnostic));

    [Theory]
    [MemberData(nameof(Factories))]
    public void Says_the_same_in_both_languages(string factory)
    {
        foreach (MethodInfo method in Catalogue().Where(m => m.Name == factory))
        {
            foreach (Facts facts in Enum.GetValues<Facts>())
            {
                object?[] arguments = [.. method.GetParameters().Select(p => MakeUp(p, facts))];
                Translation.Holds((Diagnostic)method.Invoke(null, arguments)!);
            }
        }
    }

    public static TheoryData<string> Parts() =>
        [.. typeof(Phrases).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_of_a_sentence_does_too(string name)
    {
        MethodInfo phrase = typeof(Phrases).GetMethod(name)!;
        object?[] arguments = [.. phrase.GetParameters().Select(p => MakeUp(p, Facts.AmongOthers))];
        Translation.Holds(name, (Wording)phrase.Invoke(null, arguments)!);
    }

    /// <summary>Which branches of a factory the made-up facts lead into.</summary>
    public enum Facts
    {
        /// <summary>Nothing else is known.</summary>
        Alone,

        /// <summary>Names are known, none of them alike.</summary>
        AmongOthers,

        /// <summary>A known name is nearly the one that was typed.</summary>
        NearlyRight,

        /// <summary>A name of several words.</summary>
        Spaced,

        /// <summary>What may be absent is.</summary>
        Absent,
    }

    private static object? MakeUp(ParameterInfo parameter, Facts facts)
    {
        bool absent = facts is Facts.Absent or Facts.AmongOthers && Nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        string name = facts == Facts.Spaced ? $"{parameter.Name} with words" : $"{parameter.Name}-name";
        return parameter.ParameterType switch
        {
            _ when absent => null,
            var t when t == typeof(SourceSpan) => Text.Span(11, 6),
            var t when t == typeof(string) => name,
            var t when t == typeof(ReadNumber) => new ReadNumber(Text.Span(11, 6), name, new Wording("a thing read", "读出之物")),
            var t when t == typeof(Wording) => new Wording("A made-up thing", "虚构之物"),
            var t when t == typeof(bool) => facts == Facts.Alone,
            var t when t == typeof(int) => 3 + parameter.Position,
            var t when t == typeof(long) => (5_000_000L * parameter.Position) + 1,
            var t when t == typeof(float) => 0.5f + parameter.Position,
            var t when t == typeof(double) => 1.5 + parameter.Position,
            var t when t.IsAssignableFrom(typeof(string[])) => Known(parameter, facts),
            var t => throw new NotSupportedException($"Teach this test to make up a {t} for {parameter.Member.Name}."),
        };
    }

    private static string[] Known(ParameterInfo parameter, Facts facts) =>
        facts switch
        {
            Facts.AmongOthers => ["one", "two"],
            Facts.NearlyRight =>
            [
                .. ((MethodInfo)parameter.Member)
                    .GetParameters()
                    .Where(p => p.ParameterType == typeof(string))
                    .Select(p => $"{p.Name}-nam"),
            ],
            _ => [],
        };
}
