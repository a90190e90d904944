using System.Collections.Immutable;
using Yueqing.Site.Binding;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;
using Yueqing.Site.Reading;

namespace Yueqing.Site.Pipeline;

/// <summary>The targets that <c>input/deploy.yml</c> names, read alone: publishing needs no page.</summary>
/// <param name="Diagnostics">What is wrong with the file; with an error among it, nothing is published by a name.</param>
internal sealed record DeployTargets(ImmutableArray<DeployTargetSettings> All, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Empty where there is no such file.</summary>
    /// <param name="root">The folder that holds <c>input</c>.</param>
    public static DeployTargets Read(string root) => Read(new DiskFileTree(root, DeployTargetsBinder.Path));

    public static DeployTargets Read(IFileTree tree)
    {
        var bag = new DiagnosticBag();
        var parallel = new ParallelOptions();
        ParsedSet files = ParsedSet.Parse(SourceReader.Read(tree, parallel, bag), parallel, bag);
        ImmutableArray<DeployTargetSettings> targets = DeployTargetsBinder.Bind(files, bag);
        return new DeployTargets(targets, bag.ToSorted());
    }

    public DeployTargetSettings? Find(string name) => All.FirstOrDefault(t => t.Name.Value == name);

    /// <summary>What to say where <see cref="Find"/> finds nothing.</summary>
    public Diagnostic Unknown(string name) =>
        Errors.UnknownTarget(SourceText.Unreadable(DeployTargetsBinder.Path).Whole, name, All.Select(t => t.Name.Value));
}
