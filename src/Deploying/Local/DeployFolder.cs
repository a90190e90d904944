namespace Yueqing.Site.Deploying.Local;

/// <summary>What a deploy leaves on this machine: report, lists, verification. One folder each, below one for all.</summary>
/// <param name="folder">Absolute; made when something is written.</param>
internal sealed class DeployFolder(string folder)
{
    /// <param name="path">Below the folder, with <c>/</c>.</param>
    /// <returns>Where it is.</returns>
    /// <exception cref="IOException">The disk is full or not to be written.</exception>
    public string Write(string path, byte[] bytes)
    {
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return file;
    }
}
