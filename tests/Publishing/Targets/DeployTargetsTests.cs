using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Publishing.Targets;

/// <summary>What <c>input/deploy.yml</c> says of the places that a site is published to; its mistakes are in <c>Specs/deploy-targets.yml</c>.</summary>
public sealed class DeployTargetsTests
{
    private const string Both = """
        targets:
          production:
            to: s3:yueqing-site/2023
            profile: oss
            region: cn-hangzhou
            endpoint: https://oss-cn-hangzhou.aliyuncs.com
            public: https://www.example.gov.cn/2023/
            hosts: [m.example.gov.cn]
            purge: [aliyun, cdn, RefreshObjectCaches, --ObjectPath, "{urls}"]
            compression: gzip
            keep: 5
            parallel: 16
            max-deletes: 50
          rehearsal:
            to: dir:/srv/yueqing
        """;

    [Fact]
    public void Everything_that_a_target_can_say_is_read_with_its_place()
    {
        using var site = new SiteOnDisk();
        site.Write("input/deploy.yml", Both);
        DeployTargets targets = DeployTargets.Read(site.Root);
        Assert.Empty(targets.Diagnostics);
        DeployTargetSettings production = targets.Find("production")!;
        Assert.True(production.IsBucket);
        Assert.Equal(
            ("s3:yueqing-site/2023", "oss", "cn-hangzhou"),
            (production.To.Value, production.Profile!.Value.Value, production.Region!.Value.Value)
        );
        Assert.Equal("https://oss-cn-hangzhou.aliyuncs.com/", production.Endpoint!.Value.Value.AbsoluteUri);
        Assert.Equal("https://www.example.gov.cn/2023/", production.Public!.Value.Value.AbsoluteUri);
        Assert.Equal(["m.example.gov.cn"], production.Hosts.Select(h => h.Value));
        Assert.Equal(["aliyun", "cdn", "RefreshObjectCaches", "--ObjectPath", "{urls}"], production.Purge.Select(p => p.Value));
        Assert.True(production.Gzip);
        Assert.Equal((5, 16, 50), (production.Keep!.Value.Value, production.Parallel!.Value.Value, production.MaxDeletes!.Value.Value));
        Assert.Equal(("input/deploy.yml", 11), (production.Keep.Value.Span.Source.Path, production.Keep.Value.Span.Position.Line));
        DeployTargetSettings rehearsal = targets.Find("rehearsal")!;
        Assert.False(rehearsal.IsBucket);
        Assert.Null(rehearsal.Keep);
        Assert.Empty(rehearsal.Purge);
    }

    [Fact]
    public void Without_the_file_there_are_no_targets()
    {
        using var site = new SiteOnDisk();
        DeployTargets targets = DeployTargets.Read(site.Root);
        Assert.Empty(targets.All);
        Assert.Empty(targets.Diagnostics);
    }

    [Fact]
    public void A_mistyped_target_is_answered_by_the_nearest()
    {
        using var site = new SiteOnDisk();
        site.Write("input/deploy.yml", Both);
        Diagnostic told = DeployTargets.Read(site.Root).Unknown("prodction");
        Assert.Equal("unknown-target", told.Code);
        Assert.Contains("`production`", told.Hint!.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void It_changes_no_byte_of_the_site()
    {
        OutputSet without = new SiteTest().Build().Output!;
        OutputSet with = new SiteTest().With("input/deploy.yml", Both).Build().Output!;
        Assert.Equal(without.Files.Select(f => (f.Path, f.Content.Hash)), with.Files.Select(f => (f.Path, f.Content.Hash)));
    }

    [Theory]
    [InlineData("access-key")]
    [InlineData("access_key_id")]
    [InlineData("accessKeyId")]
    [InlineData("secret")]
    [InlineData("password")]
    [InlineData("token")]
    [InlineData("credentials")]
    public void No_word_for_a_secret_is_let_in(string key)
    {
        using var site = new SiteOnDisk();
        site.Write("input/deploy.yml", $"targets:\n  production:\n    to: s3:yueqing\n    {key}: LTAI5t\n");
        Diagnostic told = Assert.Single(DeployTargets.Read(site.Root).Diagnostics);
        Assert.Equal("credentials-in-file", told.Code);
        Assert.DoesNotContain("LTAI5t", told.Message.En + told.Hint, StringComparison.Ordinal);
    }
}
