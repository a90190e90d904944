using System.Globalization;

namespace Yueqing.Site.Diagnostics;

/// <summary>What a store answers that keeps a release out of it, and what the person who publishes can do about it.</summary>
internal static partial class Errors
{
    public static Diagnostic StoreUnknownKey(SourceSpan store, string key) =>
        Error(
            "store-unknown-key",
            store,
            new($"The store does not know the access key `{key}`.", $"存储服务不认识访问密钥`{key}`。"),
            new(
                "compare it with the console: it may be disabled, deleted, or of another cloud",
                "请与控制台核对：密钥可能已停用、已删除，或属于别的云服务"
            )
        );

    public static Diagnostic StoreSessionOver(SourceSpan store) =>
        Error(
            "store-session-over",
            store,
            new("The temporary key has run out, or its session token is not valid.", "临时密钥已经过期，或者会话令牌无效。"),
            new("get a new one and set `AWS_SESSION_TOKEN` together with its key", "请重新获取，并与密钥一起设置`AWS_SESSION_TOKEN`")
        );

    public static Diagnostic StoreWrongSecret(SourceSpan store, string key) =>
        Error(
            "store-wrong-secret",
            store,
            new($"The secret does not belong to the access key `{key}`.", $"密钥与访问密钥编号`{key}`不相符。"),
            new(
                "set `AWS_SECRET_ACCESS_KEY` anew, without spaces and quotation marks; a proxy that changes requests has the same effect",
                "请重新设置`AWS_SECRET_ACCESS_KEY`，不带空格和引号；中途改动请求的代理也会造成这个错误"
            )
        );

    public static Diagnostic StoreAccessDenied(SourceSpan store, string request, string bucket) =>
        Error(
            "store-access-denied",
            store,
            new($"The store denied `{request}` in the bucket `{bucket}`.", $"存储服务拒绝了存储桶`{bucket}`中的`{request}`。"),
            new(
                "the key needs the rights to list the prefix, and to get, put and delete objects below it",
                "该密钥需要列出该前缀，以及读取、写入和删除其中对象的权限"
            )
        );

    /// <param name="right">The region or endpoint that the store named.</param>
    public static Diagnostic StoreWrongRegion(SourceSpan store, string? right) =>
        Error(
            "store-wrong-region",
            store,
            new("The bucket is in another region than the requests go to.", "存储桶不在所写的地域。"),
            right is null
                ? new(
                    "name the region that the store's console shows for the bucket, with `--region` or `region:` in `input/deploy.yml`",
                    "请用`--region`或`input/deploy.yml`中的`region:`写明控制台上该存储桶所在的地域"
                )
                : new($"the store says that it is `{right}`", $"存储服务给出的正确位置是`{right}`")
        );

    /// <param name="minutes">Null if the store does not tell its time.</param>
    public static Diagnostic StoreClockSkewed(SourceSpan store, string? minutes, bool isAhead) =>
        Error(
            "store-clock-skewed",
            store,
            (minutes, isAhead) switch
            {
                (null, _) => new(
                    "The clock of this computer is wrong, so the store refuses every request.",
                    "这台计算机的时钟不准，存储服务拒绝了请求。"
                ),
                (_, true) => new(
                    $"The clock of this computer is {minutes} minutes fast, so the store refuses every request.",
                    $"这台计算机的时钟快了{minutes}分钟，存储服务拒绝了请求。"
                ),
                _ => new(
                    $"The clock of this computer is {minutes} minutes slow, so the store refuses every request.",
                    $"这台计算机的时钟慢了{minutes}分钟，存储服务拒绝了请求。"
                ),
            },
            new("set it by a time server", "请与时间服务器校准")
        );

    public static Diagnostic StoreBucketMissing(SourceSpan store, string bucket) =>
        Error(
            "store-bucket-missing",
            store,
            new($"There is no bucket `{bucket}` in this region.", $"这个地域没有存储桶`{bucket}`。"),
            new("create it in the store's console, or correct the name or the region", "请在控制台中创建，或者改正名称或地域")
        );

    public static Diagnostic StorePathStyle(SourceSpan store, string profile) =>
        Error(
            "store-path-style",
            store,
            new(
                $"The store takes the bucket in the host name only, not in the path as `{profile}` does.",
                $"该存储只接受主机名中的存储桶，不接受`{profile}`的路径写法。"
            ),
            new(
                "choose with `--profile` or `profile:` the kind of store that it is: `oss`, `cos` or `obs`",
                "请用`--profile`或`profile:`选用正确的存储类型：`oss`、`cos`或`obs`"
            )
        );

    public static Diagnostic StoreFull(SourceSpan store, string request) =>
        Error(
            "store-full",
            store,
            new($"The store has no room left for `{request}`.", $"存储空间已满，`{request}`没有写入。"),
            new(
                "enlarge its quota or delete what nobody needs, then publish again: what is done is not done twice",
                "请扩大配额或清理存储，然后重新发布：已经完成的不会重复"
            )
        );

    public static Diagnostic StoreAccountClosed(SourceSpan store, string code) =>
        Error(
            "store-account-closed",
            store,
            new($"The store serves this account no more (`{code}`).", $"存储服务已停用该账户（`{code}`）。"),
            new("look into the console of the account: bills may be unpaid", "请登录控制台查看：账户可能欠费")
        );

    public static Diagnostic StoreHostUnknown(SourceSpan store, string host) =>
        Error(
            "store-host-unknown",
            store,
            new($"There is no server `{host}`, or this computer is offline.", $"找不到服务器`{host}`，或者这台计算机没有联网。"),
            new("correct region and endpoint, or the network", "请检查地域、访问地址和网络")
        );

    public static Diagnostic StoreUnreachable(SourceSpan store, string host) =>
        Error(
            "store-unreachable",
            store,
            new($"The server `{host}` does not take connections.", $"无法连接服务器`{host}`。"),
            new("correct the endpoint and its port, or ask who keeps the firewall", "请检查访问地址和端口，或者询问防火墙的管理人员")
        );

    public static Diagnostic StoreNotTrusted(SourceSpan store, string host) =>
        Error(
            "store-not-trusted",
            store,
            new($"The certificate of `{host}` is not valid for it, so nothing was sent.", $"`{host}`的证书无效，没有发送任何内容。"),
            new(
                "correct the endpoint; install the certificate of the authority if it is your own",
                "请检查访问地址；自建证书请先安装其根证书"
            )
        );

    public static Diagnostic StoreStillBusy(SourceSpan store, string request, string code, int attempts) =>
        Error(
            "store-still-busy",
            store,
            new(
                $"The store failed {attempts} times to do `{request}` (`{code}`).",
                $"存储服务{attempts}次未能完成`{request}`（`{code}`）。"
            ),
            new("publish again later: what is done is not done twice", "请稍后重新发布：已经完成的不会重复")
        );

    public static Diagnostic StoreConnectionBroken(SourceSpan store, string request, int attempts) =>
        Error(
            "store-connection-broken",
            store,
            new($"The connection broke {attempts} times during `{request}`.", $"`{request}`期间连接中断了{attempts}次。"),
            new("publish again when the network is better: what is done is not done twice", "请在网络好转后重新发布：已经完成的不会重复")
        );

    public static Diagnostic StoreRefused(SourceSpan store, string request, string code, string reason) =>
        Error(
            "store-refused",
            store,
            new($"The store refused `{request}` (`{code}`): `{reason}`.", $"存储服务拒绝了`{request}`（`{code}`）：`{reason}`。"),
            new("look the code up in the manual of the store", "请在存储服务的手册中查找这个代码")
        );

    /// <summary>A line of the log: what is done again, when, and why.</summary>
    public static Wording StoreTriesAgain(string request, double seconds, Wording why)
    {
        string pause = seconds.ToString("0.#", CultureInfo.InvariantCulture);
        return new($"`{request}` again in {pause} s: {why.En}", $"{pause}秒后重试`{request}`：{why.Zh}");
    }

    public static Wording StoreIsBusy(string code) => new($"the store is busy (`{code}`)", $"存储服务繁忙（`{code}`）");

    public static Wording StoreIsSilent => new("the store does not answer", "存储服务没有回应");

    public static Wording StoreConnectionLost => new("the connection was lost", "连接中断");
}
