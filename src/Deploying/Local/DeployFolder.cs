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

    /// <summary>Removes the folders of the oldest deploys: each run makes one, also if nothing is sent.</summary>
    /// <param name="parent">Of all deploys. Their names begin with their time.</param>
    /// <param name="keep">How many stay.</param>
    public static void Prune(string parent, int keep)
    {
        if (!Directory.Exists(parent))
        {
            return;
        }
        foreach (string old in Directory.GetDirectories(parent).OrderDescending(StringComparer.Ordinal).Skip(keep))
        {
            try
            {
                Directory.Delete(old, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Somebody looks at it, or another run has removed it: the next run tries again, and no deploy waits for it.
            }
        }
    }
}
