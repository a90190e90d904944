using BenchmarkDotNet.Attributes;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Parsing;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Reading;
using Yueqing.Site.Rendering;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Bench;

/// <summary>The parts of a build over the real site, on one thread.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class Parts
{
    private readonly ParallelOptions _one = new() { MaxDegreeOfParallelism = 1 };
    private readonly UnitTable _units = new([]);
    private DiskFileTree _tree = null!;
    private SourceSet _sources = null!;
    private ParsedSet _parsed = null!;
    private OutputSet _output = null!;
    private Quantity _quantity = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _tree = new DiskFileTree(Corpus.FindRepository(), "input", "theme");
        _sources = SourceReader.Read(_tree, _one, new DiagnosticBag());
        _parsed = ParsedSet.Parse(_sources, _one, new DiagnosticBag());
        _output = SiteBuilder.Build(_tree, new BuildOptions(Threads: 1), null, new StageLog()).Output!;
        _quantity = QuantityReader.Read("98.4%", _units, null, unitless: false).Quantity!;
    }

    [Benchmark]
    public object Read() => SourceReader.Read(_tree, _one, new DiagnosticBag());

    [Benchmark]
    public object Parse() => ParsedSet.Parse(_sources, _one, new DiagnosticBag());

    [Benchmark]
    public object? Bind() => Binding.SiteBinder.Bind(_parsed, _one, new DiagnosticBag());

    [Benchmark]
    public object ReadQuantity() => QuantityReader.Read("98.4%", _units, null, unitless: false);

    [Benchmark]
    public object WriteQuantity() => QuantityWriter.English(_quantity, _units, null);

    [Benchmark]
    public int CheckOutput() => OutputCheck.Check(_output, null, _one, new DiagnosticBag());

    [Benchmark]
    public object WholeBuildInMemory() => SiteBuilder.Build(_tree, new BuildOptions(Threads: 1), null, new StageLog());
}
