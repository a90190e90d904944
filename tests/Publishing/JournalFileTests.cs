using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Local;

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
            journal.Arrived("index.html", "e1", "aa");
            journal.Arrived("index.html", "e2", "bb");
        }
        using JournalFile next = Open();
        JournalContents read = next.Read();
        Assert.Equal("mine", read.Token);
        Assert.Equal(new Arrival("e2", "bb"), read.Arrived["index.html"]);
        next.Clear();
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_line_that_was_cut_off_with_the_machine_counts_as_not_written()
    {
        using (JournalFile journal = Open())
        {
            journal.Arrived("a", "e1", "aa");
            journal.Arrived("b", "e2", "bb");
        }
        string text = File.ReadAllText(Path);
        File.WriteAllText(Path, text[..^9]);
        using (JournalFile next = Open())
        {
            Assert.Equal(["a"], next.Read().Arrived.Keys);
            next.Arrived("c", "e3", "cc");
        }
        using JournalFile last = Open();
        Assert.Equal(["a", "c"], last.Read().Arrived.Keys.Order());
    }

    [Fact]
    public void Other_damage_is_told_with_its_line()
    {
        using (JournalFile journal = Open())
        {
            journal.Arrived("a", "e1", "aa");
            journal.Arrived("b", "e2", "bb");
        }
        File.WriteAllText(Path, File.ReadAllText(Path).Replace("\"key\":\"a\"", "\"k", StringComparison.Ordinal));
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
        Assert.Null(b.Read().Token);
    }

    private JournalFile Open() => JournalFile.Of(_folder, "s3:bucket");
}
