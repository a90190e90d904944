using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Cli;

/// <summary>Where the program prints, and in which language. Tests give it writers of their own.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error, Language Language = Language.English)
{
    /// <summary>Where a person answers questions; null if nobody is there to be asked.</summary>
    public TextReader? Answers { get; init; }

    /// <summary>True when a person watches: only then are there progress bars.</summary>
    public bool IsInteractive =>
        ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("CI") is null or "";

    /// <summary>A line of the result.</summary>
    public void Say(Wording line) => Out.WriteLine(line.In(Language));

    /// <summary>A line about what went wrong.</summary>
    public void Complain(Wording line) => Error.WriteLine(line.In(Language));
}
