using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>
/// Keeps two publishers apart by an object that only one of them can create (S7-06). Whether the store really refuses the second is tried out with
/// every lock; where it does not, the publisher who wrote last is found out by reading.
/// </summary>
internal sealed class BucketLock : IAsyncDisposable
{
    /// <summary>How long two writes at the same moment take to settle in a store that refuses neither.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    private static readonly ObjectHeaders Headers = new("application/json", "no-store", null, "");

    private readonly IObjectStore _store;
    private readonly string _name;
    private readonly string _token;

    private BucketLock(IObjectStore store, string name, string token) => (_store, _name, _token) = (store, name, token);

    /// <summary>False if the store lets two publishers write the same object: then <see cref="CheckAsync"/> is all there is.</summary>
    public bool IsEnforced { get; private set; } = true;

    /// <param name="by">Who publishes, for the other one's message.</param>
    /// <param name="own">The tokens of locks that this machine may have left behind.</param>
    /// <param name="takeOver">Whether another's lock is broken, because a person knows that its holder is dead.</param>
    /// <param name="token">Unlike every other.</param>
    public static async Task<BucketLock> TakeAsync(
        IObjectStore store,
        string name,
        string by,
        IReadOnlySet<string> own,
        bool takeOver,
        string token,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await store.ReadAsync(BucketKeys.Lock, cancel).ConfigureAwait(false) is { } held)
        {
            Holder holder = Holder.Read(held.Bytes, $"{name}/{BucketKeys.Lock}");
            if (!own.Contains(holder.Token) && !takeOver)
            {
                throw new DeployException(Errors.TargetLocked(SourceText.Unreadable(name).Whole, holder.By, holder.Since));
            }
            await store.DeleteAsync(BucketKeys.Lock, cancel).ConfigureAwait(false);
        }
        var taken = new BucketLock(store, name, token);
        string since = time.GetUtcNow().ToOffset(BeijingTime.Offset).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        byte[] bytes = new Holder(token, by, since).Write();
        ObjectHeaders headers = Headers with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
        Task<string?> PutAsync() => store.PutAsync(BucketKeys.Lock, bytes, headers, WriteCondition.Absent, cancel);
        if (await PutAsync().ConfigureAwait(false) is null)
        {
            await taken.CheckAsync(cancel).ConfigureAwait(false);
        }
        else if (await PutAsync().ConfigureAwait(false) is not null)
        {
            taken.IsEnforced = false;
            await Task.Delay(Settling, time, cancel).ConfigureAwait(false);
            await taken.CheckAsync(cancel).ConfigureAwait(false);
        }
        return taken;
    }

    /// <exception cref="DeployException">Somebody else holds it.</exception>
    public async Task CheckAsync(CancellationToken cancel)
    {
        Holder? holder = await HolderAsync(cancel).ConfigureAwait(false);
        if (holder?.Token != _token)
        {
            throw new DeployException(
                holder is null
                    ? Errors.PublishedMeanwhile(SourceText.Unreadable(_name).Whole)
                    : Errors.TargetLocked(SourceText.Unreadable(_name).Whole, holder.By, holder.Since)
            );
        }
    }

    /// <summary>True once it is gone.</summary>
    public bool IsReleased { get; private set; }

    /// <summary>Leaves a lock alone that somebody else has taken over. What cannot be removed now is ours at the next deploy.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if ((await HolderAsync(CancellationToken.None).ConfigureAwait(false))?.Token == _token)
            {
                await _store.DeleteAsync(BucketKeys.Lock, CancellationToken.None).ConfigureAwait(false);
            }
            IsReleased = true;
        }
        catch (DeployException)
        {
            // The error that ended the deploy is the one to show.
        }
    }

    private async Task<Holder?> HolderAsync(CancellationToken cancel) =>
        await _store.ReadAsync(BucketKeys.Lock, cancel).ConfigureAwait(false) is { } held
            ? Holder.Read(held.Bytes, $"{_name}/{BucketKeys.Lock}")
            : null;

    private sealed record Holder(string Token, string By, string Since)
    {
        public byte[] Write() =>
            RecordJson.Document(json =>
            {
                json.WriteString("token", Token);
                json.WriteString("by", By);
                json.WriteString("since", Since);
            });

        public static Holder Read(byte[] bytes, string place) =>
            RecordJson.Read(
                bytes,
                place,
                root => new Holder(RecordJson.Text(root, "token"), RecordJson.Text(root, "by"), RecordJson.Text(root, "since"))
            );
    }
}
