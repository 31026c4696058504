using System;

namespace HostUp.Client.Waiting;

/// <summary>
/// The waits between the attempts of one call where HostUp does not ask for any: 0.8 s and doubling, at most a minute, each anywhere in its
/// range. The jitter is decorrelated (Polly's second version of AWS's): after n waits their sum lies anywhere between two neighbours of
/// a doubling row, so that clients which failed together do not come back together.
/// </summary>
internal sealed class Backoff
{
    private const double FirstSeconds = 0.8;

    // Makes 0.8 s the median of the first wait.
    private const double Scale = 1 / 1.4;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly Random Dice = new();

    private int _waits;
    private double _sum;

    /// <summary>The next wait.</summary>
    public TimeSpan Next()
    {
        double place = _waits++ + Throw();
        double sum = Math.Pow(2, place) * Math.Tanh(Math.Sqrt(4 * place));
        double seconds = (sum - _sum) * Scale * FirstSeconds;
        _sum = sum;

        // After a thousand waits it is no number any more.
        return seconds < Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : Longest;
    }

    private static double Throw()
    {
        lock (Dice)
        {
            return Dice.NextDouble();
        }
    }
}
