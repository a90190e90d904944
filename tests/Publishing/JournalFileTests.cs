using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Local;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>What this machine remembers of a deploy that was cut off.</summary>
public sealed class JournalFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journal-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Path => Directory.GetFiles(_folder).Single();

    [Fact]
    public void What_arrived_is_known_to_the_next_run()
    {
        using (JournalFile journal = Open())
        {
            journal.Lock("mine");
            journal.Arrived(File("index.html", "aa"), "e1");
            journal.Arrived(File("index.html", "bb"), "e2");
        }
        using JournalFile next = Open();
        JournalContents read = next.Read();
        Assert.Equal(["mine"], read.Tokens);
        Assert.Equal(Arrival.Of(File("index.html", "bb"), "e2"), read.Arrived["index.html"]);
        next.Clear();
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_line_that_was_cut_off_with_the_machine_counts_as_not_written()
    {
        using (JournalFile journal = Open())
        {
            journal.Arrived(File("a", "aa"), "e1");
            journal.Arrived(File("b", "bb"), "e2");
        }
        string text = System.IO.File.ReadAllText(Path);
        System.IO.File.WriteAllText(Path, text[..^9]);
        using (JournalFile next = Open())
        {
            Assert.Equal(["a"], next.Read().Arrived.Keys);
            next.Arrived(File("c", "cc"), "e3");
        }
        using JournalFile last = Open();
        Assert.Equal(["a", "c"], last.Read().Arrived.Keys.Order());
    }

    [Fact]
    public void Other_damage_is_told_with_its_line()
    {
        using (JournalFile journal = Open())
        {
            journal.Arrived(File("a", "aa"), "e1");
            journal.Arrived(File("b", "bb"), "e2");
        }
        System.IO.File.WriteAllText(Path, System.IO.File.ReadAllText(Path).Replace("\"key\":\"a\"", "\"k", StringComparison.Ordinal));
        using JournalFile next = Open();
        DeployException told = Assert.Throws<DeployException>(() => next.Read());
        Assert.Equal("journal-damaged", told.Diagnostic.Code);
        Assert.Contains("line 1", told.Message, StringComparison.Ordinal);
        Assert.Equal(Path, told.Diagnostic.Span.Source.Path);
    }

    [Fact]
    public void Each_target_has_its_own()
    {
        using JournalFile a = JournalFile.Of(_folder, "s3:a");
        using JournalFile b = JournalFile.Of(_folder, "s3:b");
        a.Lock("x");
        Assert.Empty(b.Read().Tokens);
    }

    [Fact]
    public void Two_runs_on_one_machine_do_not_write_into_one_journal()
    {
        using JournalFile journal = Open();
        using JournalFile other = Open();
        using (journal.TryHold())
        {
            Assert.Null(other.TryHold());
        }
        using IDisposable? free = other.TryHold();
        Assert.NotNull(free);
    }

    private static PublishedFile File(string path, string sha256) =>
        new(path, sha256, sha256, 1, "text/html", "no-cache", ContentEncoding: null, CacheClass.Page);

    private JournalFile Open() => JournalFile.Of(_folder, "s3:bucket");
}
