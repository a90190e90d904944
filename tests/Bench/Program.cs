using System.Globalization;
using BenchmarkDotNet.Running;
using Yueqing.Site.Bench;

// corpus N DIR        makes a synthetic site of N topics in two locales, with a further word `pictures` one with their pictures
// whole PROGRAM DIR…  runs a published program on each site as a whole process, and prints median and spread as Markdown
// cold PROGRAM DIR…   the same with the cache of pictures removed before each run
// saves PROGRAM DIR…  runs `preview` on each site, saves files and waits for the page that shows it
// deploys PROGRAM LAUNCHER N   deploys N files with a published program to a local server (tests/Tools/s3rver.cjs), and copies them with rclone
// cards               draws 200 distinct cards and prints how long each takes
// numbers             reads a megabyte of hostile numbers in each language, and prints how long each kind takes
// parts …             BenchmarkDotNet on the parts; further arguments are its own
return args switch
{
    ["corpus", var count, var folder] => Corpus.Write(int.Parse(count, CultureInfo.InvariantCulture), folder, pictures: false),
    ["corpus", var count, var folder, "pictures"] => Corpus.Write(int.Parse(count, CultureInfo.InvariantCulture), folder, pictures: true),
    ["whole", var program, .. var folders] when folders.Length > 0 => WholeBuilds.Measure(program, folders, cold: false),
    ["cold", var program, .. var folders] when folders.Length > 0 => WholeBuilds.Measure(program, folders, cold: true),
    ["saves", var program, .. var folders] when folders.Length > 0 => Saves.Measure(program, folders),
    ["deploys", var program, var launcher, var count] => Deploys.Measure(program, launcher, int.Parse(count, CultureInfo.InvariantCulture)),
    ["cards"] => Cards.Measure(),
    ["numbers"] => HostileNumbers.Measure(),
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
    Console.Error.WriteLine(
        "corpus N DIR [pictures] | whole PROGRAM DIR… | cold PROGRAM DIR… | saves PROGRAM DIR… | deploys PROGRAM LAUNCHER N | cards | numbers | parts"
    );
    return 2;
}
