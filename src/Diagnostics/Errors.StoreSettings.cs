namespace Yueqing.Site.Diagnostics;

/// <summary>What is missing or wrong in what says where a bucket is and who may write there, before the store is asked anything.</summary>
internal static partial class Errors
{
    public static Diagnostic NoCredentials(SourceSpan store) =>
        Error(
            "no-credentials",
            store,
            new(
                "Nothing says with which key to write: `AWS_ACCESS_KEY_ID` or `AWS_SECRET_ACCESS_KEY` is not set.",
                "没有写入用的密钥：`AWS_ACCESS_KEY_ID`或`AWS_SECRET_ACCESS_KEY`没有设置。"
            ),
            new(
                "set both in the environment, and `AWS_SESSION_TOKEN` too if the key is temporary; never write them into a file of the site",
                "请在环境变量中设置这两项，临时密钥还要设置`AWS_SESSION_TOKEN`；不要写进站点的任何文件"
            )
        );

    public static Diagnostic StoreRegionMissing(SourceSpan store, string profile) =>
        Error(
            "store-region-missing",
            store,
            new($"Nothing says in which region of `{profile}` the bucket is.", $"没有说明存储桶在`{profile}`的哪个地域。"),
            new(
                "name the region that the store's console shows for the bucket, with `--region` or `region:` in `input/deploy.yml`",
                "请用`--region`或`input/deploy.yml`中的`region:`写明控制台上该存储桶所在的地域"
            )
        );

    public static Diagnostic StoreRegionInvalid(SourceSpan store, string region) =>
        Error(
            "store-region-invalid",
            store,
            new($"`{region}` is no name of a region.", $"`{region}`不是地域的名称。"),
            new(
                "a region is written in small letters, digits and hyphens, such as `cn-hangzhou`",
                "地域由小写字母、数字和连字符组成，如`cn-hangzhou`"
            )
        );

    public static Diagnostic StoreEndpointMissing(SourceSpan store, string profile) =>
        Error(
            "store-endpoint-missing",
            store,
            new(
                $"A store of the kind `{profile}` can be anywhere, and nothing says where this one is.",
                $"`{profile}`类的存储没有固定的地址，需要写明。"
            ),
            new(
                "name it with `--endpoint` or `endpoint:` in `input/deploy.yml`, such as `https://storage.example.cn`",
                "请用`--endpoint`或`input/deploy.yml`中的`endpoint:`写明，如`https://storage.example.cn`"
            )
        );

    public static Diagnostic StoreEndpointInvalid(SourceSpan store) =>
        Error(
            "store-endpoint-invalid",
            store,
            new("The endpoint is not just a scheme and a host.", "访问地址应当只有协议和主机名。"),
            new(
                "write it such as `https://storage.example.cn`, without bucket, path and password",
                "请写成`https://storage.example.cn`的样子，不带存储桶、路径和密码"
            )
        );
}
