using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>Makes a request again while what went wrong may pass, each time after twice as long.</summary>
internal sealed class Retries
{
    private static readonly ResiliencePropertyKey<string> What = new("what");

    private readonly ResiliencePipeline _pipeline;
    private readonly StoreOptions _options;

    public Retries(StoreOptions options)
    {
        _options = options;
        var builder = new ResiliencePipelineBuilder { TimeProvider = options.Time };
        if (options.Attempts > 1)
        {
            builder.AddRetry(
                new RetryStrategyOptions
                {
                    MaxRetryAttempts = options.Attempts - 1,
                    ShouldHandle = a =>
                        ValueTask.FromResult(a.Outcome.Exception is { } fault && StoreFaults.WhyItMayPass(fault) is not null),
                    DelayGenerator = a => ValueTask.FromResult<TimeSpan?>(Pause(a.AttemptNumber, a.Outcome.Exception!)),
                    OnRetry = Tell,
                }
            );
        }
        builder.AddTimeout(new TimeoutStrategyOptions { Timeout = options.Timeout });
        _pipeline = builder.Build();
    }

    /// <param name="what">The request, as people see it: <c>PUT en/index.html</c>.</param>
    /// <exception cref="DeployException">It failed for good.</exception>
    public async Task<T> RunAsync<T>(string what, Func<CancellationToken, Task<T>> request, CancellationToken cancel)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancel);
        context.Properties.Set(What, what);
        try
        {
            return await _pipeline
                .ExecuteAsync(
                    static async (c, request) =>
                    {
                        try
                        {
                            return await request(c.CancellationToken).ConfigureAwait(false);
                        }
                        catch (Exception fault)
                            when (fault is not OperationCanceledException && c.CancellationToken.IsCancellationRequested)
                        {
                            // Whatever the SDK makes of a cancelled request, a request that was cancelled it is.
                            throw new OperationCanceledException(fault.Message, fault, c.CancellationToken);
                        }
                    },
                    context,
                    request
                )
                .ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or DeployException))
        {
            throw StoreErrors.For(fault, what, _options);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>1 s, 2 s, 4 s … up to 30 s, half of it left to chance; longer if the store asks for it, up to two minutes.</summary>
    private TimeSpan Pause(int attempt, Exception fault)
    {
        double longest = Math.Min(30, Math.Pow(2, attempt));
        double pause = longest * (0.5 + (0.5 * Math.Clamp(_options.Jitter(), 0, 1)));
        return TimeSpan.FromSeconds(Math.Max(pause, Math.Min(120, RetryAfter(fault))));
    }

    private static double RetryAfter(Exception fault) =>
        fault is AmazonServiceException { InnerException: HttpErrorResponseException { Response: { } response } }
        && response.IsHeaderPresent("Retry-After")
        && double.TryParse(response.GetHeaderValue("Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out double seconds)
            ? seconds
            : 0;

    private ValueTask Tell(OnRetryArguments<object> retry)
    {
        string what = retry.Context.Properties.GetValue(What, "");
        Wording why = StoreFaults.WhyItMayPass(retry.Outcome.Exception!) ?? Errors.StoreConnectionLost;
        _options.Tell(Errors.StoreTriesAgain(what, retry.RetryDelay.TotalSeconds, why));
        return ValueTask.CompletedTask;
    }
}
