using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace Yueqing.Site.Files;

/// <summary>Whose program is at the other end of a connection within this machine. Every user of a machine can reach its loopback interface.</summary>
/// <remarks>Linux tells (proc(5), <c>/proc/net/tcp</c> and <c>tcp6</c>); elsewhere nobody counts as another.</remarks>
internal static class LoopbackPeer
{
    /// <summary>Of sockets for both kinds of addresses: one of the newer kind can reach an address of the older.</summary>
    private static readonly string[] Tables = ["/proc/net/tcp", "/proc/net/tcp6"];

    /// <summary>True if the other end belongs to another user than this one, who is not the administrator.</summary>
    public static bool IsAnotherUser(IPEndPoint here, IPEndPoint there)
    {
        try
        {
            return OperatingSystem.IsLinux() && IsAnotherUser(Tables.Where(File.Exists).SelectMany(File.ReadLines), here, there);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Both ends of the connection have a row, and each row names its owner.</summary>
    internal static bool IsAnotherUser(IEnumerable<string> table, IPEndPoint here, IPEndPoint there)
    {
        string ours = $"{Name(here)} {Name(there)}";
        string theirs = $"{Name(there)} {Name(here)}";
        string theirsMapped = $"{Mapped}{Name(there)} {Mapped}{Name(here)}";
        string? us = null;
        string? them = null;
        foreach (string row in table)
        {
            string[] cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string ends = cells.Length > 7 ? $"{cells[1]} {cells[2]}" : "";
            us = ends == ours ? cells[7] : us;
            them = ends == theirs || ends == theirsMapped ? cells[7] : them;
        }
        // A peer without a row is nobody of this machine whom we know.
        return us is not null && them != us && them != "0";
    }

    /// <summary>What stands before an IPv4 address in a socket for IPv6.</summary>
    private const string Mapped = "0000000000000000FFFF0000";

    /// <summary>127.0.0.1:5080 as <c>0100007F:13D8</c>: the address as the processor keeps it.</summary>
    private static string Name(IPEndPoint end)
    {
        Span<byte> bytes = stackalloc byte[4];
        end.Address.MapToIPv4().TryWriteBytes(bytes, out _);
        uint address = BitConverter.IsLittleEndian
            ? BinaryPrimitives.ReadUInt32LittleEndian(bytes)
            : BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return string.Create(CultureInfo.InvariantCulture, $"{address:X8}:{end.Port:X4}");
    }
}
