using Yueqing.Site.Cli;

namespace Yueqing.Site;

/// <summary>Entry point, and the only place that catches everything: what arrives here is a fault of ours.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        try
        {
            return CommandLine.Run(
                args,
                new Terminal(Console.Out, Console.Error) { Answers = Console.IsInputRedirected ? null : Console.In }
            );
        }
        catch (Exception e)
        {
            // In both languages: which one is wanted may be what could not be read.
            Console.Error.WriteLine("This is a fault of the program, not of your files. Please report it with the lines below.");
            Console.Error.WriteLine("这是程序自身的错误，不是您的文件有错。请把下面的内容一并报告给我们。");
            Console.Error.WriteLine(e);
            return ExitCodes.Fault;
        }
    }
}
