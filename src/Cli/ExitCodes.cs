namespace Yueqing.Site.Cli;

/// <summary>What the program says to the script that called it.</summary>
internal static class ExitCodes
{
    public const int Clean = 0;

    /// <summary>The content has errors; they were printed.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command line was wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>A fault of the program; the only case that shows a stack trace.</summary>
    public const int Fault = 3;
}
