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
        string? token = null;
        var arrived = ImmutableDictionary.CreateBuilder<string, Arrival>(StringComparer.Ordinal);
        // After the last line break stands nothing, or what was being written when all ended.
        for (int i = 0; i < lines.Length - 1; i++)
        {
            try
            {
                using JsonDocument line = JsonDocument.Parse(lines[i]);
                if (line.RootElement.TryGetProperty("lock", out JsonElement own))
                {
                    token = own.GetString();
                    continue;
                }
                arrived[RecordJson.Text(line.RootElement, "key")] = new Arrival(
                    RecordJson.Text(line.RootElement, "etag"),
                    RecordJson.Text(line.RootElement, "sha256")
                );
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new DeployException(Errors.DamagedJournal(SourceText.Unreadable(path).Whole, i + 1), e);
            }
        }
        return new JournalContents(token, arrived.ToImmutable());
    }

    public void Lock(string token) => Append(json => json.WriteString("lock", token));

    public void Arrived(string key, string etag, string sha256) =>
        Append(json =>
        {
            json.WriteString("key", key);
            json.WriteString("etag", etag);
            json.WriteString("sha256", sha256);
        });

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

    private void Append(Action<Utf8JsonWriter> members)
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
            _file.Flush();
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
