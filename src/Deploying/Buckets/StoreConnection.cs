using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.S3;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>The SDK, set up so that it signs and sends what it is told, and nothing more.</summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly StoreHttp _http;

    /// <exception cref="DeployException">The address is not known.</exception>
    public StoreConnection(StoreOptions options)
    {
        StoreAddress address = StoreAddress.Of(options);
        (string key, string secret, string? token) = options.Credentials;
        AWSCredentials credentials = token is null ? new BasicAWSCredentials(key, secret) : new SessionAWSCredentials(key, secret, token);
        _http = new StoreHttp(options.Proxy);
        var config = new AmazonS3Config
        {
            ServiceURL = address.Endpoint.GetLeftPart(UriPartial.Authority),
            AuthenticationRegion = address.Region,
            ForcePathStyle = options.Profile.PathStyle,
            // Trailers and aws-chunked are what OSS, COS and OBS refuse (7.1).
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            // We try again ourselves: the SDK would hide whether a write that has a condition was sent once or twice.
            MaxErrorRetry = 0,
            MaxStaleConnectionRetries = 0,
            RetryMode = RequestRetryMode.Standard,
            ThrottleRetries = false,
            Timeout = Timeout.InfiniteTimeSpan,
            HttpClientFactory = _http,
            DisableClockSkewCorrection = true,
            DisableLogging = true,
            AllowAutoRedirect = false,
            // Each of these would otherwise be looked for in the environment and in ~/.aws.
            DefaultConfigurationMode = DefaultConfigurationMode.Standard,
            IgnoreConfiguredEndpointUrls = true,
            UseDualstackEndpoint = false,
            UseFIPSEndpoint = false,
            UseArnRegion = false,
            DisableMultiregionAccessPoints = true,
            DisableS3ExpressSessionAuth = true,
            DisableRequestCompression = true,
            ClientAppId = "",
        };
        if (options.OwnDomain)
        {
            config.EndpointProvider = new OwnDomain(address);
        }
        Client = new AmazonS3Client(credentials, config);
        Client.BeforeRequestEvent += (_, request) => PlainSource((request as WebServiceRequestEventArgs)?.Headers);
    }

    public AmazonS3Client Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        _http.Dispose();
    }

    /// <summary>The SDK escapes the slashes of what is copied. Not every store undoes that.</summary>
    private static void PlainSource(IDictionary<string, string>? headers)
    {
        const string Source = "x-amz-copy-source";
        if (headers is not null && headers.TryGetValue(Source, out string? source))
        {
            headers[Source] = source.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Every request goes to the bucket's own domain, and is signed for the region of the bucket.</summary>
    private sealed class OwnDomain(StoreAddress address) : IEndpointProvider
    {
        private readonly Endpoint _endpoint = new(
            address.Endpoint.GetLeftPart(UriPartial.Authority),
            $$"""{"authSchemes":[{"disableDoubleEncoding":true,"name":"sigv4","signingName":"s3","signingRegion":"{{address.Region}}"}]}""",
            "{}"
        );

        public Endpoint ResolveEndpoint(EndpointParameters parameters) => _endpoint;
    }
}
