using System.Globalization;
using BenchmarkDotNet.Running;
using Yueqing.Site.Bench;

// corpus N DIR        makes a synthetic site of N topics in two locales
// whole PROGRAM DIR…  runs a published program on each site as a whole process, and prints median and spread as Markdown
// parts …             BenchmarkDotNet on the parts; further arguments are its own
return args switch
{
    ["corpus", var count, var folder] => Corpus.Write(int.Parse(count, CultureInfo.InvariantCulture), folder),
    ["whole", var program, .. var folders] when folders.Length > 0 => WholeBuilds.Measure(program, folders),
    ["parts", .. var rest] => RunParts(rest),
    _ => Usage(),
};

static int RunParts(string[] rest)
{
    BenchmarkSwitcher.FromTypes([typeof(Parts)]).Run(rest.Length == 0 ? ["--filter", "*"] : rest);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("corpus N DIR | whole PROGRAM DIR… | parts");
    return 2;
}
