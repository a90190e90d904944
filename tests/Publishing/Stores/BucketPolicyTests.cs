using Yueqing.Site.Deploying.Buckets;

namespace Yueqing.Site.Tests.Publishing.Stores;

/// <summary>The rights that a key needs, as they are pasted into a console (S7-13).</summary>
public sealed class BucketPolicyTests
{
    [Fact]
    public void Gives_the_prefix_and_no_more() =>
        Assert.Equal(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": [
                    "s3:ListBucket"
                  ],
                  "Resource": [
                    "arn:aws:s3:::yueqing"
                  ],
                  "Condition": {
                    "StringLikeIfExists": {
                      "s3:prefix": "sites/yueqing/*"
                    }
                  }
                },
                {
                  "Effect": "Allow",
                  "Action": [
                    "s3:GetObject",
                    "s3:PutObject",
                    "s3:DeleteObject"
                  ],
                  "Resource": [
                    "arn:aws:s3:::yueqing/sites/yueqing/*"
                  ]
                }
              ]
            }

            """,
            BucketPolicy.Write(StoreProfiles.S3, "yueqing", "/sites/yueqing/")
        );

    [Fact]
    public void Speaks_as_OSS_does_and_of_the_whole_bucket() =>
        Assert.Equal(
            """
            {
              "Version": "1",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": [
                    "oss:ListObjects"
                  ],
                  "Resource": [
                    "acs:oss:*:*:yueqing"
                  ]
                },
                {
                  "Effect": "Allow",
                  "Action": [
                    "oss:GetObject",
                    "oss:PutObject",
                    "oss:DeleteObject"
                  ],
                  "Resource": [
                    "acs:oss:*:*:yueqing/*"
                  ]
                }
              ]
            }

            """,
            BucketPolicy.Write(StoreProfiles.Oss, "yueqing", "")
        );

    [Theory]
    [InlineData("cos")]
    [InlineData("obs")]
    [InlineData("r2")]
    public void Where_the_syntax_is_not_known_words_say_it(string profile)
    {
        Assert.Null(BucketPolicy.Write(StoreProfiles.Find(profile)!, "yueqing", "2023"));
        Assert.Contains("`2023/*`", BucketPolicy.InWords("yueqing", "2023").En, StringComparison.Ordinal);
    }
}
