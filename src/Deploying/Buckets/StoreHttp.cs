using System.Net;
using Amazon.Runtime;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>One pool of connections for all requests of a store, as wide as there are requests at once.</summary>
internal sealed class StoreHttp : HttpClientFactory, IDisposable
{
    /// <summary>What an answer says in its text, handed on as a header: the SDK keeps no text of errors.</summary>
    public const string Told = "x-told-";

    /// <summary>The name of a header that the reader of an object's metadata gets as the store sent it: HTTP libraries reorder what it holds.</summary>
    public const string CacheControl = "told-cache-control";

    private static readonly string[] Facts = ["Region", "Endpoint", "ServerTime"];

    private readonly HttpClient _client;

    /// <param name="proxy">Null to connect directly.</param>
    public StoreHttp(IWebProxy? proxy)
    {
        var connections = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            UseCookies = false,
            UseProxy = proxy is not null,
            Proxy = proxy,
            ActivityHeadersPropagator = null,
        };
        _client = new HttpClient(new Exchange(connections)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => _client.Dispose();

    private sealed class Exchange(HttpMessageHandler connections) : DelegatingHandler(connections)
    {
        private const int LongestError = 1 << 16;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // The SDK asks before each body whether it may send it: for the files of a site, that takes longer than sending them.
            request.Headers.ExpectContinue = false;
            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (answer.Headers.NonValidated.TryGetValues("Cache-Control", out System.Net.Http.Headers.HeaderStringValues cache))
            {
                answer.Headers.TryAddWithoutValidation("x-amz-meta-" + CacheControl, cache.ToString());
            }
            if ((int)answer.StatusCode >= 300 && request.Method != HttpMethod.Head)
            {
                await answer.Content.LoadIntoBufferAsync(LongestError, cancellationToken).ConfigureAwait(false);
                string text = await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
                foreach (string fact in Facts)
                {
                    if (Element(text, fact) is { } value)
                    {
                        answer.Headers.TryAddWithoutValidation(Told + fact, value);
                    }
                }
            }
            return answer;
        }

        /// <summary>Errors are small and flat, and often not quite XML: one element is all that is read.</summary>
        private static string? Element(string text, string name)
        {
            int start = text.IndexOf($"<{name}>", StringComparison.Ordinal);
            int end = start < 0 ? -1 : text.IndexOf($"</{name}>", start, StringComparison.Ordinal);
            string? value = end < 0 ? null : text[(start + name.Length + 2)..end].Trim();
            return value is { Length: > 0 and < 200 } && value.All(c => c is > ' ' and < '\u007f' and not '`') ? value : null;
        }
    }
}
