using System.Net;
using Yueqing.Site.Preview;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Preview;

/// <summary>With <c>--host</c>, other machines reach the preview: who does not know the token sees nothing.</summary>
public sealed class HostTests
{
    private const string Token = PreviewSite.Token;

    private static Task<PreviewSite> StartAsync() => PreviewSite.StartAsync(with: o => o with { Host = IPAddress.Loopback });

    [Theory]
    [InlineData("/")]
    [InlineData("/?token=")]
    [InlineData("/?token=wrong")]
    [InlineData("/_preview/assets/reload.js")]
    [InlineData("/_preview/session")]
    [InlineData("/_desk/")]
    public async Task A_stranger_sees_nothing(string path)
    {
        await using PreviewSite site = await StartAsync();
        HttpResponseMessage answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_token_in_the_address_opens_the_door_once_and_for_all()
    {
        await using PreviewSite site = await StartAsync();
        HttpResponseMessage first = await site.Client.GetAsync($"/en/?token={Token}&q=1", TestContext.Current.CancellationToken);
        string cookie = Assert.Single(first.Headers.GetValues("Set-Cookie"));
        Assert.EndsWith("; path=/; samesite=strict; httponly", cookie, StringComparison.Ordinal);
        string text = await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("content=\"0;url=/en/?q=1\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
        var second = new HttpRequestMessage(HttpMethod.Get, "/en/") { Headers = { { "Cookie", cookie.Split(';')[0] } } };
        HttpResponseMessage page = await site.Client.SendAsync(second, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_cookie_alone_writes_nothing()
    {
        await using PreviewSite site = await StartAsync();
        HttpRequestMessage request = site.Post("/_preview/open", "{}");
        request.Headers.Remove(PreviewAccess.TokenHeader);
        request.Headers.Add("Cookie", $"preview-token-{site.Origin.Port}={Token}");
        HttpResponseMessage answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Another_name_for_the_address_is_not_ours()
    {
        await using PreviewSite site = await StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, $"/?token={Token}") { Headers = { Host = $"localhost:{site.Origin.Port}" } };
        HttpResponseMessage answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }
}
