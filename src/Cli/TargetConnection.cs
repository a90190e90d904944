using System.Net;
using System.Security.Cryptography;
using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Buckets;
using Yueqing.Site.Deploying.Folders;
using Yueqing.Site.Deploying.Local;
using Yueqing.Site.Deploying.Public;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Cli;

/// <summary>A target that can be published to: what the environment, the clock and the disk add to a <see cref="TargetChoice"/>.</summary>
internal sealed class TargetConnection : IDisposable
{
    private readonly S3Store? _store;
    private readonly JournalFile? _journal;
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false }
    )
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    private readonly TargetChoice _choice;
    private IDeployLog? _log;

    /// <exception cref="DeployException">Nothing in the environment says who publishes.</exception>
    public TargetConnection(TargetChoice choice, DeployRequest request)
    {
        _choice = choice;
        if (choice.To.StartsWith(TargetChoice.Folder, StringComparison.Ordinal))
        {
            string folder = Path.GetFullPath(choice.To[TargetChoice.Folder.Length..], request.Root);
            Target = new FolderTarget(
                choice.To,
                folder,
                Path.GetFullPath(request.Output, request.Root),
                TimeProvider.System,
                choice.Parallel
            );
            return;
        }
        (string bucket, string prefix) = choice.Store;
        _store = new S3Store(
            new StoreOptions(choice.To, bucket, prefix, choice.Profile, Credentials(choice.To))
            {
                Endpoint = choice.Endpoint,
                Region = choice.Region,
                OwnDomain = choice.OwnDomain,
                Proxy = HttpClient.DefaultProxy,
                Jitter = Random.Shared.NextDouble,
                Tell = line => _log?.Tell(line),
            }
        );
        _journal = JournalFile.Of(OwnFolder(request.Root), $"{choice.Endpoint} {choice.To}");
        Target = new BucketTarget(
            _store,
            new BucketSettings(
                choice.To,
                choice.Gzip,
                choice.Parallel,
                request.TakeOver,
                Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))
            ),
            _journal,
            TimeProvider.System
        );
    }

    public IDeployTarget Target { get; }

    /// <summary>Where deploys keep what is theirs on this machine.</summary>
    public static string OwnFolder(string root) => Path.Combine(root, ".cache", "deploy");

    /// <param name="folder">Receives the lists of this deploy.</param>
    /// <param name="log">Hears of retries, too.</param>
    public Deployment Deployment(DeployRequest request, DeployFolder folder, IDeployLog log)
    {
        _log = log;
        return new Deployment(
            Target,
            _choice.Limits,
            request.BesideForeign,
            new Aftermath(_choice.To, _choice.Public, new AddressCheck(_http, TimeProvider.System), folder.Write),
            log,
            TimeProvider.System
        );
    }

    public void Dispose()
    {
        _http.Dispose();
        _journal?.Dispose();
        _store?.Dispose();
    }

    private static StoreCredentials Credentials(string name)
    {
        string? key = Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID");
        string? secret = Environment.GetEnvironmentVariable("AWS_SECRET_ACCESS_KEY");
        return string.IsNullOrEmpty(key) || string.IsNullOrEmpty(secret)
            ? throw new DeployException(Errors.NoCredentials(SourceText.Unreadable(name).Whole))
            : new StoreCredentials(key, secret, Environment.GetEnvironmentVariable("AWS_SESSION_TOKEN"));
    }
}
