using Yueqing.Site.Cli;

namespace Yueqing.Site;

/// <summary>Entry point, and the only place that catches everything: what arrives here is a fault of ours.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        try
        {
            return CommandLine.Run(args, new Terminal(Console.Out, Console.Error));
        }
        catch (Exception e)
        {
            Console.Error.WriteLine("This is a fault of the program, not of your files. Please report it with the lines below.");
            Console.Error.WriteLine(e);
            return ExitCodes.Fault;
        }
    }
}
