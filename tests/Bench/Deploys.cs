using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Yueqing.Site.Bench;

/// <summary>
/// A first deploy of many small files into a local S3-compatible server, beside Debian's rclone with as many uploads at a time, in turn. Both are
/// whole processes; the server is the same, and what it holds is thrown away after each run.
/// </summary>
internal static class Deploys
{
    private const int Rounds = 5;
    private const int FileSize = 20 * 1024;
    private const string AtATime = "16";
    private const string Key = "S3RVER";

    /// <param name="program">The published program.</param>
    /// <param name="launcher">tests/Tools/s3rver.cjs, with what npm installs beside it.</param>
    public static int Measure(string program, string launcher, int files)
    {
        string work = Directory.CreateTempSubdirectory("deploys-").FullName;
        try
        {
            string output = Path.Combine(work, "output");
            Write(output, files);
            var (ours, rclone, again) = (new List<Sample>(), new List<Sample>(), new List<Sample>());
            for (int round = 0; round <= Rounds; round++)
            {
                Round(program, launcher, work, round, ours, rclone, again);
            }
            Console.WriteLine($"{files} files of 20 KB, {AtATime} at a time, {Rounds} rounds:\n");
            Console.WriteLine("| | wall s | user + system s | peak MB |\n| --- | --- | --- | --- |");
            foreach (
                (string name, List<Sample> samples) in new[]
                {
                    ("deploy", ours),
                    ("rclone copy", rclone),
                    ("deploy, nothing changed", again),
                }
            )
            {
                Sample[] all = [.. samples];
                Console.WriteLine(
                    $"| {name} | {WholeProcess.Median(all, s => s.Wall)} | {WholeProcess.Median(all, s => s.Processor)} | {WholeProcess.Median(all, s => s.PeakMegabytes, "0")} |"
                );
            }
            double[] ratios = [.. ours.Zip(rclone, (a, b) => a.Wall / b.Wall).Order()];
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\ndeploy / rclone, wall, pair by pair: {ratios[ratios.Length / 2]:0.00} ({ratios[0]:0.00}–{ratios[^1]:0.00})"
                )
            );
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Round(
        string program,
        string launcher,
        string work,
        int round,
        List<Sample> ours,
        List<Sample> rclone,
        List<Sample> again
    )
    {
        string cache = Path.Combine(work, ".cache");
        if (Directory.Exists(cache))
        {
            Directory.Delete(cache, recursive: true);
        }
        string store = Path.Combine(work, "store");
        Directory.CreateDirectory(Path.Combine(store, "bucket"));
        var start = new ProcessStartInfo("node", [Path.GetFullPath(launcher), store])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using (Process server = Process.Start(start)!)
        {
            string address = $"http://127.0.0.1:{server.StandardOutput.ReadLine()}";
            var deploy = () =>
                WholeProcess.Run(
                    new ProcessStartInfo(
                        program,
                        ["deploy", "s3:bucket/ours", "--profile", "minio", "--endpoint", address, "--yes", "--no-verify", "--root", work]
                    )
                    {
                        Environment = { ["AWS_ACCESS_KEY_ID"] = Key, ["AWS_SECRET_ACCESS_KEY"] = Key },
                    }
                );
            // Its S3 client stumbles over a bundle of certificates that a machine may name; http needs none.
            var copy = () =>
                WholeProcess.Run(
                    new ProcessStartInfo(
                        "rclone",
                        [
                            "copy",
                            Path.Combine(work, "output"),
                            $":s3,provider=Other,access_key_id={Key},secret_access_key={Key},endpoint='{address}',force_path_style=true:bucket/rclone",
                            "--transfers",
                            AtATime,
                            "--checkers",
                            AtATime,
                            "--s3-no-check-bucket",
                        ]
                    )
                    {
                        Environment = { ["AWS_CA_BUNDLE"] = null },
                    }
                );
            // Whoever comes second finds a larger store: they take turns. The first round only warms up.
            Sample? other = round % 2 == 0 ? copy() : null;
            Sample first = deploy();
            Sample second = deploy();
            other ??= copy();
            if (round > 0)
            {
                ours.Add(first);
                again.Add(second);
                rclone.Add(other);
            }
            server.Kill();
            server.WaitForExit();
        }
        Directory.Delete(store, recursive: true);
    }

    /// <summary>A folder as a release build leaves it.</summary>
    private static void Write(string output, int files)
    {
        using var manifest = new MemoryStream();
        using (var json = new Utf8JsonWriter(manifest))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteBoolean("release", true);
            json.WriteStartArray("files");
            byte[] sheet = Encoding.UTF8.GetBytes(
                """{"version":1,"base-url":"https://www.example.gov.cn/","figures":[],"terms":[],"pages":[],"pictures":[]}"""
            );
            List(json, output, "_hosting/release.json", sheet, host: true);
            var random = new Random(20231126);
            for (int i = 0; i < files; i++)
            {
                byte[] bytes = new byte[FileSize];
                random.NextBytes(bytes);
                List(json, output, string.Create(CultureInfo.InvariantCulture, $"data/{i / 100:000}/{i:00000}.csv"), bytes, host: false);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        File.WriteAllBytes(Path.Combine(output, "manifest.json"), manifest.ToArray());
    }

    private static void List(Utf8JsonWriter json, string output, string path, byte[] bytes, bool host)
    {
        string file = Path.Combine(output, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(bytes)));
        json.WriteNumber("size", bytes.Length);
        json.WriteString("type", "text/csv; charset=utf-8");
        json.WriteString("cache", "data");
        if (host)
        {
            json.WriteBoolean("host", true);
        }
        json.WriteEndObject();
    }
}
