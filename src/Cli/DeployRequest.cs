namespace Yueqing.Site.Cli;

/// <summary>What a person says behind <c>deploy</c>, <c>releases</c> and <c>rollback</c>.</summary>
/// <param name="Target"><c>s3:…</c>, <c>dir:…</c>, a name of <c>input/deploy.yml</c>; null for the only one that it names.</param>
/// <param name="Output">The built folder, as the user wrote it.</param>
/// <param name="Public">Where the site is looked at; null for its own address.</param>
/// <param name="MaxDeletes">Null for the default cap.</param>
/// <param name="DryRun">Show the plan and end.</param>
/// <param name="Yes">Ask nobody.</param>
/// <param name="Policy">Print the rights that publishing takes, and end.</param>
internal sealed record DeployRequest(string Root, string? Target)
{
    public string Output { get; init; } = "output";

    public string? Profile { get; init; }

    public string? Region { get; init; }

    public Uri? Endpoint { get; init; }

    public Uri? Public { get; init; }

    public int? MaxDeletes { get; init; }

    public bool DryRun { get; init; }

    public bool Yes { get; init; }

    public bool TakeOver { get; init; }

    public bool BesideForeign { get; init; }

    public bool Unverified { get; init; }

    public bool Policy { get; init; }
}
