using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Local;

/// <summary>What of a deploy has arrived, noted on this machine as it happens, so that a deploy that was cut off sends nothing twice.</summary>
/// <remarks>One JSON object a line. A last line that was cut off with the machine counts as not written; any other damage is told.</remarks>
/// <param name="path">Absolute; made with the first note.</param>
internal sealed class JournalFile(string path) : IJournal, IDisposable
{
    private readonly Lock _lock = new();
    private FileStream? _file;

    /// <summary>One journal for each target.</summary>
    /// <param name="folder">Where deploys keep what is theirs on this machine.</param>
    public static JournalFile Of(string folder, string target) =>
        new(Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(target)))[..12]}.journal"));

    public JournalContents Read()
    {
        if (!File.Exists(path))
        {
            return JournalContents.Empty;
        }
        string[] lines = File.ReadAllText(path).Split('\n');
        var tokens = ImmutableHashSet.CreateBuilder<string>();
        var arrived = ImmutableDictionary.CreateBuilder<string, Arrival>(StringComparer.Ordinal);
        // After the last line break stands nothing, or what was being written when all ended.
        for (int i = 0; i < lines.Length - 1; i++)
        {
            try
            {
                using JsonDocument line = JsonDocument.Parse(lines[i]);
                if (line.RootElement.TryGetProperty("lock", out JsonElement own))
                {
                    tokens.Add(own.GetString() ?? "");
                    continue;
                }
                arrived[RecordJson.Text(line.RootElement, "key")] = new Arrival(
                    RecordJson.Text(line.RootElement, "etag"),
                    RecordJson.Text(line.RootElement, "sha256"),
                    RecordJson.Text(line.RootElement, "headers")
                );
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new DeployException(Errors.DamagedJournal(SourceText.Unreadable(path).Whole, i + 1), e);
            }
        }
        return new JournalContents(tokens.ToImmutable(), arrived.ToImmutable());
    }

    public IDisposable? TryHold()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            return null;
        }
    }

    /// <summary>On the disk before it is in the target: after a loss of power nobody else could undo the lock.</summary>
    public void Lock(string token) => Append(json => json.WriteString("lock", token), flushToDisk: true);

    public void Arrived(PublishedFile file, string etag)
    {
        Arrival arrival = Arrival.Of(file, etag);
        Append(json =>
        {
            json.WriteString("key", file.Path);
            json.WriteString("etag", arrival.ETag);
            json.WriteString("sha256", arrival.Sha256);
            json.WriteString("headers", arrival.Headers);
        });
    }

    public void Clear()
    {
        lock (_lock)
        {
            _file?.Dispose();
            _file = null;
            File.Delete(path);
        }
    }

    public void Dispose() => _file?.Dispose();

    private void Append(Action<Utf8JsonWriter> members, bool flushToDisk = false)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        line.WriteByte((byte)'\n');
        lock (_lock)
        {
            if (_file is null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
                CutOffHalfALine(_file);
            }
            _file.Write(line.GetBuffer(), 0, (int)line.Length);
            _file.Flush(flushToDisk);
        }
    }

    /// <summary>What the machine was writing when it died must not run into the next line.</summary>
    private static void CutOffHalfALine(FileStream file)
    {
        long end = file.Length;
        while (end > 0)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n')
            {
                break;
            }
            end--;
        }
        file.SetLength(end);
        file.Position = end;
    }
}
