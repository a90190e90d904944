using Yueqing.Site.Deploying;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>Only a clean release leaves the house.</summary>
public sealed class BuiltReleaseTests
{
    [Fact]
    public void A_release_opens_with_all_its_files_and_its_manifest() =>
        Assert.Contains("manifest.json", Open(SmallSite.Of("x").Output()).Files.Select(f => f.Path));

    [Fact]
    public void A_draft_is_refused() => Refused("draft-not-deployable", SmallSite.Of("x").Output(release: false));

    [Fact]
    public void A_manifest_of_a_newer_program_is_refused() => Refused("record-newer", SmallSite.Of("x").Output(version: 2));

    [Fact]
    public void An_empty_folder_says_what_to_run() => Refused("nothing-built", new MemoryFileTree([]));

    [Fact]
    public void A_file_that_was_edited_by_hand_is_refused()
    {
        MemoryFileTree output = SmallSite.Of("x").Output();
        output.Set("index.html", "5380 → 5830");
        Assert.Contains("`index.html`", Refused("output-changed", output), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_added_is_refused()
    {
        MemoryFileTree output = SmallSite.Of("x").Output();
        output.Set("extra.html", "hello");
        Assert.Contains("`extra.html`", Refused("output-changed", output), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_removed_is_refused()
    {
        MemoryFileTree output = SmallSite.Of("x").Output();
        output.Remove("tasks/a/index.html");
        Assert.Contains("`tasks/a/index.html`", Refused("output-changed", output), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changes_between_the_plan_and_its_turn_is_not_sent()
    {
        MemoryFileTree output = SmallSite.Of("x").Output();
        BuiltRelease built = Open(output);
        PublishedFile home = SmallSite.Of("x").Record("r").Files.Single(f => f.Path == "index.html");
        output.Set("index.html", "other");
        Assert.Equal("output-changed", Assert.Throws<DeployException>(() => built.Read(home)).Diagnostic.Code);
    }

    private static BuiltRelease Open(MemoryFileTree output) => BuiltRelease.Open(output, "output", new ParallelOptions());

    private static string Refused(string code, MemoryFileTree output)
    {
        DeployException refused = Assert.Throws<DeployException>(() => Open(output));
        Assert.Equal(code, refused.Diagnostic.Code);
        return refused.Message;
    }
}
