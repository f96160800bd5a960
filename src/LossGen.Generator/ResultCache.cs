using System.Collections.Concurrent;
using System.Threading;
using LossGen.Generator.Declarations;

namespace LossGen.Generator;

/// <summary>
/// Keeps what the compiler made, for many threads and within bounds. There are two generations: when the young one is full it becomes the old one, and what
/// the old one had that nobody has asked for since is forgotten. So a build of a thousand losses compiles each once, for the generator and for the analyzer.
/// </summary>
/// <param name="capacity">How many characters of emitted text a generation holds.</param>
internal sealed class ResultCache(long capacity)
{
    private readonly object turning = new();
    private ConcurrentDictionary<ReadLoss, PlugInResult> young = new(), old = new();
    private long size;

    public PlugInResult? Find(ReadLoss read)
    {
        if (young.TryGetValue(read, out PlugInResult? known))
            return known;

        return old.TryGetValue(read, out known) ? Add(read, known) : null;
    }

    /// <summary>Keeps a result; what another thread has put there in the meantime is the same, and stays.</summary>
    public PlugInResult Add(ReadLoss read, PlugInResult result)
    {
        // The key holds the user's text, about as long as what the attribute and the parameters say.
        long length = (result.SourceText?.Length ?? 0) + (read.Declaration?.Formula.Length ?? 0) + 1_000;
        if (!young.TryAdd(read, result))
            return young.TryGetValue(read, out PlugInResult? first) ? first : result;

        if (Interlocked.Add(ref size, length) > capacity)
            Turn();

        return result;
    }

    private void Turn()
    {
        lock (turning)
        {
            if (Interlocked.Read(ref size) <= capacity)
                return;

            old = young;
            young = new();
            Interlocked.Exchange(ref size, 0);
        }
    }
}
