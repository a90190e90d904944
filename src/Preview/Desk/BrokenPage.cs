using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Pipeline;

namespace Yueqing.Site.Preview.Desk;

/// <summary>
/// A page whose own files cannot be read, so that the site goes on without it. The desk keeps its place and says what is wrong: nobody is to
/// think that it was deleted.
/// </summary>
/// <param name="Folder">Where its files are, with the closing <c>/</c>.</param>
/// <param name="Group">The folder of folders that it stands in. Home is never here: without it there is no site.</param>
/// <param name="Complaints">What is wrong in that folder.</param>
internal sealed record BrokenPage(string Folder, string Group, ImmutableArray<Diagnostic> Complaints)
{
    private const string Input = "input/";

    public string Name => Folder[Input.Length..^1];

    /// <summary>Every one, by its folder. None for a site that could not be bound: that as a whole is what is broken then.</summary>
    public static ImmutableArray<BrokenPage> Of(LiveState state)
    {
        if (state.Checked.Translation is not { } translation)
        {
            return [];
        }
        HashSet<string> whole = [.. translation.Pages.Select(p => p.Folder)];
        return
        [
            .. state
                .Diagnostics.Select(d => (Diagnostic: d, Place: PlaceOf(d.Span.Source.Path)))
                .Where(d => d.Place is { } place && !whole.Contains(place.Folder))
                .GroupBy(d => d.Place!.Value, d => d.Diagnostic)
                .Where(g => g.Any(d => d.Severity == Severity.Error))
                .Select(g => new BrokenPage(g.Key.Folder, g.Key.Group, [.. g]))
                .OrderBy(p => p.Folder, StringComparer.Ordinal),
        ];
    }

    public static BrokenPage? Find(LiveState state, string name) => Of(state).FirstOrDefault(p => p.Name == name);

    private static (string Folder, string Group)? PlaceOf(string path) =>
        path.Split('/') switch
        {
            ["input", var group, var slug, _, ..] when group is "achievements" or "tasks" or "pages" => ($"{Input}{group}/{slug}/", group),
            _ => null,
        };
}
