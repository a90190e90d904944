namespace Yueqing.Site.Cli;

/// <summary>Where the program prints. Tests give it writers of their own.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error)
{
    /// <summary>True when a person watches: only then are there progress bars.</summary>
    public bool IsInteractive =>
        ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("CI") is null or "";
}
